// The scales on which the outputs stand beside what they should be.

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {{low: number, high: number}} Range
 */

/** Room beyond the outermost mark, as a share of the range. */
const MARGIN = 0.08;

/** @param {Model} model @returns {boolean} whether the outputs are probabilities */
export const isProbable = ({ output }) => output.givesProbabilities;

/**
 * @param {Model} model
 * @param {Explanation} explanation
 * @returns {Range} what the scales of the outputs show: probabilities from 0 to 1, else the range
 *     of the targets, and further where an output goes beyond
 */
export function rangeOf(model, { example, layers }) {
  if (isProbable(model)) {
    return { low: 0, high: 1 };
  }
  const outputs = layers[layers.length - 1].a;
  let [low, high] = model.targetRange;
  example.targets.concat(outputs).forEach((value) => {
    if (typeof value === 'number' && isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  });
  const margin = MARGIN * (high - low || 1);
  return { low: low - margin, high: high + margin };
}

/**
 * @param {Range} range
 * @param {number|null} value
 * @returns {number|null} where it lies on the scale, in %; null for a value that is not finite
 */
export function placeOn({ low, high }, value) {
  if (typeof value !== 'number' || !isFinite(value)) {
    return null;
  }
  return Math.max(0, Math.min(100, (100 * (value - low)) / (high - low)));
}
