// The losses of the map: filled contours with their levels, and hatching where they are beyond the
// scale.

import { lossColour } from '../../../figures/colour.js';
import { numeral } from '../../../model/numbers.js';
import { hasBeyond, labelsOf, nodesOn, spotAt } from './layout.js';
import { BEYOND } from '../../../model/loss-slice.js';
import { createChangeCheck, createSurface } from '../../../figures/canvas.js';
import { shareOfBand } from './scale.js';

/**
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {import('./scale.js').LossScale} LossScale
 * @typedef {import('./layout.js').Region} Region
 * @typedef {import('../../../model/state.js').Contour} Contour
 *
 * @typedef {object} Look
 * @property {LossSlice} lossSlice
 * @property {Region} region  that is seen
 * @property {number} side  in px
 * @property {LossScale} scale
 * @property {import('../../../figures/colour.js').Colours} colours
 * @property {import('../../../model/state.js').Contours|null} contours
 */

/** From one line of the hatching to the next, in px. */
const HATCH = 9;

/** @param {import('../../../figures/colour.js').Rgb} rgb @param {number} alpha */
const rgba = ([red, green, blue], alpha) => `rgba(${red}, ${green}, ${blue}, ${alpha})`;

export function createMapField() {
  const { canvas, context, clear } = createSurface('plot-field map-field');
  /** @type {{losses: Float64Array, contours: any, lines: Contour[], beyond: Contour[]}|null} */
  let found = null;
  const hasChanged = createChangeCheck();

  /** @param {Look} look */
  function find({ lossSlice, scale, contours }) {
    const { losses, resolution } = lossSlice;
    if (!contours || (found && found.losses === losses && found.contours === contours)) {
      return;
    }
    // Between the nodes the colour scale is interpolated, not the loss: smooth where it is
    // logarithmic.
    const shares = losses.map((loss) => (loss >= BEYOND ? 1 : scale.shareOf(loss)));
    const masks = losses.map((loss) => (loss >= BEYOND ? 1 : 0));
    found = {
      losses,
      contours,
      lines: contours(shares, resolution, scale.levels.map(scale.shareOf)),
      beyond: hasBeyond(lossSlice) ? contours(masks, resolution, [0.5]) : [],
    };
  }

  /**
   * @param {Contour} contour
   * @param {{x: (column: number) => number, y: (row: number) => number}} nodes
   * @returns {number[][][]} rings in px
   */
  function ringsOf({ coordinates }, nodes) {
    const rings = /** @type {number[][][]} */ ([]).concat(...coordinates);
    return rings.map((ring) => ring.map(([x, y]) => [nodes.x(x - 0.5), nodes.y(y - 0.5)]));
  }

  /** @param {number[][][]} rings */
  function trace(rings) {
    context.beginPath();
    rings.forEach((ring) => {
      ring.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      context.closePath();
    });
  }

  /** @param {number} side @param {string} stroke */
  function hatch(side, stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = 1.5;
    context.beginPath();
    for (let x = -side; x < side; x += HATCH) {
      context.moveTo(x, side);
      context.lineTo(x + side, 0);
    }
    context.stroke();
  }

  /** @param {Look} look @param {{x: (column: number) => number, y: (row: number) => number}} nodes */
  function fillCells({ lossSlice, scale, colours }, nodes) {
    const { losses, resolution } = lossSlice;
    const size = nodes.x(1) - nodes.x(0);
    for (let index = 0; index < losses.length; index++) {
      const x = nodes.x(index % resolution);
      const y = nodes.y(Math.floor(index / resolution));
      context.fillStyle = losses[index] >= BEYOND
        ? rgba(colours.palette.rule, 1)
        : lossColour(colours, scale.shareOf(losses[index]));
      context.fillRect(x - size / 2, y - size / 2, size + 0.5, size + 0.5);
    }
  }

  return {
    canvas,

    /** @param {Look} look */
    draw(look) {
      const { lossSlice, region, side, scale, colours, contours } = look;
      if (!hasChanged([lossSlice.losses, region.u, region.v, region.radius, side, contours, colours])) {
        return;
      }
      find(look);
      clear(side, side);
      const { palette } = colours;
      const nodes = nodesOn(lossSlice, region, side);
      context.fillStyle = rgba(palette.paper, 1);
      context.fillRect(0, 0, side, side);
      if (!found || !contours) {
        fillCells(look, nodes);
        return;
      }
      const last = lossSlice.resolution - 1;
      const left = nodes.x(0);
      const top = nodes.y(0);
      context.fillStyle = lossColour(colours, shareOfBand(scale, 0));
      context.fillRect(left, top, nodes.x(last) - left, nodes.y(last) - top);
      /** @type {Array<{text: string, rings: number[][][]}>} */
      const named = [];
      found.lines.forEach((line, index) => {
        const rings = ringsOf(line, nodes);
        if (rings.length === 0) {
          return;
        }
        trace(rings);
        context.fillStyle = lossColour(colours, shareOfBand(scale, index + 1));
        context.fill();
        context.strokeStyle = 'rgba(0, 0, 0, 0.35)';
        context.lineWidth = 0.75;
        context.stroke();
        named.push({ text: numeral(scale.levels[index]), rings });
      });
      found.beyond.forEach((area) => {
        trace(ringsOf(area, nodes));
        context.save();
        context.clip();
        context.fillStyle = rgba(palette.paper, 1);
        context.fillRect(0, 0, side, side);
        hatch(side, rgba(palette.muted, 0.9));
        context.restore();
      });
      context.font = '600 11px system-ui, sans-serif';
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      // Training was at the origin when the slice was computed, and mostly still is.
      const middle = spotAt(region, 0, 0);
      labelsOf(named, side, { x: middle.x * side, y: middle.y * side }).forEach(({ text, x, y }) => {
        context.lineWidth = 3.5;
        context.strokeStyle = 'rgba(12, 20, 40, 0.85)';
        context.strokeText(text, x, y);
        context.fillStyle = '#ffffff';
        context.fillText(text, x, y);
      });
    },
  };
}
