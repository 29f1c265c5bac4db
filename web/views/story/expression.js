// What a lesson computes and compares: numbers, facts by their names, + - * /, comparisons, and,
// or, not, and a few functions. Nothing of it is ever run as a script.

/**
 * @typedef {number|string|undefined} Fact  undefined where there is none
 * @typedef {Record<string, Fact>} Facts  by name
 *
 * @typedef {object} Expression
 * @property {string[]} names  of the facts that it needs
 * @property {(facts: Facts) => any} value  undefined or NaN where a fact is missing
 */

/** @type {Record<string, (...numbers: number[]) => number>} */
const FUNCTIONS = {
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  sign: Math.sign,
  round: Math.round,
};

/** The output of the network at a place, which is a fact of its own: "output(0, 0)". */
const OUTPUT = 'output';

/** @type {Record<string, (left: any, right: any) => any>} */
const OPERATORS = {
  or: (left, right) => left || right,
  and: (left, right) => left && right,
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

/** Those that bind least come first. */
const LEVELS = [['or'], ['and'], ['=', '!=', '<=', '>=', '<', '>'], ['+', '-'], ['*', '/']];

const TOKEN = /\s*(?:(\d+\.?\d*(?:e-?\d+)?)|'([^']*)'|([A-Za-z_][\w.]*)|(!=|<=|>=|[-+*/()=<>,]))/y;

/** @typedef {(facts: Facts) => any} Value */

/**
 * @param {string} text
 * @returns {Expression}
 * @throws {SyntaxError} in words
 */
export function readExpression(text) {
  const tokens = tokensOf(text);
  /** @type {Set<string>} */
  const names = new Set();
  let next = 0;

  /** @param {string} wanted */
  const isNext = (wanted) => next < tokens.length && tokens[next].sign === wanted;

  /** @param {string} why */
  function refuse(why) {
    return new SyntaxError(`${why} in "${text}"`);
  }

  /** @param {string} sign */
  function expect(sign) {
    if (!isNext(sign)) {
      throw refuse(`"${sign}" is missing`);
    }
    next += 1;
  }

  /** @param {number} level @returns {Value} */
  function joined(level) {
    if (level === LEVELS.length) {
      return single();
    }
    let value = joined(level + 1);
    while (LEVELS[level].some(isNext)) {
      const operator = OPERATORS[tokens[next].sign];
      const left = value;
      next += 1;
      const right = joined(level + 1);
      value = (facts) => operator(left(facts), right(facts));
    }
    return value;
  }

  /** @returns {Value[]} */
  function list() {
    const values = [joined(0)];
    while (isNext(',')) {
      next += 1;
      values.push(joined(0));
    }
    expect(')');
    return values;
  }

  /** @param {string} name @returns {Value} */
  function call(name) {
    const values = list();
    if (name === OUTPUT) {
      const fact = `${OUTPUT}(${values.map((value) => value({})).join(',')})`;
      names.add(fact);
      return (facts) => facts[fact];
    }
    const compute = FUNCTIONS[name];
    if (!compute) {
      throw refuse(`There is no function "${name}"; there are ${Object.keys(FUNCTIONS).join(', ')} and ${OUTPUT},`);
    }
    return (facts) => compute(...values.map((value) => value(facts)));
  }

  /** @returns {Value} */
  function single() {
    const token = tokens[next];
    if (!token) {
      throw refuse('Something is missing at the end');
    }
    next += 1;
    if (token.constant !== undefined) {
      const { constant } = token;
      return () => constant;
    }
    if (token.sign === '-') {
      const value = single();
      return (facts) => -value(facts);
    }
    if (token.sign === 'not') {
      const value = joined(2);
      return (facts) => !value(facts);
    }
    if (token.sign === '(') {
      const value = joined(0);
      expect(')');
      return value;
    }
    const { name } = token;
    if (!name) {
      throw refuse(`"${token.sign}" is out of place`);
    }
    if (isNext('(')) {
      next += 1;
      return call(name);
    }
    names.add(name);
    return (facts) => facts[name];
  }

  const value = joined(0);
  if (next < tokens.length) {
    throw refuse(`"${tokens[next].sign || tokens[next].name || tokens[next].constant}" is out of place`);
  }
  return { names: Array.from(names), value };
}

/**
 * @param {string} text
 * @returns {Array<{sign: string, name?: string, constant?: number|string}>}
 */
function tokensOf(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      throw new SyntaxError(`"${text.slice(from).trim()}" cannot be read in "${text}"`);
    }
    const [, number, quoted, word, sign] = match;
    if (number !== undefined) {
      tokens.push({ sign: '', constant: Number(number) });
    } else if (quoted !== undefined) {
      tokens.push({ sign: '', constant: quoted });
    } else if (word === 'and' || word === 'or' || word === 'not') {
      tokens.push({ sign: word });
    } else if (word) {
      tokens.push({ sign: '', name: word });
    } else {
      tokens.push({ sign });
    }
  }
  return tokens;
}
