// Which part of its plane a map shows: at once what the hand wants, and the slice follows when the
// hand rests.

import { windowOf } from './layout.js';

/**
 * @typedef {import('./layout.js').Window} Window
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 */

/** Milliseconds that the hand rests before the map is computed anew. */
const REST = 250;

/**
 * @param {object} parts
 * @param {import('../../../page/actions.js').Actions} parts.actions
 * @param {() => LossSlice|null} parts.lossSlice  the slice that can be drawn
 * @param {() => void} parts.changed
 */
export function createMapWindow({ actions, lossSlice, changed }) {
  /** @type {Window|null} what the hand has moved the map to, until the slice is there */
  let wanted = null;
  let timer = 0;
  let isCommitted = false;

  function commit() {
    if (wanted) {
      isCommitted = true;
      actions.setSlice({ u: wanted.u, v: wanted.v });
      actions.edit({ radius: plain(wanted.radius) });
    }
  }

  return {
    /** @returns {Window} */
    seen() {
      const shown = lossSlice();
      return wanted || (shown ? windowOf(shown) : { u: 0, v: 0, radius: 1 });
    },

    /** @param {Window} next */
    look(next) {
      if (lossSlice()) {
        wanted = next;
        isCommitted = false;
        window.clearTimeout(timer);
        timer = window.setTimeout(commit, REST);
        changed();
      }
    },

    /** The usual part. */
    reset() {
      window.clearTimeout(timer);
      wanted = null;
      actions.setSlice({ u: 0, v: 0 });
      actions.edit({ radius: '0' });
    },

    /** @param {boolean} isThere  whether the slice that was wished is the one that is shown */
    settle(isThere) {
      if (isCommitted && isThere) {
        wanted = null;
      }
    },

    /** Another network has other slices. */
    forget() {
      wanted = null;
    },
  };
}

/** @param {number} value @returns {string} as links write it */
function plain(value) {
  const text = String(Number(value.toPrecision(3)));
  return text.indexOf('e') < 0 ? text : value.toFixed(9).replace(/0+$/, '');
}
