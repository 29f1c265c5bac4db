// Two networks before and after a change of one setting, as pictures with their losses.

import { lossText } from '../model/numbers.js';
import { readColours } from './canvas.js';
import { html, nothing } from './template.js';
import { createThumbnail } from './thumbnail.js';

/** @import { Comparison } from '../page/comparison.js' */
/** @import { Theme } from '../model/state.js' */

/** Side of a picture, in px. */
const SIDE = 200;

/** @returns {(comparison: Comparison, names: string[], theme: Theme) => unknown} names: of the two values */
export function createSideBySide() {
  const pictures = [0, 1].map(() => createThumbnail('comparison-picture', SIDE, true));

  return (comparison, names, theme) => {
    comparison.pictures.forEach((picture, index) => {
      pictures[index].update(picture || undefined, readColours(theme));
    });
    return html`
      <div class="comparison">
        ${names.map((name, index) => {
          const picture = comparison.pictures[index];
          return html`<figure>
            ${pictures[index].element}
            <figcaption><b>${index === 0 ? 'Before' : 'After'}</b>: ${name}${
              picture ? `, training loss ${lossText(picture.loss)}` : ''}${comparison.isTwin && picture
              ? html`<br>fingerprint <code>${picture.fingerprint}</code>` : nothing}</figcaption>
          </figure>`;
        })}
      </div>`;
  };
}

/** @param {Comparison} comparison */
export const isTraining = ({ epochs, pictures }) =>
  pictures.some((picture) => picture === null || picture.epochs < epochs);
