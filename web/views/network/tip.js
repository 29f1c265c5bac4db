// What is pointed at, in a note over the legend, where it covers no neuron: the exact value of a
// weight or a bias, or what a neuron computes; a small neuron with its map, larger.

import { formatNumber } from '../../model/numbers.js';
import { isOff, offsetsOf, parameterIndex } from '../../model/parameters.js';
import { linkName, neuronName, typeset } from '../../model/wording.js';
import { createElement } from '../../figures/dom.js';
import { paintMap } from '../../figures/heatmap.js';
import { mapOf } from '../../figures/neuron-map.js';
import { html, nothing } from '../../figures/template.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Frame} Frame
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 */

/** Thumbnails below this side are too small to be read. */
const LEGIBLE = 32;

/** Terms of a sum that are written out. */
const MOST_TERMS = 3;

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** @param {number} number @returns {string} */
const subscript = (number) => String(number).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]);

/**
 * @param {Model} model
 * @param {Float64Array} parameters
 * @param {{layer: number, neuron: number}} place  not an input
 * @returns {string} such as "z = −0.903 x₁ − 0.519 x₂ + 1.06"
 */
export function sumText({ layers, inputNames }, parameters, { layer, neuron }) {
  const { weights, biases } = offsetsOf(layers)[layer];
  const inputs = layers[layer - 1];
  const sources = Array.from({ length: Math.min(inputs, MOST_TERMS) }, (_, from) => ({
    value: parameters[weights + neuron * inputs + from],
    name: layer === 1 ? typeset(inputNames[from].text) : `a${subscript(from + 1)}`,
  }));
  const terms = sources.map(({ value, name }, index) => signed(value, index === 0, ` ${name}`));
  const rest = inputs > MOST_TERMS ? ' + …' : '';
  return `z = ${terms.join('')}${rest}${signed(parameters[biases + neuron], false, '')}`;
}

/** @param {number} value @param {boolean} isFirst @param {string} name */
function signed(value, isFirst, name) {
  const size = formatNumber(Math.abs(value), 3) + name;
  if (isFirst) {
    return value < 0 ? `−${size}` : size;
  }
  return `${value < 0 ? ' − ' : ' + '}${size}`;
}

export function createTip() {
  const canvas = createElement('canvas', { class: 'diagram-tip-map', 'aria-hidden': 'true' });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));

  /**
   * @param {{layer: number, neuron: number}} item
   * @param {Model} model
   * @param {Frame} frame
   * @param {Colours} colours
   */
  function drawMap({ layer, neuron }, model, frame, colours) {
    const { maps, resolution } = frame;
    if (canvas.width !== resolution) {
      canvas.width = resolution;
      canvas.height = resolution;
    }
    const image = context.createImageData(resolution, resolution);
    const { start, scale } = mapOf(colours, model, frame, layer, neuron);
    paintMap(image, maps, start, scale);
    context.putImageData(image, 0, 0);
  }

  /**
   * @param {Item} item
   * @param {DiagramLayout} layout
   * @param {Model} model
   * @param {Frame} frame
   * @param {Colours} colours
   */
  return (item, layout, model, frame, colours) => {
    const { parameters } = frame;
    const index = parameterIndex(model.layers, item);
    const isEnlarged = item.kind === 'neuron' && layout.size < LEGIBLE;
    if (isEnlarged) {
      drawMap(item, model, frame, colours);
    }
    const isInput = index < 0;
    const says = item.kind === 'neuron' && isOff(model, item.layer, item.neuron)
      ? 'Switched off: nothing of it arrives at the next layer.' : 'Click to see its working.';
    const value = () => formatNumber(parameters[index], 6);
    const [name, formula] = item.kind === 'weight'
      ? [typeset(linkName(model, item)), `w = ${value()}`]
      : [
        typeset(neuronName(model, item.layer, item.neuron)),
        isInput ? '' : item.kind === 'bias' ? `b = ${value()}` : sumText(model, parameters, item),
      ];
    return html`
      <div class="diagram-tip" aria-hidden="true">
        ${isEnlarged ? canvas : nothing}
        <div>
          <strong>${name}</strong>
          <span class="diagram-tip-formula">${formula}</span>
          ${isInput ? nothing : html`<span class="diagram-tip-text">${says}</span>`}
        </div>
      </div>`;
  };
}
