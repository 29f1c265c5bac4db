// Formulas from TeX, in which the names of functions stand apart as TeX has them.

import { mathElement } from './mathematics.js';

/** Stands between a function such as ln and its argument, and has no width. */
const APPLIED = '\u2061';

const SCRIPTS = ['msub', 'msup', 'msubsup', 'munder'];

/**
 * @param {import('../formulas.js').Typeset} typeset
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
