// Numbers as elements: four digits to be read, all of them to be pointed at, and where each stands
// in the explanation.

import { allDigits, numeral } from '../model/numbers.js';
import { html } from './template.js';

/**
 * @param {number|null} value
 * @param {string} quantity  where in the explanation it stands, such as "layers.0.z.1"
 * @param {string} className
 * @param {number} [digits]  that count
 */
export const numberSpan = (value, quantity, className, digits = 4) =>
  html`<span class=${className} title=${allDigits(value)} data-quantity=${quantity}>${numeral(value, digits)}</span>`;

/**
 * @param {number|null} value
 * @param {string} quantity
 */
export const numberCell = (value, quantity) =>
  html`<td title=${allDigits(value)} data-quantity=${quantity}>${numeral(value)}</td>`;
