// A number of the working: four digits on the page, all of them on hover, and the name of the
// quantity it shows, so that it can be checked.

import { allDigits, numeral } from '../layout/numerals.js';
import { setAttribute, setText } from './element.js';

/**
 * @param {Element} element  an element that holds nothing else
 * @param {number|null} value
 * @param {string} quantity  where in the explanation it stands, such as "layers.0.z.1" or
 *     "neuron.bias"; '' for a number that is not the engine's
 */
export function showNumber(element, value, quantity) {
  setText(element, numeral(value));
  setAttribute(element, 'title', allDigits(value));
  setAttribute(element, 'data-quantity', quantity === '' ? false : quantity);
}
