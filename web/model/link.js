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

/**
 * @param {Record<string, string>} changes
 * @returns {string} in link syntax
 */
export function toLink(changes) {
  return Object.keys(changes)
    .map((key) => `${key}=${encodeURIComponent(changes[key])}`)
    .join('&');
}

/**
 * @param {string} link  as written by toLink
 * @returns {Record<string, string>}
 */
export function fromLink(link) {
  /** @type {Record<string, string>} */
  const changes = {};
  link.split('&').filter((pair) => pair !== '').forEach((pair) => {
    const [key, value] = pair.split('=');
    changes[key] = decodeURIComponent(value || '');
  });
  return changes;
}
