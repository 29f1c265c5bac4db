// What the page shows and how: wishes that never reach the engine and change no experiment.

import { loadLibrary } from './contours.js';
import { loadTypesetting } from './formulas.js';
import { rememberShortcuts, rememberTheme, themeAfter } from './preferences.js';
import { loadSolids } from './solids.js';

/** @param {import('./store.js').Store} store */
export function createAppearance(store) {
  /** @param {import('./store.js').Theme} theme */
  function setTheme(theme) {
    rememberTheme(theme);
    store.update({ theme });
  }

  return {
    /** @param {import('./store.js').Item|null} item */
    hover: (item) => store.update({ hover: item }),

    /** @param {import('./store.js').Item|null} item */
    select: (item) => store.update({ selection: item }),

    /**
     * @param {keyof import('./store.js').Options} name
     * @param {any} value
     */
    setOption: (name, value) =>
      store.update({ options: Object.assign({}, store.state().options, { [name]: value }) }),

    /** @param {Partial<import('./store.js').Options['slice']>} changes */
    setSlice(changes) {
      const { options } = store.state();
      const slice = Object.assign({}, options.slice, changes);
      store.update({ options: Object.assign({}, options, { slice }) });
    },

    setTheme,

    nextTheme() {
      const theme = themeAfter(store.state().theme);
      setTheme(theme);
      store.update({ announcement: `Theme: ${theme}.` });
    },

    showExperiments: () => store.update({ dialog: 'experiments' }),
    showShortcuts: () => store.update({ dialog: 'shortcuts' }),
    closeDialog: () => store.update({ dialog: '' }),

    /** @param {boolean} wanted  whether single keys do something */
    setShortcuts(wanted) {
      rememberShortcuts(wanted);
      store.update({ shortcuts: wanted });
    },

    /** Formulas stay TeX where the library for them cannot be loaded; the next wish tries again. */
    async loadFormulas() {
      if (!store.state().typeset) {
        const typeset = await loadTypesetting().catch(() => null);
        store.update({ typeset });
      }
    },

    /** A map has no contours where the library for them cannot be loaded. */
    async loadContours() {
      if (!store.state().contours) {
        const contours = await loadLibrary().catch(() => null);
        store.update({ contours });
      }
    },

    /** There is no landscape where the library that draws it cannot be loaded. */
    async loadSolids() {
      if (!store.state().solids) {
        const solids = await loadSolids().catch(() => false);
        store.update({ solids });
      }
    },

    /** @param {string} text  read out by screen readers */
    announce: (text) => store.update({ announcement: text }),
  };
}
