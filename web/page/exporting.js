// What becomes of an export: a file, or a text in the clipboard.

import { copyText } from './clipboard.js';
import { download, textOf } from './download.js';

/** @import { Actions } from './actions.js' */

/** @param {Actions} actions */
export const createExporting = ({ exported, exportKinds }) => ({
  kinds: exportKinds,

  /** @param {string} id  of a kind of text */
  copy: async (id) => copyText(textOf(await exported(id))),

  /** @param {string} id  of a kind @returns {Promise<string>} the name of the file */
  async save(id) {
    const { kind, bytes } = await exported(id);
    const name = `chainrule-${kind.id}.${kind.extension}`;
    download(name, new Blob([/** @type {any} */ (bytes)]), kind.mediaType);
    return name;
  },
});

/** @typedef {ReturnType<typeof createExporting>} Exporting */
