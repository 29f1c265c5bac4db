// Lists of rows as people have them in programs: JSON, Python, NumPy as it prints, JavaScript, MATLAB.

/** Characters of a list that are read: all of it has to be there at once. */
const LONGEST = 20e6;

/** What may stand before a list: a name it is given, and calls such as np.array( or pd.DataFrame(. */
const NAME = /^\s*(([A-Za-z_][\w.<>]*(\[\d*\])*\s+)*[A-Za-z_][\w.]*(\[\d*\])*\s*(=|<-)\s*)?/;
const CALL = /^([A-Za-z_][\w.]*)\(\s*/;
const COMMENTS = /^(\s*(#|\/\/|%)[^\n]*\n)+/;

/** A table of R: its columns as arguments. */
const FRAME = /^(data\.frame|tibble|list)\(\s*["`]?[\w.]+["`]?\s*=/;

const LIST = /^((data\.frame|tibble|list)\(\s*["`]?[\w.]+["`]?\s*=|\[\s*((#|\/\/|%)[^\n]*\n\s*)*([[{("']|-?\.?\d)|\(\s*[[({]|\{\s*(["'\w{.+-]))/;

/** @type {Record<string, any>} */
const WORDS = {
  true: true, True: true, TRUE: true, false: false, False: false, FALSE: false,
};

const SPACE = /(\s|(#|\/\/|%)[^\n]*(\n|$))+/y;
const NUMBER = /[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/y;
const WORD = /[+-]?[A-Za-z_][\w.]*/y;
const ESCAPES = /** @type {Record<string, string>} */ ({ n: '\n', t: '\t', r: '\r' });

/** @param {string} text @returns {string} from the list on */
function stripped(text) {
  let rest = text.replace(COMMENTS, '').replace(NAME, '');
  while (CALL.test(rest) && !FRAME.test(rest)) {
    rest = rest.replace(CALL, '');
  }
  return rest;
}

/**
 * @param {string} beginning  of a text
 * @returns {boolean} whether it is a list of rows
 */
export const isList = (beginning) => LIST.test(stripped(beginning));

/**
 * @param {string} text  a list of lists or of objects, or lists by column
 * @param {any} parser  Papa Parse
 * @returns {string} the same as CSV
 */
export function csvOf(text, parser) {
  if (text.length > LONGEST) {
    throw new Error(`The list has ${text.length} characters; allowed: up to ${LONGEST}. Save it as CSV.`);
  }
  if (/^\s*\.\.\.,?\s*$/m.test(text)) {
    throw new Error('The list is not whole: “...” stands for some of its rows. In NumPy, '
      + 'numpy.set_printoptions(threshold=1000000) prints all of it.');
  }
  const found = rowsIn(read(text)).map(flat);
  if (found.length === 0 || found.some((row) => row === null || typeof row !== 'object')) {
    throw new Error('The list is not one of rows; needed: a list of lists or of objects, as [[1, 2, "a"], [2, 3, "b"]].');
  }
  if (found.every(Array.isArray)) {
    return parser.unparse(found);
  }
  // Not every object has every key.
  const fields = Array.from(new Set(found.flatMap((row) => Object.keys(row))));
  return parser.unparse({ fields, data: found.map((row) => fields.map((field) => row[field])) });
}

const isWhole = (/** @type {string} */ key) => /^\d+$/.test(key);

const isObject = (/** @type {any} */ value) => value !== null && typeof value === 'object';

/** @param {any} value @returns {any[]} the rows */
function rowsIn(value) {
  if (Array.isArray(value)) {
    return value;
  }
  const { columns, data } = value || {};
  if (Array.isArray(columns) && Array.isArray(data)) {
    return [columns].concat(data);
  }
  const keys = Object.keys(value || {});
  const parts = keys.map((key) => value[key]);
  const lists = parts.filter(Array.isArray);
  const isOfColumns = lists.length > 1 && lists.every((list) => list.length === lists[0].length && !list.every(isObject));
  if (isOfColumns || (lists.length > 1 && lists.length === parts.length && !lists.every((list) => list.every(isObject)))) {
    return byColumn(keys.filter((key) => Array.isArray(value[key])), lists);
  }
  const inner = parts.filter((part) => isObject(part) && !Array.isArray(part)).flatMap((part) => Object.keys(part));
  if (parts.length > 1 && keys.every(isWhole) && inner.some((key) => !isWhole(key))) {
    return parts; // row by row
  }
  if (parts.length > 1 && parts.every((part) => isObject(part) && !Array.isArray(part))) {
    // As pandas writes it: each column an object from the row's name to the value.
    const rows = Array.from(new Set(parts.flatMap((part) => Object.keys(part))));
    return byColumn(keys, parts.map((part) => rows.map((row) => part[row])));
  }
  return lists.length === 1 ? lists[0] : [];
}

/** @param {string[]} names @param {any[][]} columns @returns {any[][]} */
function byColumn(names, columns) {
  const length = Math.max(...columns.map((column) => column.length));
  return [names].concat(Array.from({ length }, (_, row) => columns.map((column) => column[row])));
}

/** @param {any} row @returns {any} with what lies in lists within it, such as {x: [1, 2], y: 0} */
function flat(row) {
  if (Array.isArray(row)) {
    return row.some(Array.isArray) ? row.flat(2) : row;
  }
  if (!isObject(row) || !Object.values(row).some(isObject)) {
    return row;
  }
  /** @type {Record<string, any>} */
  const result = {};
  const put = (/** @type {string} */ name, /** @type {any} */ value) => {
    if (isObject(value)) {
      Object.keys(value).forEach((key) => put(`${name} ${Array.isArray(value) ? Number(key) + 1 : key}`, value[key]));
    } else {
      result[name] = value;
    }
  };
  Object.keys(row).forEach((key) => put(key, row[key]));
  return result;
}

/** @param {string} text @returns {any} */
function read(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return createReader(stripped(text)).all();
  }
}

/** @param {string} text */
function createReader(text) {
  let at = 0;

  /** @param {string} expected @returns {Error} */
  function problem(expected) {
    const row = text.slice(0, at).split('\n').length;
    const there = at < text.length ? `“${text.slice(at, at + 12).split('\n')[0]}” in its line ${row}` : 'its end';
    return new Error(`The list cannot be read: at ${there}, ${expected} is needed.`);
  }

  /** @param {RegExp} pattern  sticky @returns {string} what it finds here; '' for nothing */
  function take(pattern) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found ? found[0].length : 0;
    return found ? found[0] : '';
  }

  /** @param {string} sign @returns {boolean} whether it was there */
  function skip(sign) {
    take(SPACE);
    const isThere = text[at] === sign;
    at += isThere ? 1 : 0;
    return isThere;
  }

  /** @returns {string} */
  function string() {
    const quote = text[at];
    let result = '';
    for (at += 1; text[at] !== quote; at++) {
      if (at >= text.length) {
        throw problem(`a closing ${quote}`);
      }
      if (text[at] === '\\') {
        at += 1;
        result += ESCAPES[text[at]] || text[at];
      } else {
        result += text[at];
      }
    }
    at += 1;
    return result;
  }

  /** @param {string} end @returns {any[]} of a list whose rows a semicolon may part, as in MATLAB */
  function list(end) {
    /** @type {any[]} */
    let items = [];
    /** @type {any[][]} */
    const rows = [];
    while (!skip(end)) {
      items.push(value());
      skip(',');
      if (skip(';')) {
        rows.push(items);
        items = [];
      }
    }
    return rows.length === 0 ? items : items.length === 0 ? rows : rows.concat([items]);
  }

  /** @param {string} end @returns {Record<string, any>} */
  function object(end) {
    /** @type {Record<string, any>} */
    const result = {};
    while (!skip(end)) {
      take(SPACE);
      const isQuoted = text[at] === '"' || text[at] === "'" || text[at] === '`';
      const key = isQuoted ? string() : take(NUMBER) || take(WORD);
      if (!skip(':') && !skip('=')) {
        throw problem('a colon');
      }
      result[key] = value();
      skip(',');
    }
    return result;
  }

  /** @returns {any} of a word: true or false, a call, or nothing for None, nan and the like */
  function word() {
    const name = take(WORD);
    if (text[at] !== '(') {
      return name in WORDS ? WORDS[name] : null;
    }
    if (FRAME.test(text.slice(at - name.length))) {
      at += 1;
      return object(')');
    }
    at += 1;
    if (name === 'c') {
      return list(')'); // as R has it
    }
    const inner = value();
    while (!skip(')')) {
      skip(',');
      take(SPACE);
      take(WORD);
      if (skip('=')) {
        take(SPACE);
      }
      value();
    }
    return inner;
  }

  /** @returns {any} */
  function value() {
    take(SPACE);
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      return string();
    }
    if (sign === '[' || sign === '(') {
      at += 1;
      return list(sign === '[' ? ']' : ')');
    }
    if (sign === '{') {
      at += 1;
      // A list in Mathematica, Java and C.
      return /^\s*[{.\d+-]+\s*[,}{.\d]/.test(text.slice(at, at + 40)) && !/^\s*[\d.]+\s*:/.test(text.slice(at, at + 40))
        ? list('}') : object('}');
    }
    const number = take(NUMBER);
    if (number !== '') {
      return Number(number);
    }
    const before = at;
    const found = word();
    if (at === before) {
      throw problem('a number, a text in quotation marks or a bracket');
    }
    return found;
  }

  return {
    /** @returns {any} the list, or the objects or lists that stand one after the other */
    all() {
      const values = [value()];
      skip(',');
      take(SPACE);
      while (text[at] === '{' || text[at] === '[' || text[at] === '(') {
        values.push(value());
        skip(',');
        take(SPACE);
      }
      return values.length === 1 ? values[0] : values;
    },
  };
}
