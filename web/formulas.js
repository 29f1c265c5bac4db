// Turns TeX into MathML. The library that can do so is large, and loaded when it is first needed.

/**
 * @typedef {(tex: string, element: HTMLElement) => void} Typeset
 *     replaces what the element holds by the formula
 */

/**
 * MathML is all that is asked for: browsers draw it, screen readers read it, and it needs no
 * style sheet and no fonts.
 *
 * @returns {Promise<Typeset>}
 */
export async function loadTypesetting() {
  // @ts-ignore put there by the build
  const { default: katex } = await import('./vendor/katex.mjs');
  return (tex, element) => {
    katex.render(tex, element, {
      output: 'mathml',
      displayMode: true,
      throwOnError: false,
      strict: 'ignore',
    });
    element.querySelectorAll('mo').forEach((operator) => {
      if (operator.textContent === APPLIED) {
        setApart(operator);
      }
    });
  };
}

/** Stands between a function such as ln and its argument, and has no width. */
const APPLIED = '\u2061';

const SCRIPTS = ['msub', 'msup', 'msubsup', 'munder'];

/** Thin spaces around a function's name, as TeX has them. @param {Element} applied  the name's */
function setApart(applied) {
  const row = /** @type {Element} */ (applied.parentNode);
  const around = /** @type {Element|null} */ (row.parentNode);
  const hasScript = around && SCRIPTS.indexOf(around.localName) >= 0 && row === around.firstChild;
  const name = hasScript ? around : applied.previousElementSibling;
  const last = hasScript ? around : applied;
  const next = last.nextElementSibling;
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
  const space = document.createElementNS(next.namespaceURI, 'mspace');
  space.setAttribute('width', '0.17em');
  /** @type {Element} */ (next.parentNode).insertBefore(space, next);
}
