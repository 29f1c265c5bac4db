// Opens experiments: somebody's link, a preset, or one that is saved.

import { withoutView } from '../../model/catalogue.js';
import { toLink } from '../../model/link.js';
import { isNewer } from '../../model/saved-experiment.js';
import { continuing, withNotice } from '../../model/notices.js';
import { newPlace } from './saved-experiments.js';

/** @import { Preset } from '../../model/catalogue.js' */
/** @import { Update } from '../../model/protocol.js' */
/** @import { Whole } from '../../model/saved-experiment.js' */
/** @import { FieldNotice, Model, Notice } from '../../model/state.js' */
/** @import { Entry } from '../browser/address.js' */
/** @import { Place, SavedExperiments } from './saved-experiments.js' */
/** @import { Store } from '../store.js' */

/**
 * @typedef {object} Opened
 * @property {string} link  of the experiment that is on the page
 * @property {FieldNotice[]} notices
 * @property {string} refusal  why it is not the one that was asked for; '' if it is
 */

/** @typedef {(link: string, place: Place) => Promise<Update>} Open */

/** The link of the experiment that everybody begins with. */
const START = 'v=1';

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {SavedExperiments} parts.savedExperiments
 * @param {Open} parts.open  remembered for undo
 * @param {(command: string, input: any) => Promise<any>} parts.request  not remembered
 * @param {(update: Update) => any} parts.apply
 * @param {(notice: Notice) => void} parts.note
 * @param {(link: string) => Promise<void>} parts.arrive  does what a link says besides its settings
 */
