// chainrule.landscape(options): what a script may ask for, and what it gets.

import { notAllowed, optionsOf } from '../../model/arguments.js';
import { axisNames } from '../../model/axis-names.js';
import { uOf, vOf } from '../../model/loss-slice.js';
import { parametersOf } from '../../model/wanted-slice.js';

/** @import { Model } from '../../model/state.js' */
/** @import { LossGrid, LossGridRequest } from '../../session/loss-grids.js' */

/**
 * @typedef {object} Options  what is left out is as the page's link has it
 * @property {string} [directions]  id of a pair
 * @property {number} [radius]  0 for as far as there is something to see
 * @property {number} [resolution]  the least number of nodes along a side; 65 when left out
 * @property {number[]} [parameters]  indices of two weights or biases; of one for a line along it
 * @property {string} [data]  training or test
 */

/** What may be asked for. */
const NAMES = ['directions', 'radius', 'resolution', 'parameters', 'data'];

/** Nodes along a side. */
const RESOLUTION = { usual: 65, most: 257 };

/**
 * The engine refuses, in words, directions and data that there are not.
 *
 * @param {Model} model
 * @param {Options|undefined} options  from anywhere
 * @returns {LossGridRequest}
 */
export function requestOf(model, options) {
  const given = optionsOf('options', options, NAMES);
  const { experiment, parameterCount } = model;
  const {
    resolution = RESOLUTION.usual,
    data = 'training',
    parameters: asked = parametersOf(model),
    directions = given.parameters === undefined ? experiment.directions : 'parameters',
    radius = Number(experiment.radius),
  } = given;
  const isOfParameters = directions === 'parameters';
  if (typeof radius !== 'number' || !(radius >= 0 && radius <= 1e9)) {
    throw notAllowed('radius', radius, '0 to 1e9');
  }
  if (!isWhole(resolution) || resolution < 2 || resolution > RESOLUTION.most) {
    throw notAllowed('resolution', resolution, `a whole number from 2 to ${RESOLUTION.most}`);
  }
  if (!Array.isArray(asked) || asked.length < 1 || asked.length > 2
      || !asked.every((index) => isWhole(index) && index >= 0 && index < parameterCount)
      || asked[0] === asked[1]) {
    throw notAllowed('parameters', Array.isArray(asked) ? `[${asked}]` : asked,
      `a list of one or two whole numbers from 0 to ${parameterCount - 1}, not the same`);
  }
  const isLine = isOfParameters && asked.length === 1;
  const other = asked[0] === 0 ? 1 : 0;
  return {
    directions: String(directions),
    dimensions: isLine ? 1 : 2,
    first: asked[0],
    second: asked.length > 1 ? asked[1] : other,
    radius,
    resolution,
    data: String(data),
    seed: Number(experiment.seed),
  };
}

/** @param {any} value */
function isWhole(value) {
  return typeof value === 'number' && value === Math.floor(value);
}

/**
 * @param {Model} model
 * @param {LossGrid} grid
 */
export function landscapeOf(model, grid) {
  const { directions, dimensions, radius, resolution, data, epoch, loss, penalty } = grid;
  const names = axisNames(model, grid.axes, grid.request);
  const range = Array.from({ length: resolution }, (_, index) => index);
  const axes = [
    { name: names[0], places: new Float64Array(range.map((column) => uOf(grid, column))) },
    { name: names[1], places: new Float64Array(range.map((row) => vOf(grid, row))) },
  ];
  return {
    directions,
    dimensions,
    radius,
    resolution,
    axes: axes.slice(0, dimensions),
    losses: grid.losses,
    penalties: grid.penalties,
    loss,
    penalty,
    least: grid.least,
    greatest: grid.greatest,
    data,
    epoch,
    share: grid.share,
    remark: grid.remark,
  };
}
