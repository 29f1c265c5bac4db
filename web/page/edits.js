// Changes of the experiment on their way to the engine.

import { toLink } from '../model/link.js';

/**
 * While one change is being answered the next ones are gathered, so that a dragged slider never
 * runs ahead of the engine.
 *
 * @param {(changes: string) => Promise<any>} send  in link syntax; never rejects
 * @returns {(changes: Record<string, string>) => Promise<void>} fulfilled when all is answered
 */
export function createEdits(send) {
  /** @type {Record<string, string>} */
  let gathered = {};
  /** @type {Promise<void>|null} */
  let sending = null;

  async function sendAll() {
    await null; // what is asked for at the same moment goes together
    while (Object.keys(gathered).length > 0) {
      const changes = gathered;
      gathered = {};
      await send(toLink(changes));
    }
    sending = null;
  }

  return (changes) => {
    Object.assign(gathered, changes);
    sending = sending || sendAll();
    return sending;
  };
}

