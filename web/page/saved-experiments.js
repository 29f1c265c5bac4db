// The user's own experiments. The last ones are kept in the browser; what is only looked at, such as
// somebody's link, becomes the user's own with the first change, and never replaces another.

/** @import { Model, State } from '../model/state.js' */
/** @import { Storage } from './storage.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {{link: string, preset: string}} Work  an experiment that the user has changed, and the
 *     id of the preset it began from, or ''
 *
 * @typedef {object} SavedExperimentsState
 * @property {'start'|'own'|'link'|'preset'} origin  of the experiment on the page: the one that
 *     everybody begins with, the user's own, somebody's link, or one of the presets
 * @property {Work[]} own  the latest first
 * @property {boolean} restored  the page has opened with the user's last experiment
 * @property {boolean} lost  the browser keeps nothing for this page
 */

const KEY = 'chainrule.work';

/** Experiments that are kept. */
const MOST = 6;

/** Characters that are kept; own data can be long, and the browser's room is for all. */
const ROOM = 100000;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Storage} parts.storage
 */
export function createSavedExperiments({ store, storage }) {
  /** The kept experiment that the page goes on with, by its link as it was kept; '' for none. */
  let mine = '';
  /** @type {Model|null} */
  let followed = null;

  /** @param {Partial<SavedExperimentsState>} changes */
  const update = (changes) =>
    store.update({ savedExperiments: Object.assign({}, store.state().savedExperiments, changes) });

  /** @param {string} link */
  function save(link) {
    const { preset } = store.state();
    // Read again, because another tab may have kept something in the meantime.
    const others = read(storage.recall(KEY)).filter(({ link: kept }) => kept !== mine && kept !== link);
    const own = [{ link, preset: preset ? preset.id : '' }].concat(others).slice(0, MOST);
    while (own.length > 1 && write(own).length > ROOM) {
      own.pop();
    }
    mine = link;
    update({ own, lost: !storage.keep(KEY, write(own)) });
  }

  return {
    /**
     * @param {string} link  of the address
     * @returns {string} the link to begin with: that one, or else the user's last experiment
     */
    begin(link) {
      const own = read(storage.recall(KEY));
      const last = own.length > 0 ? own[0].link : '';
      mine = link === '' || link === last ? last : '';
      const other = link === '' ? 'start' : 'link';
      update({ own, origin: mine ? 'own' : other, restored: link === '' && mine !== '' });
      return link || last;
    },

    /**
     * What is opened next is only looked at.
     * @param {'start'|'link'|'preset'} origin
     */
    visit(origin) {
      mine = '';
      update({ origin, restored: false });
    },

    /**
     * What is opened next is the user's own.
     * @param {string} link
     */
    resume(link) {
      mine = link;
      update({ origin: 'own', restored: false });
    },

    /** What is on the page is about to be changed by its user. */
    claim: () => update({ origin: 'own', restored: false }),

    /**
     * Keeps what has changed, if it is the user's own.
     * @param {State} state
     */
    follow({ model, savedExperiments: { origin, own } }) {
      if (model === followed) {
        return;
      }
      followed = model;
      const { link } = model;
      if (origin === 'own' && link !== mine) {
        save(link);
      } else if (origin !== 'own' && own.length > 0 && own[0].link === link) {
        // Undone as far as to where the user was before.
        mine = link;
        update({ origin: 'own' });
      }
    },
  };
}

/** @param {Work[]} works */
function write(works) {
  return JSON.stringify({ version: 1, works });
}

/**
 * @param {string} text  as it was kept: by this version, by another, or by somebody else
 * @returns {Work[]}
 */
function read(text) {
  try {
    const { works } = JSON.parse(text);
    return works
      .filter((/** @type {any} */ each) => each && typeof each.link === 'string' && each.link !== '')
      .map((/** @type {any} */ { link, preset }) => ({ link, preset: String(preset || '') }))
      .slice(0, MOST);
  } catch (error) {
    return [];
  }
}

/** @typedef {ReturnType<typeof createSavedExperiments>} SavedExperiments */
