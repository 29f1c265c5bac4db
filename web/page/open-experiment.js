// Opens experiments: somebody's link, a preset, or one that the user had before.

import { withoutView } from '../model/catalogue.js';

/** @import { Preset } from '../model/catalogue.js' */
/** @import { Update } from '../model/protocol.js' */
/** @import { FieldNotice } from '../model/state.js' */
/** @import { SavedExperiments, SavedExperiment } from './saved-experiments.js' */
/** @import { Store } from './store.js' */

/** The link of the experiment that everybody begins with. */
const START = 'v=1';

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {SavedExperiments} parts.savedExperiments
 * @param {(link: string) => Promise<Update>} parts.ask  opens it
 */
export function createOpening({ store, savedExperiments, ask }) {
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
   * @param {string} link  with or without "#", or a whole address
   * @returns {Promise<{link: string, notices: FieldNotice[]}>}
   */
  async function openLink(link) {
    await ask(link);
    recognise();
    const { model } = store.ready();
    return { link: model.link, notices: model.notices };
  }

  return {
    recognise,

    /**
     * The first experiment: that of the address or, without one, the user's last.
     * @param {string} link
     */
    async begin(link) {
      await openLink(savedExperiments.begin(link));
      const { origin, own } = store.state().savedExperiments;
      if (origin === 'own') {
        store.update({ preset: presetWith(({ id }) => id === own[0].preset) });
      }
    },

    /** @param {string} link  as above */
    async open(link) {
      savedExperiments.visit('link');
      return openLink(link);
    },

    /** @param {Preset} preset */
    async openPreset(preset) {
      savedExperiments.visit('preset');
      await ask(preset.link);
      store.update({ preset, dialog: '' });
    },

    /**
     * Back to an experiment of the user's own.
     * @param {SavedExperiment} [own]  the latest when left out
     */
    async resumeWork(own = store.state().savedExperiments.own[0]) {
      if (own) {
        savedExperiments.resume(own.link);
        await ask(own.link);
        store.update({
          dialog: '',
          preset: presetWith(({ id }) => id === own.preset),
          announcement: 'Your own experiment is back.',
        });
      }
    },

    /** Back to what everybody begins with; the user's own stays saved. */
    async startAfresh() {
      savedExperiments.visit('start');
      await ask(START);
      store.update({ preset: null });
    },

    closeQuestion: () => store.update({ preset: null }),
  };
}
