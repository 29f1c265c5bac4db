// The charts over time: which numbers they show, and what they call them.

import {
  grouped,
  lossText,
  formatNumber,
  percentText,
  shortNumber,
} from '../../model/numbers.js';
import { GIVEN, hasGiven, isRegression, LAYER_CHARTS } from '../../model/charts.js';
import { layerName } from '../../model/wording.js';

/**
 * @typedef {import('../../model/state.js').LearningCurves} LearningCurves
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').Options} Options
 *
 * @typedef {import('../../figures/table.js').Table} Table
 *
 * @typedef {object} Series  one line
 * @property {string} name  short enough for a label beside the line
 * @property {ArrayLike<number>} values
 * @property {'training'|'test'|'extra'|'layer'} look
 * @property {number} share  of a layer: 0 for the first one, 1 for the outputs
 *
 * @typedef {{look: string, epochs: ArrayLike<number>, values: ArrayLike<number>}} Beside
 *
 * @typedef {object} Curves  a chart
 * @property {string} name
 * @property {Series[]} series  one at least
 * @property {Beside[]} [beside]  paler lines of other runs, behind them
 * @property {'free'|'accuracy'|'determination'} range  of the axis
 * @property {'logLoss'|'logRate'|'logGradient'|''} logarithmic  the option, if there is one
 * @property {(value: number) => string} text
 * @property {string} explanation
 */

/**
 * @param {Options} options
 * @returns {boolean} whether the chart that is shown is one of these
 */
export function isOverTime({ chart, layerChart }) {
  return chart !== 'decisions' && (chart !== 'layers' || layerChart === 'gradientNorm');
}

/**
 * @param {Model} model
 * @param {LearningCurves} learningCurves
 * @param {Options} options  of a chart over time
 * @param {import('../../model/pins.js').Pin[]} pins
 * @returns {Curves}
 */
export function curvesOf(model, learningCurves, options, pins) {
  switch (options.chart) {
    case 'score':
      return scoreOf(model, learningCurves);
    case 'layers':
      return gradientsOf(model, learningCurves, options.givenGradients && hasGiven(options, model));
    case 'rate':
      return rateOf(model, learningCurves);
    default:
      return lossOf(model, learningCurves, pins);
  }
}

/** @param {Series['look']} look @param {string} name @param {ArrayLike<number>} values */
function series(look, name, values, share = 0) {
  return { look, name, values, share };
}

/**
 * @param {Model} model
 * @param {ArrayLike<number>} training
 * @param {ArrayLike<number>} test
 * @returns {Series[]}
 */
function trainingAndTest(model, training, test) {
  const both = [series('training', 'training', training), series('test', 'test', test)];
  return model.testCount > 0 ? both : both.slice(0, 1);
}

/**
 * @param {Model} model
 * @param {LearningCurves} learningCurves
 * @param {import('../../model/pins.js').Pin[]} pins
 * @returns {Curves}
 */
function lossOf(model, learningCurves, pins) {
  const lines = trainingAndTest(model, learningCurves.trainLoss, learningCurves.testLoss);
  if (Number(model.experiment.l1) > 0 || Number(model.experiment.l2) > 0) {
    const sum = Array.from(learningCurves.penalty, (value, index) => value + learningCurves.trainLoss[index]);
    lines.push(series('extra', 'with penalty', sum));
  }
  const pinned = pins.flatMap(({ look, shown }) => (shown
    ? [{ look: `pin-${look}`, epochs: shown.curve.epoch, values: shown.curve.trainLoss }] : []));
  return {
    name: 'Loss',
    series: lines,
    beside: learningCurves.beside.flatMap((run) => besideOf(run, model.testCount > 0)).concat(pinned),
    range: 'free',
    logarithmic: 'logLoss',
    text: lossText,
    explanation: 'How far the outputs are from the targets. Where the test loss rises while the training '
      + 'loss falls, the network memorises its examples (overfitting).',
  };
}

/** @param {import('../../model/state.js').LossCurve} run @param {boolean} isTested @returns {Beside[]} */
function besideOf({ epoch: epochs, trainLoss, testLoss }, isTested) {
  const training = { look: 'beside is-training', epochs, values: trainLoss };
  return isTested ? [training, { look: 'beside is-test', epochs, values: testLoss }] : [training];
}

