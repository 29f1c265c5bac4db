// The user's own experiments, of which the last few are saved in the browser. Somebody's link or a
// preset becomes the user's own with the first change, and never replaces another.

import { originNotice, withNotice } from './notices.js';

/** @import { Model, Notice, State } from '../model/state.js' */
/** @import { Storage } from './storage.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {{link: string, preset: string}} SavedExperiment  one that the user has changed, and the
 *     id of the preset it began from, or ''
 *
 * @typedef {object} SavedExperimentsState
 * @property {'start'|'own'|'link'|'preset'} origin  of the experiment on the page: the one that
 *     everybody begins with, the user's own, somebody's link, or one of the presets
 * @property {SavedExperiment[]} own  the latest first
 * @property {boolean} restored  the page has opened with the user's last experiment
 * @property {boolean} lost  the browser does not let the page save anything
 */

const KEY = 'chainrule.work';

/** Experiments that are saved. */
const MOST = 6;

/** Characters that are saved: own data can be long, and other pages of the site need room, too. */
const ROOM = 100000;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Storage} parts.storage
 */
export function createSavedExperiments({ store, storage }) {
  /** The saved experiment that is on the page, by its link as it was saved; '' for none. */
  let mine = '';
  /** @type {Model|null} */
  let followed = null;
  let said = '';

  /** @param {Partial<SavedExperimentsState>} changes */
  const update = (changes) =>
    store.update({ savedExperiments: Object.assign({}, store.state().savedExperiments, changes) });

  /** @param {string} link */
  function save(link) {
    const { preset } = store.state();
    // Read again, because another tab may have saved something in the meantime.
    const others = read(storage.recall(KEY)).filter(({ link: kept }) => kept !== mine && kept !== link);
    const own = [{ link, preset: preset ? preset.id : '' }].concat(others).slice(0, MOST);
    while (own.length > 1 && write(own).length > ROOM) {
      own.pop();
    }
    mine = link;
    update({ own, lost: !storage.keep(KEY, write(own)) });
  }

  /** @param {Notice|null} notice  whose experiment it is; said once, for it may be dismissed */
  function say(notice) {
    const text = notice ? notice.text : '';
    if (text !== said) {
      said = text;
      store.update({ notices: withNotice(store.state().notices, 'origin', notice) });
    }
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
     * What is opened next is not the user's own until it is changed.
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

    /** The user has changed what is on the page, which makes it their own. */
    claim: () => update({ origin: 'own', restored: false }),

    /**
     * Saves what has changed, if it is the user's own.
     * @param {State} state
     */
    follow(state) {
      const { model, savedExperiments: { origin, own } } = state;
      say(originNotice(state));
      if (model === followed) {
        return;
      }
      followed = model;
      const { link } = model;
      if (origin === 'own' && link !== mine) {
        save(link);
      } else if (origin !== 'own' && own.length > 0 && own[0].link === link) {
        // Undone back to what the user had before.
        mine = link;
        update({ origin: 'own' });
      }
    },
  };
}

/** @param {SavedExperiment[]} works */
function write(works) {
  return JSON.stringify({ version: 1, works });
}

/**
 * @param {string} text  as it was saved: by this version, by another one, or by something else
 * @returns {SavedExperiment[]}
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
