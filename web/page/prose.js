// The prose of the catalogue: formulas, sources, questions and answers. The engine comes without it,
// so that a first visit loads less; it is loaded when somebody first does something, or something
// opens that is to be read.

/** @import { Catalogue } from '../model/catalogue.js' */
/** @import { State, StartingState } from '../model/state.js' */
/** @import { Store } from './store.js' */

/** What comes before anything can be opened by hand. */
const FIRST_SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'click'];

/** @param {State|StartingState} state */
const isForReading = ({ dialog, preset, lesson, model }) =>
  dialog !== '' || preset !== null || lesson !== null || (model !== null && model.experiment.view !== 'none');

/**
 * @param {object} parts
 * @param {EventTarget} parts.page
 * @param {Store} parts.store
 * @param {() => Promise<Catalogue>} parts.load
 */
export function loadProseWhenWanted({ page, store, load }) {
  let isLoading = false;
  let wasForReading = false;

  async function complete() {
    if (isLoading || !store.state().catalogue) {
      return;
    }
    isLoading = true;
    try {
      const catalogue = await load();
      FIRST_SIGNS.forEach((sign) => page.removeEventListener(sign, complete, true));
      const { preset } = store.state();
      const told = preset && catalogue.presets.find(({ id }) => id === preset.id);
      store.update({ catalogue, preset: told || preset });
    } catch (error) {
      isLoading = false; // the next sign asks again; until then names have to do
    }
  }

  FIRST_SIGNS.forEach((sign) => page.addEventListener(sign, complete, true));
  store.subscribe((state) => {
    const isNow = state.catalogue !== null && isForReading(state);
    if (isNow && !wasForReading) {
      complete();
    }
    wasForReading = isNow;
  });
}
