// All weights and biases of a network, as people have them: a list, a list of layers, or the text of
// a matrix from a spreadsheet, Python or MATLAB.

import { notAllowed } from './arguments.js';
import { offsetsOf } from './parameters.js';
import { counted } from './wording.js';

/** As for a weight that is typed on the diagram. */
const LARGEST = 1e6;

const NUMBER = 'a number from −1,000,000 to 1,000,000';

/** @param {unknown} value @returns {value is number} */
const isAllowed = (value) => typeof value === 'number' && Math.abs(value) <= LARGEST;

/** @param {unknown} value @returns {any[]|null} a list or a typed array, as a list */
const listOf = (value) => (Array.isArray(value) || ArrayBuffer.isView(value)
  ? Array.from(/** @type {any} */ (value)) : null);

/**
 * @param {string} name
 * @param {unknown} value
 * @param {number} length
 * @param {string} allowed
 * @returns {any[]}
 * @throws {RangeError}
 */
function listOfLength(name, value, length, allowed) {
  const list = listOf(value);
  if (!list) {
    throw notAllowed(name, value, allowed);
  }
  if (list.length !== length) {
    throw new RangeError(`${name} has ${list.length} entries; allowed: ${allowed}`);
  }
  return list;
}

/**
 * @param {number[]} layers  sizes from the inputs to the outputs
 * @param {unknown} parameters  from a script: all of them in a row, layer by layer W (out, in) row by
 *     row, then b (out); or a list with {weights: (out, in), biases: (out)} for each layer
 * @returns {number[]} in a row
 * @throws {RangeError} naming the argument, its value and what is allowed
 */
export function parametersOf(layers, parameters) {
  const last = offsetsOf(layers)[layers.length - 1];
  const count = last.biases + layers[layers.length - 1];
  const forms = `${count} numbers, or ${layers.length - 1} layers {weights, biases}`;
  const given = listOf(parameters);
  if (!given) {
    throw notAllowed('parameters', parameters, forms);
  }
  if (given.length > 0 && given.every((each) => each !== null && typeof each === 'object')) {
    return listOfLength('parameters', given, layers.length - 1, forms)
      .flatMap((layer, index) => layerOf(layers, index + 1, layer));
  }
  listOfLength('parameters', given, count, forms).forEach((value, index) => {
    if (!isAllowed(value)) {
      throw notAllowed(`parameters[${index}]`, value, NUMBER);
    }
  });
  return given;
}

/** @param {number[]} layers @param {number} layer @param {any} given @returns {number[]} */
function layerOf(layers, layer, { weights, biases }) {
  const place = `parameters[${layer - 1}]`;
  const [inputs, outputs] = [layers[layer - 1], layers[layer]];
  const rows = listOfLength(`${place}.weights`, weights, outputs,
    `${outputs} rows of ${inputs} numbers, a row for each neuron`);
  const numbers = (/** @type {string} */ name, /** @type {unknown} */ list, /** @type {number} */ length) =>
    listOfLength(name, list, length, `${length} numbers`).map((value, index) => {
      if (!isAllowed(value)) {
        throw notAllowed(`${name}[${index}]`, value, NUMBER);
      }
      return value;
    });
  return rows
    .flatMap((row, to) => numbers(`${place}.weights[${to}]`, row, inputs))
    .concat(numbers(`${place}.biases`, biases, outputs));
}

/**
 * @param {string} text  rows of numbers: cells parted by tabs, commas, bars or blanks; rows by lines,
 *     semicolons or brackets; names such as "W1 =", "array(" and "dtype=float32" are passed over
 * @returns {string[][]} cells, row by row
 */
