// The map of one neuron inside a frame, and the colours it is shown in.

import { neuronScale, outputScale } from './colour.js';
import { offsetsOf } from '../model/parameters.js';

/**
 * @typedef {import('../model/state.js').Frame} Frame
 * @typedef {import('../model/state.js').Model} Model
 */

/**
 * @param {Model} model
 * @param {Frame|null} frame
 * @returns {boolean} whether a frame belongs to the network: the next one may be on its way
 */
export function fits({ layers }, frame) {
  if (!frame) {
    return false;
  }
  const last = layers.length - 1;
  const neurons = layers.reduce((sum, size) => sum + size, 0);
  return (
    frame.maps.length === neurons * frame.resolution * frame.resolution &&
    frame.outputMap.length === layers[last] * frame.outputResolution * frame.outputResolution &&
    frame.parameters.length === offsetsOf(layers)[last].biases + layers[last]
  );
}

/**
 * @param {import('./colour.js').Colours} colours
 * @param {Model} model
 * @param {Frame} frame  that fits the model
 * @param {number} layer
 * @param {number} neuron
 * @returns {{start: number, scale: import('./colour.js').Scale}}  start: where the map begins
 */
export function mapOf(colours, model, { maps, resolution }, layer, neuron) {
  const { layers } = model;
  const area = resolution * resolution;
  const start = area * (layers.slice(0, layer).reduce((sum, size) => sum + size, 0) + neuron);
  const isOutput = layer === layers.length - 1;
  return {
    start,
    scale: isOutput
      ? outputScale(colours, model, neuron)
      : neuronScale(colours, maps, start, start + area),
  };
}
