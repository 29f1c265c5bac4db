// What the open view speaks of, to be marked in the figures.

import { exampleInFocus, focusOf, itemAt, neuronInFocus, parameterInFocus } from './focus.js';
import { needsOf } from './views.js';
import { parametersOf } from './wanted-slice.js';

/**
 * @typedef {import('./state.js').Item} Item
 * @typedef {import('./state.js').State} State
 */

/**
 * @param {Pick<State, 'model'|'selection'|'asked'>} state
 * @returns {Item[]} the neuron, and the weights or biases
 */
export function subjectsOf({ model, selection, asked }) {
  const { experiment, layers } = model;
  if (asked && asked.view === experiment.view) {
    return asked.items;
  }
  const { about, slice } = needsOf(experiment.view);
  if (slice === 'plane' && experiment.directions === 'parameters') {
    return parametersOf(model).map((index) => itemAt(layers, index));
  }
  if (!about) {
    return [];
  }
  const { layer, neuron } = neuronInFocus(model, selection);
  /** @type {Item[]} */
  const subjects = [{ kind: 'neuron', layer, neuron }];
  return about === 'weight' ? subjects.concat(itemAt(layers, parameterInFocus(model, selection))) : subjects;
}

/**
 * @param {State} state
 * @returns {number|null} the example that the open view speaks of, or the one that has been picked
 */
export const exampleMarked = (state) => (focusOf(state) ? exampleInFocus(state) : state.selectedExample);
