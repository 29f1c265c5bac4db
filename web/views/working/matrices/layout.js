// The matrices and vectors of a layer: what there is, and how it is written as CSV and as LaTeX.

import { sourceName } from '../words.js';

/**
 * @typedef {import('../../../model/state.js').Item} Item
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../../model/explanation.js').LayerValues} LayerValues
 * @typedef {import('../../../figures/matrix-table.js').Numbers} Numbers
 *
 * @typedef {object} Quantity  a matrix, or a vector with a number for each neuron
 * @property {'W'|'b'|'z'|'a'|'delta'|'dW'|'db'} id  as in the explanation
 * @property {string} name
 * @property {string} symbol  short, for the head of a column
 * @property {string} tex
 * @property {boolean} isMatrix
 */

/** @type {Quantity[]} in the order in which they are computed */
export const QUANTITIES = [
  { id: 'W', name: 'weights', symbol: 'w', tex: 'W', isMatrix: true },
  { id: 'b', name: 'biases', symbol: 'b', tex: 'b', isMatrix: false },
  { id: 'z', name: 'weighted sums', symbol: 'z', tex: 'z', isMatrix: false },
  { id: 'a', name: 'activations', symbol: 'a', tex: 'a', isMatrix: false },
  { id: 'delta', name: '∂L/∂z', symbol: 'δ', tex: '\\delta', isMatrix: false },
  { id: 'dW', name: 'gradient of the weights', symbol: 'dw', tex: '\\frac{\\partial L}{\\partial W}', isMatrix: true },
  { id: 'db', name: 'gradient of the biases', symbol: 'db', tex: '\\frac{\\partial L}{\\partial b}', isMatrix: false },
];

/** What is shown of a layer: all of it, or one quantity. */
export const ALL = 'all';

/** @type {import('../words.js').Choice[]} */
export const QUANTITY_CHOICES = [
  { id: ALL, name: 'Everything' },
  ...QUANTITIES.map(({ id, symbol, name, isMatrix }) => ({
    id,
    name: id === 'delta' ? 'δ = ∂L/∂z' : `${isMatrix ? symbol.replace('w', 'W') : symbol}, ${name}`,
  })),
];

/**
 * @typedef {object} Column
 * @property {Quantity} quantity
 * @property {number} from  neuron of the layer before; -1 for a vector
 *
 * @param {Explanation} explanation  with matrices
 * @param {number} layer  1 for the first hidden layer
 * @param {string} chosen  a quantity's id, or all
 * @returns {Column[]}
 */
export function columnsOf({ layers }, layer, chosen) {
  const inputs = /** @type {number[][]} */ (layers[layer - 1].W)[0].length;
  /** @type {Column[]} */
  const columns = [];
  QUANTITIES.filter(({ id }) => chosen === ALL || chosen === id).forEach((quantity) => {
    for (let from = 0; from < (quantity.isMatrix ? inputs : 1); from++) {
      columns.push({ quantity, from: quantity.isMatrix ? from : -1 });
    }
  });
  return columns;
}

/**
 * @param {LayerValues} values
 * @param {Column} column
 * @param {number} neuron
 * @returns {number|null}
 */
function valueIn(values, { quantity, from }, neuron) {
  /** @type {any} */
  const all = values[quantity.id];
  return from < 0 ? all[neuron] : all[neuron][from];
}

/**
 * @param {Explanation} explanation  with matrices
 * @param {Model} model
 * @param {number} layer
 * @param {string} chosen
 * @param {(neuron: number) => string} rowName
 * @returns {Numbers}
 */
export function gridOf(explanation, model, layer, chosen, rowName) {
  const columns = columnsOf(explanation, layer, chosen);
  const values = explanation.layers[layer - 1];
  return {
    name: 'Numbers of the layer, one row for each neuron',
    rows: values.z.length,
    columns: columns.length,
    value: (neuron, column) => valueIn(values, columns[column], neuron),
    quantity(neuron, column) {
      const { quantity, from } = columns[column];
      const path = `layers.${layer - 1}.${quantity.id}.${neuron}`;
      return from < 0 ? path : `${path}.${from}`;
    },
    item: (neuron, column) => itemOf(columns[column], layer, neuron),
    rowName,
    columnName: (column) => headOf(columns[column], model, layer),
  };
}

/** @param {Column} column @param {number} layer @param {number} neuron @returns {Item} */
function itemOf({ quantity, from }, layer, neuron) {
  if (from >= 0) {
    return { kind: 'weight', layer, from, to: neuron };
  }
  const isBias = quantity.id === 'b' || quantity.id === 'db';
  return { kind: isBias ? 'bias' : 'neuron', layer, neuron };
}

/** @param {Column} column @param {Model} model @param {number} layer @returns {string} such as "w from x₁", which is no product */
function headOf({ quantity, from }, model, layer) {
  return from < 0
    ? quantity.symbol
    : `${quantity.symbol} from ${sourceName(model, layer, from).replace('neuron ', '')}`;
}

/** @param {number|null} value @returns {string} every digit of the double */
const digits = (value) => (value === null ? '' : String(value));

/**
 * @param {Explanation} explanation  with matrices
 * @param {number} layer
 * @param {string} chosen
 * @returns {string} a line for each neuron, under a line of names
 */
export function csvOf(explanation, layer, chosen) {
  const columns = columnsOf(explanation, layer, chosen);
  const values = explanation.layers[layer - 1];
  const head = ['neuron'].concat(columns.map(({ quantity, from }) =>
    (from < 0 ? quantity.id : `${quantity.id}_${from + 1}`)));
  const rows = values.z.map((_, neuron) =>
    [String(neuron + 1)].concat(columns.map((column) => digits(valueIn(values, column, neuron)))));
  return [head].concat(rows).map((row) => row.join(',')).join('\n') + '\n';
}

/**
 * @param {Explanation} explanation  with matrices
 * @param {number} layer
 * @param {string} chosen
 * @returns {string} an equation for each quantity
 */
export function latexOf(explanation, layer, chosen) {
  const values = explanation.layers[layer - 1];
  return QUANTITIES.filter(({ id }) => chosen === ALL || chosen === id).map((quantity) => {
    const columns = columnsOf(explanation, layer, quantity.id);
    const rows = values.z.map((_, neuron) =>
      columns.map((column) => latexNumber(valueIn(values, column, neuron))).join(' & '));
    const name = `${quantity.tex.replace(/([Wb])\}$/, `$1^{(${layer})}}`)}`;
    const indexed = quantity.tex === name ? `${quantity.tex}^{(${layer})}` : name;
    // amsmath allows ten columns unless it is told otherwise.
    const more = columns.length > 10 ? `\\setcounter{MaxMatrixCols}{${columns.length}}\n` : '';
    return `${more}${indexed} = \\begin{pmatrix}\n  ${rows.join(' \\\\\n  ')}\n\\end{pmatrix}\n`;
  }).join('\n');
}

/** @param {number|null} value @returns {string} such as "1.5 \cdot 10^{-7}" */
function latexNumber(value) {
  if (value === null) {
    return '\\text{--}';
  }
  const [mantissa, exponent] = String(value).split('e');
  return exponent === undefined ? mantissa : `${mantissa} \\cdot 10^{${Number(exponent)}}`;
}
