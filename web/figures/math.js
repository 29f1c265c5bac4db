// Formulas as MathML, put together from symbols, operators and numbers of the explanation. Screen
// readers read MathML as it is.

import { allDigits, numeral } from '../model/numbers.js';
import { valueAt } from '../model/quantities.js';
import { html, mathml, nothing } from './template.js';

/**
 * @typedef {import('../model/explanation.js').Explanation} Explanation
 * @typedef {ReturnType<typeof mathml>} Piece  of a formula
 * @typedef {Array<Piece|string>} Pieces  text is an operator
 *
 * @typedef {(path: string, isFirst?: boolean, digits?: number) => Piece} NumberAt
 *     a number of the explanation by where it stands there, such as "layers.0.z.1"; the first of a
 *     side needs no parentheses
 */

/** @param {string} text  a variable @returns {Piece} */
export const identifier = (text) => mathml`<mi>${text}</mi>`;

/** @param {string} text  upright, as a name of more than one letter is @returns {Piece} */
export const word = (text) => mathml`<mi mathvariant="normal">${text}</mi>`;

/** @param {string} text  in bold, as a whole vector or matrix is @returns {Piece} */
export const bold = (text) => mathml`<mi class="is-whole">${text}</mi>`;

/** @param {string} text  a constant of the formula itself @returns {Piece} */
export const constant = (text) => mathml`<mn>${text}</mn>`;

/** What encloses a symbol or two stays as small as they are. */
const FENCES = ['(', ')', '|', '‖'];

/** @param {string} text @returns {Piece} */
const operator = (text) =>
  FENCES.includes(text) ? mathml`<mo stretchy="false">${text}</mo>` : mathml`<mo>${text}</mo>`;

/** @param {Pieces} pieces */
const row = (pieces) => pieces.map((piece) => (typeof piece === 'string' ? operator(piece) : piece));

/** @param {...(Piece|string)} pieces @returns {Piece} */
export const together = (...pieces) => mathml`<mrow>${row(pieces)}</mrow>`;

/** @param {...(Piece|string)} pieces @returns {Piece} them in parentheses of their height */
export const enclosed = (...pieces) => mathml`<mrow><mo>(</mo>${together(...pieces)}<mo>)</mo></mrow>`;

/** A formula of the size of its line. @param {...(Piece|string)} pieces */
export const inline = (...pieces) => html`<math>${together(...pieces)}</math>`;

/** A formula as large as one that stands alone. @param {...(Piece|string)} pieces */
export const display = (...pieces) => html`<math displaystyle="true">${together(...pieces)}</math>`;

/**
 * An equation, which can break between its sides.
 * @param {Pieces[]} sides
 * @param {string} [className]
 */
export const equation = (sides, className = '') =>
  html`<div class="equation ${className}">${sides.map((side) => display(...side))}</div>`;

/** @param {Pieces} above @param {Pieces} below @returns {Piece} */
export const fraction = (above, below) =>
  mathml`<mfrac>${together(...above)}${together(...below)}</mfrac>`;

/** @param {Piece} of @param {Piece} by @returns {Piece} a partial derivative */
export const derivative = (of, by) => fraction([identifier('∂'), of], [identifier('∂'), by]);

/** @param {Piece} base @param {Piece} exponent @returns {Piece} */
export const power = (base, exponent) => mathml`<msup>${base}${exponent}</msup>`;

/** @param {string} index  that the sum runs over @returns {Piece} */
export const sumOver = (index) => mathml`<munder><mo>∑</mo>${identifier(index)}</munder>`;

/** @param {Piece} of @returns {Piece} its mean */
export const mean = (of) => mathml`<mover accent="true">${of}<mo>‾</mo></mover>`;

/** @param {number|string} layer @returns {Piece} in parentheses, above a symbol */
const layerIndex = (layer) => together('(', constant(String(layer)), ')');

/**
 * @param {string} letter
 * @param {number|string} [index]  of a neuron, from 1 on; '' for none
 * @param {number|string} [layer]  '' for none
 * @returns {Piece} such as δ with an index below and its layer above
 */
export function symbol(letter, index = '', layer = '') {
  const base = identifier(letter);
  const below = typeof index === 'number' ? constant(String(index)) : identifier(index);
  if (index === '') {
    return layer === '' ? base : power(base, layerIndex(layer));
  }
  return layer === ''
    ? mathml`<msub>${base}${below}</msub>`
    : mathml`<msubsup>${base}${below}${layerIndex(layer)}</msubsup>`;
}

/** @param {string} letter @param {number} layer @returns {Piece} a whole vector or matrix */
export const whole = (letter, layer) => power(bold(letter), layerIndex(layer));

/**
 * @param {number|null} value
 * @param {string} quantity  where it stands in the explanation
 * @param {boolean} isFirst  nothing stands before it
 * @param {number} [digits]  that count
 * @returns {Piece} in parentheses while it is negative, or a product with a power of ten, and follows
 *     an operator
 */
export function mathNumber(value, quantity, isFirst, digits) {
  const text = numeral(value, digits);
  const isCompound = (value !== null && value < 0) || text.includes('·');
  const fence = (/** @type {string} */ sign) => (isCompound && !isFirst ? mathml`<mo>${sign}</mo>` : nothing);
  return mathml`<mrow>${fence('(')}<mn title=${allDigits(value)} data-quantity=${quantity}
    >${text}</mn>${fence(')')}</mrow>`;
}

/** @param {Explanation} explanation @returns {NumberAt} */
export const numbersOf = (explanation) => (path, isFirst = false, digits = undefined) =>
  mathNumber(valueAt(explanation, path), path, isFirst, digits);
