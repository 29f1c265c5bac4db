// Changes of the network's shape, as changes of the experiment's fields. Each answers null when
// there is nothing to change.

import { fieldOf, variantsOf } from './catalogue.js';
import { plainText } from './numbers.js';

/**
 * @typedef {import('./state.js').Model} Model
 * @typedef {import('./catalogue.js').Catalogue} Catalogue
 * @typedef {Record<string, string>|null} Changes
 */

/** Fields that hold one value for all hidden layers, or one for each. */
const PER_LAYER = ['activation', 'dropout'];

/** Most hidden layers and most neurons in each, where the catalogue does not say. */
const MOST = { layers: 8, neurons: 128 };

/** Neurons in the first layer of a network that had none. */
const FIRST_LAYER = 4;

/** @param {Model} model */
const hiddenSizes = (model) => model.layers.slice(1, -1);

/** @param {number[]} sizes */
const layersText = (sizes) => sizes.join('_') || '0';

/**
 * @param {Catalogue} catalogue
 * @returns {{layers: number, neurons: number}} most hidden layers, most neurons in each
 */
function limitsOf(catalogue) {
  const field = fieldOf(catalogue, 'layers');
  return {
    layers: (field && field.maxCount) || MOST.layers,
    neurons: (field && Number(field.max)) || MOST.neurons,
  };
}

/**
 * @param {Model} model
 * @param {Catalogue} catalogue
 * @returns {string} why there cannot be one more hidden layer; '' when there can
 */
export function whyNoLayer(model, catalogue) {
  const most = limitsOf(catalogue).layers;
  return hiddenSizes(model).length < most ? '' : `A network can have at most ${most} hidden layers.`;
}

/**
 * @param {Model} model
 * @param {Catalogue} catalogue
 * @param {number} layer  1 is the first hidden layer
 * @param {number} more  may be negative
 * @returns {string} why the layer cannot have so many neurons more; '' when it can
 */
export function whyNoNeurons(model, catalogue, layer, more) {
  const size = model.layers[layer] + more;
  const most = limitsOf(catalogue).neurons;
  if (size < 1) {
    return 'A layer must have at least 1 neuron.';
  }
  return size <= most ? '' : `A layer can have at most ${most} neurons.`;
}

/**
 * @param {Model} model
 * @param {(values: string[]) => string[]} change  of the values of each layer
 * @returns {Record<string, string>} changes of those fields that hold a value for each layer
 */
function perLayer(model, change) {
  /** @type {Record<string, string>} */
  const changes = {};
  PER_LAYER.forEach((key) => {
    const values = (model.experiment[key] || '').split('_');
    if (values.length > 1) {
      changes[key] = change(values).join('_');
    }
  });
  return changes;
}

/**
 * @param {Model} model
 * @param {Catalogue} catalogue
 * @param {number} [layer]  that the new one becomes, 1 for the first; the last when left out
 * @returns {Changes} one more hidden layer, like the one before it
 */
export function withLayer(model, catalogue, layer = model.layers.length - 1) {
  if (whyNoLayer(model, catalogue)) {
    return null;
  }
  const sizes = hiddenSizes(model);
  const like = Math.max(0, layer - 2);
  /** @template T @param {T[]} list @returns {T[]} */
  const grown = (list) => list.slice(0, layer - 1).concat([list[like]], list.slice(layer - 1));
  return Object.assign(perLayer(model, grown), {
    layers: layersText(sizes.length > 0 ? grown(sizes) : [FIRST_LAYER]),
  });
}

/**
 * @param {Model} model
 * @param {number} [layer]  1 is the first hidden layer; the last one when left out
 * @returns {Changes} without that hidden layer
 */
export function withoutLayer(model, layer = model.layers.length - 2) {
  const sizes = hiddenSizes(model);
  if (layer < 1 || layer > sizes.length) {
    return null;
  }
  /** @template T @param {T[]} list @returns {T[]} */
  const shrunk = (list) => list.filter((_, index) => index !== layer - 1);
  return Object.assign(perLayer(model, shrunk), { layers: layersText(shrunk(sizes)) });
}

/**
 * @param {Model} model
 * @param {Catalogue} catalogue
 * @param {number} layer  1 is the first hidden layer
 * @param {number} more  may be negative
 * @returns {Changes}
 */
export function withNeurons(model, catalogue, layer, more) {
  if (whyNoNeurons(model, catalogue, layer, more)) {
    return null;
  }
  const sizes = hiddenSizes(model);
  sizes[layer - 1] += more;
  return { layers: layersText(sizes) };
}

/**
 * @param {Model} model
 * @param {number} layer  1 is the first hidden layer
 * @param {string} id  of an activation
 * @returns {Changes} that activation for one layer, the present ones for the others
 */
export function withActivation(model, layer, id) {
  return { activation: replaced(model.activations, layer, id) };
}

/**
 * @param {Model} model
 * @param {number} layer  1 is the first hidden layer
 * @param {number} share
 * @returns {Changes} that dropout for one layer, the present one for the others
 */
export function withDropout(model, layer, share) {
  return { dropout: replaced(model.dropout.map(plainText), layer, plainText(share)) };
}

/**
 * @param {string[]} values  one a hidden layer
 * @param {number} layer
 * @param {string} value
 * @returns {string} as link text
 */
function replaced(values, layer, value) {
  return values.map((present, index) => (index === layer - 1 ? value : present)).join('_');
}

/**
 * @param {Model} model
 * @param {Catalogue} catalogue
 * @param {string} id
 * @returns {Changes} with the input when it was missing, else without it; the last one stays
 */
export function withInput(model, catalogue, id) {
  const used = model.experiment.inputs.split('_');
  const field = fieldOf(catalogue, 'inputs');
  const ids = field ? variantsOf(catalogue, field).map((variant) => variant.id) : used;
  const wanted = ids.filter((each) => (used.indexOf(each) >= 0) !== (each === id));
  return wanted.length > 0 ? { inputs: wanted.join('_') } : null;
}
