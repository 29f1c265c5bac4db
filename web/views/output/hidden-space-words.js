// A layer's own space in words and numbers.

import { formatNumber } from '../../model/numbers.js';
import { counted, layerName, lowerFirst, typeset } from '../../model/wording.js';

/**
 * @typedef {import('../../model/hidden-space.js').Choice} Choice
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('./hidden-space-place.js').Placed} Placed
 */

/** @param {Model} model @param {Choice} choice @returns {string[]} of the axes */
export function axisNames(model, { layer, across, up }) {
  return [across, up].map(
    (neuron) => `neuron ${neuron + 1} of ${lowerFirst(layerName(model, layer))}`,
  );
}

/** @param {Model} model @param {Choice} choice @returns {string} what there is to be seen */
export function sentenceOf(model, { layer }) {
  const size = model.layers[layer];
  const isLast = layer === model.layers.length - 2;
  const part = size > 2 ? `, in 2 of its ${size} dimensions` : '';
  const bent = `The input plane as this layer bends it${part}.`;
  if (size === 1) {
    return `${bent} One neuron flattens it onto a line.`;
  }
  if (!isLast) {
    return `${bent} The next layer starts from here: watch the classes come apart.`;
  }
  if (size > 2) {
    return model.task === 'classification'
      ? `${bent} The output cuts all ${size} dimensions flat; in two of them the cut may look curved.`
      : `${bent} The output rises evenly across all ${size} dimensions; in two of them it may not look so.`;
  }
  return model.task === 'classification'
    ? `${bent} The output can only cut it along a straight line: watch it bend until one is enough.`
    : `${bent} The output can only rise evenly across it: watch it bend until that fits.`;
}

/** @param {Placed} placed @returns {string} for those who do not see it */
export function summaryOf({ hiddenSpace, model, data, examples, corners, points }) {
  const { choice, values } = hiddenSpace;
  const [across, up] = axisNames(model, choice);
  const training = examples.filter((example) => data[4 * example + 3] === 0);
  const where = (/** @type {number[]} */ indices) => {
    const centre = [0, 1].map((row) =>
      indices.reduce((total, index) => total + values[row * points + index], 0) / indices.length);
    return centre.every(isFinite)
      ? `around (${centre.map((value) => formatNumber(value, 2)).join(', ')})`
      : 'off the scale';
  };
  const parts = [
    `The input plane, bent: ${across} runs across, ${up} up.`,
    `${counted(training.length, 'training point is', 'training points are')} shown.`,
  ];
  if (model.task === 'classification') {
    model.classNames.forEach((name, index) => {
      const members = examples
        .map((example, at) => ({ example, at }))
        .filter(({ example }) => data[4 * example + 3] === 0 && data[4 * example + 2] === index)
        .map(({ at }) => corners + at);
      if (members.length > 0) {
        parts.push(`Those of ${name} lie ${where(members)}.`);
      }
    });
  }
  return parts.join(' ');
}

/**
 * @param {Model} model
 * @param {Float64Array} data
 * @param {number} example
 * @returns {string} its class or its target
 */
function labelOf(model, data, example) {
  const label = data[4 * example + 2];
  return model.task === 'classification' ? model.classNames[label] : formatNumber(label, 4);
}

/**
 * @param {Model} model
 * @param {Float64Array} data
 * @param {number} example
 * @returns {string[]} its inputs, in the units of the data
 */
function inputsOf(model, data, example) {
  return model.axes.map(({ offset, scale }, axis) =>
    formatNumber(offset + scale * data[4 * example + axis], 4),
  );
}

/** @param {Placed} placed @returns {import('../../figures/table.js').Table} */
export function tableOf({ hiddenSpace, model, data, examples, corners, points }) {
  const { choice, values } = hiddenSpace;
  return {
    caption: `The examples as ${axisNames(model, choice).join(' and ')} see them`,
    columns: [
      'example',
      ...model.axes.map(({ name }) => typeset(name)),
      model.task === 'classification' ? 'class' : 'target',
      `neuron ${choice.across + 1}`,
      `neuron ${choice.up + 1}`,
    ],
    rows: examples.map((example, at) => ({
      name: `${example + 1}${data[4 * example + 3] === 1 ? ' (test)' : ''}`,
      cells: [
        ...[...inputsOf(model, data, example), labelOf(model, data, example)].map((text) => ({ text })),
        ...[0, 1].map((row) => {
          const value = values[row * points + corners + at];
          return { text: formatNumber(value, 4), title: String(value) };
        }),
      ],
    })),
  };
}

/**
 * @param {Placed} placed
 * @param {number} at  which of the examples
 * @returns {string[]} lines that describe it
 */
export function readoutOf({ hiddenSpace, model, data, examples, corners, points }, at) {
  const { choice, values } = hiddenSpace;
  const example = examples[at];
  const inputs = inputsOf(model, data, example);
  return [
    labelOf(model, data, example),
    ...model.axes.map(({ name }, axis) => `${typeset(name)} = ${inputs[axis]}`),
    ...[choice.across, choice.up].map(
      (neuron, row) =>
        `neuron ${neuron + 1} = ${formatNumber(values[row * points + corners + at])}`,
    ),
  ];
}
