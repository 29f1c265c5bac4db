// What answers those calls of window.chainrule that need more than the page has loaded at first.

import { notAllowed, optionsOf, requireWhole } from '../../model/arguments.js';
import { landscapeOf, requestOf } from './landscape-request.js';
import { choiceOf, givenOf, readingOf, tableOf, unreadableTable } from './script-tables.js';
import { createShown } from './shown.js';

/** @import { BenchmarkWish } from '../../benchmark/engine-speed.js' */
/** @import { Item } from '../../model/explanation.js' */
/** @import { Diagnosis, FieldNotice, Model } from '../../model/state.js' */
/** @import { Actions } from '../actions.js' */
/** @import { Exporting } from './exporting.js' */
/** @import { Options } from './landscape-request.js' */
/** @import { Subject } from './shown.js' */
/** @import { SweepRunner } from '../runs/sweep-runner.js' */
/** @import { Store } from '../store.js' */

/** The largest number that the engine takes. */
const LARGEST = 2147483647;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Actions} parts.actions
 * @param {() => Promise<{runner: SweepRunner}>} parts.startSweeping
 * @param {Promise<void>} parts.ready  the engine runs and the address's experiment is open
 * @param {() => Promise<{diagnosisText: (model: Model, diagnosis: Diagnosis) => string}>} parts.loadDiagnosis
 * @param {() => Promise<{parametersOf: (layers: number[], given: unknown) => number[]}>} parts.loadWeights
 * @param {() => Promise<Exporting>} parts.loadExporting
 */
