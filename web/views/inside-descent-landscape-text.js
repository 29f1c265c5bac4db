// The landscape in words.

import { hasBeyond } from '../layout/descent/map.js';
import { dataName, shareText } from '../layout/descent/map-text.js';
import { lossWords } from '../layout/descent/valley-text.js';

/** @typedef {import('../layout/descent/slice.js').Descent} Descent */

/**
 * @param {Descent} slice
 * @param {boolean} isOnIt  whether the ball is within the slice
 * @returns {string}
 */
export function summaryOf(slice, isOnIt) {
  const { present, least, greatest } = slice;
  const parts = [
    `The ball stands at a ${dataName(slice)} loss of ${lossWords(present.loss)}.`,
    isOnIt ? '' : 'It has rolled off this cut.',
    least <= greatest ? `Here the loss goes from ${lossWords(least)} to ${lossWords(greatest)}.` : '',
    hasBeyond(slice)
      ? 'The hatched plateau is beyond the scale: the loss there is infinite or no number.'
      : '',
    shareText(slice),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
