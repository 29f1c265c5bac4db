// What scripts are told of an argument that is not allowed.

/** Characters of a value that are shown. */
const LONGEST = 60;

/** @param {unknown} value @returns {string} */
function textOf(value) {
  if (Array.isArray(value)) {
    return `[${value.map(textOf).join(', ')}]`;
  }
  if (typeof value === 'function') {
    return 'a function';
  }
  return typeof value === 'object' && value !== null
    ? `{${Object.keys(value).join(', ')}}`
    : String(value);
}

/**
 * @param {string} name  of the argument
 * @param {unknown} value
 * @param {string} allowed  in words
 * @returns {RangeError} to be thrown
 */
export function notAllowed(name, value, allowed) {
  const text = textOf(value);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return new RangeError(`${name} is ${shown}; allowed: ${allowed}`);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {number} most
 * @param {string} [allowed]
 * @throws {RangeError} if it is no whole number from 0 on
 */
export function requireWhole(name, value, most, allowed = 'a whole number from 0') {
  if (typeof value !== 'number' || value !== Math.floor(value) || value < 0 || value > most) {
    throw notAllowed(name, value, allowed);
  }
}

/**
 * @param {string} name
 * @param {any} options
 * @param {string[]} names  of those there are
 * @param {string} [allowed]
 * @returns {Record<string, any>} the options that are given, in an object of their own
 * @throws {RangeError} if it is no object, or holds another option or none that can be sent
 */
export function optionsOf(name, options, names, allowed = `{${names.join(', ')}}, each may be left out`) {
  if (options === undefined) {
    return {};
  }
  if (options === null || typeof options !== 'object' || Array.isArray(options)) {
    throw notAllowed(name, options, allowed);
  }
  /** @type {Record<string, any>} */
  const given = {};
  Object.keys(options).forEach((key) => {
    if (names.indexOf(key) < 0) {
      throw new RangeError(`${key} is no option; allowed: ${names.join(', ')}`);
    }
    const value = options[key];
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw notAllowed(key, value, 'a number, a list or a text');
    }
    if (value !== undefined) {
      given[key] = value;
    }
  });
  return given;
}
