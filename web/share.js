// Loaded when somebody first shares or keeps an experiment, opens a link that says more than its settings,
// or embeds the page, so that a first visit loads less.

import { fulfilWishes } from './page/scripts/wishes.js';
import * as embed from './views/share/embed.js';

export { createArrival } from './page/experiments/arrival.js';
export { createFileActions } from './page/experiments/experiment-file.js';
export { describe } from './page/experiments/file-content.js';
export { createSharing } from './page/experiments/sharing.js';
export { createShare } from './views/share/share.js';

/** @param {string} hide  parts of the page, joined by _; '' for none @returns {string[]} those that there are not */
export const leaveOut = (hide) => embed.leaveOut(document.documentElement, hide);

export const showAll = () => embed.showAll(document.documentElement);

/**
 * @param {Record<string, string>} wishes
 * @param {Pick<Parameters<typeof fulfilWishes>[1], 'store'|'actions'|'address'> & {root: HTMLElement, row: HTMLElement}} parts
 */
export const fulfil = (wishes, { store, actions, address, root, row }) => fulfilWishes(wishes, {
  store,
  actions,
  address,
  showParts: (asked, views) => embed.showParts(root, asked, views),
  createWayOut: () => embed.createWayOut(row),
  questionOf: embed.questionOf,
});
