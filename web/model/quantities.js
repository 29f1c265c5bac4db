// Where a number stands in an explanation: names joined by dots, as in "layers.0.z.1".

/** @typedef {import('./explanation.js').Explanation} Explanation */

/** @type {Record<string, string[]>} paths that have been taken apart */
const taken = {};

/**
 * @param {Explanation} explanation
 * @param {string} path
 * @returns {any} null where there is nothing
 */
export function valueAt(explanation, path) {
  const keys = taken[path] || (taken[path] = path.split('.'));
  /** @type {any} */
  let value = explanation;
  for (let at = 0; at < keys.length && value !== null && value !== undefined; at++) {
    value = value[keys[at]];
  }
  return value === undefined ? null : value;
}
