// The pass forward, one layer at a time: the matrix, the vectors and what they are of.

/**
 * @typedef {import('../../../model/state.js').Item} Item
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../../figures/matrix-table.js').Numbers} Numbers
 * @typedef {'W'|'before'|'b'|'z'|'g'|'mask'|'a'} Name
 */

/** @param {number} layer @param {number} neuron @returns {Item} */
const neuronItem = (layer, neuron) => ({ kind: 'neuron', layer, neuron });

/**
 * @param {Explanation} explanation  with matrices
 * @param {number} layer  1 for the first hidden layer
 * @param {Name} name
 * @returns {Numbers}
 */
export function matrixOf({ layers, example }, layer, name) {
  const at = layer - 1;
  const { W, b, z, g, mask, a } = layers[at];
  if (name === 'W') {
    const rows = /** @type {number[][]} */ (W);
    return {
      name: 'W, the weights',
      rows: rows.length,
      columns: rows[0].length,
      value: (j, i) => rows[j][i],
      quantity: (j, i) => `layers.${at}.W.${j}.${i}`,
      item: (j, i) => ({ kind: 'weight', layer, from: i, to: j }),
    };
  }
  if (name === 'before') {
    return layer === 1
      ? vector('x, the inputs', example.inputs, 'example.inputs', (i) => neuronItem(0, i))
      : vector('a, from the layer before', layers[at - 1].a, `layers.${at - 1}.a`, (i) =>
        neuronItem(at, i));
  }
  if (name === 'b') {
    return vector('b, the biases', /** @type {number[]} */ (b), `layers.${at}.b`, (j) =>
      ({ kind: 'bias', layer, neuron: j }));
  }
  const vectors = { z, g, mask, a };
  const names = {
    z: 'z, the weighted sums',
    g: 'g(z), the activations before dropout',
    mask: 'm, the masks of dropout',
    a: 'a, what the layer passes on',
  };
  return vector(names[name], vectors[name], `layers.${at}.${name}`, (j) => neuronItem(layer, j));
}

/**
 * @param {string} name
 * @param {number[]} values
 * @param {string} path
 * @param {(index: number) => Item} itemOf
 * @returns {Numbers}
 */
function vector(name, values, path, itemOf) {
  return {
    name,
    rows: values.length,
    columns: 1,
    value: (index) => values[index],
    quantity: (index) => `${path}.${index}`,
    item: itemOf,
  };
}
