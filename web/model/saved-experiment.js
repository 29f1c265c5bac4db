// What is saved of an experiment, by this version of the page, an earlier or a newer one.

/** @import { Picture } from './picture.js' */
/** @import { Checkpoint } from './protocol.js' */

/**
 * @typedef {'start'|'own'|'link'|'preset'} Origin  the experiment that everybody begins with, the
 *     user's own, somebody's link, or one of the presets
 *
 * @typedef {object} SavedExperiment
 * @property {string} id
 * @property {number} format  of what is saved
 * @property {Origin} origin
 * @property {string} name  that the user has given it; '' for none
 * @property {string} link  all of it, own points included
 * @property {string} preset  id of the one it began from; '' for none
 * @property {number} saved  milliseconds since 1970
 * @property {string} tab  the one that saved it
 * @property {Picture|null} [picture]  null if there is none yet
 *
 * @typedef {{experiment: SavedExperiment, checkpoint: Checkpoint|null}} Whole
 */

/** The format of what is saved; what a newer page has saved is left as it is. */
export const FORMAT = 1;

/** @type {Origin[]} */
const ORIGINS = ['start', 'own', 'link', 'preset'];

/** @param {any} thing  from the browser's storage, where anything may be @returns {boolean} */
export function isExperiment(thing) {
  const { id, format, origin, name, link, preset, saved } = thing || {};
  return [id, name, link, preset].every((text) => typeof text === 'string')
    && [format, saved].every(Number.isFinite)
    && /^v=[\w.*=&-]+$/.test(link)
    && ORIGINS.indexOf(origin) >= 0;
}

/** @param {SavedExperiment} experiment @returns {boolean} whether a newer page has saved it */
export const isNewer = ({ format, link }) => format > FORMAT || !/^v=1(&|$)/.test(link);

/** @param {{origin: string}} experiment @returns {boolean} */
export const isOwn = ({ origin }) => origin === 'own';

/** @param {SavedExperiment} one @param {SavedExperiment} other @returns {number} the latest first */
export const byTime = (one, other) => other.saved - one.saved;
