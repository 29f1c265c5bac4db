// Libraries that are large, and loaded when they are first needed. The page's door imports them,
// because the build lays them beside it.

/**
 * @typedef {(tex: string, element: HTMLElement) => void} Typeset
 *     replaces what the element holds by the formula
 *
 * @typedef {{value: number, coordinates: number[][][][]}} Contour  polygons, each of rings, around
 *     all that is at or above the value; in cells of the grid, 0.5, 0.5 is its first node
 *
 * @typedef {(losses: Float64Array, resolution: number, levels: number[]) => Contour[]} Contours
 *     losses: (resolution, resolution), row by row
 *
 * @typedef {Record<'katex'|'d3'|'three', () => Promise<any>>} Imports
 */

/** @param {Imports} imports */
export function createLibraries(imports) {
  return {
    /**
     * MathML is all that is asked for: browsers draw it, screen readers read it, and it needs no
     * style sheet and no fonts.
     *
     * @returns {Promise<Typeset>}
     */
    async loadTypesetting() {
      const { default: katex } = await imports.katex();
      return (tex, element) => katex.render(tex, element, {
        output: 'mathml',
        displayMode: true,
        throwOnError: false,
        strict: 'ignore',
      });
    },

    /** @returns {Promise<Contours>} what finds lines of equal loss */
    async loadContours() {
      await imports.d3(); // it hands itself to whoever looks for d3
      const { contours } = /** @type {any} */ (globalThis).d3;
      return (losses, resolution, levels) =>
        contours().size([resolution, resolution]).thresholds(levels)(losses);
    },

    /** @returns {Promise<any>} the names of the library that draws in three dimensions */
    loadSolids: () => imports.three(),
  };
}

/** @typedef {ReturnType<typeof createLibraries>} Libraries */
