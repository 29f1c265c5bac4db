// Experiments as a file: one JSON text with all that is saved of them.

import { download } from '../browser/download.js';

/** @import { Checkpoint } from '../../model/protocol.js' */
/** @import { Notice } from '../../model/state.js' */
/** @import { SavedExperiment, Whole } from '../../model/saved-experiment.js' */
/** @import { SavedExperiments } from './saved-experiments.js' */
/** @import { Store } from '../store.js' */

/** The format of the file; newer ones are refused. */
const FORMAT = 1;

/** What such a file begins with. */
const BEGINNING = /^\s*\{\s*"chainrule"/;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {SavedExperiments} parts.savedExperiments
 * @param {(whole: Whole) => Promise<any>} parts.resume  shows it
 * @param {() => void} parts.showExperiments
 * @param {(notice: Notice) => void} parts.note
 * @param {() => Promise<Record<string, any>>} parts.describe  the one on the page, for other programs
 * @param {(link: string) => Promise<void>} parts.arrive  looks at what a link says was looked at
 */
export function createFileActions({ store, savedExperiments, resume, showExperiments, note, describe, arrive }) {
  /** @param {string} name @param {Whole[]} all */
  async function save(name, all) {
    const described = await describe().catch(() => ({}));
    download(`${name}.chainrule.json`, toFile(all, described), 'application/json');
  }

  return {
    /** The experiment on the page. */
    async saveFile() {
      await save('experiment', (await savedExperiments.all()).slice(0, 1));
    },

    /** All of the user's own, too. */
    async saveAll() {
      await save('experiments', await savedExperiments.all());
    },

    /**
     * @param {File} file
     * @returns {Promise<boolean>} whether it holds experiments, which are then opened or listed
     */
    async openFile(file) {
      if (!BEGINNING.test(await file.slice(0, 100).text())) {
        return false;
      }
      try {
        const held = fromFile(await file.text());
        const added = await savedExperiments.add(held);
        const leftOut = held.length - added.length;
        if (added.length === 0) {
          throw new Error('It holds no experiment that this version of Chainrule can open.');
        }
        if (added.length === 1) {
          await resume(added[0]);
          const { view } = held.find(({ experiment }) => experiment.link === added[0].experiment.link) || held[0];
          await arrive(`#${view}`);
        } else {
          showExperiments();
          store.update({ announcement: `${added.length} experiments are added to yours.` });
        }
        if (leftOut > 0) {
          note({
            id: 'file',
            kind: 'warning',
            text: `${leftOut} of the ${held.length} experiments in ${file.name} were left out: this version `
              + 'of Chainrule cannot open them.',
          });
        }
      } catch (error) {
        const { message } = /** @type {Error} */ (error);
        note({ id: 'file', kind: 'warning', text: `${file.name} was not opened. ${message}` });
      }
      return true;
    },
  };
}

/**
 * @param {Whole[]} all
 * @param {Record<string, any>} described  more of the first
 * @returns {string}
 */
function toFile(all, described) {
  const experiments = all.map(({ experiment: { name, link, preset, saved }, checkpoint }, index) => Object.assign({
    name,
    link,
    preset,
    saved,
    checkpoint: checkpoint && { epoch: checkpoint.epoch, bytes: toText(checkpoint.bytes) },
  }, index === 0 ? described : {}));
  return JSON.stringify({ chainrule: FORMAT, experiments });
}

/**
 * @param {string} text
 * @returns {Array<{experiment: Pick<SavedExperiment, 'name'|'link'|'preset'|'saved'>,
 *     checkpoint: Checkpoint|null, view: string}>} whether the links can be opened is not checked
 * @throws {Error} in words, if it is no such file
 */
function fromFile(text) {
  const content = parse(text);
  if (content.chainrule > FORMAT) {
    throw new Error('The file is of a newer version of Chainrule. Reload the page to get that version.');
  }
  return content.experiments;
}

/** @param {string} text */
function parse(text) {
  try {
    const { chainrule, experiments } = JSON.parse(text);
    return {
      chainrule: Number(chainrule),
      experiments: chainrule > FORMAT ? [] : experiments.map((/** @type {any} */ each) => ({
        experiment: {
          name: String(each.name || ''),
          link: String(each.link),
          preset: String(each.preset || ''),
          saved: Number(each.saved) || 0,
        },
        checkpoint: each.checkpoint
          ? { epoch: Number(each.checkpoint.epoch), bytes: toBytes(each.checkpoint.bytes) }
          : null,
        view: String(each.view || ''),
      })),
    };
  } catch (error) {
    throw new Error('The file is damaged: something in it is missing or has been changed.');
  }
}

/** @param {ArrayBuffer} buffer @returns {string} in base 64 */
function toText(buffer) {
  let binary = '';
  new Uint8Array(buffer).forEach((byte) => {
    binary += String.fromCharCode(byte);
  });
  return btoa(binary);
}

/** @param {string} text  in base 64 @returns {ArrayBuffer} */
function toBytes(text) {
  const binary = atob(text);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
}
