// A network in small: every neuron's map, layer by layer, and its weights as lines, blue or orange, dashed
// below 0, the stronger the thicker.

import { createSurface } from '../../figures/canvas.js';
import { paintResized } from '../../figures/heatmap.js';
import { layerScales } from '../../figures/neuron-map.js';
import { offsetsOf } from '../../model/parameters.js';

/** In px. */
const LARGEST = 26;
const GAP = 4;

/** Weights are no thicker than this, in px. */
const THICKEST = 3;

/** Weaker weights than this share of the strongest are not drawn. */
const FAINT = 0.05;

/** @param {number} width @param {number} height */
export function createNetworkPicture(width, height) {
  const surface = createSurface('compare-network');
  const { canvas, context } = surface;
  const small = document.createElement('canvas');
  const smallContext = /** @type {CanvasRenderingContext2D} */ (small.getContext('2d'));
  surface.clear(width, height);

  return {
    element: canvas,

    /**
     * @param {import('../../model/state.js').Model} model
     * @param {import('../../model/state.js').Frame} frame  that fits the model
     * @param {import('../../figures/colour.js').Colours} colours
     */
    update(model, frame, colours) {
      const { layers } = model;
      const { maps, parameters, resolution } = frame;
      const side = Math.max(2, Math.min(LARGEST, Math.floor(height / Math.max(...layers)) - GAP));
      const across = (width - side) / Math.max(1, layers.length - 1);
      /** @param {number} layer @param {number} neuron */
      const place = (layer, neuron) => ({
        x: Math.round(layer * across),
        y: Math.round(height / 2 + (neuron - layers[layer] / 2) * (side + GAP) + GAP / 2),
      });
      surface.clear(width, height);
      const most = parameters.reduce((sum, value) => Math.max(sum, Math.abs(value)), 1e-9);
      const { negative, positive } = colours.palette;
      offsetsOf(layers).forEach(({ weights }, layer) => {
        for (let to = 0; layer > 0 && to < layers[layer]; to++) {
          for (let from = 0; from < layers[layer - 1]; from++) {
            const weight = parameters[weights + to * layers[layer - 1] + from];
            if (Math.abs(weight) > FAINT * most) {
              const start = place(layer - 1, from);
              const end = place(layer, to);
              context.strokeStyle = `rgba(${(weight < 0 ? negative : positive).join(',')},0.5)`;
              context.lineWidth = (THICKEST * Math.abs(weight)) / most;
              context.setLineDash(weight < 0 ? [4, 2] : []);
              context.beginPath();
              context.moveTo(start.x + side, start.y + side / 2);
              context.lineTo(end.x, end.y + side / 2);
              context.stroke();
            }
          }
        }
      });
      small.width = side;
      small.height = side;
      const image = smallContext.createImageData(side, side);
      let start = 0;
      layers.forEach((neurons, layer) => {
        const scales = layerScales(colours, model, frame, layer);
        for (let neuron = 0; neuron < neurons; neuron++) {
          paintResized(image, maps, start, resolution, scales[neuron]);
          smallContext.putImageData(image, 0, 0);
          const { x, y } = place(layer, neuron);
          context.drawImage(small, x, y, side, side);
          start += resolution * resolution;
        }
      });
    },
  };
}
