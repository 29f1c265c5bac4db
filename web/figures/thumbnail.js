// The small picture of a network: data, on what the network has learned of them.

import { colourAt, outputScale } from './colour.js';
import { contourOf } from './contour.js';
import { paintMap, paintWinner } from './heatmap.js';
import { createSurface } from './canvas.js';

/** As in the large picture, the plane is paler than the points on it. */
const OPACITY = 0.65;

/** Points are drawn as large as this on a picture of 80 px, in px. */
const RADIUS = { picture: 80, point: 1.9 };

/** @typedef {import('../model/picture.js').Picture} Thumbnail */

/**
 * @param {string} className
 * @param {number} size  side in CSS pixels
 * @param {boolean} outlined  whether the boundary between two classes is drawn as a line, too
 */
export function createThumbnail(className, size, outlined) {
  const surface = createSurface(className);
  const { context, canvas } = surface;
  const small = document.createElement('canvas');
  const smallContext = /** @type {CanvasRenderingContext2D} */ (small.getContext('2d'));
  let side = size;
  surface.clear(side, side);
  /** @type {Thumbnail|undefined} */
  let drawn;
  /** @type {import('./colour.js').Colours|null} */
  let drawnWith = null;

  /**
   * @param {Thumbnail} thumbnail
   * @param {import('./colour.js').Scale[]} scales  one an output
   */
  function paintPlane({ map, resolution }, scales) {
    small.width = resolution;
    small.height = resolution;
    const image = smallContext.createImageData(resolution, resolution);
    if (scales.length > 1) {
      paintWinner(image, map, scales.length, scales, false);
    } else {
      paintMap(image, map, 0, scales[0]);
    }
    smallContext.putImageData(image, 0, 0);
    context.globalAlpha = OPACITY;
    context.imageSmoothingEnabled = true;
    context.drawImage(small, 0, 0, side, side);
    context.globalAlpha = 1;
  }

  /** @param {Thumbnail} thumbnail @param {import('./colour.js').Colours} colours */
  function paintBoundary({ map, resolution, targetRange }, colours) {
    const level = (targetRange[0] + targetRange[1]) / 2;
    const segments = contourOf((pixel) => map[pixel], resolution, level);
    const scale = side / resolution;
    context.strokeStyle = `rgb(${colours.palette.ink.join(',')})`;
    context.lineWidth = 1.5;
    context.beginPath();
    for (let at = 0; at < segments.length; at += 4) {
      context.moveTo(segments[at] * scale, segments[at + 1] * scale);
      context.lineTo(segments[at + 2] * scale, segments[at + 3] * scale);
    }
    context.stroke();
  }

  /**
   * @param {Thumbnail} thumbnail
   * @param {import('./colour.js').Scale[]} scales
   * @param {import('./colour.js').Colours} colours
   */
  function paintPoints({ data, domain, task, classes }, scales, colours) {
    const share = (/** @type {number} */ value, /** @type {[number, number]} */ [low, high]) =>
      (value - low) / (high - low);
    context.lineWidth = 0.75;
    context.strokeStyle = `rgb(${colours.palette.paper.join(',')})`;
    for (let i = 0; i < data.length; i += 4) {
      context.fillStyle = task === 'classification'
        ? colours.ofClass(data[i + 2], classes)
        : colourAt(scales[0], data[i + 2]);
      context.beginPath();
      context.arc(
        share(data[i], domain.x1) * side,
        (1 - share(data[i + 1], domain.x2)) * side,
        (RADIUS.point * Math.sqrt(side)) / Math.sqrt(RADIUS.picture),
        0,
        2 * Math.PI,
      );
      context.fill();
      context.stroke();
    }
  }

  return {
    element: canvas,

    /**
     * @param {Thumbnail|undefined} thumbnail
     * @param {import('./colour.js').Colours} colours
     * @param {number} [newSize]  in CSS pixels
     */
    update(thumbnail, colours, newSize = size) {
      if (!thumbnail || (thumbnail === drawn && colours === drawnWith && newSize === side)) {
        return;
      }
      side = newSize;
      drawn = thumbnail;
      drawnWith = colours;
      const outputs = thumbnail.layers[thumbnail.layers.length - 1];
      const scales = Array.from({ length: outputs }, (_, output) =>
        outputScale(colours, thumbnail, output));
      surface.clear(side, side);
      paintPlane(thumbnail, scales);
      if (outlined && thumbnail.task === 'classification' && outputs === 1) {
        paintBoundary(thumbnail, colours);
      }
      paintPoints(thumbnail, scales, colours);
    },
  };
}
