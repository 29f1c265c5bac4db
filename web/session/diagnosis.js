// What the training is doing, in one verdict: looked at while the page shows it, or when a script asks.

import { createStream } from './rationed.js';

/** @import { Engine } from '../model/protocol.js' */
/** @import { Diagnosis, Status } from '../model/state.js' */

/** @typedef {{epoch: number, times: number}} Changes  by hand: when the last was made, and how many there were */

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {() => number} parts.now  milliseconds
 * @param {(status: Status) => Float64Array} parts.losses  epoch, training loss and test loss, point by
 *     point, up to now
 * @param {Changes} parts.changes  of settings and parameters
 */
export function createDiagnosis({ engine, now, losses, changes }) {
  let seen = '';

  /** @param {Status} status @returns {Diagnosis} */
  function diagnose(status) {
    const row = losses(status);
    const present = row[row.length - 3];
    changes.epoch = changes.epoch > present ? 0 : changes.epoch; // somebody has gone back to before it
    return Object.assign({ step: status.step, loss: status.trainLoss }, JSON.parse(engine.Layers.diagnosis(row, changes.epoch)));
  }

  return {
    diagnose,

    shown: createStream({
      now,
      share: 1 / 12,
      pause: 700,
      changed() {
        seen = '';
      },
      /** @returns {Diagnosis|null} */
      look(/** @type {true} */ _, { status, settings }) {
        const key = JSON.stringify([status.step, status.trainLoss, status.stopped, settings, changes.times]);
        if (key === seen) {
          return null;
        }
        seen = key;
        return diagnose(status);
      },
    }),
  };
}
