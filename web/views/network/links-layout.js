// The curves between the layers of the diagram: how thick, where, and which one is under the
// pointer. Every link leaves at the right edge of its layer and arrives at the left edge of
// the next, so links of a wrapped layer are bundled row by row.

import { offsetsOf } from '../../model/parameters.js';

/**
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('./spot-layout.js').Rectangle} Rectangle
 * @typedef {{x0: number, y0: number, x1: number, y1: number}} Curve
 */

/** Squares along a link, and their side in px. */
const SQUARES = 16;
const SIDE = 8;

/** A weight of this size has the full colour and, nearly, the full width. */
const STRONG = 2;

/**
 * @param {DiagramLayout} layout
 * @param {number} layer  that the link leads to
 * @param {number} from
 * @param {number} to
 * @returns {Curve}
 */
export function curveOf(layout, layer, from, to) {
  const source = layout.blocks[layer - 1];
  const target = layout.blocks[layer];
  const a = source.neurons[from];
  const b = target.neurons[to];
  return { x0: source.right, y0: a.y + a.size / 2, x1: target.left, y1: b.y + b.size / 2 };
}

/** @param {Curve} curve @returns {string} an SVG path: a cubic that starts and ends level */
export function pathOf({ x0, y0, x1, y1 }) {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}

/** @param {Curve} curve @param {number} t 0 to 1 @returns {{x: number, y: number}} */
export function pointOn({ x0, y0, x1, y1 }, t) {
  return {
    x: x0 + (x1 - x0) * t * (1.5 - 1.5 * t + t * t),
    y: y0 + (y1 - y0) * t * t * (3 - 2 * t),
  };
}

/**
 * @param {DiagramLayout} layout
 * @param {Item} item
 * @returns {{x: number, y: number}} where a note about it belongs
 */
export function anchorOf(layout, item) {
  if (item.kind === 'weight') {
    return pointOn(curveOf(layout, item.layer, item.from, item.to), 0.5);
  }
  const { x, y, size } = layout.blocks[item.layer].neurons[item.neuron];
  return { x: x + size / 2, y: y + size };
}

/**
 * @param {DiagramLayout} layout
 * @param {Item} item  a weight or a bias
 * @returns {Rectangle[]} what it belongs to: its neurons, and squares along its link
 */
export function boxesOf(layout, item) {
  const { blocks } = layout;
  const boxOf = (/** @type {import('./diagram-layout.js').Box} */ { x, y, size }) =>
    ({ x, y, width: size, height: size });
  if (item.kind !== 'weight') {
    return [boxOf(blocks[item.layer].neurons[item.neuron])];
  }
  const curve = curveOf(layout, item.layer, item.from, item.to);
  const along = Array.from({ length: SQUARES + 1 }, (_, index) => pointOn(curve, index / SQUARES))
    .map(({ x, y }) => ({ x: x - SIDE / 2, y: y - SIDE / 2, width: SIDE, height: SIDE }));
  return [boxOf(blocks[item.layer - 1].neurons[item.from]), boxOf(blocks[item.layer].neurons[item.to]), ...along];
}

/**
 * @param {number} weight
 * @param {number} size  of a neuron
 * @returns {number} 0.75 px and more; twice the weight is nearly twice as wide at first
 */
export function widthOf(weight, size) {
  const widest = Math.max(2, Math.min(7, 0.17 * size));
  return 0.75 + widest * (1 - Math.exp(-Math.abs(weight) / STRONG));
}

/**
 * @param {number} weight
 * @returns {number} -1 to 1, never so near to 0 that the sign is lost
 */
export function strengthOf(weight) {
  const size = Math.min(1, 0.3 + (0.7 * Math.abs(weight)) / STRONG);
  return weight < 0 ? -size : size;
}

/**
 * Which weights to draw when there are too many: the strongest of one layer.
 *
 * @param {Float64Array} parameters
 * @param {number} start
 * @param {number} end  exclusive
 * @param {number} limit
 * @returns {{least: number, oneOf: number}} the least size that is still drawn, and of how many such
 *     weights one is: where most are equal, as zeros are, there are too many
 */
