// What the network has at a layer.

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/catalogue.js').Variant} Variant
 */

/** @param {Model} model @param {number} layer @returns {boolean} */
export const isOutput = ({ layers }, layer) => layer === layers.length - 1;

/** @param {Model} model @param {number} layer @returns {boolean} whether it may silence neurons */
export const hasDropout = (model, layer) => !isOutput(model, layer) && model.dropout[layer - 1] > 0;

/**
 * @param {Catalogue} catalogue
 * @param {string} family
 * @param {string} id
 * @returns {Variant}
 */
export const variantOf = ({ families }, family, id) =>
  (families[family] || []).find((variant) => variant.id === id) || { id, name: id };

/**
 * @param {Catalogue} catalogue
 * @param {Model} model
 * @param {number} layer  1 for the first hidden layer
 * @returns {Variant}
 */
export const activationOf = (catalogue, model, layer) => (isOutput(model, layer)
  ? variantOf(catalogue, 'outputActivation', model.outputActivation)
  : variantOf(catalogue, 'activation', model.activations[layer - 1]));
