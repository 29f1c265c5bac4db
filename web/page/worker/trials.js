// Trainings in a worker that does nothing else: one of a sweep to its end, and one in which the learning
// rate rises from step to step. The worker holds a copy beside its experiment, and is told what to do
// with it in portions, so that it can answer between them.

import { toLink } from '../../model/link.js';
import { RESOLUTION, thinned } from '../../model/picture.js';

/** @import { Picture } from '../../model/picture.js' */
/** @import { Model, Status } from '../../model/state.js' */
/** @import { Client } from './engine-client.js' */

/**
 * @typedef {object} Trial  what a training has come to
 * @property {string} problem  why there was none, with field, value and what is allowed; ''
 * @property {string} link  canonical
 * @property {number} parameters  how many there are
 * @property {boolean} isTested  whether there are test data
 * @property {number} epoch
 * @property {number} step
 * @property {number} trainLoss
 * @property {number} testLoss
 * @property {number|null} accuracy  of the test data, or else the training data; null for a regression
 * @property {string} stopped  why it ended before its epochs; ''
 * @property {string} fingerprint
 * @property {Picture} picture
 *
 * @typedef {{rate: number, loss: number}} RateTested  loss on all training data after a step
 */

/** Milliseconds that a portion is to take, and steps of the first. */
const PORTION = { time: 60, steps: 64 };

/** The training of a rate test stops by nothing but the rate. */
const RISING = { schedule: 'constant', warmup: '0', epochs: '0', target: '0', patience: '0' };

/** The rate test ends where the loss is so many times the lowest one. */
const LOST = 4;

/** @param {(onRestart: () => void) => Client} makeClient */
export function createTrials(makeClient) {
  /** Workers that have died; the copy has died with each. */
  let deaths = 0;
  const client = makeClient(() => {
    deaths += 1;
  });

  /** @param {string} method @param {...any} input */
  const ask = (method, ...input) => client.request('preview', [method, ...input]);

  /** @param {string} link @param {string} changes @returns {Promise<{model: Model, problem: string}>} */
  async function open(link, changes) {
    const opened = JSON.parse(await ask('open', link));
    const edited = changes === '' ? opened : JSON.parse(await ask('edit', changes));
    const [notice] = changes === '' ? [] : edited.notices;
    const problem = opened.refusal || edited.refusal
      || (notice ? `${notice.field} is ${notice.value || 'empty'}; allowed: ${notice.allowed}` : '');
    return { model: edited, problem };
  }

  /** @param {number} goal  steps */
  async function train(goal) {
    let left = goal;
    let portion = PORTION.steps;
    while (left > 0) {
      const wanted = Math.min(portion, left);
      const start = performance.now();
      const done = await ask('train', wanted);
      const time = Math.max(1, performance.now() - start);
      left = done === wanted ? left - wanted : 0;
      portion = Math.max(1, Math.round(wanted * Math.min(8, Math.max(0.25, PORTION.time / time))));
    }
  }

  /** @param {{link: string, changes: string, epochs: number}} wish @returns {Promise<Trial>} */
  async function attempt({ link, changes, epochs }) {
    const { model, problem } = await open(link, changes);
    if (problem === '') {
      await train(epochs * model.stepsPerEpoch);
    }
    const [status, fingerprint, map, data] = await Promise.all(
      [ask('status'), ask('fingerprint'), ask('map', RESOLUTION), ask('data')],
    );
    const { epoch, step, trainLoss, testLoss, stopped, test, training } = /** @type {Status} */ (JSON.parse(status));
    const isTested = model.testCount > 0;
    const { accuracy = null } = isTested ? test : training;
    const { domain, task, classes, targetRange, layers } = model;
    return {
      problem,
      link: model.link,
      parameters: model.parameterCount,
      isTested,
      epoch,
      step,
      trainLoss,
      testLoss,
      accuracy,
      stopped,
      fingerprint,
      picture: { domain, task, classes, targetRange, layers, data: thinned(data), map, resolution: RESOLUTION },
    };
  }

  /**
   * @template R
   * @param {() => Promise<R>} work
   * @returns {Promise<R>} of a worker that has lived until its end
   */
  async function untilAlive(work) {
    for (;;) {
      const before = deaths;
      const result = await work();
      if (deaths === before) {
        return result;
      }
    }
  }

  /** @param {string} link @param {string[]} rates @returns {Promise<RateTested[]>} */
  async function attemptRates(link, rates) {
    const { problem } = await open(link, toLink(RISING));
    if (problem !== '') {
      throw new Error(problem);
    }
    /** @type {RateTested[]} */
    const tested = [];
    let lowest = Infinity;
    for (const rate of rates) {
      await ask('edit', toLink({ rate }));
      const done = await ask('train', 1);
      const loss = await ask('loss');
      if (done === 0 || !Number.isFinite(loss)) {
        return tested;
      }
      tested.push({ rate: Number(rate), loss });
      lowest = Math.min(lowest, loss);
      if (loss > LOST * lowest) {
        return tested;
      }
    }
    return tested;
  }

  return {
    start: client.start,
    end: client.end,

    /**
     * Trains an experiment to its end.
     * @param {{link: string, changes: string, epochs: number}} wish  changes of its fields; epochs: at most
     */
    trial: (wish) => untilAlive(() => attempt(wish)),

    /**
     * Trains from the initial weights, each step at the next of the rates, until the loss is lost.
     * @param {string} link
     * @param {string[]} rates  one a step
     */
    testRates: (link, rates) => untilAlive(() => attemptRates(link, rates)),
  };
}

/** @typedef {ReturnType<typeof createTrials>} Trials */