export function strongest(parameters, start, end, limit) {
  if (end - start <= limit) {
    return { least: 0, oneOf: 1 };
  }
  let largest = 0;
  for (let index = start; index < end; index++) {
    largest = Math.max(largest, Math.abs(parameters[index]));
  }
  if (!(largest > 0)) {
    return { least: 0, oneOf: Math.ceil((end - start) / limit) };
  }
  const bins = new Int32Array(257);
  for (let index = start; index < end; index++) {
    bins[Math.floor((256 * Math.abs(parameters[index])) / largest)]++;
  }
  let bin = 256;
  let drawn = bins[bin];
  while (bin > 0 && drawn + bins[bin - 1] <= limit) {
    drawn += bins[--bin];
  }
  return { least: (bin / 256) * largest, oneOf: Math.max(1, Math.ceil(drawn / limit)) };
}

/**
 * @param {DiagramLayout} layout
 * @param {number} x
 * @param {number} y
 * @param {number} reach  in px
 * @param {(layer: number, from: number, to: number) => number} weightAt
 *     of two links that lie equally near, the stronger is meant
 * @returns {{layer: number, from: number, to: number}|null}
 */
export function linkAt(layout, x, y, reach, weightAt) {
  for (let layer = 1; layer < layout.blocks.length; layer++) {
    const { right } = layout.blocks[layer - 1];
    const { left } = layout.blocks[layer];
    if (x > right && x < left) {
      return nearestLink(layout, layer, x, y, reach, weightAt);
    }
  }
  return null;
}

/**
 * @param {DiagramLayout} layout
 * @param {number} layer
 * @param {number} x
 * @param {number} y
 * @param {number} reach
 * @param {(layer: number, from: number, to: number) => number} weightAt
 */
function nearestLink(layout, layer, x, y, reach, weightAt) {
  const { right } = layout.blocks[layer - 1];
  const { left } = layout.blocks[layer];
  const t = parameterAt((x - right) / (left - right));
  const share = t * t * (3 - 2 * t);
  const slope = (6 * t * (1 - t)) / (1.5 - 3 * t + 3 * t * t) / (left - right);
  /** @type {{layer: number, from: number, to: number}|null} */
  let best = null;
  let least = reach;
  let strongest = 0;
  layout.blocks[layer].neurons.forEach((b, to) => {
    const y1 = b.y + b.size / 2;
    layout.blocks[layer - 1].neurons.forEach((a, from) => {
      const y0 = a.y + a.size / 2;
      const steepness = (y1 - y0) * slope;
      const height = Math.abs(y0 + (y1 - y0) * share - y);
      const distance = height / Math.sqrt(1 + steepness * steepness);
      if (distance > least + 0.5) {
        return;
      }
      const strength = Math.abs(weightAt(layer, from, to));
      if (distance < least - 0.5 || !best || strength > strongest) {
        best = { layer, from, to };
        least = Math.min(least, distance);
        strongest = strength;
      }
    });
  });
  return best;
}

/**
 * Solves t (1.5 - 1.5 t + t^2) = share by bisection: the left side rises with t.
 *
 * @param {number} share  of the way from left to right
 * @returns {number} the parameter of the curve there
 */
function parameterAt(share) {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 20; halving++) {
    const t = (low + high) / 2;
    if (t * (1.5 - 1.5 * t + t * t) < share) {
      low = t;
    } else {
      high = t;
    }
  }
  return (low + high) / 2;
}

/**
 * @param {Item|null} item
 * @param {number} layer  that a link leads to
 * @param {number} from
 * @param {number} to
 * @returns {boolean} whether the link is the item, or flows into or out of it
 */
export function belongsTo(item, layer, from, to) {
  if (!item) {
    return false;
  }
  if (item.kind === 'weight') {
    return item.layer === layer && item.from === from && item.to === to;
  }
  if (item.layer === layer) {
    return item.neuron === to;
  }
  return item.kind === 'neuron' && item.layer === layer - 1 && item.neuron === from;
}

/**
 * @param {number[]} layers
 * @param {(layer: number, from: number, to: number, index: number) => void} visit
 *     called in the order of the parameters, with the index of the weight
 */
export function eachLink(layers, visit) {
  const offsets = offsetsOf(layers);
  for (let layer = 1; layer < layers.length; layer++) {
    let index = offsets[layer].weights;
    for (let to = 0; to < layers[layer]; to++) {
      for (let from = 0; from < layers[layer - 1]; from++) {
        visit(layer, from, to, index++);
      }
    }
  }
}
