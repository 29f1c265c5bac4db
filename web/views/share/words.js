// What the sheet says of links, short and long.

import { counted } from '../../model/wording.js';

/** @typedef {'short'|'exact'|'long'|'file'} Kind */

/** @typedef {{kind: Kind, name: string, about: string, isOffered: boolean}} Choice */

/**
 * @param {import('../../page/experiments/sharing.js').Shared} shared
 * @param {(link: string) => number} lengthOf  of a whole address
 * @returns {Choice[]} in their order
 */
export function choicesOf({ short, exact, needs }, lengthOf) {
  const length = lengthOf(exact.link);
  const characters = (/** @type {number} */ count) => counted(count, 'character');
  return [
    {
      kind: 'short',
      name: 'Short: the settings',
      about: characters(lengthOf(short.link)),
      isOffered: true,
    },
    {
      kind: 'exact',
      name: 'Exact: what you see',
      about: needs === 'exact' ? characters(length) : 'does not fit into 1,900 characters',
      isOffered: needs === 'exact',
    },
    {
      kind: 'long',
      name: 'Long: what you see, whatever it takes',
      about: LONG[needs](characters(length)),
      isOffered: needs === 'long',
    },
    {
      kind: 'file',
      name: 'A file: everything',
      about: 'learning curves too, of any length',
      isOffered: true,
    },
  ];
}

/** @type {Record<string, (characters: string) => string>} by what is needed */
const LONG = {
  exact: () => 'not needed: the exact link holds all',
  long: (characters) => `${characters}; some programs cut links of this length`,
  file: (characters) => `would take ${characters}; a link may have 30,000`,
};

/** What a file holds. */
export const OF_FILE = ['Settings, data, weights and biases', 'What the optimizer remembers', 'The learning curves',
  'What is looked at'];

/** @param {Kind} kind @returns {string} what has been copied */
export const copiedText = (kind) => `Link copied${kind === 'long' ? '. Where it is cut, send a file instead' : ''}.`;

/**
 * @param {string} address  that opens the experiment
 * @returns {string} markup for the page of a course
 */
export const embedCode = (address) =>
  `<iframe src="${address.replace('#', '?embed=1#')}" title="Chainrule" width="640" height="400"></iframe>`;
