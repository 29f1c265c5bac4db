// What the page is open at, for scripts and lessons: the view, and what it is about.

import { notAllowed, optionsOf, requireWhole } from '../../model/arguments.js';
import { exampleInFocus, itemAt, neuronInFocus, parameterInFocus } from '../../model/focus.js';
import { exists } from '../../model/parameters.js';

/** @import { Item } from '../../model/state.js' */
/** @import { Actions } from '../actions.js' */
/** @import { Store } from '../store.js' */

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

const SUBJECT = ['view', 'neuron', 'weight', 'bias', 'example'];

/** @param {{store: Store, actions: Actions}} parts */
export function createShown({ store, actions }) {
  /** @param {string} view */
  function checkView(view) {
    const ids = store.ready().catalogue.families.view.map(({ id }) => id);
    if (ids.indexOf(view) < 0) {
      throw notAllowed('view', view, ids.join(', '));
    }
  }

  /** @param {any} example */
  function checkExample(example) {
    const most = store.ready().data.length / 4 - 1;
    requireWhole('example', example, most,
      most < 0 ? 'nothing, because there are no examples' : `a whole number from 0 to ${most}`);
  }

  /** @param {Kind} kind @param {any} place @returns {Item} */
  function itemOf(kind, place) {
    const { layers } = store.ready().model;
    const parts = PARTS[kind];
    const allowed = `{${parts.join(', ')}} in the network ${layers.join('-')}, counted from 0`;
    const item = /** @type {any} */ (Object.assign({ kind }, optionsOf(kind, place, parts, allowed)));
    parts.forEach((part) => requireWhole(`${kind}.${part}`, item[part], Infinity, allowed));
    if (!exists(layers, item)) {
      throw notAllowed(kind, parts.map((part) => item[part]), allowed);
    }
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
      if (subject === undefined) {
        throw notAllowed('subject', subject, `{${SUBJECT.join(', ')}}`);
      }
      const given = optionsOf('subject', subject, SUBJECT);
      const { view, example } = given;
      const kind = /** @type {Kind[]} */ (Object.keys(PARTS)).find((each) => given[each] !== undefined);
      const item = kind && itemOf(kind, given[kind]);
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
