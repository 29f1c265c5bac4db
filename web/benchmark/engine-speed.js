// How many samples a second the engine trains on: a network of its own is trained beside the open
// experiment, in slices, so that messages are answered meanwhile.

import { notAllowed } from '../model/arguments.js';
import { createTurns } from '../model/queues.js';
import { linkOf, MOST_INPUTS, MOST_OUTPUTS } from './cases.js';
import { timed } from './stopwatch.js';

/**
 * @typedef {object} BenchmarkWish
 * @property {number[]} layers  sizes from the inputs to the outputs, as [2, 8, 8, 1]
 * @property {number} batch  samples of a mini-batch; 0 for all of them
 * @property {number} milliseconds  to measure for
 */

/** @type {BenchmarkWish} what is measured unless something else is asked for */
const USUAL = { layers: [2, 8, 8, 1], batch: 10, milliseconds: 1000 };

const LONGEST = 60000;

/** Milliseconds of training before the measurement, for the browser to compile what is used. */
const WARM_UP = 250;

/** Milliseconds of a slice, and about so many between two looks at the clock. */
const SLICE = 10;
const BITE = 2;

/**
 * @param {object} parts
 * @param {import('../model/protocol.js').Engine} parts.engine
 * @param {import('../session/training.js').Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @returns {(wish: Partial<BenchmarkWish>|undefined) => Promise<number>} samples a second
 */
export function createBenchmark({ engine, later, now }) {
  /** The engine measures one network at a time. */
  const inTurn = createTurns();

  /** @param {number} steps */
  function train(steps) {
    if (engine.Training.runBenchmark(steps) < steps) {
      throw new Error('The network that was measured stopped training.');
    }
  }

  /**
   * @param {number} stride  steps between two looks at the clock
   * @param {number} milliseconds  of training
   * @returns {Promise<number>} steps a millisecond
   */
  async function speed(stride, milliseconds) {
    let steps = 0;
    let spent = 0;
    while (spent < milliseconds) {
      await new Promise((resolve) => later(() => resolve(null)));
      const { done, elapsed } = timed(train, stride, Math.min(SLICE, milliseconds - spent), now);
      steps += done;
      spent += elapsed;
    }
    return steps / spent;
  }

  /** @param {Partial<BenchmarkWish>|undefined} wish */
  async function measure(wish) {
    const { layers, batch, milliseconds } = checked(Object.assign({}, USUAL, wish));
    const output = layers[layers.length - 1] > 1 ? 'softmax' : 'tanh';
    const link = linkOf({ sizes: layers, output, batch });
    /** @type {import('../model/state.js').Model} */
    const model = JSON.parse(engine.Training.prepareBenchmark(link));
    model.notices.forEach(({ field, value, allowed }) => {
      throw notAllowed(field, value, allowed);
    });
    const stride = Math.max(1, Math.floor(BITE * await speed(1, WARM_UP)));
    const samplesPerStep = model.trainCount / model.stepsPerEpoch;
    return 1000 * samplesPerStep * await speed(stride, milliseconds);
  }

  return (wish) => inTurn(() => measure(wish));
}

/**
 * @param {BenchmarkWish} wish  from anywhere; what links hold, too, the engine checks
 * @returns {BenchmarkWish}
 */
function checked({ layers, batch, milliseconds }) {
  if (!Array.isArray(layers) || layers.length < 2
    || !layers.every((size) => Number.isInteger(size) && size > 0)
    || layers[0] > MOST_INPUTS || layers[layers.length - 1] > MOST_OUTPUTS) {
    throw notAllowed('layers', layers, 'a list of sizes, as [2, 8, 8, 1]: '
      + `1 to ${MOST_INPUTS} inputs, any hidden layers, 1 to ${MOST_OUTPUTS} outputs`);
  }
  if (!Number.isInteger(batch)) {
    throw notAllowed('batch', batch, 'a whole number');
  }
  if (!(typeof milliseconds === 'number' && milliseconds >= 1 && milliseconds <= LONGEST)) {
    throw notAllowed('milliseconds', milliseconds, `a number from 1 to ${LONGEST}`);
  }
  return { layers, batch, milliseconds };
}