export function createOpening({ store, savedExperiments, open, request, apply, note, arrive }) {
  let isBeginning = false;
  /** The link that the page begins with, until all that it says is done. */
  let begun = '';

  /** @param {(preset: Preset) => boolean} isWanted */
  function presetWith(isWanted) {
    return store.ready().catalogue.presets.find(isWanted) || null;
  }

  /**
   * Shows the question that belongs to the experiment on the page.
   * @param {Preset|null} otherwise  if it is none of the presets
   */
  function recognise(otherwise = null) {
    const { model, catalogue } = store.ready();
    const plain = withoutView(catalogue, model.link);
    const link = plain !== START ? plain : '';
    store.update({
      preset: presetWith((preset) => withoutView(catalogue, preset.link) === link) || otherwise,
    });
  }

  /**
   * @param {Update} update
   * @param {Place} place  where the experiment is saved from now on
   * @returns {Update} that says so, unless it was refused: never is one experiment saved as another
   */
  function at(update, place) {
    if (update.model && update.model.refusal) {
      return update;
    }
    const savedExperiments = Object.assign({}, store.state().savedExperiments, { place });
    return Object.assign(update, { savedExperiments });
  }

  /** Whether the user's own experiment is on the page. */
  function isOwnShown() {
    const { model, savedExperiments: { place } } = store.state();
    return model !== null && place.origin === 'own';
  }

  /**
   * @param {(open: Open) => Promise<Update>} load
   * @returns {Promise<string>} why it is refused; '' if it is open
   */
  const show = (load) => savedExperiments.leave(async () => {
    const update = await load(open);
    const { refusal = '' } = update.model || {};
    // After a refusal the update is of what was there before, whose link the address needs again.
    if (refusal === '' || isOwnShown()) {
      apply(update);
    }
    return refusal;
  });

  /** @param {string} link @param {Place} place */
  const fresh = (link, place) => show(async () => at(await open(link, place), place));

  /** @param {Error} error  why a checkpoint cannot be gone on from */
  function sayLost({ message }) {
    const text = `The training could not be brought back: it starts at the initial weights. ${message}`;
    note({ id: 'lost', kind: 'warning', text, lasts: true });
    return null;
  }

  /**
   * Training stands still where it was left, and goes on to the same bits. Settings that were
   * changed since are changed again.
   *
   * @param {Whole} whole
   * @param {Place} place
   * @param {Open} openIt
   * @returns {Promise<Update>}
   */
  async function load({ experiment, checkpoint }, place, openIt) {
    const opened = await openIt(experiment.link, place);
    const { refusal, experiment: fields } = /** @type {Model} */ (opened.model);
    if (refusal) {
      return opened;
    }
    const restored = checkpoint
      && await request('restore', { bytes: checkpoint.bytes, fields }).catch(sayLost);
    const update = restored || opened;
    return at(update, Object.assign({}, place, { epoch: update.status.epoch }));
  }

  /**
   * @param {Whole} whole
   * @param {boolean} [isByItself]  when the page opened
   * @returns {Promise<string>} why it is refused; '' if it is open
   */
  async function resume(whole, isByItself = false) {
    const place = savedExperiments.placeOf(whole.experiment, isByItself);
    const refusal = await show((openIt) => load(whole, place, openIt));
    if (refusal === '') {
      store.update({ preset: presetWith(({ id }) => id === whole.experiment.preset) });
    }
    return refusal;
  }

  /** @returns {Promise<Whole|null>} of those that this version can open */
  async function latestOwn() {
    const latest = store.state().savedExperiments.own.find((each) => !isNewer(each));
    return latest ? savedExperiments.read(latest.id) : null;
  }

  /**
   * What is on the page in place of what was refused: the user's own experiment or, without one,
   * that of everybody; never what somebody opened before.
   *
   * @param {string} refusal
   */
  async function showOwn(refusal) {
    const stays = isOwnShown();
    let instead = 'Your own experiment stays as it was.';
    if (!stays) {
      const last = await latestOwn();
      if (last && await resume(last) === '') {
        instead = 'Your own experiment is shown instead.';
      } else {
        await fresh(START, newPlace('start'));
        recognise();
        instead = 'The experiment that everybody begins with is shown instead.';
      }
    }
    const { notices, status } = store.ready();
    store.update({ notices: withNotice(notices, 'restored', null) }); // this one says the same
    note({
      id: 'refused',
      kind: 'warning',
      text: `The link was not opened. ${refusal} ${instead}`,
      actions: stays ? [] : continuing(status),
    });
  }

  /**
   * @param {string} link  with or without "#", or a whole address
   * @param {'start'|'link'} [origin]
   * @returns {Promise<Opened>}
   */
  async function openLink(link, origin = 'link') {
    const refusal = await fresh(link, newPlace(origin));
    if (refusal !== '') {
      await showOwn(refusal);
    } else {
      recognise();
      begun = isBeginning ? link : '';
      await (isBeginning ? null : arrive(link));
    }
    const { model } = store.ready();
    return { link: model.link, notices: model.notices, refusal };
  }

  /**
   * @param {Whole|null} whole
   * @param {string} link  in its place, if there is none
   * @param {boolean} isByItself
   */
  async function resumeOr(whole, link, isByItself) {
    const refusal = whole ? await resume(whole, isByItself) : '';
    if (!whole) {
      await openLink(link, link === '' ? 'start' : 'link');
    } else if (refusal) {
      await showOwn(refusal);
    }
  }

  return {
    recognise,
    openLink,
    resume,

    /**
     * The first experiment: that of the address or, without one, the user's last.
     * @param {Entry} entry
     * @param {boolean} isEmbedded  in somebody's page, which is shown nothing that the user has saved
     */
    async begin(entry, isEmbedded) {
      isBeginning = true;
      const saved = isEmbedded ? null : await savedExperiments.last(entry);
      await resumeOr(saved, entry.link, entry.link === '');
      isBeginning = false;
    },

    /** Does what the first link says besides its settings. */
    arrive: () => arrive(begun),

    /**
     * Somebody has gone back or forward, or has changed the address.
     * @param {Entry} entry
     */
    async goTo({ link, id }) {
      await resumeOr(await savedExperiments.read(id), link, false);
    },

    /**
     * Undoes that another experiment was opened.
     * @param {Place} place  of the one that was there
     * @param {Record<string, string>} fields  that differ
     * @returns {Promise<Update>}
     */
    reopen: (place, fields) => savedExperiments.leave(async () => {
      const whole = await savedExperiments.read(place.id);
      return whole
        ? load(whole, savedExperiments.placeOf(whole.experiment, false), (link) => request('open', link))
        : at(await request('edit', toLink(fields)), place);
    }),

    /** @param {Preset} preset */
    async openPreset(preset) {
      await fresh(preset.link, newPlace('preset'));
      store.update({ preset, dialog: '' });
    },

    /**
     * Back to an experiment of the user's own.
     * @param {string} [id]  the latest when left out
     */
    async resumeWork(id) {
      const isHere = id === store.state().savedExperiments.place.id;
      const whole = isHere ? null : await (id ? savedExperiments.read(id) : latestOwn());
      if (whole) {
        await resume(whole);
        store.update({ announcement: 'Your own experiment was restored.' });
      }
      store.update({ dialog: '' });
    },

    /** Back to what everybody begins with; the user's own stays saved. */
    async startAfresh() {
      await fresh(START, newPlace('start'));
      store.update({ preset: null });
    },

    closeQuestion: () => store.update({ preset: null }),
  };
}
