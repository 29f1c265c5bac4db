// Pulls what the page shows from the worker: one answer at a time, only when the page can draw, and
// never so often that training suffers.

import { RELOAD_AFTER, UNASKED } from '../../model/protocol.js';
import { SUBSCRIPTIONS } from './subscriptions.js';

/** @import { Update } from '../../model/protocol.js' */
/** @import { State } from '../../model/state.js' */
/** @import { Client } from './engine-client.js' */
/** @import { Store } from '../store.js' */
/** @import { Subscription } from './subscriptions.js' */

/** Milliseconds between two answers in a training that is to be done as fast as possible. */
const BUSY_PAUSE = 100;

/** Looking takes at most this share of the worker's time while it works by itself. */
const SHARE = 1 / 10;

/** Milliseconds until another try when the worker has not answered. */
const RETRY = 1000;

/** Milliseconds until the worker is asked again while it is still loading. */
const WHILE_LOADING = 50;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Client} parts.client
 * @param {(update: Update) => void} parts.apply
 * @param {(callback: () => void) => void} parts.nextFrame
 * @param {() => number} parts.shortestPause  milliseconds between two answers, at least
 * @param {(error: Error) => void} parts.report
 */
export function startLiveUpdates({ store, client, apply, nextFrame, shortestPause, report }) {
  const subscriptions = /** @type {Array<Subscription<any>>} */ (SUBSCRIPTIONS);
  /** @type {Record<string, any>} what the worker has been asked for, by the name of the subscription */
  let asked = UNASKED;
  /** Whether there is more than is shown: of another worker, or of what the worker is still loading. */
  let isStale = false;
  let isLooping = false;
  let isInFlight = false;
  let notBefore = 0;

  /** @param {State} state @param {Subscription<any>} subscription @returns {boolean} */
  function isOnItsWay(state, { wanted, isComplete }) {
    const wish = wanted(state);
    return wish !== null && isComplete !== undefined && !isComplete(state, wish);
  }

  /** @param {State} state @param {Subscription<any>} subscription @returns {boolean} */
  function isAsked(state, { name, wanted, isEnough }) {
    const wish = wanted(state);
    return isEnough ? isEnough(asked[name], wish) : isSame(asked[name], wish);
  }

  /** @param {State} state */
  const isWanted = (state) => state.phase !== 'failed'
    && (isStale || state.playing || state.busy || subscriptions.some((subscription) =>
      !isAsked(state, subscription) || isOnItsWay(state, subscription)));

  /** @param {State} state  whether the worker goes on with something by itself, training apart */
  const isGoingOn = (state) => subscriptions.some((subscription) =>
    subscription.goesOn && isOnItsWay(state, subscription));

  /** @param {State} state */
  async function pull(state) {
    isInFlight = true;
    isStale = false;
    asked = {};
    subscriptions.forEach(({ name, wanted }) => {
      asked[name] = wanted(state);
    });
    const start = Date.now();
    try {
      const update = await client.request('frame', asked);
      const rested = () => Date.now() + (1 / SHARE - 1) * update.milliseconds;
      // A plane that is moved while nothing is trained follows the pointer at once.
      if (update.playing || store.state().busy) {
        const pause = Math.max(shortestPause(), update.playing ? 0 : BUSY_PAUSE);
        notBefore = Math.max(start + pause, rested());
      }
      isStale = isStale || Boolean(update.isPartial); // before the state changes, which lets the loop begin again
      apply(update);
      if (update.isPartial) {
        notBefore = Math.max(notBefore, Date.now() + WHILE_LOADING);
      }
      if (update.problem) {
        report(new Error(update.problem));
        setTimeout(askOnceMore, RELOAD_AFTER);
      }
      if (!update.playing && isGoingOn(store.ready())) {
        notBefore = Math.max(notBefore, rested());
      }
    } catch (error) {
      // The worker has died; whoever restarts it brings the next answer.
      notBefore = Date.now() + RETRY;
    }
    isInFlight = false;
  }

  function tick() {
    const state = store.ready();
    if (!isWanted(state)) {
      isLooping = false;
      return;
    }
    if (!isInFlight && Date.now() >= notBefore) {
      pull(state);
    }
    nextFrame(tick);
  }

  /** @param {State} state */
  function begin(state) {
    if (!isLooping && isWanted(state)) {
      isLooping = true;
      nextFrame(tick);
    }
  }

  function askOnceMore() {
    isStale = true;
    begin(store.ready());
  }

  store.whenReady(begin);

  return {
    /** Asks for everything again: another worker runs, which has been asked for nothing yet. */
    askAgain() {
      asked = UNASKED;
      isStale = true;
    },
  };
}

/** @param {any} one @param {any} other @returns {boolean} */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
