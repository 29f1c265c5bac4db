// The thumbnails of all neurons, on one canvas, with the marks of their biases.

import { divergingColour } from '../../figures/colour.js';
import { biasBox } from './diagram-layout.js';
import { strengthOf } from './links-layout.js';
import { offsetsOf } from '../../model/parameters.js';
import { paintResized } from '../../figures/heatmap.js';
import { mapOf } from '../../figures/neuron-map.js';
import { createChangeCheck, createSurface, pixelRatio } from '../../figures/canvas.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Frame} Frame
 * @typedef {import('../../model/state.js').Model} Model
 */

/** A mark of at least this side also shows the sign of its bias. */
const SIGNED_MARK = 9;

/** A mark of at least this side has a frame. */
const FRAMED_MARK = 5;

export function createThumbnails() {
  const surface = createSurface('diagram-maps');
  const { context } = surface;
  /** @type {Record<number, ImageData>} by their side in device pixels */
  const images = {};
  const hasChanged = createChangeCheck();
  const hasMoved = createChangeCheck();

  /** @param {number} side */
  function imageOf(side) {
    if (!images[side]) {
      images[side] = context.createImageData(side, side);
    }
    return images[side];
  }

  /**
   * @param {import('./diagram-layout.js').Box} box
   * @param {number} bias
   * @param {Colours} colours
   */
  function drawBias(box, bias, colours) {
    const { x, y, size } = biasBox(box);
    const { ink, middle, muted } = colours.palette;
    const strength = strengthOf(bias);
    if (size >= FRAMED_MARK) {
      context.fillStyle = `rgb(${muted.join(',')})`;
      context.fillRect(x - 1, y - 1, size + 2, size + 2);
    }
    context.fillStyle = divergingColour(colours, strength);
    context.fillRect(x, y, size, size);
    if (size < SIGNED_MARK || bias === 0) {
      return;
    }
    context.fillStyle = `rgb(${(Math.abs(strength) > 0.6 ? middle : ink).join(',')})`;
    const half = (size - 1) / 2;
    context.fillRect(x + 2, y + half, size - 4, 1);
    if (bias > 0) {
      context.fillRect(x + half, y + 2, 1, size - 4);
    }
  }

  return {
    canvas: surface.canvas,

    /**
     * @param {DiagramLayout} layout
     * @param {Model} model
     * @param {Frame} frame
     * @param {Colours} colours
     * @param {boolean} hasBiases  whether marks show the biases
     */
    draw(layout, model, frame, colours, hasBiases) {
      if (!hasChanged([layout, frame, colours, hasBiases])) {
        return;
      }
      if (hasMoved([layout, hasBiases])) {
        surface.clear(layout.width, layout.height);
      }
      const ratio = pixelRatio();
      const { maps, resolution, parameters } = frame;
      const offsets = offsetsOf(model.layers);
      layout.blocks.forEach(({ neurons }, layer) => {
        neurons.forEach((box, neuron) => {
          const { start, scale } = mapOf(colours, model, frame, layer, neuron);
          const image = imageOf(Math.round(box.size * ratio));
          paintResized(image, maps, start, resolution, scale);
          context.putImageData(image, Math.round(box.x * ratio), Math.round(box.y * ratio));
          if (layer > 0 && hasBiases) {
            drawBias(box, parameters[offsets[layer].biases + neuron], colours);
          }
        });
      });
    },
  };
}
