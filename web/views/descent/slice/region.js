// Which part of its plane a map shows: at once what the user wants, and the slice follows once the
// pointer or the keys have come to rest.

import { plainText } from '../../../model/numbers.js';
import { regionOf } from './layout.js';

/**
 * @typedef {import('./layout.js').Region} Region
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 */

/** Milliseconds of rest before the map is computed anew. */
const REST = 250;

/**
 * @param {import('../../../page/actions.js').Actions} actions
 * @param {Record<string, string>} [changes]  of the experiment, besides
 */
export function showUsualPart(actions, changes = {}) {
  actions.setSlice({ u: 0, v: 0 });
  actions.edit({ ...changes, radius: '0' });
}

/**
 * @param {object} parts
 * @param {import('../../../page/actions.js').Actions} parts.actions
 * @param {() => LossSlice|null} parts.lossSlice  the slice that can be drawn
 * @param {() => void} parts.changed
 */
export function createRegion({ actions, lossSlice, changed }) {
  /** @type {Region|null} where the user has moved the map, until the slice is there */
  let wanted = null;
  let timer = 0;
  let isAskedFor = false;

  function ask() {
    if (wanted) {
      isAskedFor = true;
      actions.setSlice({ u: wanted.u, v: wanted.v });
      actions.edit({ radius: plainText(Number(wanted.radius.toPrecision(3))) });
    }
  }

  return {
    /** @returns {Region} */
    seen() {
      const shown = lossSlice();
      return wanted || (shown ? regionOf(shown) : { u: 0, v: 0, radius: 1 });
    },

    /** @param {Region} next */
    look(next) {
      if (lossSlice()) {
        wanted = next;
        isAskedFor = false;
        window.clearTimeout(timer);
        timer = window.setTimeout(ask, REST);
        changed();
      }
    },

    /** The usual part. */
    reset() {
      window.clearTimeout(timer);
      wanted = null;
      showUsualPart(actions);
    },

    /** @param {boolean} isThere  whether the slice that was asked for is the one that is shown */
    settle(isThere) {
      if (isAskedFor && isThere) {
        wanted = null;
      }
    },

    /** For another network, which has other slices. */
    forget() {
      wanted = null;
    },
  };
}
