// Formulas from TeX that the engine gives, with the numbers of the training put into their gaps.

import { createElement, setAttribute } from './dom.js';
import { createMathNumber } from './mathml.js';
import { typesetInto } from './formula.js';

/** A gap in TeX, and what stands for it while the formula is typeset. */
const GAP = /\\num\{([^}]*)\}/g;
const MARK = /^@(.*)@$/;

/**
 * A formula from TeX whose gaps \num{name} are filled with numbers. Only another TeX typesets it
 * again; other numbers just replace the ones before.
 *
 * @returns {{element: HTMLElement, update: (typeset: import('../model/state.js').State['typeset'],
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
        typesetInto(typeset, tex.replace(GAP, (_, name) => `\\text{@${name}@}`), element);
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
