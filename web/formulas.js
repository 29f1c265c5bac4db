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
  return (tex, element) => katex.render(tex, element, {
    output: 'mathml',
    displayMode: true,
    throwOnError: false,
    strict: 'ignore',
  });
}
