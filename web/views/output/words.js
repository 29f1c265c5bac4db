// What the plane shows, in words.

import { lossText, formatNumber, shortNumber } from '../../model/numbers.js';
import { counted, lowerFirst, neuronName, outputName } from '../../model/wording.js';
import { decisionOf } from './errors.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./picture.js').Picture} Picture
 */

/**
 * @param {Model} model
 * @param {Picture} picture
 * @returns {string} the title of the plane
 */
export function captionOf(model, { shown, output }) {
  if (shown === 'outputs') {
    return output >= 0 && model.layers[model.layers.length - 1] > 1
      ? neuronName(model, model.layers.length - 1, output)
      : 'Output of the whole network';
  }
  const { layer, neuron } = shown;
  if (layer === 0 || layer === model.layers.length - 1) {
    return neuronName(model, layer, neuron);
  }
  return `Output of ${lowerFirst(neuronName(model, layer, neuron))}`;
}

/**
 * @param {import('../../model/state.js').Axis} axis
 * @param {number} value  in network coordinates
 * @returns {string} in the units of the original data
 */
function originalText({ unit, offset, scale }, value) {
  return `${formatNumber(offset + scale * value)}${unit && ` ${unit}`}`;
}

/** @param {import('../../model/state.js').Axis} axis */
const isOriginal = ({ offset, scale }) => offset === 0 && scale === 1;

/**
 * @param {Model} model
 * @param {number[]} place  x1 and x2, in network coordinates
 * @returns {string[]} such as "petal length = 4.20 cm, x1 = 0.312"
 */
export function placeLines({ axes }, place) {
  return axes.map((axis, index) => {
    const inside = isOriginal(axis) ? '' : `, x${index + 1} = ${formatNumber(place[index])}`;
    return `${axis.name} = ${originalText(axis, place[index])}${inside}`;
  });
}

/**
 * @param {Model} model
 * @param {number[]} outputs  of the whole network
 * @returns {string[]}
 */
export function outputLines(model, outputs) {
  if (model.task === 'classification') {
    const lines = outputs.map((value, output) => {
      const name = outputs.length > 1 ? outputName(model, output) : 'output';
      return `${name} = ${formatNumber(value)}`;
    });
    return outputs.length === 1
      ? lines.concat(`predicted: ${model.classNames[decisionOf(model, outputs)]}`)
      : lines;
  }
  return outputs.map((value, output) => {
    const axis = model.targetAxes[output];
    const inside = isOriginal(axis) ? '' : `, output = ${formatNumber(value)}`;
    const name = isOriginal(axis) && outputs.length === 1 ? 'output' : axis.name;
    return `${name} = ${originalText(axis, value)}${inside}`;
  });
}

/**
 * @param {State} state  with a model
 * @param {number} example  index
 * @returns {string[]} what the example is, and what it is to be
 */
export function exampleLines({ model, data, targets }, example) {
  const { task, classNames, targetAxes } = model;
  const kind = data[4 * example + 3] === 1 ? 'test' : 'training';
  const heading = `${kind} example ${example + 1}`;
  if (task === 'classification') {
    return [`${heading}: ${classNames[data[4 * example + 2]]}`];
  }
  const outputs = targetAxes.length;
  const wanted = targetAxes.map(
    (axis, output) =>
      `${outputs > 1 ? `${axis.name} ` : ''}${originalText(axis, targets[example * outputs + output])}`,
  );
  return [`${heading}: target ${wanted.join(', ')}`];
}

/**
 * @param {Picture} picture  of several outputs, or of one that decides
 * @returns {number[]} the share of the plane that each class holds
 */
function sharesOf({ values, start, maps, resolution, levels }) {
  const classes = Math.max(2, maps);
  const counts = Array.from({ length: classes }, () => 0);
  const area = resolution * resolution;
  const map = /** @type {Float32Array} */ (values);
  for (let pixel = 0; pixel < area; pixel++) {
    let winner = 0;
    if (maps === 1) {
      winner = map[start + pixel] > levels[0] ? 1 : 0;
    } else {
      for (let output = 1; output < maps; output++) {
        if (map[output * area + pixel] > map[winner * area + pixel]) {
          winner = output;
        }
      }
    }
    counts[winner]++;
  }
  return counts.map((count) => count / area);
}

/** @param {import('../../model/state.js').Axis} axis @param {[number, number]} range */
function rangeText(axis, [low, high]) {
  return `${axis.name} from ${originalText(axis, low)} to ${originalText(axis, high)}`;
}

/** @param {Picture} picture @returns {number[]} the least and the largest value of a map */
function extremesOf({ values, start, resolution }) {
  const map = /** @type {Float32Array} */ (values).subarray(start, start + resolution * resolution);
  return [
    map.reduce((least, value) => Math.min(least, value), Infinity),
    map.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}

/**
 * @param {State} state  with a model
 * @param {Picture} picture
 * @returns {string} for those who do not see the plane
 */
export function summaryOf(state, picture) {
  const { model } = state;
  const { status, options } = state;
  const [x1, x2] = model.axes.map((axis) => axis.name);
  const parts = [`${captionOf(model, picture)} over ${x1} (across) and ${x2} (up).`];
  if (state.view) {
    parts.push(`${rangeText(model.axes[0], state.view.x1)}, ${rangeText(model.axes[1], state.view.x2)}.`);
  }
  if (picture.values && picture.decision) {
    const shares = sharesOf(picture).map(
      (share, index) => `${model.classNames[index]} in ${Math.round(100 * share)}%`,
    );
    parts.push(`It predicts ${shares.join(', ')} of the plane.`);
  } else if (picture.values) {
    const [least, most] = extremesOf(picture).map(shortNumber);
    parts.push(`Values from ${least} to ${most}.`);
  }
  if (model.trainCount === 0) {
    parts.push('There are no points yet.');
    return parts.join(' ');
  }
  const test = options.showTest ? ` and ${counted(model.testCount, 'test point')}` : '';
  const areShown = model.trainCount === 1 && !test ? 'is shown' : 'are shown';
  parts.push(`${counted(model.trainCount, 'training point')}${test} ${areShown}.`);
  if (status) {
    parts.push(`After epoch ${status.epoch} the training loss is ${lossText(status.trainLoss)}.`);
  }
  return parts.join(' ');
}
