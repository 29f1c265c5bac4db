// Opens experiments: somebody's link, a preset, or one that the user had before.

import { withoutView } from '../model/catalogue.js';

/** @import { Preset } from '../model/catalogue.js' */
/** @import { Update } from '../model/protocol.js' */
/** @import { FieldNotice, Notice } from '../model/state.js' */
/** @import { SavedExperiments, SavedExperiment } from './saved-experiments.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {object} Opened
 * @property {string} link  of the experiment that is on the page
 * @property {FieldNotice[]} notices
 * @property {string} refusal  why it is not the one that was asked for; '' if it is
 */

/** The link of the experiment that everybody begins with. */
const START = 'v=1';

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {SavedExperiments} parts.savedExperiments
 * @param {(link: string) => Promise<Update>} parts.request  opens it
 * @param {(update: Update) => void} parts.apply
 * @param {(notice: Notice) => void} parts.note
 */
export function createOpening({ store, savedExperiments, request, apply, note }) {
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

  /** Whether the user's own experiment is on the page. */
  function isOwnShown() {
    const { model, savedExperiments: { origin } } = store.state();
    return model !== null && origin === 'own';
  }

  /**
   * @param {string} link  with or without "#", or a whole address
   * @param {() => void} arrive  says whose it is, once it is known that it opens
   * @returns {Promise<string>} why it is refused; '' if it is open
   */
  async function show(link, arrive) {
    const update = await request(link);
    const { refusal = '' } = update.model || {};
    if (refusal === '') {
      arrive();
    }
    // After a refusal the update is of what was there before, whose link the address needs again.
    if (refusal === '' || isOwnShown()) {
      apply(update);
    }
    return refusal;
  }

  /**
   * What is on the page in place of a refused link: the user's own experiment or, without one, that
   * of everybody; never what somebody opened before.
   *
   * @returns {Promise<string>} which of them, in words
   */
  async function showOwn() {
    if (isOwnShown()) {
      return 'Your own experiment stays as it was.';
    }
    const [last] = store.state().savedExperiments.own;
    if (last && await show(last.link, () => savedExperiments.resume(last.link)) === '') {
      recognise(presetWith(({ id }) => id === last.preset));
      return 'Your own experiment is shown instead.';
    }
    await show(START, () => savedExperiments.visit('start'));
    recognise();
    return 'The experiment that everybody begins with is shown instead.';
  }

  /**
   * @param {string} link  with or without "#", or a whole address
   * @param {() => void} arrive  as above
   * @returns {Promise<Opened>}
   */
  async function openLink(link, arrive) {
    const refusal = await show(link, arrive);
    if (refusal === '') {
      recognise();
    } else {
      const instead = await showOwn();
      const text = `The link was not opened. ${refusal} ${instead}`;
      note({ id: 'refused', kind: 'warning', text });
    }
    const { model } = store.ready();
    return { link: model.link, notices: model.notices, refusal };
  }

  return {
    recognise,

    /**
     * The first experiment: that of the address or, without one, the user's last.
     * @param {string} link
     */
    async begin(link) {
      const { refusal } = await openLink(savedExperiments.begin(link), () => {});
      const { origin, own } = store.state().savedExperiments;
      if (origin === 'own' && refusal === '') {
        store.update({ preset: presetWith(({ id }) => id === own[0].preset) });
      }
    },

    /** @param {string} link  as above */
    open: (link) => openLink(link, () => savedExperiments.visit('link')),

    /** @param {Preset} preset */
    async openPreset(preset) {
      await show(preset.link, () => savedExperiments.visit('preset'));
      store.update({ preset, dialog: '' });
    },

    /**
     * Back to an experiment of the user's own.
     * @param {SavedExperiment} [own]  the latest when left out
     */
    async resumeWork(own = store.state().savedExperiments.own[0]) {
      if (own) {
        await show(own.link, () => savedExperiments.resume(own.link));
        store.update({
          dialog: '',
          preset: presetWith(({ id }) => id === own.preset),
          announcement: 'Your own experiment is back.',
        });
      }
    },

    /** Back to what everybody begins with; the user's own stays saved. */
    async startAfresh() {
      await show(START, () => savedExperiments.visit('start'));
      store.update({ preset: null });
    },

    closeQuestion: () => store.update({ preset: null }),
  };
}
