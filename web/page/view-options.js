// What the page shows and how: wishes that never reach the engine and change no experiment.

import {
  rememberCode, rememberHiddenTraining, rememberShortcuts, rememberTheme, rememberWorkbench, themeAfter,
} from './browser/preferences.js';
import { hiddenNotice, withNotice } from '../model/notices.js';
import { moved, zoomed } from '../model/plane-view.js';

/** @import { Libraries } from '../libraries.js' */
/** @import { Spot } from '../model/plane-view.js' */
/** @import { Item, Options, Theme, View, Workbench } from '../model/state.js' */
/** @import { Store } from './store.js' */

/**
 * @param {Store} store
 * @param {Libraries} libraries
 */
export function createViewOptions(store, libraries) {
  /** @param {Theme} theme */
  function setTheme(theme) {
    rememberTheme(theme);
    store.update({ theme });
  }

  /**
   * @param {keyof Options} name
   * @param {any} value
   */
  const setOption = (name, value) =>
    store.update({ options: Object.assign({}, store.state().options, { [name]: value }) });

  return {
    /** @param {Item|null} item */
    hover: (item) => store.update({ hover: item }),

    /** @param {Item|null} item */
    select: (item) => store.update({ selection: item }),

    setOption,

    /** @param {Options['code']} code */
    setCode(code) {
      rememberCode(code);
      setOption('code', code);
    },

    /** @param {Partial<Options['slice']>} changes */
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

    /** @param {Partial<Workbench>} changes  to where the panels stand */
    arrange(changes) {
      const workbench = Object.assign({}, store.state().workbench, changes);
      rememberWorkbench(workbench);
      store.update({ workbench });
    },

    showShortcuts: () => store.update({ dialog: 'shortcuts', term: '' }),

    /** Opens the glossary. @param {string} term */
    showTerm: (term) => store.update({ dialog: 'shortcuts', term }),

    showWeights: () => store.update({ dialog: 'weights' }),
    showExports: () => store.update({ dialog: 'exports' }),

    closeDialog: () => store.update({ dialog: '' }),

    /** @param {boolean} wanted  whether single keys do something */
    setShortcuts(wanted) {
      rememberShortcuts(wanted);
      store.update({ shortcuts: wanted });
    },

    /** @param {boolean} wanted  whether training goes on while the page is hidden */
    setTrainsHidden(wanted) {
      rememberHiddenTraining(wanted);
      const { notices } = store.state();
      store.update({ trainsHidden: wanted, notices: withNotice(notices, hiddenNotice.id, null) });
    },

    /** Formulas stay TeX where the library for them cannot be loaded; the next wish tries again. */
    async loadFormulas() {
      if (!store.state().typeset) {
        const typeset = await libraries.loadTypesetting().catch(() => null);
        store.update({ typeset });
      }
    },

    /** A map has no contours where the library for them cannot be loaded. */
    async loadContours() {
      if (!store.state().contours) {
        const contours = await libraries.loadContours().catch(() => null);
        store.update({ contours });
      }
    },

    /** There is no landscape where the library that draws it cannot be loaded. */
    async loadSolids() {
      if (!store.state().solids) {
        const solids = await libraries.loadSolids().catch(() => false);
        store.update({ solids });
      }
    },

    /** @param {string} text  read out by screen readers */
    announce: (text) => store.update({ announcement: text }),
  };
}

/**
 * What a user can do to the plane of the outputs.
 * @param {Store} store
 */
export function createPlaneActions(store) {
  /**
   * @param {(view: View, whole: View)
   *     => View} change
   */
  function see(change) {
    const { model, view } = store.ready();
    store.update({ view: change(view || model.domain, model.domain) });
  }

  return {
    /**
     * @param {number} right  shares of its side by which the view moves
     * @param {number} up
     */
    moveView: (right, up) => see((view, whole) => moved(view, whole, right, up)),

    /**
     * @param {number} factor  above 1 to see more, below 1 to see less
     * @param {Spot} [spot]  what stays in its place
     */
    zoomView: (factor, spot) => see((view, whole) => zoomed(view, whole, factor, spot)),

    resetView: () => store.update({ view: null }),

    /** @param {number|null} example  index of an example of the data */
    selectExample(example) {
      const isThere = example !== null && example >= 0 && 4 * example < store.state().data.length;
      store.update({ selectedExample: isThere ? example : null });
    },
  };
}
