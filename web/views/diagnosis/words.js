// What is happening, in words: one sentence for each verdict, with the numbers that it rests on.

import { isUnderWay } from '../../model/pins.js';
import { counted } from '../../model/wording.js';
import { grouped, formatNumber, lossText, percentText } from '../../model/numbers.js';

/** @import { Pin } from '../../model/pins.js' */
/** @import { Diagnosis, Model } from '../../model/state.js' */

/** @typedef {Exclude<Diagnosis['verdict'], ''>} Verdict */

/** @type {Record<Verdict, string>} short, for whoever cannot see the line */
export const NAMES = {
  fallingWell: 'Falling well',
  tooSlow: 'Too slow',
  vanishing: 'Stuck: vanishing gradients',
  bouncing: 'Bouncing',
  saturated: 'Stuck: saturated neurons',
  deadUnits: 'Stuck: dead neurons',
  symmetric: 'Stuck: equal neurons',
  overfitting: 'Overfitting',
  diverged: 'Diverged',
  done: 'Done',
};

/** @param {Model} model @param {number} layer */
const layerOf = ({ layers }, layer) => (layer === layers.length - 1 ? 'the output layer' : `hidden layer ${layer}`);

/** @param {Model} model @param {Record<string, number>} evidence @param {string} state */
const neuronsAre = (model, { layer, neurons, of }, state) =>
  `${neurons} of ${counted(of, 'neuron')} in ${layerOf(model, layer)} ${neurons === 1 ? 'is' : 'are'} ${state}`;

/** A median, since losses bounce. @param {number} loss */
const about = (loss) => `about ${formatNumber(loss, 2)}`;

/** @param {number} epochs */
const epochsOf = (epochs) => `${formatNumber(epochs, 2)} epochs`;

/** @param {number} epoch */
const at = (epoch) => `epoch ${grouped(Math.round(epoch))}`;

/** @type {Record<Verdict, (model: Model, evidence: Record<string, number>) => string>} what the numbers show */
const REASONS = {
  fallingWell: (_, { loss, lossBefore, epochBefore }) =>
    `training loss ${about(loss)}, down from ${about(lossBefore)} at ${at(epochBefore)}.`,
  tooSlow: (_, { epochs, lossAtSame, factor, lossAtFactor }) =>
    `${epochsOf(epochs)} more lead to a loss of ${lossText(lossAtSame)}; with ${grouped(factor)} times the `
    + `learning rate, to ${lossText(lossAtFactor)}.`,
  vanishing: (_, { ratio }) => 'the gradient vanishes on its way back. Hidden layer 1 gets '
    + `1/${grouped(Math.round(1 / ratio))} of the output layer’s.`,
  bouncing: (_, { rises, loss, lossAtTenth, epochs }) =>
    `the loss, ${about(loss)}, rose in ${percentText(rises)} of the latest measurements. With a tenth of the learning `
    + `rate, ${epochsOf(epochs)} lead to ${lossText(lossAtTenth)}.`,
  saturated: (model, evidence) =>
    `${neuronsAre(model, evidence, 'saturated')}: with a slope below 0.1, they pass on hardly any gradient.`,
  deadUnits: (model, evidence) =>
    `${neuronsAre(model, evidence, 'dead')}: with slope 0 for every example, they pass on no gradient.`,
  symmetric: (model, evidence) =>
    `${neuronsAre(model, evidence, 'equal')}: equal weights get equal gradients, so they count as one neuron.`,
  overfitting: (_, { since, leastTestLoss, testLoss, trainLossThen, trainLoss }) =>
    `test loss up from ${about(leastTestLoss)} to ${about(testLoss)} since ${at(since)}, training loss down from `
    + `${about(trainLossThen)} to ${about(trainLoss)}.`,
  diverged: (_, { loss, firstLoss }) =>
    `the loss has grown from ${lossText(firstLoss)} to ${lossText(loss)}; each step overshot by more than the one before.`,
  done: ({ task }, { loss, score }) => `training loss ${lossText(loss)}, `
    + `${task === 'regression' ? `R² ${formatNumber(score, 3)}` : `${percentText(score)} correct`}. Hardly anything is left to learn.`,
};

/** @param {Verdict} verdict @returns {string} what the line begins with */
export const leadOf = (verdict) => NAMES[verdict].split(':')[0];

/** Settings that the initial weights depend on. */
const OF_INITIAL_WEIGHTS = ['initialiser', 'bias', 'layers'];

/**
 * @param {string} key  of the field in which they differ
 * @param {Pin[]} pins  the experiment, and its twin
 * @param {string} name  of the setting that the twin has
 * @returns {string} what a twin has come to
 */
export function twinText(key, pins, name) {
  const same = OF_INITIAL_WEIGHTS.includes(key) ? 'Same seed' : 'Same initial weights';
  const shown = pins.flatMap((pin) => pin.shown || []);
  const [{ goal }] = pins;
  if (pins.some(isUnderWay) || shown.length < 2) {
    return `${same}, ${name}: training both for ${goal} epochs…`;
  }
  const [before, after] = shown.map(({ status }) => status);
  const test = shown[0].model.testCount > 0
    ? `; test loss ${lossText(after.testLoss)} instead of ${lossText(before.testLoss)}` : '';
  return `${same}, ${name}: training loss ${lossText(after.trainLoss)} instead of ${lossText(before.trainLoss)} after `
    + `${goal || after.epoch} epochs${test}.`;
}

/** Said before anything has been trained; the page says so, too, until this is loaded. */
export const IDLE = 'Press Play, and this line says what is happening.';

/** Said where nothing is sure. */
export const SILENT = 'Nothing sure to say yet.';

/**
 * @param {Model} model
 * @param {Pick<Diagnosis, 'verdict'|'evidence'>} diagnosis
 * @returns {string} '' where nothing is sure
 */
export function diagnosisText(model, { verdict, evidence }) {
  return verdict === '' ? '' : `${leadOf(verdict)}: ${REASONS[verdict](model, evidence)}`;
}
