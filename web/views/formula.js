// A formula: its TeX until it can be typeset, which is when the library for that has come.

import { createElement, setAttribute } from './element.js';
import { typesetInto } from './typesetting.js';

/** What follows a wide space stands on a line of its own, because columns are narrow. */
const BREAK = /,\s*\\quad\s*/;

/** Formulas that are too wide are set smaller, but no smaller than this. */
const SMALLEST = 0.75;

/** @param {HTMLElement} line */
function fit(line) {
  const share = line.clientWidth / line.scrollWidth;
  if (share < 1) {
    line.style.fontSize = `${Math.floor(100 * Math.max(SMALLEST, share))}%`;
  }
  if (share < SMALLEST) {
    // Then it can be scrolled, by keyboard too.
    setAttribute(line, 'tabindex', '0');
  }
}

/**
 * @param {string} tex
 * @returns {{element: HTMLElement, update: (typeset: import('../store.js').State['typeset']) => void}}
 */
export function createFormula(tex) {
  const parts = tex.split(BREAK);
  const lines = parts.map((part, index) => ({
    tex: index < parts.length - 1 ? `${part},` : part,
    element: createElement('div', { class: 'formula-line' }, [createElement('code', {}, [part])]),
  }));
  const element = createElement('div', { class: 'formula' }, lines.map((line) => line.element));
  let isTypeset = false;

  return {
    element,
    update(typeset) {
      if (typeset && !isTypeset) {
        isTypeset = true;
        lines.forEach((line) => {
          typesetInto(typeset, line.tex, line.element);
          fit(line.element);
        });
      }
    },
  };
}
