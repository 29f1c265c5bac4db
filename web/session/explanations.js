// Asks the engine for the working behind the next step while the page shows it, and at no other
// time. While training goes on it is rationed, as everything that is shown.

/**
 * @typedef {object} Question  of a script
 * @property {number} example  its index in the data
 * @property {import('../model/explanation.js').Item} item
 */

/** While training, milliseconds from one look to the next, at least ... */
const PAUSE = 100;

/** ... and looking takes up one part of so many of the time. */
const RATION = 16;

/**
 * @param {import('../model/protocol.js').Engine} engine
 * @param {() => number} now  milliseconds
 */
export function createExplanations(engine, now) {
  /** @type {import('../model/focus.js').Focus|null} */
  let wish = null;
  let notBefore = 0;

  /** @param {import('../model/focus.js').Focus} focus */
  function explain(focus) {
    const { example, detail, layer, neuron, parameter } = focus;
    const step = JSON.parse(engine.Explanations.step(example, detail));
    return Object.assign(step, {
      focus,
      neuron: JSON.parse(engine.Explanations.neuron(example, layer, neuron)),
      parameter: JSON.parse(engine.Explanations.parameter(example, parameter)),
    });
  }

  return {
    /** @param {import('../model/focus.js').Focus|null} wanted  null for nothing */
    wish(wanted) {
      if (JSON.stringify(wanted) !== JSON.stringify(wish)) {
        wish = wanted;
        notBefore = 0;
      }
    },

    /**
     * @param {boolean} moving
     * @returns {{explanation?: import('../model/explanation.js').Explanation}} nothing if the last one
     *     has to do
     */
    take(moving) {
      const start = now();
      if (!wish || (moving && start < notBefore)) {
        return {};
      }
      const explanation = explain(wish);
      notBefore = start + Math.max(PAUSE, RATION * (now() - start));
      return { explanation };
    },

    hardestExample: () => engine.Explanations.hardestExample(),

    /**
     * @param {Question} question
     * @returns {object} everything that is known of the next step, as the example sees it
     */
    complete({ example, item }) {
      const { layer, neuron, parameter } = item;
      const explanation = answered(engine.Explanations.step(example, 'complete'));
      if (neuron !== undefined) {
        explanation.neuron = answered(engine.Explanations.neuron(example, Number(layer), neuron));
      }
      if (parameter !== undefined) {
        explanation.parameter = answered(engine.Explanations.parameter(example, parameter));
      }
      return explanation;
    },
  };
}

/**
 * @param {string} json  an answer of the engine, or its refusal
 * @returns {any}
 */
function answered(json) {
  const answer = JSON.parse(json);
  if (answer.refusal) {
    throw new RangeError(answer.refusal);
  }
  return answer;
}
