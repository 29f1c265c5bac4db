// Formulas as MathML, built by hand where there are many numbers that change, and from TeX with
// gaps where the engine knows the formula.

import { numeral } from '../layout/numerals.js';
import { createElement, setAttribute } from './element.js';
import { showNumber } from './number.js';

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

/** A gap in TeX, and what stands for it while the formula is typeset. */
const GAP = /\\num\{([^}]*)\}/g;
const MARK = /^@(.*)@$/;

/**
 * A formula from TeX whose gaps \num{name} are filled with numbers. Only another TeX typesets it
 * again; other numbers just replace the ones before.
 *
 * @returns {{element: HTMLElement, update: (typeset: import('../store.js').State['typeset'],
 *     tex: string, numbers: Record<string, {value: number|null, quantity: string}>) => void}}
 */
export function createWorkedFormula() {
  const element = createElement('span', { class: 'worked' });
  let typesetTex = '';
  /** @type {Array<{name: string, number: ReturnType<typeof createMathNumber>}>} */
  let gaps = [];

  /** @param {string} tex */
  function collect(tex) {
    gaps = [];
    const marks = Array.from(element.querySelectorAll('mtext'));
    marks.forEach((mark, index) => {
      const found = MARK.exec(mark.textContent || '');
      const parent = mark.parentNode;
      if (found && parent) {
        const number = createMathNumber(index === 0 && tex.indexOf('\\num') === 0);
        parent.replaceChild(number.element, mark);
        gaps.push({ name: found[1], number });
      }
    });
    // The TeX that the library adds for copying holds the marks, not the numbers.
    element.querySelectorAll('annotation').forEach((note) => note.remove());
    setAttribute(element, 'data-tex', tex);
  }

  return {
    element,
    update(typeset, tex, numbers) {
      if (typeset && tex !== typesetTex) {
        typesetTex = tex;
        typeset(tex.replace(GAP, (_, name) => `\\text{@${name}@}`), element);
        collect(tex);
      }
      gaps.forEach(({ name, number }) => {
        const filled = numbers[name];
        if (filled) {
          number.update(filled.value, filled.quantity);
        }
      });
    },
  };
}
