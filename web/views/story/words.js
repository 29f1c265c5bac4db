// What the card of the tour says by itself.

import { numeral } from '../../model/numbers.js';

/** @typedef {import('./lesson.js').Ask} Ask */
/** @typedef {import('./lesson.js').Choice} Choice */

/** @param {number} chapter @param {string} title @returns {string} */
export const chapterName = (chapter, title) => (chapter > 0 ? `${chapter} · ${title}` : title);

/**
 * @param {string} guess  '' for none
 * @param {boolean} isRight
 * @param {string} answer
 * @returns {string}
 */
export function verdict(guess, isRight, answer) {
  if (guess === '') {
    return `What happens: ${answer}`;
  }
  return isRight ? `You guessed: ${guess} That is what happens.` : `You guessed: ${guess} What happens: ${answer}`;
}

/** @param {number} number @returns {string} */
export const numberWords = (number) => `${numeral(number)}.`;

/** @param {string} text @returns {number} NaN for what is no number */
export const typedNumber = (text) => (text.trim() === '' ? NaN : Number(text.trim().replace(/[−–]/g, '-').replace(',', '.')));
