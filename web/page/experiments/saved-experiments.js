// The experiments that are saved in the browser: the user's own, for as long as they like, and the
// last few that were only looked at, so that a reload finds them as they were. Somebody's link or a
// preset becomes the user's own with the first change, and never replaces another.

import { isWhole } from '../../model/link.js';
import { byTime, FORMAT, isExperiment, isNewer, isOwn } from '../../model/saved-experiment.js';
import { pictureOf } from '../../model/picture.js';
import { createLatestQueue } from '../../model/queues.js';
import { originNotice, restoredNotice, storageNotice, withNotice } from '../../model/notices.js';

/** @import { Checkpoint } from '../../model/protocol.js' */
/** @import { Notice, State } from '../../model/state.js' */
/** @import { Entry } from '../browser/address.js' */
/** @import { Origin, SavedExperiment, Whole } from '../../model/saved-experiment.js' */
/** @import { Ask, Storage } from '../browser/storage.js' */
/** @import { Store } from '../store.js' */

/**
 * @typedef {object} Place  where the experiment on the page is saved, or will be
 * @property {string} id
 * @property {Origin} origin
 * @property {string} name
 * @property {boolean} restored  the page has opened with it
 * @property {number} epoch  that its training was brought back at; 0 for the initial weights
 *
 * @typedef {object} SavedExperimentsState
 * @property {Place} place
 * @property {SavedExperiment[]} own  the latest first
 * @property {''|'absent'|'full'|'newer'} trouble  why nothing can be saved: the browser lets no
 *     page, there is no room, or a newer version of this page has changed how
 * @property {SavedExperiment|null} deleted  the last one, which can still be brought back
 */

/** Milliseconds between two checkpoints that are saved while training goes on. */
const PAUSE = 1500;

/** Experiments that were only looked at, and are saved. */
const MOST_VISITED = 10;

/** Where earlier versions saved up to six links, as {version: 1, works: [{link, preset}]}. */
const EARLIER = 'chainrule.work';

const newId = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);

/**
 * @param {Origin} origin
 * @returns {Place} of an experiment that has not been saved yet
 */
export const newPlace = (origin) => ({ id: newId(), origin, name: '', restored: false, epoch: 0 });

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Storage} parts.storage
 * @param {() => Promise<Checkpoint>} parts.takeCheckpoint
 */
