// Takes frames: what every neuron computes over the plane. It counts what a frame costs and lowers
// the resolution of large networks, so that pictures never eat up the time for training.

import { createHiddenSpace } from './hidden-space.js';

/** Milliseconds that a frame may cost: while training, and when standing still. */
const BUDGET = { moving: 9, still: 80 };

/** No map is coarser than this. */
const COARSEST = 16;

/** @typedef {Omit<import('../model/protocol.js').Wish, 'layerStatistics'|'focus'|'lossSlice'|'rateFan'|'balls'>} Wish */

/**
 * @param {import('../model/protocol.js').Engine} engine
 * @param {() => number} now  milliseconds
 */
export function createNeuronMaps(engine, now) {
  /** @type {Wish} */
  let wish = { resolution: 40, outputResolution: 100, view: null, answers: false, space: null };
  const hiddenSpace = createHiddenSpace(engine, now);
  // Milliseconds a million multiply-adds: a first guess, then measured.
  let cost = 1;

  return {
    /** @param {Wish} wanted */
    wish(wanted) {
      wish = wanted;
    },

    /** The whole plane again: it has become another one. */
    seeAll() {
      wish = Object.assign({}, wish, { view: null });
    },

    /**
     * @param {import('../model/state.js').Model} model
     * @param {import('../model/state.js').Status} status
     * @param {boolean} moving
     * @returns {import('../model/state.js').Frame}
     */
    take(model, status, moving) {
      const work = (Math.pow(wish.resolution, 2) + Math.pow(wish.outputResolution, 2))
        * (model.parameterCount + 10 * model.layers.reduce((sum, size) => sum + size, 0)) / 1e6;
      const affordable = (moving ? BUDGET.moving : BUDGET.still) / (cost * work);
      const scale = Math.min(1, Math.sqrt(affordable));
      const resolution = scaled(wish.resolution, scale);
      const outputResolution = scaled(wish.outputResolution, scale);
      const view = wish.view || model.domain;
      const { x1, x2 } = view;

      const start = now();
      // slice(): the engine's arrays are views of its own memory, which must not be transferred.
      const maps = engine.maps(resolution, x1[0], x1[1], x2[0], x2[1]).slice();
      const outputMap = engine.outputMap(outputResolution, x1[0], x1[1], x2[0], x2[1]).slice();
      const milliseconds = now() - start;

      const done = work * Math.pow(outputResolution / wish.outputResolution, 2);
      cost = Math.max(0.02, 0.8 * cost + (0.2 * milliseconds) / done);
      return {
        maps,
        resolution,
        outputMap,
        outputResolution,
        view,
        answers: wish.answers ? engine.answers().slice() : null,
        hiddenSpace: hiddenSpace.take(model, wish.space),
        parameters: engine.parameters().slice(),
        epoch: status.epoch,
        step: status.step,
        milliseconds: now() - start,
      };
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
