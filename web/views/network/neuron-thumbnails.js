// The thumbnails of all neurons, on one canvas, with the marks of their biases.

import { divergingColour } from '../../figures/colour.js';
import { biasBox } from './diagram-layout.js';
import { strengthOf } from './links-layout.js';
import { offsetsOf } from '../../model/parameters.js';
import { paintResized } from '../../figures/heatmap.js';
import { createChangeCheck, createSurface, pixelRatio } from '../../figures/canvas.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Frame} Frame
 * @typedef {import('../../model/state.js').Model} Model
 */

/** A mark of at least this side is a disc with the sign of its bias; a smaller one is a square. */
const ROUND_MARK = 9;

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

  /** @param {number} x @param {number} y @param {number} radius @param {string|number[]} colour */
  function disc(x, y, radius, colour) {
    context.fillStyle = typeof colour === 'string' ? colour : `rgb(${colour.join(',')})`;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }

  /**
   * @param {import('./diagram-layout.js').Box} box
   * @param {number} bias
   * @param {Colours} colours
   */
  function drawBias(box, bias, colours) {
    const { x, y, size } = biasBox(box);
    const { ink, middle, muted, paper } = colours.palette;
    const strength = strengthOf(bias);
    if (size < ROUND_MARK) {
      context.fillStyle = divergingColour(colours, strength);
      context.fillRect(x, y, size, size);
      return;
    }
    disc(x + size / 2, y + size / 2, size / 2 + 2, paper);
    disc(x + size / 2, y + size / 2, size / 2 + 1, muted);
    disc(x + size / 2, y + size / 2, size / 2, divergingColour(colours, strength));
    if (bias === 0) {
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
     * @param {import('../../figures/colour.js').Scale[][]} scales  by layer and neuron
     * @param {boolean} hasBiases  whether marks show the biases
     */
    draw(layout, model, frame, colours, scales, hasBiases) {
      if (!hasChanged([layout, frame, colours, scales, hasBiases])) {
        return;
      }
      if (hasMoved([layout, hasBiases])) {
        surface.clear(layout.width, layout.height);
      }
      const ratio = pixelRatio();
      const { maps, resolution, parameters } = frame;
      const offsets = offsetsOf(model.layers);
      let start = 0;
      layout.blocks.forEach(({ neurons }, layer) => {
        neurons.forEach((box, neuron) => {
          const image = imageOf(Math.round(box.size * ratio));
          paintResized(image, maps, start, resolution, scales[layer][neuron]);
          start += resolution * resolution;
          context.putImageData(image, Math.round(box.x * ratio), Math.round(box.y * ratio));
          if (layer > 0 && hasBiases) {
            drawBias(box, parameters[offsets[layer].biases + neuron], colours);
          }
        });
      });
    },
  };
}
