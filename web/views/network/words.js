// What the network is called, part by part, and the network in a few sentences for those who do
// not see it.

import { formatNumber } from '../../model/numbers.js';
import { weightCount } from '../../model/parameters.js';
import { counted, linkName, networkName, outputName, typeset } from '../../model/wording.js';
import { eachLink } from './links-layout.js';

/** @typedef {import('../../model/state.js').Model} Model */

/** @param {Model} model @param {number} layer @param {number} neuron @returns {string} within its layer */
export function shortName(model, layer, neuron) {
  if (layer === 0) {
    return typeset(model.inputNames[neuron].text);
  }
  return layer === model.layers.length - 1
    ? typeset(outputName(model, neuron))
    : `neuron ${neuron + 1}`;
}

/** @param {Model} model @returns {{inputs: string[], outputs: string[]}} what stands beside neurons */
export function labelsOf(model) {
  const last = model.layers[model.layers.length - 1];
  return {
    inputs: model.inputNames.map(({ text }) => typeset(text)),
    outputs: last > 1 ? model.outputNames.map((_, output) => outputName(model, output)) : [],
  };
}

/**
 * @param {Model} model
 * @param {Float64Array} parameters
 * @returns {string}
 */
export function networkSummary(model, parameters) {
  const { layers } = model;
  const weights = weightCount(layers);
  let strongest = { layer: 1, from: 0, to: 0, value: 0 };
  let negative = 0;
  eachLink(layers, (layer, from, to, index) => {
    const value = parameters[index];
    if (value < 0) {
      negative++;
    }
    if (Math.abs(value) > Math.abs(strongest.value)) {
      strongest = { layer, from, to, value };
    }
  });
  return (
    `${networkName(model)}. ${counted(weights, 'weight')}, ${negative} of them negative, and ` +
    `${counted(parameters.length - weights, 'bias', 'biases')}. The strongest weight is ` +
    `${formatNumber(strongest.value)}, ${linkName(model, strongest)}.`
  );
}
