// An experiment in small: its data, on what the network has learned of them.

import { isSameView } from './plane-view.js';

/** @import { Frame, Model } from './state.js' */

/**
 * @typedef {Pick<Model, 'domain'|'task'|'classes'|'targetRange'|'layers'> & {data: Float64Array,
 *     map: Float32Array, resolution: number}} Picture
 *     data: (examples, 4) as State.data, at most EXAMPLES of them; map: (outputs, resolution,
 *     resolution), row 0 at the top
 */

/** Pixels along one side. */
export const RESOLUTION = 28;

const EXAMPLES = 120;

/**
 * @param {{model: Model, frame: Frame, data: Float64Array}} shown
 * @returns {Picture|null} null while only a part of the plane is shown
 */
export function pictureOf({ model, frame, data }) {
  const { outputMap, outputResolution, view } = frame;
  const { domain, task, classes, targetRange, layers } = model;
  if (!isSameView(view, domain)) {
    return null;
  }
  const outputs = outputMap.length / Math.pow(outputResolution, 2);
  const nearest = (/** @type {number} */ pixel) =>
    Math.floor(((pixel + 0.5) * outputResolution) / RESOLUTION);
  const map = new Float32Array(outputs * RESOLUTION * RESOLUTION);
  for (let pixel = 0; pixel < map.length; pixel++) {
    const line = Math.floor(pixel / RESOLUTION);
    const output = Math.floor(line / RESOLUTION);
    const row = output * outputResolution + nearest(line % RESOLUTION);
    map[pixel] = outputMap[row * outputResolution + nearest(pixel % RESOLUTION)];
  }
  return {
    domain,
    task,
    classes,
    targetRange,
    layers,
    data: thinned(data),
    map,
    resolution: RESOLUTION,
  };
}

/**
 * @param {Float64Array} data
 * @returns {Float64Array} at most EXAMPLES of the examples, evenly chosen
 */
export function thinned(data) {
  const count = data.length / 4;
  const every = Math.max(1, Math.ceil(count / EXAMPLES));
  const kept = new Float64Array(4 * Math.ceil(count / every));
  for (let i = 0; i * every < count; i++) {
    kept.set(data.subarray(4 * i * every, 4 * i * every + 4), 4 * i);
  }
  return kept;
}