/** @param {Model} model @param {LearningCurves} learningCurves @returns {Curves} */
function scoreOf(model, learningCurves) {
  const shared = {
    series: trainingAndTest(model, learningCurves.trainScore, learningCurves.testScore),
    logarithmic: /** @type {const} */ (''),
  };
  if (isRegression(model)) {
    return Object.assign(shared, {
      name: 'R²',
      range: /** @type {const} */ ('determination'),
      text: (/** @type {number} */ value) => formatNumber(value, 3),
      explanation: 'The fraction of the targets’ variance that the outputs account for: 1 is perfect, 0 is no '
        + 'better than always predicting the mean.',
    });
  }
  return Object.assign(shared, {
    name: 'Accuracy',
    range: /** @type {const} */ ('accuracy'),
    text: percentText,
    explanation: 'The fraction of examples whose class is predicted correctly.',
  });
}

/** @param {Model} model @param {LearningCurves} learningCurves @param {boolean} isGiven @returns {Curves} */
function gradientsOf(model, learningCurves, isGiven) {
  const norms = isGiven ? learningCurves.givenNorms : learningCurves.gradientNorms;
  const last = norms.length - 1;
  return {
    name: 'Gradient norms',
    series: norms.map((values, index) =>
      series('layer', layerName(model, index + 1), values, last === 0 ? 1 : index / last)),
    range: 'free',
    logarithmic: 'logGradient',
    text: (value) => formatNumber(value, 3),
    explanation: (isGiven ? GIVEN : LAYER_CHARTS[0]).explanation,
  };
}

/** @param {Model} model @param {LearningCurves} learningCurves @returns {Curves} */
function rateOf(model, learningCurves) {
  return {
    name: 'Learning rate',
    series: [series('training', 'rate', learningCurves.rate)],
    range: 'free',
    logarithmic: 'logRate',
    text: shortNumber,
    explanation: model.isRateConstant
      ? 'What each step multiplies the gradient by. The schedule is constant, so it stays as set.'
      : 'What each step multiplies the gradient by, as the schedule changes it.',
  };
}

/**
 * @param {number} epoch
 * @returns {string} such as "epoch 12", or "epoch 0.25" within one
 */
export function epochName(epoch) {
  const whole = Math.abs(epoch - Math.round(epoch)) < 1e-9;
  return `epoch ${whole ? grouped(Math.round(epoch)) : epoch.toFixed(2)}`;
}

/**
 * @param {Curves} curves
 * @param {number} index  of an entry of the learning curves
 * @returns {string[]} such as "training 0.2345", without what is not known
 */
export function valuesAt({ series: lines, text }, index) {
  return lines
    .filter(({ values }) => isFinite(values[index]))
    .map(({ name, values }) => `${name} ${text(values[index])}`);
}

/**
 * @param {Curves} curves
 * @param {LearningCurves} learningCurves
 * @returns {string} what the chart shows, in words
 */
export function summaryOf(curves, learningCurves) {
  const last = learningCurves.epoch.length - 1;
  const sentences = [sentence(epochName(learningCurves.epoch[last]), valuesAt(curves, last).join(', '))];
  const test = curves.series.find(({ look }) => look === 'test');
  if (test && curves.name === 'Loss') {
    const best = leastOf(test.values);
    if (best >= 0 && best < last) {
      const value = curves.text(test.values[best]);
      sentences.push(`Lowest test loss: ${value} at ${epochName(learningCurves.epoch[best])}.`);
    }
  }
  return sentences.join(' ');
}

/** @param {string} where @param {string} what */
function sentence(where, what) {
  return `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${what || 'nothing to measure yet'}.`;
}

/** @param {ArrayLike<number>} values @returns {number} its index; -1 when there is none */
function leastOf(values) {
  let best = -1;
  for (let index = 0; index < values.length; index++) {
    if (isFinite(values[index]) && !(values[best] <= values[index])) {
      best = index;
    }
  }
  return best;
}

/** A table shows so many rows, evenly spread over the entries. */
const ROWS = 40;

/**
 * @param {Curves} curves
 * @param {LearningCurves} learningCurves
 * @returns {Table} the latest entry first
 */
export function tableOf(curves, learningCurves) {
  const last = learningCurves.epoch.length - 1;
  const count = Math.min(ROWS, last + 1);
  const rows = Array.from({ length: count }, (_, row) => {
    const index = count === 1 ? last : Math.round(last * (1 - row / (count - 1)));
    return {
      name: epochName(learningCurves.epoch[index]).slice('epoch '.length),
      cells: curves.series.map(({ values }) =>
        ({ text: isFinite(values[index]) ? curves.text(values[index]) : '–' })),
    };
  });
  return {
    caption: `${curves.name} over the epochs`,
    columns: ['epoch'].concat(curves.series.map(({ name }) => name)),
    rows,
  };
}
