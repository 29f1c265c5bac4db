// Libraries that are large, and loaded when they are first needed. A door, because the build lays
// them beside it.

/** @typedef {import('./model/state.js').Typeset} Typeset */
/** @typedef {import('./model/state.js').Contours} Contours */

/** What is no module hands itself to whoever looks here. */
const handedOver = /** @type {any} */ (window);

export const libraries = {
  /**
   * MathML is all that is asked for: browsers draw it, screen readers read it, and it needs no
   * style sheet and no fonts.
   *
   * @returns {Promise<Typeset>}
   */
  async loadTypesetting() {
    // @ts-ignore put there by the build
    await import('./vendor/katex/katex.min.js');
    const { katex } = handedOver;
    return (tex, element) => katex.render(tex, element, {
      output: 'mathml',
      displayMode: true,
      throwOnError: false,
      strict: 'ignore',
    });
  },

  /** @returns {Promise<Contours>} what finds lines of equal loss */
  async loadContours() {
    await Promise.all([
      // @ts-ignore put there by the build
      import('./vendor/d3-array/d3-array.min.js'),
      // @ts-ignore put there by the build
      import('./vendor/d3-contour/d3-contour.min.js'),
    ]);
    const { contours } = handedOver.d3;
    return (losses, resolution, levels) =>
      contours().size([resolution, resolution]).thresholds(levels)(losses);
  },

  /** @returns {Promise<any>} the names of the library that draws in three dimensions */
  // @ts-ignore put there by the build
  loadSolids: () => import('./vendor/three/three.module.min.js'),
};

/** @typedef {typeof libraries} Libraries */
