// What a run has learned, as a picture; and two runs before and after a change of one setting.

import { lossText } from '../model/numbers.js';
import { thinned } from '../model/picture.js';
import { readColours } from './canvas.js';
import { html } from './template.js';
import { createThumbnail } from './thumbnail.js';

/** @import { Pin, PinShown } from '../model/pins.js' */
/** @import { Theme } from '../model/state.js' */

/** Side of a picture, in px. */
const SIDE = 200;

/** @param {Pick<PinShown, 'model'|'frame'|'data'>} run @returns {import('../model/picture.js').Picture} */
export function pictureOf({ model: { layers, task, classes, targetRange, trainCount }, frame, data }) {
  return {
    map: frame.outputMap,
    resolution: frame.outputResolution,
    domain: frame.view,
    data: thinned(data.slice(0, 4 * trainCount)),
    layers,
    task,
    classes,
    targetRange,
  };
}

/** @returns {(pins: Pin[], names: string[], theme: Theme) => unknown} names: of what differs */
export function createSideBySide() {
  const pictures = [0, 1].map(() => ({ figure: createThumbnail('comparison-picture', SIDE, true), frame: {}, theme: '' }));

  return (pins, names, theme) => {
    pins.forEach(({ shown }, index) => {
      const mine = pictures[index];
      if (shown && (mine.frame !== shown.frame || mine.theme !== theme)) {
        mine.figure.update(pictureOf(shown), readColours(theme));
        Object.assign(mine, { frame: shown.frame, theme });
      }
    });
    return html`
      <div class="comparison">
        ${pins.map(({ shown }, index) => html`<figure>
          ${pictures[index].figure.element}
          <figcaption><b>${index === 0 ? 'Before' : 'After'}</b>: ${names[index]}${
            shown ? `, training loss ${lossText(shown.status.trainLoss)}` : ''}</figcaption>
        </figure>`)}
      </div>`;
  };
}
