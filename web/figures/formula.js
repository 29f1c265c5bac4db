// Formulas from TeX. Each shows its TeX until it can be typeset, which is when the library for that
// has come; the names of functions stand apart as TeX has them.

import { mathNumber } from './math.js';
import { html, ref, render } from './template.js';

/**
 * @typedef {import('../model/state.js').State['typeset']} Typeset
 * @typedef {Record<string, {value: number|null, quantity: string}>} Gaps  by name
 */

/** What follows a wide space stands on a line of its own, because columns are narrow. */
const BREAK = /,\s*\\quad\s*/;

/** Formulas that are too wide are set smaller, but no smaller than this. */
const SMALLEST = 0.75;

/**
 * @param {string} tex
 * @param {Typeset} typeset
 */
export const formula = (tex, typeset) => {
  const parts = tex.split(BREAK);
  return html`<div class="formula">${parts.map((part, index) => (typeset
    ? html`<div class="formula-line" ${ref((line) => {
      if (line && typesetInto(typeset, index < parts.length - 1 ? `${part},` : part, line)) {
        fitSoon(line);
      }
    })}></div>`
    : html`<div class="formula-line"><code>${part}</code></div>`))}</div>`;
};

/** A gap in TeX, and what stands for it while the formula is typeset. */
const GAP = /\\num\{([^}]*)\}/g;
const MARK = /^@(.*)@$/;

/**
 * A formula whose gaps \num{name} are filled with numbers of the training.
 * @param {string} tex
 * @param {Gaps} gaps
 * @param {Typeset} typeset
 */
export const workedFormula = (tex, gaps, typeset) => html`<span class="worked" ${ref((element) => {
  if (element && typeset) {
    if (typesetInto(typeset, tex.replace(GAP, (_, name) => `\\text{@${name}@}`), element)) {
      openGaps(element, tex);
    }
    fillGaps(element, gaps);
  }
})}></span>`;

/** @type {WeakMap<Element, Array<{name: string, place: HTMLElement, isFirst: boolean}>>} */
const placesOf = new WeakMap();

/** @param {Element} element @param {string} tex  that it shows */
function openGaps(element, tex) {
  const marks = Array.from(element.querySelectorAll('mtext'))
    .filter(({ textContent }) => MARK.test(textContent || ''));
  placesOf.set(element, marks.map((mark, index) => {
    const place = /** @type {any} */ (mathElement('mrow'));
    mark.replaceWith(place);
    const name = (mark.textContent || '').replace(MARK, '$1');
    // In the formula, or in an exponent.
    const isFirst = (index === 0 && tex.startsWith('\\num')) || tex.includes(`^{\\num{${name}}`);
    return { name, place, isFirst };
  }));
  // The TeX that the library adds for copying holds the marks, not the numbers.
  element.querySelectorAll('annotation').forEach((note) => note.remove());
}

/** @param {Element} element @param {Gaps} gaps */
function fillGaps(element, gaps) {
  (placesOf.get(element) || []).forEach(({ name, place, isFirst }) => {
    const gap = gaps[name];
    if (gap) {
      render(mathNumber(gap.value, gap.quantity, isFirst), place);
    }
  });
}

/** @type {Element[]} lines that have been typeset and not yet been fitted into their columns */
let unfitted = [];

/** As soon as it stands in the page, together with all others. @param {Element} line */
function fitSoon(line) {
  /** @type {HTMLElement} */ (line).style.fontSize = '';
  line.removeAttribute('tabindex');
  if (unfitted.length === 0) {
    Promise.resolve().then(fit);
  }
  unfitted.push(line);
}

/** Asks for all widths before it changes any, so that the page is laid out once, or twice. */
function fit() {
  const lines = unfitted.map((line) => ({
    line: /** @type {HTMLElement} */ (line),
    share: line.clientWidth / line.scrollWidth,
  }));
  unfitted = [];
  const wide = lines.filter(({ share }) => share < 1);
  wide.forEach(({ line, share }) => {
    line.style.fontSize = `${Math.floor(100 * Math.max(SMALLEST, share))}%`;
  });
  // What is still too wide, if only by a rounded pixel, can be scrolled, by keyboard too.
  wide.map(({ line }) => line).filter((line) => line.scrollWidth > line.clientWidth).forEach((line) => {
    line.tabIndex = 0;
  });
}

/** Stands between a function such as ln and its argument, and has no width. */
const APPLIED = '\u2061';

const SCRIPTS = ['msub', 'msup', 'msubsup', 'munder'];

/** @type {WeakMap<Element, string>} TeX that elements hold typeset */
const typesetTex = new WeakMap();

/**
 * @param {NonNullable<Typeset>} typeset
 * @param {string} tex
 * @param {Element} element  whose content the formula replaces
 * @returns {boolean} false if it holds that formula already
 */
function typesetInto(typeset, tex, element) {
  if (typesetTex.get(element) === tex) {
    return false;
  }
  typesetTex.set(element, tex);
  typeset(tex, /** @type {HTMLElement} */ (element));
  element.querySelectorAll('mo').forEach((operator) => {
    if (operator.textContent === APPLIED) {
      setApart(operator);
    }
  });
  return true;
}

/** Thin spaces around a function's name. @param {Element} applied  what follows the name */
function setApart(applied) {
  const row = /** @type {Element} */ (applied.parentNode);
  const around = row.parentElement;
  const hasScript = around && SCRIPTS.includes(around.localName) && row === around.firstChild;
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
  const space = mathElement('mspace');
  space.setAttribute('width', '0.17em');
  next.before(space);
}

/** @param {string} name @returns {Element} */
const mathElement = (name) => document.createElementNS('http://www.w3.org/1998/Math/MathML', name);
