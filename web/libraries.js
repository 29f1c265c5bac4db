// Libraries that are large, and loaded when they are first needed.

import { libraryFiles } from './library-files.js';

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
    await libraryFiles.katex();
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
    await Promise.all([libraryFiles.d3Array(), libraryFiles.d3Contour()]);
    const { contours } = handedOver.d3;
    return (losses, resolution, levels) =>
      contours().size([resolution, resolution]).thresholds(levels)(losses);
  },

  /** @returns {Promise<any>} the names of the library that draws in three dimensions */
  loadSolids: libraryFiles.three,
};

/** @typedef {typeof libraries} Libraries */
