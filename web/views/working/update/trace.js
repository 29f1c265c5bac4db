// The step that has just been taken: what it changed, as long as the working is about the same weight or
// bias, and at the step that follows.

/**
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {{old: number, new: number}} Done  values of the weight or bias before and after
 */

/** @returns {(explanation: Explanation) => Done|null} what led to where training is now; null: something else */
export function createTrace() {
  /** @type {{parameter: number, step: number, old: number, new: number}|null} */
  let last = null;
  /** @type {Done|null} */
  let done = null;

  return ({ parameter, epoch, batch, batches }) => {
    const now = { parameter: parameter.parameter, step: epoch * batches + batch, old: parameter.old, new: parameter.new };
    const isSame = last !== null && last.parameter === now.parameter;
    if (last && isSame && now.step === last.step + 1 && now.old === last.new) {
      done = { old: last.old, new: last.new };
    } else if (!last || !isSame || now.step !== last.step || now.old !== last.old) {
      done = null;
    }
    last = now;
    return done;
  };
}
