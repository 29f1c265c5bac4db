// What a pass through the network carries along the diagram: activations forward, deltas and
// gradients back. The store's option "pass" says how far it has come.

import { isExplained } from './focus.js';
import { offsetsOf } from './parameters.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Model} Model
 * @typedef {import('./explanation.js').Explanation} Explanation
 * @typedef {'forward'|'backward'} Kind  the view of the same name shows it
 *
 * @typedef {object} Flow
 * @property {Kind} kind
 * @property {number} layer  that it has reached; 0 for the inputs
 * @property {Array<Array<number|null>|null>} neurons  by layer; null where it has not come yet
 * @property {string[]} quantities  where the values of a layer stand in the explanation
 * @property {Float64Array} links  in the order of the parameters: from -STRONG to STRONG, as a
 *     share of the largest that leads to the same layer; 0 where it has not come yet
 */

/** A link of this size is drawn with the full colour. */
const STRONG = 3;

/** @type {Record<Kind, {first: number, hasReached: (layer: number, pass: number) => boolean}>} */
const PASSES = {
  forward: { first: 0, hasReached: (layer, pass) => layer <= pass },
  backward: { first: 1, hasReached: (layer, pass) => layer >= pass },
};

/**
 * @param {Kind} kind
 * @param {Model} model
 * @returns {{start: number, end: number}} the layers where a pass begins and ends
 */
export function passRange(kind, { layers }) {
  const last = layers.length - 1;
  return kind === 'forward' ? { start: 0, end: last } : { start: last, end: 1 };
}

/**
 * @param {State} state
 * @param {Kind} kind
 * @returns {number} the layer that a pass has reached; where it begins if none is under way
 */
export function passLayer({ model, options }, kind) {
  const { start, end } = passRange(kind, model);
  const { pass } = options;
  if (!pass || pass.kind !== kind) {
    return start;
  }
  return Math.max(Math.min(start, end), Math.min(Math.max(start, end), pass.layer));
}

/**
 * @param {State} state
 * @returns {Flow|null} null while the diagram shows the network itself
 */
export function flowOf(state) {
  const { asked, model, explanation } = state;
  const kind = model && /** @type {Kind} */ (model.experiment.view);
  // What is asked about must not be told by the links.
  if (!kind || (asked && asked.view === kind) || !PASSES[kind] || !explanation || !isExplained(state)) {
    return null;
  }
  const layer = passLayer(state, kind);
  const { first, hasReached } = PASSES[kind];
  const { layers } = explanation;
  if (layers.length !== model.layers.length - 1 || !layers[0].W) {
    return null;
  }
  const quantities = model.layers.map((_, at) => quantityOf(kind, at));
  const neurons = model.layers.map((_, at) =>
    at >= first && hasReached(at, layer) ? valuesOf(kind, explanation, at) : null);
  return { kind, layer, neurons, quantities, links: linksOf(kind, model, explanation, layer) };
}

/** @param {Kind} kind @param {number} layer @returns {string} */
function quantityOf(kind, layer) {
  if (layer === 0) {
    return 'example.inputs';
  }
  return `layers.${layer - 1}.${kind === 'forward' ? 'a' : 'delta'}`;
}

/** @param {Kind} kind @param {Explanation} explanation @param {number} layer */
function valuesOf(kind, { example, layers }, layer) {
  if (layer === 0) {
    return example.inputs;
  }
  return kind === 'forward' ? layers[layer - 1].a : layers[layer - 1].delta;
}

/**
 * @param {Kind} kind
 * @param {Model} model
 * @param {Explanation} explanation
 * @param {number} pass
 * @returns {Float64Array} forward what each link adds to z, back the gradient of its weight
 */
function linksOf(kind, model, explanation, pass) {
  const links = new Float64Array(model.parameterCount);
  const offsets = offsetsOf(model.layers);
  const { hasReached } = PASSES[kind];
  for (let layer = 1; layer < model.layers.length; layer++) {
    if (hasReached(layer, pass)) {
      const { W, dW } = explanation.layers[layer - 1];
      const before = valuesOf('forward', explanation, layer - 1);
      const rows = /** @type {number[][]} */ (kind === 'forward' ? W : dW);
      const { weights } = offsets[layer];
      const count = before.length;
      let largest = 0;
      rows.forEach((row, to) => {
        row.forEach((value, from) => {
          const carried = kind === 'forward' ? value * before[from] : value;
          links[weights + to * count + from] = carried;
          largest = Math.max(largest, Math.abs(carried) || 0);
        });
      });
      scale(links, weights, weights + rows.length * count, largest);
    }
  }
  return links;
}

/** @param {Float64Array} links @param {number} from @param {number} to @param {number} largest */
function scale(links, from, to, largest) {
  for (let index = from; index < to; index++) {
    const share = largest > 0 && largest < Infinity ? (STRONG * links[index]) / largest : 0;
    links[index] = isFinite(share) ? share : 0;
  }
}

/** Works a flow out only when something of it has changed. */
export function createFlow() {
  /** @type {any[]} */
  let known = [];
  /** @type {Flow|null} */
  let flow = null;
  return {
    /** @param {State} state @returns {Flow|null} */
    of(state) {
      const { asked, model, explanation, options, selection, selectedExample, firstExample, data } = state;
      const now = [asked, model, explanation, options.pass, selection, selectedExample, firstExample, data];
      if (now.some((part, index) => part !== known[index])) {
        known = now;
        flow = flowOf(state);
      }
      return flow;
    },
  };
}
