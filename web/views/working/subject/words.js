// What is said about the example, the neuron and the weight that the working is about.

import { formatNumber } from '../../../model/numbers.js';
import { sourceName } from '../words.js';

/**
 * @typedef {import('../../../model/state.js').Axis} Axis
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 */

export const NO_EXAMPLES = 'There are no examples to work with yet: paint some points, or choose a dataset.';

/**
 * @param {Model} model
 * @param {number} layer  that the weights lead to
 * @returns {import('../words.js').Choice[]} its weights by where they come from, then the bias
 */
export function parameterChoices(model, layer) {
  return Array.from({ length: model.layers[layer - 1] }, (_, from) => ({
    id: String(from),
    name: `Weight of ${sourceName(model, layer, from)}`,
  })).concat([{ id: 'bias', name: 'Bias' }]);
}

/**
 * @param {Axis} axis
 * @param {number} value  in network coordinates
 * @returns {string} in the units of the data; '' where the network has the data as they are
 */
export function originalText({ name, unit, offset, scale }, value) {
  if (offset === 0 && scale === 1) {
    return '';
  }
  return `${name} ${formatNumber(offset + scale * value)}${unit && ` ${unit}`}`;
}

/**
 * @param {Axis} axis
 * @returns {string} how a value in its own units becomes one in network coordinates; '' where it is the same
 */
export function standardisedText({ name, unit, offset, scale }) {
  return offset === 0 && scale === 1 ? '' : `Standardised: (${name} − ${formatNumber(offset)}) / ${
    formatNumber(scale)}${unit && ` ${unit}`}, with the mean and the standard deviation of all rows`;
}

/**
 * @param {State} state  with a model
 * @param {number} example
 * @returns {string} what the example is to be: "class arm 1" or "target 12.4 mpg"
 */
export function wantedText({ model, data, targets }, example) {
  const { task, classNames, targetAxes } = model;
  if (task === 'classification') {
    return `class ${classNames[data[4 * example + 2]]}`;
  }
  const outputs = targetAxes.length;
  const wanted = targetAxes.map(({ name, unit, offset, scale }, output) => {
    const value = offset + scale * targets[example * outputs + output];
    return `${outputs > 1 ? `${name} ` : ''}${formatNumber(value)}${unit && ` ${unit}`}`;
  });
  return `target ${wanted.join(', ')}`;
}

/**
 * @param {Explanation} explanation
 * @returns {string} what the example has to do with the step to come
 */
export function batchText({ example, miniBatch, layers }) {
  const drops = layers.some(({ dropout }) => dropout > 0);
  if (example.part === 'test') {
    return `Test data: never trained on${drops ? ', so dropout is off' : ''}.`;
  }
  if (!example.inMiniBatch) {
    return `Not in the next mini-batch${drops ? ', so dropout is off' : ''}.`;
  }
  const place = `Number ${example.place + 1} of ${miniBatch.examples.length}`;
  return `${place} in the next mini-batch${drops ? ', with dropout' : ''}.`;
}

/**
 * @param {string} part
 * @param {string} text  that was typed
 * @param {number} count
 * @returns {string} what is wrong with it; '' when nothing is
 */
export function numberProblem(part, text, count) {
  const number = Number(text);
  return text !== '' && number === Math.floor(number) && number >= 1 && number <= count
    ? ''
    : `Enter a ${part} example from 1 to ${count}${text === '' ? '' : `, not ${text}`}.`;
}
