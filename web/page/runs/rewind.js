// Going back to earlier moments of the run on the page, and on from there.

import { createLatestQueue } from '../../model/queues.js';
import { download } from '../browser/download.js';

/** @import { Options, Timeline } from '../../model/state.js' */
/** @import { Store } from '../store.js' */

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(command: string, input?: any) => Promise<any>} parts.ask  the engine, and show its answer
 * @param {(command: string) => Promise<any>} parts.request  only ask it
 * @param {() => Promise<{pins: import('./pins.js').Pins}>} parts.startComparing
 * @param {() => Promise<any>} parts.play
 * @param {(error: Error) => void} parts.report
 * @param {() => void} parts.announceProgress  to screen readers
 * @param {(name: keyof Options, value: any) => void} parts.setOption
 */
export function createRewinding({ store, ask, request, play, startComparing, announceProgress, setOption, report }) {
  const moments = createLatestQueue((/** @type {number} */ epoch) => ask('rewind', epoch));

  /** Before the run takes another way from an earlier moment, it is pinned as it was, to compare with. */
  async function keepLatest() {
    const { moment, last } = store.ready().timeline;
    if (moment < last) {
      await startComparing().then(({ pins }) => pins.pinLatest()).catch(report);
    }
  }

  return {
    keepLatest,

    /**
     * Training stands still there.
     * @param {number} epoch  of this run; a fraction within an epoch goes to the nearest mini-batch
     * @returns {Promise<void>} fulfilled when the page shows that moment, or another asked for since
     */
    rewind: moments.put,

    /** The same for what has no slider to read. @param {number} epoch */
    goBack: (epoch) => moments.put(epoch).then(announceProgress),

    /**
     * @returns {Promise<Timeline>} as it is now: training may have come further than the page shows
     */
    pastMoments: () => request('pastMoments'),

    /** Trains on from an earlier moment. */
    async trainOn() {
      await keepLatest();
      await ask('branch');
      await play();
    },

    download,

    /** Shows the timeline below the toolbar, beside every view, or puts it away. */
    toggleTimeline: () => setOption('timeline', !store.state().options.timeline),
  };
}
