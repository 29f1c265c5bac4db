// The links of the network: their width and colour show the weight, dashes a negative one. Each
// is an SVG path, until there are too many; then the strongest are drawn on a canvas.

import { weightCount, isSame } from '../../model/parameters.js';
import { MOST_DRAWN, createBundle } from './links-canvas.js';
import { createPaths } from './links-svg.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 */

/** Above this many links a canvas takes over: browsers then draw paths too slowly. */
const MOST_PATHS = 400;

/** The canvas is drawn at most this often while training, in milliseconds. */
const PAUSE = 120;

export function createLinks() {
  const paths = createPaths();
  const bundle = createBundle();
  /** @type {DiagramLayout|null} */
  let placed = null;
  /** @type {Item|null} */
  let lit = null;
  let bundledAt = 0;
  /** @type {{parameters: Float64Array|null, colours: Colours|null}} */
  let drawn = { parameters: null, colours: null };

  return {
    elements: [paths.root, bundle.canvas],

    /**
     * @param {DiagramLayout} layout
     * @param {number[]} layers
     * @param {Float64Array} parameters
     * @param {Colours} colours
     * @param {Item|null} item  what is pointed at: its links are lit
     * @param {boolean} moving  whether the next weights will come soon
     * @returns {number} how many links are drawn
     */
    update(layout, layers, parameters, colours, item, moving) {
      const count = weightCount(layers);
      const few = count <= MOST_PATHS;
      const moved = placed !== layout;
      const relit = moved || !isSame(lit, item);
      const changed = moved || drawn.parameters !== parameters || drawn.colours !== colours;
      if (moved) {
        bundle.canvas.hidden = few;
        paths.place(few ? layout : null, layers);
      }
      placed = layout;
      lit = item;
      if (few) {
        if (changed) {
          paths.paint(layout, layers, parameters, colours);
          drawn = { parameters, colours };
        }
        if (relit) {
          paths.light(layers, item);
        }
        return count;
      }
      const now = Date.now();
      if (relit || (changed && (!moving || now - bundledAt > PAUSE))) {
        bundle.draw(layout, layers, parameters, colours, item);
        drawn = { parameters, colours };
        bundledAt = now;
      }
      return Math.min(count, MOST_DRAWN);
    },
  };
}
