// The shading of the plane and its contours.

import { contourOf } from '../../figures/contour.js';
import { setPlace } from '../../figures/dom.js';
import { paintMap, paintWinner } from '../../figures/heatmap.js';
import { PLACE } from '../../figures/square.js';
import { spotOf } from '../../model/plane-view.js';
import { createChangeCheck, createSurface, pixelRatio } from '../../figures/canvas.js';

/**
 * @typedef {import('./picture.js').Picture} Picture
 * @typedef {import('../../model/plane-view.js').View} View
 * @typedef {{x: number, y: number, across: number, down: number}} Place  of a map: its corner, and
 *     the size of one of its pixels, in px
 */

/** The plane is paler than the points on it. */
const OPACITY = 0.6;

export function createField() {
  const surface = createSurface('plot-field');
  setPlace(surface.canvas, PLACE);
  const { context } = surface;
  const small = document.createElement('canvas');
  const smallContext = /** @type {CanvasRenderingContext2D} */ (small.getContext('2d'));
  const hasChanged = createChangeCheck();

  /** @param {Picture} picture */
  function paint({ values, start, maps, resolution, scales, hard }) {
    if (small.width !== resolution) {
      small.width = resolution;
      small.height = resolution;
    }
    const image = smallContext.createImageData(resolution, resolution);
    const map = /** @type {Float32Array} */ (values);
    if (maps > 1) {
      paintWinner(image, map, maps, scales, hard);
    } else {
      paintMap(image, map, start, scales[0]);
    }
    smallContext.putImageData(image, 0, 0);
  }

  /** @param {number[]} segments  in pixels of the map @param {Place} place */
  function trace(segments, { x, y, across, down }) {
    context.beginPath();
    for (let at = 0; at < segments.length; at += 4) {
      context.moveTo(x + segments[at] * across, y + segments[at + 1] * down);
      context.lineTo(x + segments[at + 2] * across, y + segments[at + 3] * down);
    }
    context.stroke();
  }

  /** @param {Picture} picture @param {Place} place */
  function drawContours({ values, start, maps, resolution, levels, decision, colours }, place) {
    const map = /** @type {Float32Array} */ (values);
    const area = resolution * resolution;
    context.strokeStyle = `rgb(${colours.palette.ink.join(',')})`;
    context.lineWidth = decision ? 1.75 : 1;
    context.globalAlpha = decision ? 0.85 : 0.4;
    if (maps === 1) {
      levels.forEach((level) => {
        trace(contourOf((pixel) => map[start + pixel], resolution, level), place);
      });
    } else {
      for (let output = 0; output < maps; output++) {
        const lead = leadOf(map, maps, area, output);
        trace(contourOf((pixel) => lead[pixel], resolution, 0), place);
      }
    }
    context.globalAlpha = 1;
  }

  return {
    canvas: surface.canvas,

    /**
     * Until the maps of a view have come, those of the view before stand where they belong.
     *
     * @param {Picture} picture
     * @param {View} view
     * @param {number} side  in px
     */
    draw(picture, view, side) {
      const { values, start, maps, hard, colours, resolution } = picture;
      if (!hasChanged([values, start, maps, hard, colours, side, view, pixelRatio()])) {
        return;
      }
      surface.clear(side, side);
      if (!values) {
        return;
      }
      paint(picture);
      const first = spotOf(view, picture.view.x1[0], picture.view.x2[1]);
      const last = spotOf(view, picture.view.x1[1], picture.view.x2[0]);
      const place = {
        x: first.x * side,
        y: first.y * side,
        across: ((last.x - first.x) * side) / resolution,
        down: ((last.y - first.y) * side) / resolution,
      };
      context.globalAlpha = OPACITY;
      context.drawImage(small, place.x, place.y, place.across * resolution, place.down * resolution);
      context.globalAlpha = 1;
      drawContours(picture, place);
    },
  };
}

/**
 * @param {Float32Array} values  (outputs, area)
 * @param {number} outputs
 * @param {number} area
 * @param {number} output
 * @returns {Float32Array} (area) by how much one output leads the best of the others
 */
function leadOf(values, outputs, area, output) {
  const lead = new Float32Array(area);
  for (let pixel = 0; pixel < area; pixel++) {
    let best = -Infinity;
    for (let other = 0; other < outputs; other++) {
      if (other !== output && values[other * area + pixel] > best) {
        best = values[other * area + pixel];
      }
    }
    lead[pixel] = values[output * area + pixel] - best;
  }
  return lead;
}
