// A formula: its TeX until it can be typeset, which is when the library for that has come; the names
// of functions stand apart as TeX has them.

import { createElement, setAttribute } from './dom.js';
import { mathElement } from './mathml.js';

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
 * @returns {{element: HTMLElement, update: (typeset: import('../model/state.js').State['typeset']) => void}}
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

/** Stands between a function such as ln and its argument, and has no width. */
const APPLIED = '\u2061';

const SCRIPTS = ['msub', 'msup', 'msubsup', 'munder'];

/**
 * @param {import('../model/state.js').Typeset} typeset
 * @param {string} tex
 * @param {HTMLElement} element  whose content the formula replaces
 */
export function typesetInto(typeset, tex, element) {
  typeset(tex, element);
  element.querySelectorAll('mo').forEach((operator) => {
    if (operator.textContent === APPLIED) {
      setApart(operator);
    }
  });
}

/** Thin spaces around a function's name. @param {Element} applied  what follows the name */
function setApart(applied) {
  const row = /** @type {Element} */ (applied.parentNode);
  const around = /** @type {Element|null} */ (row.parentNode);
  const hasScript = around && SCRIPTS.indexOf(around.localName) >= 0 && row === around.firstChild;
  const name = hasScript ? around : applied.previousElementSibling;
  const next = (hasScript ? around : applied).nextElementSibling;
  const before = name && name.previousElementSibling;
  if (next && next.textContent !== '(') {
    insertSpace(next);
  }
  if (name && before && before.localName !== 'mo') {
    insertSpace(name);
  }
}

/** @param {Element} next */
function insertSpace(next) {
  /** @type {Element} */ (next.parentNode).insertBefore(
    mathElement('mspace', [], { width: '0.17em' }),
    next,
  );
}
