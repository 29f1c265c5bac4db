// What the plane shows: the outputs, or the neuron that is pointed at.

import { outputScale } from '../../figures/colour.js';
import { ticksOf } from '../../model/numbers.js';
import { exists } from '../../model/parameters.js';
import { fits, mapOf } from '../../figures/neuron-map.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../figures/colour.js').Scale} Scale
 * @typedef {import('../../model/state.js').Frame} Frame
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 *
 * @typedef {object} Picture  what the plane shows
 * @property {'outputs'|{layer: number, neuron: number}} shown
 * @property {number} output  the one that is shown; -1 for all, or for a neuron
 * @property {import('../../model/state.js').View} view  the part of the plane that the maps cover
 * @property {Float32Array|null} values  (maps, resolution, resolution)
 * @property {number} start  where the first map begins
 * @property {number} maps
 * @property {number} resolution
 * @property {Scale[]} scales  one a map
 * @property {number[]} levels  of the contours, for a single map
 * @property {boolean} decision  whether the contour is a decision between classes
 * @property {boolean} hard  decisions instead of shades
 * @property {Colours} colours
 */

/** Bands of a regression that is shown in steps. */
const BANDS = 8;

/**
 * @param {Model} model
 * @param {State} state
 * @returns {{layer: number, neuron: number}|null} the neuron to show instead of the outputs
 */
function neuronShown({ layers }, { hover, selection }) {
  const last = layers.length - 1;
  const item = [hover, selection].find((each) => each !== null && exists(layers, each));
  if (!item || item.kind === 'weight' || (item.layer === last && layers[last] === 1)) {
    return null;
  }
  return { layer: item.layer, neuron: item.neuron };
}

/** @param {number} low @param {number} high @returns {number[]} a few round values */
function between(low, high) {
  const values = ticksOf(low, high, 4).map(({ value }) => value);
  return values.filter((value) => value > low && value < high);
}

/** @param {Scale} scale @param {number} bands @returns {Scale} the same in steps */
function stepped({ table, low, high }, bands) {
  const levels = table.map((_, level) => {
    const band = Math.min(bands - 1, Math.floor((level * bands) / 256));
    return table[Math.round((band * 255) / (bands - 1))];
  });
  return { table: levels, low, high };
}

/**
 * @param {Model} model
 * @param {number} wanted  -1 for all
 * @returns {number} the output to show; -1 to show the decision between several
 */
function outputShown({ layers, task }, wanted) {
  const outputs = layers[layers.length - 1];
  const isThere = wanted >= 0 && wanted < outputs;
  if (outputs === 1 || task === 'regression') {
    return isThere ? wanted : 0;
  }
  return isThere ? wanted : -1;
}

/**
 * @param {Model} model
 * @param {Frame|null} frame
 * @param {import('../../model/state.js').Options} options
 * @param {Colours} colours
 * @returns {Picture}
 */
function outputPicture(model, frame, { discretise, output }, colours) {
  const outputs = model.layers[model.layers.length - 1];
  const shown = outputShown(model, output);
  const decision = model.task === 'classification' && (shown < 0 || outputs === 1);
  const which = shown < 0 ? Array.from({ length: outputs }, (_, index) => index) : [shown];
  const scales = which.map((index) => outputScale(colours, model, index));
  const [{ low, high }] = scales;
  const resolution = frame ? frame.outputResolution : 1;
  return {
    shown: 'outputs',
    output: shown,
    view: frame ? frame.view : model.domain,
    values: frame && frame.outputMap,
    start: Math.max(0, shown) * resolution * resolution,
    maps: which.length,
    resolution,
    scales: discretise && shown >= 0 ? [stepped(scales[0], decision ? 2 : BANDS)] : scales,
    levels: decision ? [(low + high) / 2] : between(low, high),
    decision,
    hard: discretise,
    colours,
  };
}

/**
 * @param {State} state
 * @param {Colours} colours
 * @returns {Picture}
 */
export function pictureOf(state, colours) {
  const { model } = state;
  const frame = fits(model, state.frame) ? state.frame : null;
  const neuron = neuronShown(model, state);
  if (!frame || !neuron) {
    return outputPicture(model, frame, state.options, colours);
  }
  const { start, scale } = mapOf(colours, model, frame, neuron.layer, neuron.neuron);
  return {
    shown: neuron,
    output: -1,
    view: frame.view,
    values: frame.maps,
    start,
    maps: 1,
    resolution: frame.resolution,
    scales: [scale],
    levels: scale.low < 0 ? [0] : [],
    decision: false,
    hard: false,
    colours,
  };
}

/**
 * @param {Picture} picture
 * @param {number} x  0 at the left edge, 1 at the right
 * @param {number} y  0 at the top, 1 at the bottom
 * @returns {number[]} the value of each map at the nearest pixel
 */
export function valuesAt({ values, start, maps, resolution }, x, y) {
  if (!values || x < 0 || x > 1 || y < 0 || y > 1) {
    return [];
  }
  const column = Math.min(resolution - 1, Math.floor(x * resolution));
  const row = Math.min(resolution - 1, Math.floor(y * resolution));
  const pixel = start + row * resolution + column;
  return Array.from({ length: maps }, (_, map) => values[pixel + map * resolution * resolution]);
}
