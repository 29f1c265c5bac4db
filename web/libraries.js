// Libraries that are large, and loaded when they are first needed. A door, because the build lays
// them beside it.

/** @typedef {import('./model/state.js').Typeset} Typeset */
/** @typedef {import('./model/state.js').Contours} Contours */

export const libraries = {
  /**
   * MathML is all that is asked for: browsers draw it, screen readers read it, and it needs no
   * style sheet and no fonts.
   *
   * @returns {Promise<Typeset>}
   */
  async loadTypesetting() {
    // @ts-ignore put there by the build
    const { default: katex } = await import('./vendor/katex.mjs');
    return (tex, element) => katex.render(tex, element, {
      output: 'mathml',
      displayMode: true,
      throwOnError: false,
      strict: 'ignore',
    });
  },

  /** @returns {Promise<Contours>} what finds lines of equal loss */
  async loadContours() {
    // @ts-ignore put there by the build
    await import('./vendor/d3.min.js'); // it hands itself to whoever looks for d3
    const { contours } = /** @type {any} */ (globalThis).d3;
    return (losses, resolution, levels) =>
      contours().size([resolution, resolution]).thresholds(levels)(losses);
  },

  /** @returns {Promise<any>} the names of the library that draws in three dimensions */
  // @ts-ignore put there by the build
  loadSolids: () => import('./vendor/three.module.min.js'),
};

/** @typedef {typeof libraries} Libraries */
