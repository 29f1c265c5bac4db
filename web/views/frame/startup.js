// What stands on the page before the network does: that it is being started, or why it is not.

import { find, setAttribute, setText } from '../../figures/dom.js';
import { html, nothing, render } from '../../figures/template.js';

/** @param {HTMLElement} element  the root of the document */
export function createStartup(element) {
  const sentence = find(element, '#startup');
  const page = find(element, '#page');
  const tools = find(element, '#masthead-tools');
  const way = (/** @type {string} */ address) =>
    html` <a href=${address} target="_blank" rel="noopener">Open it in a window of its own.</a>`;

  return {
    /** @param {Pick<import('../../model/state.js').State, 'phase'|'message'|'outside'>} state */
    update({ phase, message, outside }) {
      if (!element.dataset.phase) {
        setText(sentence, ''); // what stood there until the page's modules ran
      }
      setAttribute(element, 'data-phase', phase);
      sentence.hidden = phase === 'ready';
      page.hidden = phase !== 'ready';
      tools.hidden = phase !== 'ready';
      render(html`${message}${outside ? way(outside) : nothing}`, sentence);
    },

    /** Lets the page be seen, once all of it is drawn, so that nothing on it jumps. */
    reveal: () => setAttribute(element, 'data-drawn', true),
  };
}
