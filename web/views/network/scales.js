// Below each layer of the diagram: which values its colours stand for.

import { layerScales } from '../../figures/neuron-map.js';
import { gradientBar } from '../../figures/legend.js';
import { html, nothing } from '../../figures/template.js';
import { shortNumber } from '../../model/numbers.js';
import { layerName } from '../../model/wording.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../figures/colour.js').Scale} Scale
 * @typedef {import('../../model/state.js').Model} Model
 */

/** The least width of a bar, and what is between it and the neurons, in px. */
const LEAST = 28;
const GAP = 9;

/**
 * @param {Colours} colours
 * @param {Model} model
 * @param {import('../../model/state.js').Frame} frame  that fits the model
 * @param {import('../../model/pass.js').Flow|null} flow  a pass that is shown
 * @returns {Scale[][]} by layer and neuron: activations have the colours of the maps; what comes back
 *     is as small as it likes, so that the largest of a layer is the end of its scale
 */
export function scalesOf(colours, model, frame, flow) {
  return model.layers.map((_, layer) => {
    const values = flow && flow.kind === 'backward' ? flow.neurons[layer] : null;
    if (!values) {
      return layerScales(colours, model, frame, layer);
    }
    const largest = values.reduce((/** @type {number} */ most, value) => Math.max(most, Math.abs(value || 0)), 0) || 1;
    return values.map(() => ({ table: colours.diverging, low: -largest, high: largest }));
  });
}

/** @param {Scale[]} scales  of one layer @returns {string} such as "±1", "0 to 1" */
function rangeText(scales) {
  const [{ low, high }] = scales;
  if (scales.some((scale) => scale.high !== high)) {
    return 'each its own';
  }
  return low === -high ? `±${shortNumber(high)}` : `${shortNumber(low)} to ${shortNumber(high)}`;
}

/**
 * @param {import('./diagram-layout.js').DiagramLayout} layout
 * @param {Model} model
 * @param {Scale[][]} scales
 */
export const scaleBars = ({ blocks, hasScales }, model, scales) => (hasScales ? html`
  <div class="diagram-scales">${blocks.map(({ centre, left, right, neurons }, layer) => {
    const width = Math.max(LEAST, right - left);
    const bottom = neurons.reduce((most, { y, size }) => Math.max(most, y + size), 0) + GAP;
    const text = rangeText(scales[layer]);
    // Several classes have a shade each.
    const isOne = scales[layer].every(({ table }) => table === scales[layer][0].table);
    return html`
      <div class="diagram-scale" role="img" aria-label=${`Colours of ${layerName(model, layer)}: ${text}`}
        .style=${`left: ${centre - width / 2}px; top: ${bottom}px; width: ${width}px`}>
        ${isOne ? gradientBar(scales[layer][0].table) : nothing}<span>${text}</span>
      </div>`;
  })}</div>` : nothing);
