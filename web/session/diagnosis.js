// What the training is doing, in one verdict: looked at while the page shows it, or when a script asks.

import { createStream } from './rationed.js';

/** @import { Engine } from '../model/protocol.js' */
/** @import { Diagnosis, Status } from '../model/state.js' */

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {() => number} parts.now  milliseconds
 * @param {(status: Status) => Float64Array} parts.losses  epoch, training loss and test loss, point by
 *     point, up to now
 */
export function createDiagnosis({ engine, now, losses }) {
  /** The epoch at which settings or parameters were last changed by hand. */
  let since = 0;
  let seen = '';

  /** @param {Status} status @returns {Diagnosis} */
  function diagnose(status) {
    const row = losses(status);
    const present = row[row.length - 3];
    since = since > present ? 0 : since; // somebody has gone back to before it
    return Object.assign({ step: status.step, loss: status.trainLoss }, JSON.parse(engine.Diagnosis.of(row, since)));
  }

  return {
    diagnose,

    /** @param {number} epoch  at which something was changed by hand */
    changed(epoch) {
      since = epoch;
      seen = '';
    },

    shown: createStream({
      now,
      share: 1 / 12,
      pause: 700,
      changed() {
        seen = '';
      },
      /** @returns {Diagnosis|null} */
      look(/** @type {true} */ _, { status, settings }) {
        const key = JSON.stringify([status.step, status.trainLoss, status.stopped, settings]);
        if (key === seen) {
          return null;
        }
        seen = key;
        return diagnose(status);
      },
    }),
  };
}
