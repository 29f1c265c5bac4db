// What of an experiment fits into an address.

/** Chat programs cut longer addresses; the rest of the address counts too. */
const LONGEST = 1850;

/**
 * @param {string} link
 * @returns {boolean} whether all of the experiment fits, the user's own points included
 */
export function isWhole(link) {
  return link.length <= LONGEST;
}

/**
 * @param {string} link
 * @returns {string} without own points, where they are too many
 */
export function shareable(link) {
  return isWhole(link) ? link : link.replace(/&own=[^&]*/, '');
}
