// Takes the plane as one layer bends it: what two of its neurons, and the outputs, answer on a
// lattice over the plane and at the examples.

import { createStream } from './rationed.js';
import { MESHES, choiceOf, latticeOf, placedExamples } from '../model/hidden-space.js';

/** @import { Choice } from '../model/hidden-space.js' */
/** @import { Engine } from '../model/protocol.js' */
/** @import { HiddenSpace, Model } from '../model/state.js' */
/** @import { Moment, Stream } from './rationed.js' */

/** Milliseconds that it may take ... */
const BUDGET = 10;

/** ... before the lattice gets coarser; single slow moments do not count. */
const PATIENCE = 3;

/**
 * @param {Engine} engine
 * @param {() => number} now  milliseconds
 * @returns {Stream<Choice, HiddenSpace>}
 */
export function createHiddenSpace(engine, now) {
  let coarseness = 0;
  let slow = 0;
  /** @type {Model|null} */
  let known = null;
  /** @type {{x1: Float64Array, x2: Float64Array}} */
  let points = { x1: new Float64Array(0), x2: new Float64Array(0) };

  /** @param {Model} model */
  function lay(model) {
    if (!known || known.parameterCount !== model.parameterCount) {
      coarseness = 0;
    }
    const data = engine.Training.data();
    const corners = latticeOf(model.domain, MESHES[coarseness]);
    const examples = placedExamples(data);
    const x1 = new Float64Array(corners.x1.length + examples.length);
    const x2 = new Float64Array(x1.length);
    x1.set(corners.x1);
    x2.set(corners.x2);
    examples.forEach((example, index) => {
      x1[corners.x1.length + index] = data[4 * example];
      x2[corners.x1.length + index] = data[4 * example + 1];
    });
    points = { x1, x2 };
    known = model;
  }

  /**
   * @param {Choice} wanted
   * @param {Moment} moment
   * @returns {HiddenSpace|null} null for a network without hidden layers
   */
  function look(wanted, { model }) {
    const choice = choiceOf(model, wanted);
    if (!choice) {
      return null;
    }
    if (known !== model) {
      lay(model);
    }
    const start = now();
    const all = engine.Training.activationsAt(points.x1, points.x2);
    const count = points.x1.length;
    const { layers } = model;
    const first = layers.slice(0, choice.layer).reduce((sum, size) => sum + size, 0);
    const outputs = all.length / count - layers[layers.length - 1];
    const values = new Float32Array((2 + layers[layers.length - 1]) * count);
    [choice.across, choice.up].forEach((neuron, row) => {
      const from = (first + neuron) * count;
      values.set(all.subarray(from, from + count), row * count);
    });
    values.set(all.subarray(outputs * count), 2 * count);
    const seen = { choice, meshes: MESHES[coarseness], values };
    slow = now() - start > BUDGET ? slow + 1 : 0;
    if (slow >= PATIENCE && coarseness < MESHES.length - 1) {
      coarseness += 1;
      slow = 0;
      lay(model);
    }
    return seen;
  }

  return createStream({ now, look });
}
