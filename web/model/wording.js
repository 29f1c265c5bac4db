// What the figures call things, on screen and for a screen reader.

import { formatNumber, grouped } from './numbers.js';
import { isFrozen, isOff, parameterIndex } from './parameters.js';

/** @typedef {import('./state.js').Item} Item */
/** @typedef {import('./state.js').Model} Model */

/**
 * @param {number} count
 * @param {string} noun  for one
 * @param {string} [many]  for none or several, where that is not the noun with an s
 * @returns {string} such as "1 row", "1,240 rows"
 */
export const counted = (count, noun, many = `${noun}s`) =>
  `${grouped(count)} ${count === 1 ? noun : many}`;

/** @param {Model} model @param {number} layer @returns {string} as a heading */
export function layerName(model, layer) {
  const last = model.layers.length - 1;
  if (layer === 0) {
    return model.layers[0] === 1 ? 'Input' : 'Inputs';
  }
  if (layer === last) {
    return model.layers[last] === 1 ? 'Output' : 'Outputs';
  }
  return `Hidden ${layer}`;
}

/** @param {Model} model @param {number} layer @param {number} neuron @returns {string} */
export function neuronName(model, layer, neuron) {
  const last = model.layers.length - 1;
  if (layer === 0) {
    return `Input ${model.inputNames[neuron].text}`;
  }
  if (layer < last) {
    return `Hidden layer ${layer}, neuron ${neuron + 1}`;
  }
  if (model.layers[last] === 1) {
    return 'Output';
  }
  return `Output ${outputName(model, neuron)}`;
}

/**
 * @param {Model} model
 * @returns {string} such as "Network: 2 inputs, hidden layers of 8, 8 neurons, 1 output"
 */
export function networkName({ layers }) {
  const hidden = layers.slice(1, -1);
  const middle =
    hidden.length === 0
      ? 'no hidden layer'
      : `hidden ${hidden.length === 1 ? 'layer' : 'layers'} of ${hidden.slice(0, -1).map((size) => `${size}, `).join('')}`
        + counted(hidden[hidden.length - 1], 'neuron');
  return `Network: ${counted(layers[0], 'input')}, ${middle}, ${counted(layers[layers.length - 1], 'output')}`;
}

/** @param {Model} model @param {number} output @returns {string} */
export function outputName(model, output) {
  const named = model.outputNames[output];
  return (named && named.text) || model.classNames[output] || String(output + 1);
}

/**
 * @param {Model} model
 * @param {Float64Array|null} parameters
 * @param {Item} item
 * @returns {string} such as "Hidden layer 2, neuron 3, bias 0.41"
 */
export function itemName(model, parameters, item) {
  const index = parameterIndex(model.layers, item);
  const value = parameters && index >= 0 ? ` ${formatNumber(parameters[index])}` : '';
  const fixed = item.kind !== 'neuron' && isFrozen(model, item) ? ', held fixed' : '';
  if (item.kind === 'weight') {
    return `Weight${value}, ${linkName(model, item)}${fixed}`;
  }
  const name = neuronName(model, item.layer, item.neuron);
  if (item.kind === 'bias') {
    return `Bias${value} of ${lowerFirst(name)}${fixed}`;
  }
  const off = isOff(model, item.layer, item.neuron) ? ', switched off' : '';
  return value ? `${name}${off}, bias${value}` : name + off;
}

/**
 * @param {Model} model
 * @param {{layer: number, from: number, to: number}} weight
 * @returns {string} such as "from input x1 to hidden layer 1, neuron 3"
 */
export function linkName(model, { layer, from, to }) {
  const source = lowerFirst(neuronName(model, layer - 1, from));
  return `from ${source} to ${lowerFirst(neuronName(model, layer, to))}`;
}

/**
 * @param {Model} model
 * @param {Item} item  a weight or a bias
 * @returns {string} such as "of hidden layer 1, neuron 3"
 */
export function placeName(model, item) {
  return item.kind === 'weight'
    ? linkName(model, item)
    : `of ${lowerFirst(neuronName(model, item.layer, item.neuron))}`;
}

/**
 * @param {Model} model
 * @param {Item} item  a weight or a bias
 * @returns {string} such as "x1 → hidden 1, neuron 3"
 */
export function shortPlace(model, item) {
  const short = (/** @type {number} */ layer, /** @type {number} */ neuron) =>
    lowerFirst(neuronName(model, layer, neuron)).replace(/^input /, '').replace(/^hidden layer /, 'hidden ');
  return item.kind === 'weight'
    ? `${short(item.layer - 1, item.from)} → ${short(item.layer, item.to)}`
    : short(item.layer, item.neuron);
}

/** @param {string} text */
export function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * @param {string} text  such as "x1^2" or "x1*x2"
 * @returns {string} such as "x₁²" or "x₁x₂"
 */
export function typeset(text) {
  return text
    .replace(/x([12])(?!\d)/g, (_, index) => 'x' + '₁₂'.charAt(Number(index) - 1))
    .replace(/\^2/g, '²')
    .replace(/(₁|₂) ?[*·] ?(?=x)/g, '$1');
}

/**
 * @param {Model} model
 * @param {import('./catalogue.js').Catalogue|null} catalogue
 * @param {number} layer
 * @returns {string} the display name of the activation of a layer; '' for the inputs
 */
export function activationName(model, catalogue, layer) {
  if (layer === 0) {
    return '';
  }
  const last = layer === model.layers.length - 1;
  const id = last ? model.outputActivation : model.activations[layer - 1];
  const family = (catalogue && catalogue.families[last ? 'outputActivation' : 'activation']) || [];
  const variant = family.find((candidate) => candidate.id === id);
  return variant ? variant.name : id;
}
