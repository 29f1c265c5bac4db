// Looks ahead with other learning rates while the page shows it, and at no other time: copies of
// the training under way go on, each with its own rate.

import { createBackgroundWork, createStream } from './rationed.js';

/** @import { Engine } from '../model/protocol.js' */
/** @import { View } from '../model/state.js' */
/** @import { Moment } from './rationed.js' */
/** @import { Later } from './training.js' */

/** Pixels along one side of a map of the outputs; as many as WORK multiply-adds allow. */
const RESOLUTION = { least: 20, most: 48 };
const WORK = 2e7;

/**
 * @typedef {object} FanRate  what has become of one learning rate so far
 * @property {number} rate
 * @property {boolean} diverged  its curve then ends early
 * @property {number} done  steps
 * @property {number[]} losses  on the training data, now and after each stretch of steps
 * @property {number} [testLoss]  at the end of the curve, once that has come; BEYOND without test data
 * @property {number|null} [gradient]  norm of the gradient there
 *
 * @typedef {object} RateFan  the same training with several learning rates, from one moment on
 * @property {string} refusal  why there is none; '' when there is
 * @property {number} steps  how far it looks
 * @property {number} spacing  steps from one loss to the next
 * @property {number} missing  losses and maps that are still to come
 * @property {number} step  of training, where it begins
 * @property {number} epoch
 * @property {string} rate  of the experiment at that moment, as link text
 * @property {FanRate[]} rates
 * @property {number} resolution  pixels along one side of a map; 0 while there are no maps
 * @property {Float32Array} maps  (rates, outputs, resolution, resolution) over the whole plane
 */

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => boolean} parts.isTraining
 */
export function createRateFan({ engine, later, now, isTraining }) {
  const { Landscape } = engine;
  /** @type {{steps: number}|null} */
  let wanted = null;
  /** What the fan follows from: settings, and where training was; '' to look ahead anew. */
  let settings = '';
  let place = '';
  let steps = 0;
  /** @type {Pick<RateFan, 'step'|'epoch'|'rate'>} */
  let start = { step: 0, epoch: 0, rate: '' };
  let refusal = '';
  let count = 0;
  /** Losses that are still to come. */
  let missing = 0;
  /** @type {Float32Array[]} one a rate, when all losses have come */
  let maps = [];
  /** @type {View} the plane that they show */
  let domain = { x1: [-1, 1], x2: [-1, 1] };
  let resolution = RESOLUTION.most;
  let hasNews = false;

  const left = () => missing + count - maps.length;

  const work = createBackgroundWork({
    later,
    now,
    isTraining,
    portion: { training: 8, still: 8 },
    rest: 3,
    isLeft: () => wanted !== null && left() > 0,
    work: advance,
  });

  /** @param {number} ahead  steps @param {Moment} moment */
  function open(ahead, { model, status, settings: present }) {
    const opened = JSON.parse(Landscape.openFan(ahead));
    steps = ahead;
    settings = present;
    place = engine.Training.fingerprint();
    start = { step: status.step, epoch: status.epoch, rate: model.experiment.rate };
    refusal = opened.refusal;
    count = refusal ? 0 : opened.rates.length;
    maps = [];
    ({ domain } = model);
    const affordable = Math.floor(Math.sqrt(WORK / model.parameterCount));
    resolution = Math.max(RESOLUTION.least, Math.min(RESOLUTION.most, affordable));
    missing = refusal ? 0 : Landscape.advanceFan(0);
    hasNews = true;
  }

  /** One loss or one map; each may take long. */
  function advance() {
    if (left() === 0) {
      return 0;
    }
    if (missing > 0) {
      missing = Landscape.advanceFan(1);
    } else {
      const { x1, x2 } = domain;
      maps.push(Landscape.fanMap(maps.length, resolution, x1[0], x1[1], x2[0], x2[1]).slice());
    }
    hasNews = true;
    return 1;
  }

  /** @returns {RateFan} */
  function read() {
    const { spacing, rates: soFar } = JSON.parse(Landscape.fan());
    const isComplete = count > 0 && left() === 0;
    const size = isComplete ? maps[0].length : 0;
    const joined = new Float32Array(count * size);
    maps.slice(0, isComplete ? count : 0).forEach((map, rate) => joined.set(map, rate * size));
    return Object.assign({
      refusal,
      steps,
      spacing,
      missing: left(),
      rates: soFar,
      resolution: isComplete ? resolution : 0,
      maps: joined,
    }, start);
  }

  /**
   * A fan begins anew when what it follows from has changed: the settings at any time, the place
   * only when training is at rest, because it changes all the time otherwise.
   *
   * @param {{steps: number}} asked
   * @param {Moment} moment
   */
  function look(asked, moment) {
    if (settings !== moment.settings || steps !== asked.steps
      || (!moment.isTraining && place !== engine.Training.fingerprint())) {
      open(asked.steps, moment);
    }
    work.goOn();
    if (!hasNews) {
      return null;
    }
    hasNews = false;
    return read();
  }

  return {
    shown: createStream({
      now,
      look,
      changed(asked) {
        wanted = asked;
      },
    }),

    /** Looks ahead anew, from where training is by then. */
    again() {
      settings = '';
    },
  };
}
