// From the bytes of a file, or from what was pasted, to the text of a table: which encoding it has, and
// lists in JSON or Python as rows.

/** Characters of a list that are read: all of it has to be there at once. */
const LONGEST_LIST = 20e6;

/** What may stand before a list in Python: a name it is given, and a call of NumPy. */
const NAME = /^\s*([A-Za-z_]\w*\s*=\s*)?/;
const ARRAY = /^((np|numpy)\.)?array\(\s*/;

const LIST = /^(\[\s*[[{(]|\(\s*[[(]|\{\s*["'])/;

/**
 * @param {ArrayBuffer} bytes  of the beginning
 * @returns {{encoding: string, note: string}} note: '' unless it has to be guessed
 */
export function encodingOf(bytes) {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) {
    return { encoding: 'utf-16le', note: '' };
  }
  if (first === 0xfe && second === 0xff) {
    return { encoding: 'utf-16be', note: '' };
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return { encoding: 'utf-8', note: '' };
  } catch (error) {
    return { encoding: 'windows-1252', note: 'It is not UTF-8, so it is read as Windows-1252.' };
  }
}

/**
 * @param {ArrayBuffer} bytes  of the beginning
 * @throws {Error} if it is no text but a spreadsheet
 */
export function refuseSpreadsheets(bytes) {
  const beginning = Array.from(new Uint8Array(bytes).slice(0, 4)).join();
  if (beginning === '80,75,3,4' || beginning === '208,207,17,224') {
    throw new Error('This is a file of a spreadsheet program such as Excel. '
      + 'In that program, choose “Save as” and the format CSV; then open that file here.');
  }
}

/**
 * @param {string} beginning
 * @returns {boolean} whether it is a list in JSON or Python
 */
export const isList = (beginning) => LIST.test(beginning.replace(NAME, '').replace(ARRAY, ''));

/**
 * @param {string} text  a list of lists or of objects, in JSON or Python
 * @param {any} parser  Papa Parse
 * @returns {string} the same as CSV
 */
export function csvOf(text, parser) {
  if (text.length > LONGEST_LIST) {
    throw new Error(`The list has ${text.length} characters; allowed: up to ${LONGEST_LIST}. Save it as CSV.`);
  }
  const found = rowsIn(parsed(text));
  if (found.length === 0 || found.some((row) => row === null || typeof row !== 'object')) {
    throw new Error('The list is not one of rows; needed: a list of lists or of objects, as [[1, 2, "a"], [2, 3, "b"]].');
  }
  return parser.unparse(found);
}

/** @param {any} value @returns {any[]} the rows, which may be the only list of an object */
function rowsIn(value) {
  if (Array.isArray(value)) {
    return value;
  }
  const lists = Object.values(value || {}).filter(Array.isArray);
  return lists.length === 1 ? lists[0] : [];
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    try {
      return JSON.parse(fromPython(text));
    } catch (problem) {
      throw new Error('The list cannot be read: something in it is missing, or it is neither JSON nor Python.');
    }
  }
}

/** @param {string} text  a list in Python @returns {string} the same in JSON, unless it holds other things */
function fromPython(text) {
  const value = text.replace(NAME, '').trim();
  const list = ARRAY.test(value) ? value.replace(ARRAY, '').replace(/(,\s*dtype\s*=[^)]*)?\)$/, '') : value;
  return list
    .replace(/\(/g, '[')
    .replace(/\)/g, ']')
    .replace(/'/g, '"')
    .replace(/\bNone\b|\bnan\b|\bNaN\b/g, 'null')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false')
    .replace(/([[,\s-])\.(\d)/g, '$10.$2')
    .replace(/(\d)\.(?=[\s,\]])/g, '$1')
    .replace(/,(\s*[\]}])/g, '$1');
}
