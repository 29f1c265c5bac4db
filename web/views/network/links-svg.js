// Links as SVG paths; each is touched only when its look changes.

import { LEVELS, levelOf } from '../../figures/colour.js';
import { belongsTo, curveOf, eachLink, pathOf, strengthOf, widthOf } from './links-layout.js';
import { weightCount } from '../../model/parameters.js';
import { createSvg, setClass } from '../../figures/dom.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 */

/** No look at all. */
const UNKNOWN = -1;

/** @param {number} width @returns {string} a dash that is still seen as one in wide links */
function dashOf(width) {
  const dash = 3 + Math.round(width);
  return `${dash} ${Math.round(0.6 * dash)}`;
}

export function createPaths() {
  const root = createSvg('svg', { class: 'diagram-links', 'aria-hidden': 'true' });
  /** @type {SVGPathElement[]} */
  const paths = [];
  /** What each path shows: its width in eighths of a pixel, and the level of its colour. */
  let shown = new Int32Array(0);
  /** @type {Colours|null} */
  let painted = null;

  return {
    root,

    /** @param {DiagramLayout|null} layout  null for no links @param {number[]} layers */
    place(layout, layers) {
      const count = layout ? weightCount(layers) : 0;
      while (paths.length > count) {
        root.removeChild(/** @type {Node} */ (paths.pop()));
      }
      while (paths.length < count) {
        paths.push(createSvg('path', { class: 'diagram-link' }));
        root.appendChild(paths[paths.length - 1]);
      }
      shown = new Int32Array(count).fill(UNKNOWN);
      if (!layout) {
        return;
      }
      root.setAttribute('width', String(layout.width));
      root.setAttribute('height', String(layout.height));
      let next = 0;
      eachLink(layers, (layer, from, to) => {
        paths[next++].setAttribute('d', pathOf(curveOf(layout, layer, from, to)));
      });
    },

    /**
     * @param {DiagramLayout} layout
     * @param {number[]} layers
     * @param {Float64Array} parameters
     * @param {Colours} colours
     */
    paint(layout, layers, parameters, colours) {
      if (painted !== colours) {
        shown.fill(UNKNOWN);
        painted = colours;
      }
      let next = 0;
      eachLink(layers, (layer, from, to, index) => {
        const path = paths[next];
        const weight = parameters[index];
        const eighths = Math.round(8 * widthOf(weight, layout.size));
        const level = levelOf(strengthOf(weight), -1, 1);
        const look = (eighths * LEVELS + level) * 2 + (weight < 0 ? 1 : 0);
        if (shown[next] !== look) {
          const width = eighths / 8;
          path.setAttribute('stroke', colours.divergingText[level]);
          path.setAttribute('stroke-width', String(width));
          path.setAttribute('stroke-dasharray', weight < 0 ? dashOf(width) : 'none');
          shown[next] = look;
        }
        next++;
      });
    },

    /** @param {number[]} layers @param {Item|null} item */
    light(layers, item) {
      setClass(root, 'is-dimmed', item !== null);
      let next = 0;
      eachLink(layers, (layer, from, to) => {
        setClass(paths[next++], 'is-lit', belongsTo(item, layer, from, to));
      });
    },
  };
}
