// An equation of the working: symbols, then the same with numbers, each by where it stands in the
// explanation.

import { valueAt } from '../model/quantities.js';
import { createElement } from './dom.js';
import { createMathNumber, formula, identifier, mathElement, operator, word } from './mathml.js';

/**
 * @typedef {import('../model/explanation.js').Explanation} Explanation
 *
 * @typedef {(path: string, isFirst?: boolean) => Element} NumberAt
 *     a number of the explanation; the first of a side needs no parentheses
 *
 * @typedef {{element: HTMLElement, update: (explanation: Explanation) => void}} Equation
 */

/**
 * @param {Array<(number: NumberAt) => Array<Element|string>>} groups  pieces, each a formula of its
 *     own, so that a long equation can break between them; text is an operator
 * @param {string} [className]
 * @returns {Equation}
 */
export function createEquation(groups, className = '') {
  /** @type {Array<{path: string, update: (value: number|null, quantity: string) => void}>} */
  const numbers = [];
  /** @type {NumberAt} */
  const number = (path, isFirst = false) => {
    const { element, update } = createMathNumber(isFirst);
    numbers.push({ path, update });
    return element;
  };
  const element = createElement('div', { class: `equation ${className}`.trim() });
  groups.forEach((group) => element.appendChild(display(group(number))));

  return {
    element,
    update(explanation) {
      numbers.forEach(({ path, update }) => update(valueAt(explanation, path), path));
    },
  };
}

/**
 * @param {Array<Element|string>} pieces
 * @returns {Element} the formula, as large as one that stands alone
 */
export function display(pieces) {
  const math = formula(row(pieces));
  math.setAttribute('displaystyle', 'true');
  return math;
}

/** What encloses a symbol or two stays as small as they are. */
const FENCES = ['(', ')', '|', '‖'];

/** @param {string} text @returns {Element} */
const sign = (text) =>
  FENCES.indexOf(text) < 0 ? operator(text) : mathElement('mo', [text], { stretchy: 'false' });

/** @param {Array<Element|string>} pieces @returns {Element[]} */
function row(pieces) {
  return pieces.map((piece) => (typeof piece === 'string' ? sign(piece) : piece));
}

/** @param {Array<Element|string>} above @param {Array<Element|string>} below @returns {Element} */
export const fraction = (above, below) =>
  mathElement('mfrac', [mathElement('mrow', row(above)), mathElement('mrow', row(below))]);

/** @param {Array<Element|string>} pieces @returns {Element} */
export const together = (pieces) => mathElement('mrow', row(pieces));

/** @param {Element} base @param {Element} exponent @returns {Element} */
export const power = (base, exponent) => mathElement('msup', [base, exponent]);

/** @param {Array<Element|string>} pieces @returns {Element} them in parentheses of their height */
export const enclosed = (pieces) => mathElement('mrow', [operator('('), together(pieces), operator(')')]);

/** @param {string} text  a constant of the formula itself @returns {Element} */
export const constant = (text) => mathElement('mn', [text]);

/**
 * @param {string} text  a function, such as "tanh"
 * @param {Element} argument
 * @returns {Element}
 */
export const applied = (text, argument) =>
  mathElement('mrow', [
    word(text),
    mathElement('mo', ['\u2061']),
    mathElement('mspace', [], { width: '0.17em' }),
    argument,
  ]);

/** @param {string} index  that the sum runs over @returns {Element} */
export const sumOver = (index) => mathElement('munder', [operator('∑'), identifier(index)]);

/** @param {string} letter @returns {Element} a mean */
export const mean = (letter) =>
  mathElement('mover', [identifier(letter), operator('‾')], { accent: 'true' });

/**
 * @param {string} letter
 * @param {number|string} [index]  of a neuron, from 1 on; '' for none
 * @param {number|string} [layer]  '' for none
 * @returns {Element} such as δ with an index below and its layer above
 */
export function symbol(letter, index = '', layer = '') {
  const base = identifier(letter);
  const below = index === '' ? null : mathElement(typeof index === 'number' ? 'mn' : 'mi', [String(index)]);
  const above = layer === '' ? null : together(['(', mathElement('mn', [String(layer)]), ')']);
  if (below && above) {
    return mathElement('msubsup', [base, below, above]);
  }
  if (below) {
    return mathElement('msub', [base, below]);
  }
  return above ? mathElement('msup', [base, above]) : base;
}

/** @param {Element} of @param {Element} by @returns {Element} a partial derivative */
export const derivative = (of, by) => fraction([identifier('∂'), of], [identifier('∂'), by]);
