// What every neuron computes over the plane. It counts what a frame costs and lowers the resolution
// of large networks, so that pictures never eat up the time for training.

import { isSameView } from '../model/plane-view.js';
import { UNASKED } from '../model/protocol.js';
import { createStream } from './rationed.js';

/** @import { Engine } from '../model/protocol.js' */
/** @import { Frame, Model, View } from '../model/state.js' */
/** @import { Moment, Stream } from './rationed.js' */

/** Pixels along one side of a neuron's map, small in the diagram and when it is shown large. */
const RESOLUTION = { small: 40, large: 100 };
const OUTPUT_RESOLUTION = 100;

/** Milliseconds that a frame may cost: while training, and when standing still. */
const BUDGET = { training: 9, still: 80 };

/** No map is coarser than this. */
const COARSEST = 16;

/**
 * @typedef {object} WantedMaps
 * @property {boolean} isLarge  a neuron's map is shown large
 * @property {View|null} view  null for the whole plane
 * @property {boolean} answers  what the network answers to every example, too
 */

/**
 * @param {Engine} engine
 * @param {() => number} now  milliseconds
 * @returns {Stream<WantedMaps, Frame>}
 */
export function createNeuronMaps(engine, now) {
  // Milliseconds a million multiply-adds: a first guess, then measured.
  let cost = 1;
  /** @type {View|null} the whole plane */
  let domain = null;
  /** The part of the plane that was asked for belongs to another plane. */
  let isOutdated = false;

  /** @param {View|null} wanted @param {Model} model */
  function viewOf(wanted, model) {
    isOutdated = isOutdated || (domain !== null && !isSameView(domain, model.domain));
    ({ domain } = model);
    return wanted === null || isOutdated ? domain : wanted;
  }

  /** @param {WantedMaps} wanted @param {Moment} moment @returns {Frame} */
  function look(wanted, { model, status, isTraining }) {
    const side = wanted.isLarge ? RESOLUTION.large : RESOLUTION.small;
    const work = (Math.pow(side, 2) + Math.pow(OUTPUT_RESOLUTION, 2))
      * (model.parameterCount + 10 * model.layers.reduce((sum, size) => sum + size, 0)) / 1e6;
    const affordable = (isTraining ? BUDGET.training : BUDGET.still) / (cost * work);
    const scale = Math.min(1, Math.sqrt(affordable));
    const resolution = scaled(side, scale);
    const outputResolution = scaled(OUTPUT_RESOLUTION, scale);
    const view = viewOf(wanted.view, model);
    const { x1, x2 } = view;

    const start = now();
    // slice(): the engine's arrays are views of its own memory, which must not be transferred.
    const maps = engine.Training.maps(resolution, x1[0], x1[1], x2[0], x2[1]).slice();
    const outputMap = engine.Training.outputMap(outputResolution, x1[0], x1[1], x2[0], x2[1]).slice();
    const milliseconds = now() - start;

    const done = work * Math.pow(outputResolution / OUTPUT_RESOLUTION, 2);
    cost = Math.max(0.02, 0.8 * cost + (0.2 * milliseconds) / done);
    return {
      maps,
      resolution,
      outputMap,
      outputResolution,
      view,
      answers: wanted.answers ? engine.Training.answers().slice() : null,
      parameters: engine.Training.parameters().slice(),
      epoch: status.epoch,
      step: status.step,
    };
  }

  const stream = createStream({ now, look, unasked: UNASKED.frame });
  return {
    take: stream.take,
    want(wanted) {
      isOutdated = false;
      stream.want(wanted);
    },
  };
}

/**
 * @param {number} resolution
 * @param {number} scale
 * @returns {number} in steps of an eighth, so that the picture does not flicker
 */
function scaled(resolution, scale) {
  const eighths = Math.max(1, Math.floor(8 * scale));
  return Math.max(Math.min(COARSEST, resolution), Math.round((resolution * eighths) / 8));
}
