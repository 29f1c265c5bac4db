// What of an experiment fits into an address.

/** Chat programs cut longer addresses; the rest of the address counts too, and so does a checksum. */
const LONGEST = 1833;

/** Longer ones are for a file; some programs cut those between. */
export const LONG = 30000;

/** What a link says besides its settings. */
const BESIDE = /(^|[#&;])(trained|edits|state|fingerprint|leftout|selected|example|plane|space|slice|pass|options|theme|showTestData|discretize|hide|\w+_hide)=/;

/** How many checksums there are of four digits, each 0 to 9 or a to z. */
const CHECKSUMS = 36 * 36 * 36 * 36;

/**
 * @param {string} link
 * @returns {boolean} whether all of the experiment fits, the user's own points included
 */
export function isWhole(link) {
  return link.length <= LONGEST;
}

/**
 * @param {string} link
 * @returns {boolean} whether it says more than its settings
 */
export const saysMore = (link) => BESIDE.test(link);

/**
 * @param {string} link
 * @param {number} ownPoints  that it holds
 * @returns {string} without them, where they are too many, but saying so
 */
export function shareable(link, ownPoints) {
  return isWhole(link) ? link : withoutPoints(link, ownPoints);
}

/**
 * @param {string} link
 * @param {number} ownPoints
 * @returns {string} without what somebody has painted or taken from a table, and with how much that was
 */
export const withoutPoints = (link, ownPoints) =>
  (/&own=/.test(link) ? `${link.replace(/&own=[^&]*/, '')}&leftout=${ownPoints}` : link);

/**
 * @param {string} link
 * @returns {string} the same between "check", which announces a checksum, and the checksum, so that
 *     the engine notices wherever the link is cut off on its way
 */
export function withChecksum(link) {
  const text = `check&${link}`;
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    sum = (31 * sum + text.charCodeAt(i)) % CHECKSUMS;
  }
  return `${text}&check=${(CHECKSUMS + sum).toString(36).slice(1)}`;
}

/** The runs that a link compares with: "&with=rate:0.3", once a run. */
const PINNED = /&with=[^&]*/g;

/** @param {string} link @returns {string} what it says of them */
export const pinnedIn = (link) => (link.match(PINNED) || []).join('');

/** @param {string} link @returns {string} */
export const withoutPinned = (link) => link.replace(PINNED, '');

/**
 * @param {Record<string, string>} one
 * @param {Record<string, string>} other
 * @param {(key: string) => boolean} [counts]  whether a difference of this field counts
 * @returns {Record<string, string>} the values of one where the other has other values
 */
export function differing(one, other, counts = () => true) {
  /** @type {Record<string, string>} */
  const values = {};
  Object.keys(one).filter((key) => one[key] !== other[key] && counts(key)).forEach((key) => {
    values[key] = one[key];
  });
  return values;
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

/** @param {string} text  of an address @returns {string|null} null if it is no such text */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return null;
  }
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
