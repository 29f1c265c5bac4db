// The plane as a layer bends it: a lattice laid over the plane, whose points are then placed by
// what two neurons of the layer answer there.

/**
 * @typedef {{layer: number, across: number, up: number}} Choice  a hidden layer, the neuron whose
 *     activation runs to the right, and the one whose activation runs upwards
 */

/** Meshes along one side of the lattice; fewer for networks that take long to evaluate. */
export const MESHES = [48, 36, 24, 12];

/** A line of the grid is drawn so many times along each side, edges included. */
export const LINES = 13;

/** So many training examples are placed at most, and as many test examples. */
const MOST_EXAMPLES = 800;

/**
 * @param {{layers: number[]}} model
 * @param {Choice|null} wanted
 * @returns {Choice|null} what is wanted, as far as the network can fulfil it, or two neurons of the last
 *     hidden layer; null for a network without hidden layers
 */
export function choiceOf({ layers }, wanted) {
  const last = layers.length - 2;
  if (last < 1) {
    return null;
  }
  const { layer, across, up } = wanted || { layer: last, across: 0, up: 1 };
  const kept = Math.min(layer, last);
  const least = (/** @type {number} */ neuron) => Math.min(neuron, layers[kept] - 1);
  return { layer: kept, across: least(across), up: least(up) };
}

/**
 * @param {{x1: [number, number], x2: [number, number]}} domain
 * @param {number} meshes  along each side
 * @returns {{x1: Float64Array, x2: Float64Array}} the corners of the meshes, row by row from the
 *     largest x2 down
 */
export function latticeOf(domain, meshes) {
  const side = meshes + 1;
  const x1 = new Float64Array(side * side);
  const x2 = new Float64Array(side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const right = column / meshes;
      const down = row / meshes;
      x1[row * side + column] = domain.x1[0] + right * (domain.x1[1] - domain.x1[0]);
      x2[row * side + column] = domain.x2[1] - down * (domain.x2[1] - domain.x2[0]);
    }
  }
  return { x1, x2 };
}

/**
 * @param {Float64Array} data  (examples, 4), see State.data
 * @returns {number[]} the examples that are placed, training examples first
 */
export function placedExamples(data) {
  /** @type {number[]} */
  const examples = [];
  const counts = [0, 0];
  for (let example = 0; 4 * example < data.length; example++) {
    const set = data[4 * example + 3];
    if (counts[set]++ < MOST_EXAMPLES) {
      examples.push(example);
    }
  }
  return examples;
}

/** Beyond the ends of an axis, as a share of its length: what lies at an end is not cut off. */
const BEYOND = 0.03;

/**
 * @param {Float32Array} values
 * @param {number} from
 * @param {number} count
 * @returns {[number, number]} the ends of an axis, just beyond round numbers: 0 lies within, and
 *     no value outside
 */
export function spanOf(values, from, count) {
  let low = 0;
  let high = 0;
  for (let index = from; index < from + count; index++) {
    const value = values[index];
    if (value - value === 0) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const ends = [-roundUp(-low), roundUp(high) || (low < 0 ? 0 : 1)];
  const beyond = BEYOND * (ends[1] - ends[0]);
  return [ends[0] - beyond, ends[1] + beyond];
}

/** @param {number} size  0 or more @returns {number} 1, 1.5, 2, 3, 5 or 7 times a power of ten */
function roundUp(size) {
  if (!(size > 0)) {
    return 0;
  }
  const decade = Math.pow(10, Math.floor(Math.log10(size)));
  const factor = [1, 1.5, 2, 3, 5, 7, 10].find((each) => each * decade >= size * 0.9999) || 10;
  return Number((factor * decade).toPrecision(3));
}

/**
 * @param {number[]} segments  x0, y0, x1, y1, ..., in meshes from the upper left corner of a
 *     lattice; each end lies on an edge of a mesh
 * @param {number} meshes
 * @param {(corner: number) => number} valueAt  of a corner, row by row
 * @returns {number[]} one value an end, interpolated along its edge
 */
export function alongEdges(segments, meshes, valueAt) {
  const ends = [];
  for (let at = 0; at < segments.length; at += 2) {
    const column = Math.min(meshes - 1, Math.floor(segments[at]));
    const row = Math.min(meshes - 1, Math.floor(segments[at + 1]));
    const across = segments[at] - column;
    const down = segments[at + 1] - row;
    const corner = row * (meshes + 1) + column;
    const top = valueAt(corner) + across * (valueAt(corner + 1) - valueAt(corner));
    const below = corner + meshes + 1;
    const bottom = valueAt(below) + across * (valueAt(below + 1) - valueAt(below));
    ends.push(top + down * (bottom - top));
  }
  return ends;
}

/**
 * @param {number} share  of the way from one edge of the plane to the other
 * @returns {number} where that is drawn before anything is bent
 */
export function unbent(share) {
  return (share + BEYOND) / (1 + 2 * BEYOND);
}
