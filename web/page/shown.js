// What the page is open at, for scripts and lessons: the view, and what it is about.

import { exampleInFocus, itemAt, neuronInFocus, parameterInFocus } from '../model/focus.js';
import { exists } from '../model/parameters.js';

/** @import { Item } from '../model/state.js' */
/** @import { Actions } from './actions.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {object} Subject
 * @property {string} [view]  its id, as in links; 'none' for the output
 * @property {{layer: number, neuron: number}} [neuron]  layer 0 holds the inputs
 * @property {{layer: number, from: number, to: number}} [weight]  from a neuron of the layer before
 *     to a neuron of this one
 * @property {{layer: number, neuron: number}} [bias]
 * @property {number} [example]  its index, training data first, test data behind
 */

/** The parts that tell which one, the most particular kind first. */
const PARTS = { weight: ['layer', 'from', 'to'], bias: ['layer', 'neuron'], neuron: ['layer', 'neuron'] };

/** @typedef {keyof typeof PARTS} Kind */

/** @param {{store: Store, actions: Actions}} parts */
export function createShown({ store, actions }) {
  /** @param {string} view */
  function checkView(view) {
    const ids = store.ready().catalogue.families.view.map(({ id }) => id);
    demand(ids.indexOf(view) >= 0, 'view', view, ids.join(', '));
  }

  /** @param {any} example */
  function checkExample(example) {
    const count = store.ready().data.length / 4;
    demand(Number.isInteger(example) && example >= 0 && example < count, 'example', example,
      count > 0 ? `a whole number from 0 to ${count - 1}` : 'nothing, because there are no examples');
  }

  /** @param {Kind} kind @param {any} place @returns {Item} */
  function itemOf(kind, place) {
    const { layers } = store.ready().model;
    const parts = PARTS[kind];
    const item = /** @type {any} */ ({ kind });
    parts.forEach((part) => {
      item[part] = place ? place[part] : undefined;
    });
    demand(parts.every((part) => Number.isInteger(item[part]) && item[part] >= 0) && exists(layers, item),
      kind, JSON.stringify(place), `{${parts.join(', ')}} in the network ${layers.join('-')}, counted from 0`);
    return item;
  }

  /** @returns {Subject} */
  function shown() {
    const state = store.ready();
    const { model, selection, data } = state;
    const item = itemAt(model.layers, parameterInFocus(model, selection));
    return {
      view: model.experiment.view,
      neuron: neuronInFocus(model, selection),
      ...(item.kind === 'weight' ? { weight: { layer: item.layer, from: item.from, to: item.to } } : {}),
      ...(item.kind === 'bias' ? { bias: { layer: item.layer, neuron: item.neuron } } : {}),
      ...(data.length > 0 ? { example: exampleInFocus(state) } : {}),
    };
  }

  return {
    shown,

    /**
     * @param {Subject} subject  what is left out stays as it is; of weight, bias and neuron the first counts
     * @returns {Promise<Subject>} what is shown then; rejected if there is no such thing
     */
    async show(subject) {
      demand(subject !== null && typeof subject === 'object', 'subject', subject, '{view, neuron, weight, bias, example}');
      const { view, example } = subject;
      const kind = /** @type {Kind[]} */ (Object.keys(PARTS)).find((each) => subject[each] !== undefined);
      const item = kind && itemOf(kind, subject[kind]);
      if (view !== undefined) {
        checkView(view);
      }
      if (example !== undefined) {
        checkExample(example);
        actions.selectExample(example);
      }
      if (item) {
        actions.select(item);
      }
      if (view !== undefined) {
        await actions.showView(view);
      }
      return shown();
    },
  };
}

/**
 * @param {boolean} isAllowed
 * @param {string} name  of the argument
 * @param {unknown} value
 * @param {string} allowed
 */
function demand(isAllowed, name, value, allowed) {
  if (!isAllowed) {
    throw new RangeError(`${name} is ${String(value)}; allowed: ${allowed}`);
  }
}
