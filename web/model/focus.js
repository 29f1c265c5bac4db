// What the working is about: one example, one neuron, one weight or bias.

import { exists, offsetsOf, parameterIndex } from './parameters.js';
import { needsOf } from './views.js';

/**
 * @typedef {import('./state.js').Item} Item
 * @typedef {import('./state.js').Model} Model
 * @typedef {import('./state.js').State} State
 *
 * @typedef {object} Focus  what the engine is asked to explain
 * @property {number} example  its index in the data; NEXT_EXAMPLE for the first of the next mini-batch
 * @property {number} layer  1 for the first hidden layer
 * @property {number} neuron
 * @property {number} parameter  index of a weight or bias in the flat parameters
 * @property {'neurons'|'matrices'} detail
 */

/**
 * @param {Float64Array} data  (examples, 4), the last of each 1 for test data
 * @returns {number} the first training example, or 0
 */
function firstTraining(data) {
  for (let example = 0; 4 * example < data.length; example++) {
    if (data[4 * example + 3] === 0) {
      return example;
    }
  }
  return 0;
}

/** In place of an index: an example that the next step learns from. */
export const NEXT_EXAMPLE = -1;

/**
 * @param {Pick<State, 'data'|'selectedExample'|'firstExample'>} state
 * @returns {number} the example that the working is about
 */
export const exampleInFocus = ({ data, selectedExample, firstExample }) =>
  selectedExample ?? firstExample ?? firstTraining(data);

/**
 * @param {Model} model
 * @param {Item|null} selection
 * @returns {{layer: number, neuron: number}} the selected neuron, or the one that the selected
 *     weight leads to, or the first of the first layer
 */
export function neuronInFocus({ layers }, selection) {
  if (!selection || !exists(layers, selection) || selection.layer === 0) {
    return { layer: 1, neuron: 0 };
  }
  const { layer } = selection;
  return { layer, neuron: selection.kind === 'weight' ? selection.to : selection.neuron };
}

/**
 * @param {Model} model
 * @param {Item|null} selection
 * @returns {number} index of the selected weight or bias, or of the first weight of the neuron in
 *     focus, or of the weight that leads there from a selected input
 */
export function parameterInFocus(model, selection) {
  const { layers } = model;
  if (selection && exists(layers, selection) && selection.kind !== 'neuron') {
    return parameterIndex(layers, selection);
  }
  const { layer, neuron } = neuronInFocus(model, selection);
  const from = selection && selection.layer === 0 && exists(layers, selection)
    && selection.kind === 'neuron' ? selection.neuron : 0;
  return parameterIndex(layers, { kind: 'weight', layer, from, to: neuron });
}

/**
 * @param {number[]} layers
 * @param {number} index  in the flat parameters
 * @returns {Item} the weight or bias that lies there
 */
export function itemAt(layers, index) {
  const offsets = offsetsOf(layers);
  let layer = layers.length - 1;
  while (layer > 1 && index < offsets[layer].weights) {
    layer -= 1;
  }
  const { weights, biases } = offsets[layer];
  if (index >= biases) {
    return { kind: 'bias', layer, neuron: index - biases };
  }
  const before = layers[layer - 1];
  const place = index - weights;
  return { kind: 'weight', layer, from: place % before, to: Math.floor(place / before) };
}

/**
 * @param {State} state
 * @returns {'working'|'descent'|''} which panel the chosen view is in
 */
export function panelOf({ model, catalogue }) {
  const view = catalogue.families.view.find(({ id }) => id === model.experiment.view);
  return (view && view.panel) || '';
}

/**
 * @param {State} state
 * @returns {Focus|null} null while nothing of the working is shown
 */
export function focusOf(state) {
  const { model, selection, data, selectedExample, firstExample } = state;
  const { explains } = needsOf(model.experiment.view);
  if (!explains || data.length === 0) {
    return null;
  }
  const { layer, neuron } = neuronInFocus(model, selection);
  return {
    example: selectedExample ?? firstExample ?? NEXT_EXAMPLE,
    layer,
    neuron,
    parameter: parameterInFocus(model, selection),
    detail: explains,
  };
}

/**
 * @param {State} state
 * @returns {boolean} whether the explanation at hand is of what is in focus now; another may be on
 *     its way
 */
export function isExplained(state) {
  const { explanation } = state;
  const wanted = focusOf(state);
  if (!explanation || !wanted || explanation.refusal) {
    return false;
  }
  const { focus, example } = explanation;
  return (
    example.index === wanted.example &&
    focus.layer === wanted.layer &&
    focus.neuron === wanted.neuron &&
    focus.parameter === wanted.parameter &&
    isOf(explanation, state.model) &&
    (focus.detail === wanted.detail || focus.detail === 'matrices')
  );
}

/**
 * @param {State} state  explained
 * @returns {import('./explanation.js').Explanation}
 */
export const explanationOf = (state) =>
  /** @type {import('./explanation.js').Explanation} */ (state.explanation);

/**
 * @param {import('./explanation.js').Explanation} explanation
 * @param {Model} model
 * @returns {boolean} whether it is of a network of this shape; that has just changed, it may not be
 */
function isOf({ example, layers }, model) {
  const last = model.layers.length - 1;
  return layers.length === last
    && example.inputs.length === model.layers[0]
    && layers.every(({ z, activation }, index) => z.length === model.layers[index + 1]
      && activation === (index === last - 1 ? model.outputActivation : model.activations[index]));
}

/** @param {string} view @returns {boolean} whether it is about one neuron */
export const isOfNeuron = (view) => needsOf(view).about !== undefined;

/** @param {string} view @returns {boolean} whether it is about one weight or bias */
export const isOfWeight = (view) => needsOf(view).about === 'weight';
