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

/** @param {Model} model @param {Frame} frame @param {number} layer @returns {number} where its maps begin */
const startOf = ({ layers }, { resolution }, layer) =>
  resolution * resolution * layers.slice(0, layer).reduce((sum, size) => sum + size, 0);

/**
 * @param {Frame} frame
 * @param {string} input
 * @returns {number} how far x1 or x2 goes, however coarse the map; 1, the least of all scales, for other inputs
 */
function endOf({ view }, input) {
  const ends = input === 'x1' || input === 'x2' ? view[input] : [1];
  return Math.max(1, ...ends.map(Math.abs));
}

/**
 * Hidden neurons of one layer share a scale, so that their shades can be compared; inputs, which
 * may be of different units, have one each.
 *
 * @param {import('./colour.js').Colours} colours
 * @param {Model} model
 * @param {Frame} frame  that fits the model
 * @param {number} layer
 * @returns {import('./colour.js').Scale[]} by neuron
 */
export function layerScales(colours, model, frame, layer) {
  const { layers, inputNames } = model;
  const neurons = Array.from({ length: layers[layer] }, (_, neuron) => neuron);
  if (layer === layers.length - 1) {
    return neurons.map((neuron) => outputScale(colours, model, neuron));
  }
  const area = frame.resolution * frame.resolution;
  const start = startOf(model, frame, layer);
  if (layer === 0) {
    return neurons.map((neuron) => neuronScale(
      colours, frame.maps, start + area * neuron, start + area * (neuron + 1), endOf(frame, inputNames[neuron].id)));
  }
  const shared = neuronScale(colours, frame.maps, start, start + area * neurons.length);
  return neurons.map(() => shared);
}

/**
 * @param {import('./colour.js').Colours} colours
 * @param {Model} model
 * @param {Frame} frame  that fits the model
 * @param {number} layer
 * @param {number} neuron
 * @returns {{start: number, scale: import('./colour.js').Scale}}  start: where the map begins
 */
export function mapOf(colours, model, frame, layer, neuron) {
  return {
    start: startOf(model, frame, layer) + frame.resolution * frame.resolution * neuron,
    scale: layerScales(colours, model, frame, layer)[neuron],
  };
}
