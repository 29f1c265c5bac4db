// Runs that are pinned beside the one on the page, to compare with. A link names them by the fields in
// which they differ: "with=rate:0.3,batch:1", once a pin.

import { isOfView } from './catalogue.js';
import { differing } from './link.js';

/**
 * @typedef {object} PinShown  the pinned run at the moment that is compared
 * @property {import('./state.js').Model} model
 * @property {import('./state.js').Status} status
 * @property {import('./state.js').Frame} frame
 * @property {Float64Array} data  (examples, 4), as State.data
 * @property {import('./state.js').LossCurve} curve
 *
 * @typedef {object} Pin
 * @property {number} id
 * @property {number} look  0 to 3: its colour, its shape and its dashes
 * @property {Record<string, string>} fields  of its experiment that are as they were pinned; all once it is shown
 * @property {ArrayBuffer|null} origin  the checkpoint that it begins with; null for its initial weights
 * @property {PinShown|null} shown  null until its engine has answered
 *
 * @typedef {import('./catalogue.js').Catalogue} Catalogue
 */

export const MOST_PINS = 4;

/** A longer value, such as a user's own points, is no part of a link. */
const LONGEST = 100;

const PARAMETER = /&with=([^&]*)/g;

/** @param {string} link @returns {Array<Record<string, string>>} the fields of each pin that it names */
export function pinsOf(link) {
  return Array.from(link.matchAll(PARAMETER)).slice(0, MOST_PINS).map(([, text]) => {
    /** @type {Record<string, string>} */
    const fields = {};
    text.split(',').map((pair) => /^([A-Za-z0-9]+):([A-Za-z0-9.*_-]+)$/.exec(pair)).forEach((found) => {
      if (found && !(found[1] in fields)) {
        [, , fields[found[1]]] = found;
      }
    });
    return fields;
  }).filter((fields) => Object.keys(fields).length > 0);
}

/**
 * @param {Catalogue} catalogue
 * @param {Record<string, string>} one  every field of an experiment
 * @param {Record<string, string>} other
 * @returns {Record<string, string>} the values of one where the two differ in more than what is looked at
 */
export const differences = (catalogue, one, other) =>
  differing(one, other, (key) => !isOfView(catalogue, key));

/**
 * @param {Pin[]} pins
 * @param {Catalogue} catalogue
 * @param {Record<string, string>} experiment  on the page
 * @returns {string} those that differ by something that fits into a link, as it stands there
 */
export function textOf(pins, catalogue, experiment) {
  const named = pins.map(({ fields }) => differences(catalogue, Object.assign({}, experiment, fields), experiment))
    .filter((fields) => Object.keys(fields).length > 0
      && Object.values(fields).every((value) => value !== '' && value.length <= LONGEST))
    .map((fields) => `&with=${Object.keys(fields).map((key) => `${key}:${fields[key]}`).join(',')}`);
  return named.join('');
}

let lastId = 0;

/**
 * @param {number} look
 * @param {Record<string, string>} fields
 * @param {ArrayBuffer|null} [origin]
 * @returns {Pin} to be loaded, with an id of its own
 */
export function pinOf(look, fields, origin = null) {
  lastId += 1;
  return { id: lastId, look, fields, origin, shown: null };
}

/**
 * @param {Pin[]} pins
 * @param {Record<string, string>} fields
 * @param {ArrayBuffer|null} [origin]
 * @returns {Pin[]} with one more, unless they are as many as there can be
 */
export function withPin(pins, fields, origin) {
  const look = [0, 1, 2, 3].find((each) => !pins.some((pin) => pin.look === each));
  return look === undefined ? pins : pins.concat(pinOf(look, fields, origin));
}

/** @param {Array<Record<string, string>>} wishes  the fields in which each differs @returns {Pin[]} to be loaded */
export const pinsToLoad = (wishes) => wishes.map((fields, look) => pinOf(look, fields));
