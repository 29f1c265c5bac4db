// What becomes of an export: a file, a text in the clipboard, or what a script asked for.

import { copyText } from './clipboard.js';
import { download, textOf } from './download.js';
import { painted } from './paint.js';

/** @import { Actions } from './actions.js' */

/** Pixels a unit of a drawing. */
const SCALES = [1, 2, 4];

const USUAL_SCALE = 2;

/** @param {Actions} actions */
export function createExporting({ exported, exportKinds }) {
  /** @param {string} id  of a kind @param {number} scale  for what is painted */
  async function file(id, scale) {
    const { kind, bytes } = await exported(id);
    return { kind, bytes: kind.isPainted ? await painted(bytes, scale) : bytes };
  }

  return {
    kinds: exportKinds,
    scales: SCALES,
    usualScale: USUAL_SCALE,

    /** @param {string} id  of a kind @returns {Promise<string|Uint8Array>} */
    async content(id) {
      const { kind, bytes } = await file(id, USUAL_SCALE);
      return kind.isText ? textOf({ bytes }) : new Uint8Array(bytes.buffer);
    },

    /** @param {string} id  of a kind of text */
    copy: async (id) => copyText(textOf(await exported(id))),

    /**
     * @param {string} id  of a kind
     * @param {number} scale  for what is painted
     * @returns {Promise<string>} the name of the file
     */
    async save(id, scale) {
      const { kind, bytes } = await file(id, scale);
      const name = `chainrule-${kind.id}.${kind.extension}`;
      download(name, new Blob([/** @type {any} */ (bytes)]), kind.mediaType);
      return name;
    },
  };
}

/** @typedef {ReturnType<typeof createExporting>} Exporting */