export function createLateCalls({ store, actions, ready, loadDiagnosis, loadWeights, loadExporting, startSweeping }) {
  const { show, shown } = createShown({ store, actions });

  return {
    /**
     * Goes back to an earlier moment of this run, or to a later one again, to the same bits.
     * @param {number} epoch  a fraction within an epoch goes to the nearest mini-batch
     * @returns {Promise<any>} the state then
     */
    async rewind(epoch) {
      await ready;
      const refuseUnknown = async () => {
        const { first, last } = await actions.pastMoments();
        if (typeof epoch !== 'number' || !(epoch >= first && epoch <= last)) {
          throw notAllowed('epoch', epoch, `a number from ${first} to ${last}, the epochs of this run that are known`);
        }
      };
      await refuseUnknown();
      await actions.rewind(epoch);
      await refuseUnknown(); // what had been restored may have turned out to have another past
      return actions.inspect();
    },

    /**
     * Opens a view of the working or the descent, at an example, a neuron, a weight or a bias.
     * @param {Subject} subject
     * @returns {Promise<Subject>} what is shown then
     */
    show: (subject) => ready.then(() => show(subject)),

    /** @returns {Promise<Subject>} which view is open, and what it is about */
    shown: () => ready.then(shown),

    /** @returns {Promise<{verdict: Diagnosis['verdict'], text: string, evidence: Record<string, number>}>} */
    async diagnosis() {
      await ready;
      const [{ diagnosisText }, diagnosis] = await Promise.all([loadDiagnosis(), actions.diagnose()]);
      const { verdict, evidence } = diagnosis;
      return { verdict, text: diagnosisText(store.ready().model, diagnosis), evidence };
    },

    /**
     * @param {number} example  its index, training data first, test data behind
     * @param {Item} [item]  a neuron and a parameter to explain as well
     * @returns {Promise<any>} every number of the next step, as that example sees it
     */
    async explain(example, item) {
      requireWhole('example', example, LARGEST);
      const wanted = checkedItem(item);
      await ready;
      return actions.explain(example, wanted);
    },

    /**
     * @param {Options} [options]
     * @returns {Promise<any>} the loss over one or two directions through the present point
     */
    async landscape(options) {
      await ready;
      const { model } = store.ready();
      const grid = await actions.landscape(requestOf(model, options));
      return landscapeOf(model, grid);
    },

    /**
     * @param {number} x1
     * @param {number} x2
     * @returns {Promise<number[]>} the outputs, for inputs in network coordinates
     */
    async predict(x1, x2) {
      Object.entries({ x1, x2 }).forEach(([name, value]) => {
        if (typeof value !== 'number' || !Number.isFinite(value)) {
          throw notAllowed(name, value, 'a finite number');
        }
      });
      await ready;
      return actions.predict(x1, x2);
    },

    /**
     * @param {ArrayLike<number>|Array<{weights: number[][], biases: number[]}>} parameters  all weights
     *     and biases: in a row, layer by layer W (out, in) row by row, then b (out); or a layer each
     * @returns {Promise<{link: string, notices: FieldNotice[]}>} training starts from them
     */
    async setParameters(parameters) {
      await ready;
      const { parametersOf } = await loadWeights();
      await actions.giveParameters(parametersOf(store.ready().model.layers, parameters));
      const { link, notices } = store.ready().model;
      return { link, notices };
    },

    /**
     * @param {string|ArrayBuffer|ArrayBufferView|Blob} table
     * @param {{heading?: boolean}} [choice]  whether the first row names the columns; found out when left out
     * @returns {Promise<import('./script-tables.js').Table>} how it would be read; nothing is changed
     */
    async readTable(table, choice) {
      const given = Object.assign(givenOf(table), { hasHeading: readingOf(choice).hasHeading });
      await ready;
      return actions.lookAtTable(given).then(tableOf, unreadableTable);
    },

    /**
     * @param {string|ArrayBuffer|ArrayBufferView|Blob} table
     * @param {{x1?: string|number, x2?: string|number|null, label?: string|number|Array<string|number>,
     *     task?: 'classification'|'regression', skip?: boolean, scaling?: 'standardised'|'span'|'plain',
     *     against?: string, heading?: boolean,
     *     test?: string|number|null|ArrayBuffer|ArrayBufferView|Blob}} [choice]  names or indices of columns;
     *     what is left out is as readTable guesses it. skip: leave out rows that cannot be read. against:
     *     the label that is told from all others. heading: whether the first row names the columns. test:
     *     the column that says train or test, or a table of test data
     * @returns {Promise<{link: string, notices: FieldNotice[]}>} rejected with what is wrong
     */
    async useTable(table, choice) {
      const given = givenOf(table);
      await ready;
      const { hasHeading, test } = readingOf(choice);
      await actions.takeTable(Object.assign(given, { hasHeading }), (outline) => choiceOf(outline, choice), test);
      const { link, notices } = store.ready().model;
      return { link, notices };
    },

    /**
     * Trains the experiment with every combination of some fields' values, in workers of their own.
     * @param {{fields?: Record<string, Array<string|number>>, seeds?: number, epochs?: number}} [plan]
     * @returns {Promise<Array<Record<string, any>>>} one row a training, as chainrule.cli.Sweep prints them;
     *     rejected with what is not allowed, and when it is stopped
     */
    sweep: (plan) => ready.then(startSweeping).then(({ runner }) => runner.sweep(plan, store.ready().model)),

    /**
     * @param {string} kind  such as "pytorch"
     * @param {{picture?: string, scale?: number}} [options]  which picture, for "svg" and "png", and how many pixels
     *     a unit of it has, for "png"
     * @returns {Promise<string|Uint8Array>} the network as it stands as a program or a file
     */
    async exported(kind, options) {
      const checked = optionsOf('options', options, ['picture', 'scale']);
      await ready;
      return (await loadExporting()).content(kind, checked);
    },

    /**
     * Measures a network of its own; the experiment on the page does not notice.
     * @param {Partial<BenchmarkWish>} [wish]
     * @returns {Promise<number>} how many samples a second the engine trains on
     */
    async benchmark(wish) {
      const checked = optionsOf('options', wish, ['layers', 'batch', 'milliseconds']);
      await ready;
      return actions.benchmark(checked);
    },
  };
}

/**
 * Whether the experiment has such ones, the engine checks.
 * @param {any} item
 * @returns {Item} a copy
 */
function checkedItem(item) {
  const { layer, neuron, parameter } = optionsOf('item', item, ['layer', 'neuron', 'parameter'],
    '{layer, neuron}, {parameter} or both');
  if (layer !== undefined || neuron !== undefined) {
    requireWhole('layer', layer, LARGEST);
    requireWhole('neuron', neuron, LARGEST);
  }
  if (parameter !== undefined) {
    requireWhole('parameter', parameter, LARGEST);
  }
  return { layer, neuron, parameter };
}

/** @typedef {ReturnType<typeof createLateCalls>} LateCalls */