export function matrixOf(text) {
  const plain = text
    .replace(/dtype\s*=\s*[\w.]+/g, '')
    .replace(/[A-Za-z_][\w.]*\s*[=(:]/g, ' ')
    .replace(/\.\.\.\s*\n/g, ' ') // MATLAB goes on in the next line
    .replace(/[()]/g, ' ')
    .replace(/\{/g, '[')
    .replace(/\}/g, ']');
  const inner = plain.match(/\[[^[\]]*\]/g) || [plain];
  // In nested brackets each innermost pair is a row, which NumPy may break; in others, as in MATLAB,
  // a semicolon or a line parts rows.
  const isNested = /\[\s*\[/.test(plain);
  return inner
    .map((part) => part.replace(/[[\]]/g, ''))
    .flatMap((part) => (isNested ? [part.replace(/\s*\n\s*/g, ' ')] : part.split(/[;\n]/)))
    .map(cellsOf)
    .filter((row) => row.length > 0);
}

/** @param {string} row @returns {string[]} */
function cellsOf(row) {
  const separator = row.indexOf('\t') >= 0 ? /\t/ : /[,|]|\s+/;
  // A spreadsheet in many countries writes 0,5 for a half.
  const isDecimal = row.indexOf('\t') >= 0 && row.indexOf('.') < 0;
  return row.trim()
    .replace(/\s*([,|])\s*/g, row.indexOf('\t') >= 0 ? '$&' : '$1')
    .replace(/^[,|]|[,|]$/g, '')
    .split(separator)
    .map((cell) => cell.trim())
    .map((cell) => (isDecimal ? cell.replace(',', '.') : cell).replace('−', '-'))
    .filter((cell, index, all) => cell !== '' || all.length > 1);
}

const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * @param {string} name  of the layer, as people know it
 * @param {string} cell
 * @param {number} row  from 0 on
 * @param {number} column  from 0 on
 * @returns {number}
 * @throws {RangeError} naming the cell
 */
export function numberOfCell(name, cell, row, column) {
  const text = cell.trim().replace('−', '-');
  const plain = text.indexOf('.') < 0 ? text.replace(',', '.') : text;
  const value = NUMERAL.test(plain) ? Number(plain) : NaN;
  if (!isAllowed(value)) {
    throw new RangeError(
      `${name}: row ${row + 1}, column ${column + 1} is ${text === '' ? 'empty' : `“${text}”`}; allowed: ${NUMBER}.`);
  }
  return value;
}

/**
 * @param {number[]} layers
 * @param {number} layer
 * @param {string} name  of the layer, as people know it
 * @param {string} text  see matrixOf: a row for each neuron, its weights and then its bias; or all rows
 *     of weights, and then the biases in a row or in a column
 * @returns {number[]} W (out, in) row by row, then b (out)
 * @throws {RangeError} naming the cell
 */
export function layerOfText(layers, layer, name, text) {
  const [inputs, outputs] = [layers[layer - 1], layers[layer]];
  const rows = matrixOf(text);
  const numbers = rows.map((row, to) => row.map((cell, from) => numberOfCell(name, cell, to, from)));
  const weights = numbers.slice(0, outputs);
  const biases = numbers.slice(outputs).flat();
  const isSplit = biases.length === outputs && weights.every((row) => row.length === inputs);
  if (isSplit) {
    return weights.flat().concat(biases);
  }
  const wrong = numbers.findIndex((row) => row.length !== inputs + 1);
  if (numbers.length !== outputs || wrong >= 0) {
    const is = numbers.length === outputs
      ? `row ${wrong + 1} has ${numbers[wrong].length} numbers`
      : counted(numbers.length, 'row');
    throw new RangeError(
      `${name}: ${is}; allowed: ${counted(outputs, 'row')}, one for each neuron, of ${counted(inputs, 'weight')} and a bias.`);
  }
  return numbers.map((row) => row.slice(0, inputs)).flat().concat(numbers.map((row) => row[inputs]));
}

/**
 * @param {number[]} layers
 * @param {number} layer
 * @param {ArrayLike<number>} parameters
 * @returns {string} as layerOfText reads it, to the same numbers
 */
export function textOfLayer(layers, layer, parameters) {
  const { weights, biases } = offsetsOf(layers)[layer];
  const inputs = layers[layer - 1];
  return Array.from({ length: layers[layer] }, (_, to) =>
    Array.from({ length: inputs }, (__, from) => parameters[weights + to * inputs + from])
      .concat(parameters[biases + to])
      .join('\t')).join('\n');
}
