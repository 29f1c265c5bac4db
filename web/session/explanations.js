// Asks the engine for the working behind the next step, while the page shows it or when a script
// asks, and at no other time.

import { NEXT_EXAMPLE } from '../model/focus.js';
import { createStream } from './rationed.js';

/** @import { Explanation, Item } from '../model/explanation.js' */
/** @import { Focus } from '../model/focus.js' */
/** @import { Engine } from '../model/protocol.js' */

/**
 * @typedef {object} Question  of a script
 * @property {number} example  its index in the data
 * @property {Item} item
 */

/**
 * @param {Engine} engine
 * @param {() => number} now  milliseconds
 */
export function createExplanations(engine, now) {
  /**
   * @param {Focus} focus
   * @returns {Explanation}
   */
  function explain(focus) {
    const { detail, layer, neuron, parameter } = focus;
    const example = focus.example === NEXT_EXAMPLE ? nextExample() : focus.example;
    const step = JSON.parse(engine.Explanations.step(example, detail));
    return Object.assign(step, {
      focus,
      neuron: JSON.parse(engine.Explanations.neuron(example, layer, neuron)),
      parameter: JSON.parse(engine.Explanations.parameter(example, parameter)),
    });
  }

  /** @returns {number} the first of the next mini-batch; 0 where there is none */
  function nextExample() {
    const { miniBatch } = JSON.parse(engine.Explanations.step(0, 'neurons'));
    return miniBatch ? miniBatch.examples[0] : 0;
  }

  return {
    shown: createStream({ now, share: 1 / 16, pause: 100, look: explain }),

    hardestExample: () => engine.Explanations.hardestExample(),

    /** @returns {number} index of the weight or bias with the largest gradient in the next step; -1: none */
    steepestParameter() {
      const { update } = JSON.parse(engine.Explanations.step(0, 'complete'));
      const sizes = ((update && update.gradient) || []).map((/** @type {number|null} */ slope) => Math.abs(slope || 0));
      return sizes.indexOf(Math.max(...sizes));
    },

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
