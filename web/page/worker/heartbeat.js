// How long a worker may be silent before it counts as dead. A machine that has been seen to be slow
// is given more time: it is not hung.

/** Milliseconds between two heartbeats. */
export const HEARTBEAT = 250;

/**
 * Heartbeats that a worker may leave unanswered: while its script is loaded, while an engine proves
 * itself, and while it runs.
 */
const PATIENCE = { loading: 80, proving: 40, running: 6 };

/** A running worker may be silent for so many times the longest silence that has ended so far ... */
const SLOWER = 3;

/** ... but never for more heartbeats than this: half a minute. */
const MOST = 120;

/** @typedef {keyof typeof PATIENCE} Phase */

export function createHeartbeat() {
  let silent = 0;
  let longest = 0;
  /** Doubled whenever a worker is given up and nothing has been heard of training since. */
  let lenience = 1;

  return {
    /**
     * Counts heartbeats and no time, so that a page that was asleep does not blame the worker.
     * @param {Phase} phase
     * @returns {boolean} whether the worker has been silent for too long
     */
    isOverdue(phase) {
      silent += 1;
      const usual = phase === 'running' ? Math.max(PATIENCE.running, SLOWER * longest) : PATIENCE[phase];
      return silent > Math.min(usual * lenience, MOST);
    },

    /** The worker has said something. @param {Phase} phase */
    heard(phase) {
      if (phase === 'running') {
        longest = Math.max(longest, silent);
      }
      silent = 0;
    },

    /** Another worker is started. @param {boolean} wasSilent  because the one before was silent */
    restart(wasSilent) {
      silent = 0;
      lenience = wasSilent ? 2 * lenience : lenience;
    },

    /** Training gets on. */
    relax() {
      lenience = 1;
    },
  };
}
