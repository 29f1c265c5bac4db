// What a view of the working is about, in words: the example, and the neuron or weight.

import { formatNumber } from '../../model/numbers.js';
import { layerName, outputName, typeset } from '../../model/wording.js';

/**
 * @typedef {import('../../model/state.js').Axis} Axis
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../model/explanation.js').Explanation} Explanation
 *
 * @typedef {{layer: number, neuron: number}} Place
 * @typedef {{value: string, name: string}} Choice  one entry of a menu
 */

/**
 * @param {Model} model
 * @param {number} example  its index in the data, where training examples come first
 * @returns {{part: 'training'|'test', number: number, count: number}} number: from 1 on
 */
export function numbered({ trainCount, testCount }, example) {
  return example < trainCount
    ? { part: 'training', number: example + 1, count: trainCount }
    : { part: 'test', number: example - trainCount + 1, count: testCount };
}

/**
 * @param {Model} model
 * @param {string} part  training or test
 * @param {number} number  from 1 on
 * @returns {number} its index in the data
 */
export function exampleAt({ trainCount }, part, number) {
  return (part === 'test' ? trainCount : 0) + number - 1;
}

/**
 * @param {Model} model
 * @param {number} example
 * @param {number} by  1 or -1
 * @returns {number} the next one of the same data, round and round
 */
export function exampleBeside(model, example, by) {
  const { part, number, count } = numbered(model, example);
  return exampleAt(model, part, ((number - 1 + by + count) % count) + 1);
}

/**
 * @param {number[]} layers
 * @param {Place} place
 * @param {number} by  1 or -1
 * @returns {Place} the next neuron, layer after layer, round and round
 */
export function neuronBeside(layers, { layer, neuron }, by) {
  const last = layers.length - 1;
  const next = neuron + by;
  if (next >= 0 && next < layers[layer]) {
    return { layer, neuron: next };
  }
  const other = ((layer - 1 + by + last) % last) + 1;
  return { layer: other, neuron: by > 0 ? 0 : layers[other] - 1 };
}

/** @param {Model} model @returns {Choice[]} layers that compute something */
export function layerChoices(model) {
  return model.layers.slice(1).map((_, index) => ({
    value: String(index + 1),
    name: layerName(model, index + 1),
  }));
}

/** @param {Model} model @param {number} layer @returns {Choice[]} */
export function neuronChoices(model, layer) {
  const isOutput = layer === model.layers.length - 1;
  return Array.from({ length: model.layers[layer] }, (_, neuron) => ({
    value: String(neuron),
    name: isOutput ? outputTitle(model, neuron) : `Neuron ${neuron + 1}`,
  }));
}

/** @param {Model} model @param {number} output */
function outputTitle(model, output) {
  return model.layers[model.layers.length - 1] === 1 ? 'The output' : outputName(model, output);
}

/**
 * @param {Model} model
 * @param {number} layer  that the weights lead to
 * @returns {Choice[]} its weights by where they come from, then the bias
 */
export function parameterChoices(model, layer) {
  return Array.from({ length: model.layers[layer - 1] }, (_, from) => ({
    value: String(from),
    name: `Weight of ${sourceName(model, layer, from)}`,
  })).concat([{ value: 'bias', name: 'Bias' }]);
}

/**
 * @param {Model} model
 * @param {number} layer  that the weight leads to
 * @param {number} from
 * @returns {string} such as "x₁" or "neuron 3"
 */
export function sourceName(model, layer, from) {
  return layer === 1 ? typeset(model.inputNames[from].text) : `neuron ${from + 1}`;
}

/**
 * @param {Place} place
 * @param {string} choice  as in parameterChoices
 * @returns {Item}
 */
export function parameterItem({ layer, neuron }, choice) {
  return choice === 'bias'
    ? { kind: 'bias', layer, neuron }
    : { kind: 'weight', layer, from: Number(choice), to: neuron };
}

/** @param {Item} item  a weight or a bias @returns {string} as in parameterChoices */
export const parameterChoice = (item) => (item.kind === 'weight' ? String(item.from) : 'bias');

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
 * @param {State} state  with a model
 * @param {number} example
 * @returns {string} what the example is to be: "class arm 1" or "target 12.4 mpg"
 */
export function wantedText({ model, data, targets }, example) {
  const { task, classNames, targetAxes } = /** @type {Model} */ (model);
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
    return `Test data: never trained on${drops ? ', and dropout drops nothing' : ''}.`;
  }
  if (!example.inMiniBatch) {
    return `Not in the coming mini-batch${drops ? ', so dropout drops nothing here' : ''}.`;
  }
  const place = `number ${example.place + 1} of ${miniBatch.examples.length}`;
  return `In the coming mini-batch, ${place}${drops ? ', with its dropout' : ''}.`;
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
    : `The number of a ${part} example has to be a whole number from 1 to ${count}`
      + `${text === '' ? '' : `, not ${text}`}.`;
}
