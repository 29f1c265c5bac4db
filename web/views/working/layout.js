// What the network has at a layer, what the loss is given of an output, and which numbers light up.

import { isSame } from '../../model/parameters.js';

/**
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/catalogue.js').Variant} Variant
 */

/** @param {Model} model @param {number} layer @returns {boolean} */
export const isOutput = ({ layers }, layer) => layer === layers.length - 1;

/** @param {Model} model @param {number} layer @returns {boolean} whether it may silence neurons */
export const hasDropout = (model, layer) => !isOutput(model, layer) && model.dropout[layer - 1] > 0;

/**
 * @param {Catalogue} catalogue
 * @param {string} family
 * @param {string} id
 * @returns {Variant}
 */
export const variantOf = ({ families }, family, id) =>
  (families[family] || []).find((variant) => variant.id === id) || { id, name: id };

/**
 * @param {Catalogue} catalogue
 * @param {Model} model
 * @param {number} layer  1 for the first hidden layer
 * @returns {Variant}
 */
export const activationOf = (catalogue, model, layer) => (isOutput(model, layer)
  ? variantOf(catalogue, 'outputActivation', model.outputActivation)
  : variantOf(catalogue, 'activation', model.activations[layer - 1]));

/**
 * @param {Explanation} explanation
 * @param {number} output
 * @returns {import('../../figures/formula.js').Gaps} what fills the formulas of its loss
 */
export function gapsOfOutput({ layers, example }, output) {
  const last = layers.length - 1;
  const { a, z } = layers[last];
  return {
    y: { value: a[output], quantity: `layers.${last}.a.${output}` },
    z: { value: z[output], quantity: `layers.${last}.z.${output}` },
    t: { value: example.targets[output], quantity: `example.targets.${output}` },
  };
}

/**
 * @param {Item|null} hover
 * @returns {(item: Item|null) => boolean} whether a number is of what is pointed at, or adds to it
 */
export function litBy(hover) {
  return (item) => {
    if (!hover || !item) {
      return false;
    }
    if (isSame(hover, item)) {
      return true;
    }
    const neuron = hover.kind === 'neuron' ? hover : null;
    if (item.kind === 'weight') {
      return neuron !== null && item.layer === neuron.layer && item.to === neuron.neuron;
    }
    if (item.kind === 'bias') {
      return neuron !== null && item.layer === neuron.layer && item.neuron === neuron.neuron;
    }
    // The two ends of a weight.
    return hover.kind === 'weight'
      && ((item.layer === hover.layer && item.neuron === hover.to)
        || (item.layer === hover.layer - 1 && item.neuron === hover.from));
  };
}
