// A formula: its TeX until it can be typeset, which is when the library for that has come; the names
// of functions stand apart as TeX has them.

import { createElement, replaceChildren, setAttribute } from './dom.js';
import { mathElement } from './mathml.js';
import { Directive, directive, html, noChange } from './template.js';

/** What follows a wide space stands on a line of its own, because columns are narrow. */
const BREAK = /,\s*\\quad\s*/;

/** Formulas that are too wide are set smaller, but no smaller than this. */
const SMALLEST = 0.75;

/** @typedef {import('../model/state.js').State['typeset']} Typeset */

/** @type {HTMLElement[]} lines that are to be made to fit, once they stand on the page */
let unfitted = [];

/** @param {HTMLElement} line */
function fitLater(line) {
  if (unfitted.length === 0) {
    Promise.resolve().then(fitAll);
  }
  unfitted.push(line);
}

/** Measures all lines before it changes any, so that the browser lays them out once. */
function fitAll() {
  const lines = unfitted;
  unfitted = [];
  lines.forEach((line) => {
    line.style.fontSize = '';
  });
  const shares = lines.map((line) => line.clientWidth / line.scrollWidth);
  lines.forEach((line, index) => {
    const share = shares[index];
    if (share < 1) {
      line.style.fontSize = `${Math.floor(100 * Math.max(SMALLEST, share))}%`;
    }
    // Then it can be scrolled, by keyboard too.
    setAttribute(line, 'tabindex', share < SMALLEST && '0');
  });
}

/** Puts a formula into an element: its TeX as it is, or typeset. */
const content = directive(class extends Directive {
  /** @param {any} part */
  constructor(part) {
    super(part);
    /** @type {string|undefined} */
    this.tex = undefined;
    /** @type {Typeset|undefined} */
    this.typeset = undefined;
  }

  /** @param {any} part @param {any[]} values */
  update({ element }, [tex, typeset]) {
    if (tex !== this.tex || typeset !== this.typeset) {
      this.tex = tex;
      this.typeset = typeset;
      if (typeset) {
        typesetInto(typeset, tex, element);
        fitLater(element);
      } else {
        replaceChildren(element, [createElement('code', {}, [tex])]);
      }
    }
    return noChange;
  }

  /** @param {string} _tex @param {Typeset} _typeset */
  render(_tex, _typeset) {
    return noChange;
  }
});

/** @param {string} tex @param {Typeset} typeset */
export const formula = (tex, typeset) => html`
  <div class="formula">${tex.split(BREAK).map((part, index, parts) => html`
    <div class="formula-line" ${content(index < parts.length - 1 ? `${part},` : part, typeset)}></div>`)}
  </div>`;

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
