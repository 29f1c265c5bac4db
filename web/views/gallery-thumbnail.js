// The picture of an experiment in the gallery: its data, on what the network has learned so far.

import { colourAt, outputScale } from '../colour.js';
import { paintMap, paintWinner } from './heatmap.js';
import { createSurface } from './surface.js';

/** Side in CSS pixels. */
const SIZE = 80;

/** As in the large picture, the plane is paler than the points on it. */
const OPACITY = 0.65;

/** @typedef {import('../thumbnails.js').Thumbnail} Thumbnail */

export function createThumbnail() {
  const surface = createSurface('card-picture');
  const { context, canvas } = surface;
  const small = document.createElement('canvas');
  const smallContext = /** @type {CanvasRenderingContext2D} */ (small.getContext('2d'));
  surface.clear(SIZE, SIZE);
  /** @type {Thumbnail|undefined} */
  let drawn;
  /** @type {import('../colour.js').Colours|null} */
  let drawnWith = null;

  /**
   * @param {Thumbnail} thumbnail
   * @param {import('../colour.js').Scale[]} scales  one an output
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
    context.drawImage(small, 0, 0, SIZE, SIZE);
    context.globalAlpha = 1;
  }

  /**
   * @param {Thumbnail} thumbnail
   * @param {import('../colour.js').Scale[]} scales
   * @param {import('../colour.js').Colours} colours
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
        share(data[i], domain.x1) * SIZE,
        (1 - share(data[i + 1], domain.x2)) * SIZE,
        1.9,
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
     * @param {import('../colour.js').Colours} colours
     */
    update(thumbnail, colours) {
      if (!thumbnail || (thumbnail === drawn && colours === drawnWith)) {
        return;
      }
      drawn = thumbnail;
      drawnWith = colours;
      const outputs = thumbnail.layers[thumbnail.layers.length - 1];
      const scales = Array.from({ length: outputs }, (_, output) =>
        outputScale(colours, thumbnail, output));
      surface.clear(SIZE, SIZE);
      paintPlane(thumbnail, scales);
      paintPoints(thumbnail, scales, colours);
    },
  };
}
