// Where lessons come from: the chapters, the address, and files that are opened by hand.

import { CHAPTERS } from './chapters.js';

/** A lesson is never as long as this, in bytes. */
const MOST_BYTES = 1e6;

/**
 * @param {(chapter: string) => string} chapterAddress  where the file of a chapter is
 * @param {string} own  the file of a lesson that the address names; '' for none
 */
export function createLessonSources(chapterAddress, own) {
  /** @type {File|null} */
  let opened = null;

  /** @param {string} address @returns {Promise<string>} */
  async function fetchText(address) {
    const answer = await fetch(address).catch(() => null);
    if (!answer || !answer.ok) {
      throw new Error(`There is no lesson ${address}.`);
    }
    return answer.text();
  }

  return {
    /** @returns {string} the file of the lesson that is no chapter; '' for none */
    ownName: () => (opened ? opened.name : own),

    /** @param {File} file  which takes the place of the lesson that the address names */
    open(file) {
      opened = file;
    },

    /**
     * @param {number} chapter  0 for the lesson that is none
     * @returns {Promise<string>} rejected, in words, if there is none
     */
    async read(chapter) {
      const found = CHAPTERS.find(({ number }) => number === chapter);
      if (found) {
        return fetchText(chapterAddress(found.file));
      }
      if (chapter === 0 && opened) {
        return opened.slice(0, MOST_BYTES).text();
      }
      if (chapter === 0 && own) {
        return fetchText(own);
      }
      throw new Error(chapter === 0
        ? 'This link leads to a lesson that was opened from a file. Open the file again, under Learn.'
        : `There is no chapter ${chapter}.`);
    },
  };
}
