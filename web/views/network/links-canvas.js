// The strongest links of a wide network, on one canvas.

import { levelOf } from '../../figures/colour.js';
import { belongsTo, curveOf, eachLink, strongest, widthOf } from './links-layout.js';
import { offsetsOf } from '../../model/parameters.js';
import { createSurface } from '../../figures/canvas.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 */

/** So many links are drawn at most, and those that belong to what is pointed at. */
export const MOST_DRAWN = 600;

export function createBundle() {
  const surface = createSurface('diagram-links');
  const { context } = surface;

  /**
   * @param {DiagramLayout} layout
   * @param {number[]} layers
   * @param {Float64Array} parameters
   * @param {Item|null} item
   * @param {boolean} lit  only what belongs to the item, or only what does not
   * @returns {Record<string, number[]>} indices (layer, from, to, ...) by look
   */
  function sort(layout, layers, parameters, item, lit) {
    const offsets = offsetsOf(layers);
    const limit = Math.round(MOST_DRAWN / (layers.length - 1));
    const drawn = offsets.map(({ weights, biases }) =>
      ({ ...strongest(parameters, weights, biases, limit), found: 0 }));
    /** @type {Record<string, number[]>} */
    const looks = {};
    eachLink(layers, (layer, from, to, index) => {
      const weight = parameters[index];
      const { least, oneOf } = drawn[layer];
      if (!lit && (Math.abs(weight) < least || drawn[layer].found++ % oneOf > 0)) {
        return;
      }
      if (belongsTo(item, layer, from, to) !== lit) {
        return;
      }
      const halves = Math.round(2 * widthOf(weight, layout.size)) * (weight < 0 ? -1 : 1);
      (looks[halves] = looks[halves] || []).push(layer, from, to);
    });
    return looks;
  }

  /**
   * @param {DiagramLayout} layout
   * @param {Record<string, number[]>} looks
   * @param {Colours} colours
   */
  function stroke(layout, looks, colours) {
    Object.keys(looks).forEach((look) => {
      const width = Math.abs(Number(look)) / 2;
      const full = widthOf(2, layout.size);
      const share = Math.min(1, 0.3 + (0.7 * width) / full);
      const strength = Number(look) < 0 ? -share : share;
      context.strokeStyle = colours.divergingText[levelOf(strength, -1, 1)];
      context.lineWidth = width;
      context.setLineDash(Number(look) < 0 ? [4, 3] : []);
      context.beginPath();
      const links = looks[look];
      for (let at = 0; at < links.length; at += 3) {
        const { x0, y0, x1, y1 } = curveOf(layout, links[at], links[at + 1], links[at + 2]);
        const middle = (x0 + x1) / 2;
        context.moveTo(x0, y0);
        context.bezierCurveTo(middle, y0, middle, y1, x1, y1);
      }
      context.stroke();
    });
  }

  return {
    canvas: surface.canvas,

    /**
     * @param {DiagramLayout} layout
     * @param {number[]} layers
     * @param {Float64Array} parameters
     * @param {Colours} colours
     * @param {Item|null} item
     */
    draw(layout, layers, parameters, colours, item) {
      surface.clear(layout.width, layout.height);
      context.globalAlpha = item ? 0.15 : 0.8;
      stroke(layout, sort(layout, layers, parameters, item, false), colours);
      context.globalAlpha = 1;
      if (item) {
        stroke(layout, sort(layout, layers, parameters, item, true), colours);
      }
    },
  };
}
