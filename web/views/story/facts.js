// The facts that a lesson speaks of, all of them taken from the network on the page.

import { exampleInFocus, neuronInFocus, parameterInFocus } from '../../model/focus.js';
import { valueAt } from '../../model/quantities.js';
import { weightCount } from '../../model/parameters.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./expression.js').Fact} Fact
 * @typedef {import('./expression.js').Facts} Facts
 *
 * @typedef {object} Page  what a lesson asks of it: window.chainrule
 * @property {(link: string) => Promise<any>} open
 * @property {(epochs: number) => Promise<any>} train
 * @property {(subject: any) => Promise<any>} show
 * @property {(example: number, item: any) => Promise<any>} explain
 * @property {(options: any) => Promise<any>} landscape
 * @property {(x1: number, x2: number) => Promise<number[]>} predict
 * @property {() => Promise<any>} state
 */

/** What the page knows without asking. @type {Record<string, (state: State) => Fact>} */
const KNOWN = {
  epoch: ({ status }) => status.epoch,
  step: ({ status }) => status.step,
  loss: ({ status }) => status.trainLoss,
  testLoss: ({ status }) => status.testLoss,
  accuracy: ({ status }) => status.training.accuracy,
  testAccuracy: ({ status }) => status.test.accuracy,
  penalty: ({ status }) => status.penalty,
  rate: ({ status }) => status.rate,
  diverged: ({ status }) => Number(status.stopped === 'diverged'),
  playing: ({ playing }) => Number(playing),
  parameters: ({ model }) => model.parameterCount,
  weights: ({ model }) => weightCount(model.layers),
  biases: ({ model }) => model.parameterCount - weightCount(model.layers),
  layers: ({ model }) => model.layers.length - 2,
  neurons: ({ model }) => model.layers.slice(1, -1).reduce((sum, size) => sum + size, 0),
  examples: ({ model }) => model.trainCount,
  tests: ({ model }) => model.testCount,
  updates: ({ model }) => model.stepsPerEpoch,
  view: ({ model }) => model.experiment.view,
  layer: ({ model, selection }) => neuronInFocus(model, selection).layer,
  neuron: ({ model, selection }) => neuronInFocus(model, selection).neuron + 1,
  chosen: ({ selection }) => (selection ? selection.kind : 'none'),
  example: (state) => exampleInFocus(state),
  w: ({ model, selection, frame }) => frame.parameters[parameterInFocus(model, selection)],
};

/** Where the working of the example and the neuron in focus has them. @type {Record<string, string>} */
const WORKING = {
  x1: 'example.x1',
  x2: 'example.x2',
  t: 'example.targets.0',
  exampleLoss: 'loss.value',
  batchLoss: 'miniBatch.meanLoss',
  bias: 'neuron.bias',
  z: 'neuron.z',
  a: 'neuron.a',
  slope: 'neuron.slope',
  dLda: 'neuron.dLda',
  delta: 'neuron.delta',
  input: 'parameter.activation',
  exampleGradient: 'parameter.gradient',
  gradient: 'parameter.mean',
  measured: 'parameter.check.numeric',
  old: 'parameter.old',
  new: 'parameter.new',
  change: 'parameter.change',
};

/** What has to be looked for in it. @type {Record<string, (explanation: any, state: State) => Fact>} */
const OF_STEP = {
  y: ({ layers = [] }) => (layers.length > 0 ? layers[layers.length - 1].a[0] : undefined),
  farthest: ({ update }) => (update ? Math.max(...update.change.map(Math.abs)) : undefined),
  nearest: ({ update }) => (update ? Math.min(...update.change.map(Math.abs)) : undefined),
  moving: ({ update = { new: [] } }, { frame }) =>
    Array.from(update.new).filter((value, index) => value !== frame.parameters[index]).length,
};

const OUTPUT = /^output\((.+),(.+)\)$/;

/** Places along the valley of one weight. */
const FINENESS = 257;

/** Places along a side of a slice of which only its share of the path is wanted. */
const COARSENESS = 3;

/** @param {string} name @returns {string} where an explanation has it; '' if it is none of its facts */
function pathOf(name) {
  return WORKING[name] || (name.startsWith('explain.') ? name.slice('explain.'.length) : '');
}

/**
 * @param {string[]} names
 * @param {() => State} present
 * @param {Page} page
 * @returns {Promise<Facts>}
 */
export async function gatherFacts(names, present, page) {
  /** @type {Facts} */
  const facts = {};
  if (names.some((name) => name in OF_STEP || pathOf(name) !== '')) {
    const explanation = await explained(present(), page);
    names.forEach((name) => {
      const compute = OF_STEP[name];
      const value = compute ? compute(explanation, present()) : pathOf(name) && valueAt(explanation, pathOf(name));
      facts[name] = value === null || value === '' ? undefined : value;
    });
  }
  if (names.includes('lowest') || names.includes('lowestLoss')) {
    Object.assign(facts, await lowestOfValley(present(), page));
  }
  if (names.includes('share')) {
    facts.share = await shareOfPath(present(), page);
  }
  if (names.includes('fingerprint')) {
    facts.fingerprint = (await page.state()).fingerprint;
  }
  for (const name of names) {
    const place = OUTPUT.exec(name);
    if (place) {
      [facts[name]] = await page.predict(Number(place[1]), Number(place[2]));
    }
  }
  const state = present();
  names.forEach((name) => {
    if (KNOWN[name]) {
      facts[name] = KNOWN[name](state);
    } else if (name.startsWith('setting.')) {
      facts[name] = setting(state.model.experiment[name.slice('setting.'.length)]);
    }
  });
  return facts;
}

/** @param {string|undefined} text  as links have it */
function setting(text) {
  return text !== undefined && text !== '' && isFinite(Number(text)) ? Number(text) : text;
}

/** @param {State} state @param {Page} page */
function explained(state, page) {
  const { model, selection } = state;
  const item = Object.assign(neuronInFocus(model, selection), { parameter: parameterInFocus(model, selection) });
  return page.explain(exampleInFocus(state), item).catch(() => ({}));
}

/**
 * @param {State} state
 * @param {Page} page
 * @returns {Promise<Facts>} where the loss is least as the weight in focus changes and nothing else
 */
async function lowestOfValley({ model, selection, frame }, page) {
  const parameters = [parameterInFocus(model, selection)];
  const { losses, axes: [{ places }] } = await page.landscape({ parameters, resolution: FINENESS });
  const best = losses.indexOf(Math.min(...losses));
  return { lowest: frame.parameters[parameters[0]] + places[best], lowestLoss: losses[best] };
}

/** @param {State} state @param {Page} page @returns {Promise<Fact>} of the path's variance, in the slice of the map */
async function shareOfPath({ model: { experiment: { directions } } }, page) {
  const { share } = await page.landscape({ directions, resolution: COARSENESS });
  return share;
}
