// How far off the network is at every example.

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 */

/**
 * @param {Model} model
 * @param {ArrayLike<number>} outputs  of one or more examples
 * @param {number} [from]  where the outputs of the example begin
 * @returns {number} index of the class that the outputs stand for
 */
export function decisionOf({ layers, targetRange }, outputs, from = 0) {
  const count = layers[layers.length - 1];
  if (count === 1) {
    return outputs[from] > (targetRange[0] + targetRange[1]) / 2 ? 1 : 0;
  }
  let winner = 0;
  for (let output = 1; output < count; output++) {
    if (outputs[from + output] > outputs[from + winner]) {
      winner = output;
    }
  }
  return winner;
}

/**
 * @param {State} state  with a model
 * @param {number} output  of a regression
 * @returns {Float64Array|null} (examples): of classes 1 for a wrong decision and 0 for a right one,
 *     else output minus target; null while the answers are not known
 */
export function errorsOf({ model, data, targets, frame }, output) {
  const { layers, task } = model;
  const outputs = layers[layers.length - 1];
  const examples = data.length / 4;
  const { answers } = frame;
  if (!answers || answers.length !== examples * outputs) {
    return null;
  }
  const errors = new Float64Array(examples);
  for (let example = 0; example < examples; example++) {
    const at = example * outputs;
    if (task === 'classification') {
      const decision = decisionOf(model, answers, at);
      errors[example] = decision === data[4 * example + 2] ? 0 : 1;
    } else {
      errors[example] = answers[at + output] - targets[at + output];
    }
  }
  return errors;
}