export function createSavedExperiments({ store, storage, takeCheckpoint }) {
  const { transact, TAB } = storage;
  /** @type {Record<string, SavedExperiment>} by id, as this tab has read or saved them last */
  const known = {};
  /** What has been asked to be saved of the experiment on the page, and by id of its training. */
  let followed = '';
  /** @type {Record<string, number>} step */
  const steps = {};
  /** Experiments that are being opened: the engine may be ahead of the page. */
  let opening = 0;
  /** Whether something has changed that neither its link nor its step tells. */
  let isChangedByHand = false;
  /** @type {any} that of the deleted experiment */
  let deletedCheckpoint;
  /** @type {Record<string, string>} by the id of a notice: its text */
  const said = {};
  const writes = createLatestQueue(write);

  /** @param {Partial<SavedExperimentsState>} changes */
  const update = (changes) =>
    store.update({ savedExperiments: Object.assign({}, store.state().savedExperiments, changes) });

  /** @param {Partial<Place>} changes */
  const updatePlace = (changes) =>
    update({ place: Object.assign({}, store.state().savedExperiments.place, changes) });

  /**
   * @template T
   * @param {(ask: Ask) => Promise<T>} work
   * @returns {Promise<T|null>} null where nothing can be saved, which is said
   */
  async function attempt(work) {
    try {
      const result = await transact(work);
      if (store.state().savedExperiments.trouble !== 'full') { // which only saving disproves
        tell('');
      }
      return result;
    } catch (error) {
      tell(TROUBLES[/** @type {any} */ (error || {}).name] || 'absent');
      return null;
    }
  }

  /** @param {SavedExperimentsState['trouble']} trouble */
  function tell(trouble) {
    if (trouble !== store.state().savedExperiments.trouble) {
      update({ trouble });
    }
  }

  /** @returns {Promise<SavedExperiment[]>} all, the latest first; none where they cannot be read */
  async function readAll() {
    const earlier = earlierExperiments(storage.recall(EARLIER));
    const all = await attempt(async (ask) => {
      for (const experiment of earlier) {
        await ask('experiments', 'put', experiment);
      }
      return (await ask('experiments', 'getAll')).filter(isExperiment).sort(byTime);
    });
    if (all && earlier.length > 0) {
      storage.keep(EARLIER, '');
    }
    update({ own: (all || []).filter(isOwn) });
    return all || [];
  }

  /** While the engine is loaded. */
  const atFirst = readAll();

  /** @returns {SavedExperiment} the one on the page, as it is now */
  function present() {
    const state = store.ready();
    const { model, preset, savedExperiments: { place } } = state;
    const before = known[place.id];
    return {
      id: place.id,
      format: FORMAT,
      origin: place.origin,
      name: place.name,
      link: model.link,
      preset: preset ? preset.id : '',
      saved: Date.now(),
      tab: TAB,
      picture: pictureOf(state) || (before && before.picture) || null,
    };
  }

  /** Saves the experiment on the page: as another one, where the saved one is another tab's. */
  async function write() {
    const { id } = present();
    const tabs = await storage.otherTabs();
    const checkpoint = isTrained(store.ready()) ? await nextCheckpoint() : null;
    const here = present();
    if (here.id !== id) {
      return; // another one has been opened meanwhile
    }
    const before = known[id];
    const saved = await attempt(async (ask) => {
      const there = await ask('experiments', 'get', id);
      const isOthers = there
        && (!before || there.saved !== before.saved || isNewer(there) || tabs.indexOf(there.tab) >= 0);
      const mine = isOthers ? Object.assign({}, here, { id: newId() }) : here;
      const training = checkpoint || (isOthers && await ask('checkpoints', 'get', id));
      await ask('experiments', 'put', mine);
      if (training) {
        await ask('checkpoints', 'put', Object.assign({}, training, { id: mine.id }));
      }
      if (!isOwn(mine) && (isOthers || !there)) {
        await forgetVisited(ask);
      }
      return mine;
    });
    if (saved) {
      const { place, own } = store.state().savedExperiments;
      tell('');
      known[saved.id] = saved;
      steps[saved.id] = steps[id];
      update({
        place: place.id === id ? Object.assign({}, place, { id: saved.id }) : place,
        own: own.filter((each) => each.id !== saved.id).concat([saved].filter(isOwn)).sort(byTime),
      });
    }
  }

  /** @param {State} state @returns {boolean} whether its training is not saved as it is now */
  function isTrained({ status, savedExperiments: { place } }) {
    return opening === 0 && (isChangedByHand || status.step !== steps[place.id]);
  }

  /** @returns {Promise<Checkpoint|null>} null if the engine does not answer */
  async function nextCheckpoint() {
    const { status, savedExperiments: { place } } = store.ready();
    isChangedByHand = false;
    steps[place.id] = status.step;
    return takeCheckpoint().catch(() => null);
  }

  /** Those that were only looked at, but for the latest. @param {Ask} ask */
  async function forgetVisited(ask) {
    const all = /** @type {SavedExperiment[]} */ (await ask('experiments', 'getAll'));
    const visited = all.filter((each) => isExperiment(each) && !isOwn(each) && !isNewer(each));
    for (const { id } of visited.sort(byTime).slice(MOST_VISITED)) {
      await ask('experiments', 'delete', id);
      await ask('checkpoints', 'delete', id);
    }
  }

  /** @param {Notice|null} notice  said once, for it may be dismissed @param {string} id */
  function say(notice, id) {
    const text = notice ? notice.text : '';
    if (text !== (said[id] || '')) {
      said[id] = text;
      store.update({ notices: withNotice(store.state().notices, id, notice) });
    }
  }

  /**
   * From now on it is this tab's, unless another one has it on its page.
   * @param {string} id
   * @returns {Promise<Whole|null>} null where it cannot be read
   */
  async function read(id) {
    const tabs = await storage.otherTabs();
    return attempt(async (ask) => {
      const there = await ask('experiments', 'get', id);
      if (!isExperiment(there) || isNewer(there)) {
        return null;
      }
      const experiment = tabs.indexOf(there.tab) >= 0 ? there : Object.assign({}, there, { tab: TAB });
      await ask('experiments', 'put', experiment);
      return { experiment, checkpoint: (await ask('checkpoints', 'get', id)) || null };
    });
  }

  return {
    read,

    /**
     * @param {Entry} entry
     * @returns {Promise<Whole|null>} what was on the page when it was left; without an address, the
     *     user's last experiment
     */
    async last({ link, id }) {
      const all = (await atFirst).filter((each) => !isNewer(each));
      const isMeant = (/** @type {SavedExperiment} */ each) =>
        isOwn(each) && (link === '' || (each.link === link && isWhole(link)));
      const last = all.find((each) => each.id === id) || all.find(isMeant);
      return last ? read(last.id) : null;
    },

    /**
     * The experiment on the page is a saved one, and saved again only when it changes.
     * @param {SavedExperiment} experiment
     * @param {boolean} restored  by itself
     * @returns {Place}
     */
    placeOf(experiment, restored) {
      const { id, origin, name } = experiment;
      known[id] = experiment;
      return { id, origin, name, restored: restored && origin === 'own', epoch: 0 };
    },

    /** @param {boolean} isOwn  the change makes what is on the page the user's own */
    change(isOwn) {
      isChangedByHand = true;
      const { origin, restored } = store.state().savedExperiments.place;
      if (isOwn && (origin !== 'own' || restored)) {
        updatePlace({ origin: 'own', restored: false });
      }
    },

    /** @returns {Promise<Whole[]>} the experiment on the page, as it is now, and all of the user's own */
    async all() {
      /** @type {Whole} */
      const here = { experiment: present(), checkpoint: await takeCheckpoint().catch(() => null) };
      const saved = await attempt(async (ask) => {
        /** @type {Whole[]} */
        const others = [];
        for (const experiment of (await ask('experiments', 'getAll')).filter(isExperiment)) {
          if (isOwn(experiment) && experiment.id !== here.experiment.id) {
            others.push({ experiment, checkpoint: (await ask('checkpoints', 'get', experiment.id)) || null });
          }
        }
        return others;
      });
      return [here].concat(saved || []);
    },

    /**
     * Adds experiments from a file to the user's own; one that is there already is not doubled.
     * @param {Array<{experiment: Pick<SavedExperiment, 'name'|'link'|'preset'|'saved'>,
     *     checkpoint: Checkpoint|null}>} all
     * @returns {Promise<Whole[]>} those that can be opened
     */
    async add(all) {
      const { own } = store.state().savedExperiments;
      const wholes = all.map(({ experiment, checkpoint }) => {
        const there = own.find(({ link, saved }) => link === experiment.link && saved === experiment.saved);
        const origin = /** @type {const} */ ('own');
        const added = Object.assign({ id: newId(), format: FORMAT, origin, tab: '' }, experiment);
        return { experiment: there || added, checkpoint };
      }).filter(({ experiment }) => isExperiment(experiment) && !isNewer(experiment));
      await attempt(async (ask) => {
        for (const { experiment, checkpoint } of wholes) {
          await ask('experiments', 'put', experiment);
          if (checkpoint) {
            await ask('checkpoints', 'put', Object.assign({ id: experiment.id }, checkpoint));
          }
        }
      });
      await readAll();
      return wholes;
    },

    /** Looks again, because another tab may have saved something in the meantime. */
    look: readAll,

    /** @param {string} id @param {string} name */
    async rename(id, name) {
      await attempt(async (ask) => {
        const there = await ask('experiments', 'get', id);
        if (there && !isNewer(there)) {
          await ask('experiments', 'put', Object.assign({}, there, { name }));
        }
      });
      if (store.state().savedExperiments.place.id === id) {
        updatePlace({ name });
      }
      await readAll();
    },

    /** @param {SavedExperiment} experiment */
    async remove(experiment) {
      const { id } = experiment;
      const isGone = await attempt(async (ask) => {
        deletedCheckpoint = await ask('checkpoints', 'get', id);
        await ask('checkpoints', 'delete', id);
        await ask('experiments', 'delete', id);
        return true;
      });
      if (isGone) {
        const isHere = store.state().savedExperiments.place.id === id;
        update({ deleted: experiment });
        if (isHere) {
          updatePlace(newPlace('start'));
        }
        if (store.state().savedExperiments.trouble === 'full') {
          isChangedByHand = true;
          writes.put(null); // there may be room now
        }
        await readAll();
      }
    },

    /** Brings back the experiment that was deleted last. */
    async restore() {
      const { deleted } = store.state().savedExperiments;
      if (deleted) {
        await attempt(async (ask) => {
          await ask('experiments', 'put', deleted);
          if (deletedCheckpoint) {
            await ask('checkpoints', 'put', deletedCheckpoint);
          }
        });
        update({ deleted: null });
        await readAll();
      }
    },

    /**
     * Saves what has changed: training after a pause while it goes on.
     * @param {State} state
     */
    follow(state) {
      say(originNotice(state), 'origin');
      say(restoredNotice(state), 'restored');
      say(storageNotice(state), 'storage');
      const { model, status, preset, playing, busy, savedExperiments: { place } } = state;
      if (!(place.id in steps)) {
        steps[place.id] = status.step; // it has just been opened
      }
      const wanted = contentOf({
        id: place.id,
        origin: place.origin,
        link: model.link,
        preset: preset ? preset.id : '',
      });
      const isNew = wanted !== followed
        && (!known[place.id] || wanted !== contentOf(known[place.id]));
      followed = wanted;
      if (isNew || (isTrained(state) && !playing && !busy)) {
        writes.put(null);
      }
    },

    /** Saves the training while it goes on, also in a tab that nobody sees. */
    start() {
      setInterval(() => {
        const state = store.state();
        if (state.model && (state.playing || state.busy)) {
          isChangedByHand = true;
          writes.put(null);
        }
      }, PAUSE);
    },

    /**
     * Saves what is not saved yet, then opens another experiment.
     * @template T
     * @param {() => Promise<T>} open
     * @returns {Promise<T>}
     */
    async leave(open) {
      const state = store.state();
      if (state.model && (state.playing || state.busy || isTrained(state))) {
        isChangedByHand = true;
        await writes.put(null);
      }
      await writes.sending(); // what has just been changed is saved as it was
      opening += 1;
      try {
        return await open();
      } finally {
        opening -= 1;
      }
    },
  };
}

/** Why a transaction has failed, by the name of its error. */
const TROUBLES = /** @type {Record<string, 'full'|'newer'>} */ ({
  QuotaExceededError: 'full',
  VersionError: 'newer',
});

/** @param {Pick<SavedExperiment, 'id'|'origin'|'link'|'preset'>} experiment @returns {string} */
const contentOf = ({ id, origin, link, preset }) => [id, origin, preset, link].join(' ');

/**
 * @param {string} text
 * @returns {SavedExperiment[]}
 */
function earlierExperiments(text) {
  try {
    const { version, works } = JSON.parse(text);
    const now = Date.now();
    return (version === 1 ? works : [])
      .map((/** @type {any} */ work, /** @type {number} */ index) => ({
        id: newId(),
        format: FORMAT,
        origin: 'own',
        name: '',
        link: work && work.link,
        preset: String((work && work.preset) || ''),
        saved: now - index,
        tab: '',
      }))
      .filter(isExperiment);
  } catch (error) {
    return [];
  }
}

/** @typedef {ReturnType<typeof createSavedExperiments>} SavedExperiments */
