// The signs on the buttons of the frame.

import { html } from '../../figures/template.js';

/** Outlines on a square of 24 by 24. */
export const ICONS = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M6 5h4.2v14H6zM13.8 5H18v14h-4.2z',
  step: 'M6 5v14l9-7zM16.5 5H19v14h-2.5z',
  epoch: 'M3 5v14l7.5-7zM10.5 5v14l7.5-7zM18.5 5H21v14h-2.5z',
  reset: 'M12 5a7.5 7.5 0 1 1-7.2 5.4l2 .6A5.4 5.4 0 1 0 12 7.1v3.4L6.5 6.2 12 2z',
  newWeights: 'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z'
    + 'm2.5 2.9a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zm7 0a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z'
    + 'M12 10.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z'
    + 'm-3.5 3.5a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zm7 0a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z',
  newData: 'M6.5 3.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM15.5 4.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9.5 10.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z'
    + 'M5 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM15.7 12h2v3.3H21v2h-3.3v3.3h-2v-3.3h-3.3v-2h3.3z',
  toggleTimeline: 'M11 4a8 8 0 1 1-7.7 10.2l1.9-.5A6 6 0 1 0 7 7.6L9.4 10H3V3.6l2.6 2.6A8 8 0 0 1 11 4zM10 8h2v3.6l3 1.8-1 1.7-4-2.4z',
  undo: 'M9.5 4 3 10l6.5 6v-4H14a3.5 3.5 0 0 1 0 7H8v2h6a5.5 5.5 0 0 0 0-11H9.5z',
  redo: 'M14.5 4 21 10l-6.5 6v-4H10a3.5 3.5 0 0 0 0 7h6v2h-6a5.5 5.5 0 0 1 0-11h4.5z',
  experiments: 'M3 5.5h7l2 2.5h9v11H3zM5 10v7h14v-7z',
  lessons: 'M3 5c3-1.2 6-1 9 .8 3-1.8 6-2 9-.8v14c-3-1.2-6-1-9 .8-3-1.8-6-2-9-.8zM11 7.6C9 6.5 7 6.3 5 6.6v10c2-.3 4-.1 6 .8zm2 0v9.8c2-.9 4-1.1 6-.8v-10c-2-.3-4-.1-6 1z',
  sweep: 'M4 4h4v4H4zM10 4h4v4h-4zM16 4h4v4h-4zM4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4zM4 16h4v4H4zM10 16h4v4h-4zM16 16h4v4h-4z',
  link: 'M9.8 7H7a5 5 0 0 0 0 10h2.8v-2H7a3 3 0 0 1 0-6h2.8zM14.2 7v2H17a3 3 0 0 1 0 6h-2.8v2H17a5 5 0 0 0 0-10z'
    + 'M8.5 11h7v2h-7z',
  exports: 'M11 3h2v8.6l3-3 1.4 1.4L12 15.4 6.6 10 8 8.6l3 3zM4 15h2v4h12v-4h2v6H4z',
  theme: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zm0 2v13a6.5 6.5 0 0 1 0-13z',
  fold: 'M15.5 4.5 8 12l7.5 7.5 1.6-1.6L11.2 12l5.9-5.9z',
  training: 'M4 6h9v2H4zM17 6h3v2h-3zM13 4.5h2.4v5H13zM4 11h3v2H4zM11 11h9v2h-9zM7.3 9.5h2.4v5H7.3z'
    + 'M4 16h7v2H4zM15 16h5v2h-5zM11.3 14.5h2.4v5h-2.4z',
  data: 'M6.5 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM16 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM11 10.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z'
    + 'M18 13a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM6 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  output: 'M4 4h16v16H4zM6 6v7.5C9.5 13.5 10 9 18 9.5V6z',
  network: 'M5 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM5 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM18 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z'
    + 'M7 7.2l9 3.8-.6 1.3-9-3.8zM6.6 16.4l9-3.8.6 1.3-9 3.8z',
  working: 'M5 5h13v3.4h-2V7H9.3l4.2 5-4.2 5H16v-1.4h2V19H5v-1.4L9.9 12 5 6.4z',
};

/** @param {string} outline @param {string} [className] */
export const icon = (outline, className = '') => html`
  <svg class=${`icon ${className}`.trim()} viewBox="0 0 24 24" aria-hidden="true"
    ><path d=${outline}></path></svg>`;
