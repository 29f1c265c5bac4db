// Formulas as MathML, built by hand where there are many numbers that change.

import { numeral, allDigits } from '../model/numbers.js';
import { setAttribute, setText } from './dom.js';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/**
 * @param {string} name  such as "mrow"
 * @param {Array<Node|string>} [children]
 * @param {Record<string, string>} [attributes]
 * @returns {Element}
 */
export function mathElement(name, children = [], attributes = {}) {
  const element = document.createElementNS(MATHML, name);
  Object.keys(attributes).forEach((key) => element.setAttribute(key, attributes[key]));
  children.forEach((child) => {
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  });
  return element;
}

/** @param {string} text @returns {Element} */
export const identifier = (text) => mathElement('mi', [text]);

/** @param {string} text  upright, as a name of more than one letter is @returns {Element} */
export const word = (text) => mathElement('mi', [text], { mathvariant: 'normal' });

/** @param {string} text @returns {Element} */
export const operator = (text) => mathElement('mo', [text]);

/**
 * @param {Element} base
 * @param {Element} index
 * @returns {Element}
 */
export const subscript = (base, index) => mathElement('msub', [base, index]);

/**
 * @param {Element[]} children
 * @returns {Element} the formula; screen readers read MathML as it is
 */
export const formula = (children) => mathElement('math', [mathElement('mrow', children)]);

/**
 * A number in a formula, in parentheses while it is negative and follows an operator, or is a
 * product with a power of ten.
 *
 * @param {boolean} isFirst  nothing stands before it
 * @returns {{element: Element, update: (value: number|null, quantity: string) => void}}
 */
export function createMathNumber(isFirst) {
  const number = mathElement('mn');
  const open = operator('(');
  const close = operator(')');
  const element = mathElement('mrow', [number]);
  let isEnclosed = false;

  return {
    element,
    update(value, quantity) {
      showNumber(number, value, quantity);
      const isCompound = typeof value === 'number' && (value < 0 || numeral(value).indexOf('·') > 0);
      const enclose = !isFirst && isCompound;
      if (enclose !== isEnclosed) {
        isEnclosed = enclose;
        if (enclose) {
          element.insertBefore(open, number);
          element.appendChild(close);
        } else {
          element.removeChild(open);
          element.removeChild(close);
        }
      }
    },
  };
}

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
