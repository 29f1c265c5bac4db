// Runs that are pinned beside the one on the page, to compare with. A link names them by the fields in
// which they differ: "with=rate:0.3,batch:1", once a pin.

import { isOfView, withoutView } from './catalogue.js';
import { decoded, differing } from './link.js';

/**
 * @typedef {object} PinShown  the pinned run at the moment that is compared
 * @property {import('./state.js').Model} model
 * @property {import('./state.js').Status} status
 * @property {import('./state.js').Frame} frame
 * @property {Float64Array} data  (examples, 4), as State.data
 * @property {import('./state.js').LossCurve} curve
 * @property {string} [fingerprint]  once it has come to its goal
 *
 * @typedef {object} Pin
 * @property {number} id
 * @property {number} look  0 to 3: its colour, its shape and its dashes
 * @property {Record<string, string>} fields  of its experiment that are as they were pinned; all once it is shown
 * @property {ArrayBuffer|null} origin  the checkpoint that it begins with; null for its initial weights
 * @property {number} goal  epochs that it is trained for by itself; 0 for one that stays, or follows the run on the page
 * @property {PinShown|null} shown  null until its engine has answered
 *
 * @typedef {object} Comparison  two pinned runs that differ in one setting alone, trained for as long
 * @property {string} key  of the field in which they differ
 * @property {string[]} values  of the field, before and after, as link text
 * @property {string} rest  the link without the field, and without what is looked at
 * @property {boolean} isTwin  it is an answer to what is happening: the first is the experiment on the page
 * @property {number[]} ids  of the pins
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
    // Some programs write every sign of a link as its code.
    const pairs = (decoded(text) ?? text).split(',');
    pairs.map((pair) => /^([A-Za-z0-9]+):([A-Za-z0-9.*_-]+)$/.exec(pair)).forEach((found) => {
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
 * @param {Partial<Pick<Pin, 'origin'|'goal'>>} [more]
 * @returns {Pin} to be loaded, with an id of its own
 */
export function pinOf(look, fields, { origin = null, goal = 0 } = {}) {
  lastId += 1;
  return { id: lastId, look, fields, origin, goal, shown: null };
}

/**
 * @param {Pin[]} pins
 * @param {Record<string, string>} fields
 * @param {Partial<Pick<Pin, 'origin'|'goal'>>} [more]
 * @returns {Pin[]} with one more, unless they are as many as there can be
 */
export function withPin(pins, fields, more) {
  const look = [0, 1, 2, 3].find((each) => !pins.some((pin) => pin.look === each));
  return look === undefined ? pins : pins.concat(pinOf(look, fields, more));
}

/** @param {Array<Record<string, string>>} wishes  the fields in which each differs @returns {Pin[]} to be loaded */
export const pinsToLoad = (wishes) => wishes.map((fields, look) => pinOf(look, fields));

/** @param {Pin} pin @returns {boolean} whether it has yet to come to its goal */
export const isUnderWay = ({ goal, shown }) => goal > 0 && (shown === null
  || (shown.status.epoch < goal && shown.status.stopped === '' && shown.model.trainCount > 0));

/**
 * @param {Comparison|null} comparison
 * @param {Pin[]} pins
 * @returns {Pin[]} the two runs; none where one has been removed
 */
export function comparedPins(comparison, pins) {
  const found = pins.filter(({ id }) => comparison !== null && comparison.ids.indexOf(id) >= 0);
  return found.length === 2 ? found : [];
}

/**
 * @param {Comparison} comparison
 * @param {Catalogue} catalogue
 * @param {import('./state.js').Model} model
 * @returns {boolean} whether it is of the experiment on the page
 */
export const isAbout = ({ isTwin, key, values, rest }, catalogue, model) =>
  (!isTwin || model.experiment[key] === values[0]) && withoutView(catalogue, model.link, key) === rest;
