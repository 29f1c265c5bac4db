// Asks the worker for the pictures in the gallery while it is open: first the data of all
// experiments, then one experiment after the other as it learns. One at a time, so that nothing
// waits in the worker when the gallery is closed.

import { isNewer } from '../../model/saved-experiment.js';

/** @import { State } from '../../model/state.js' */
/** @import { Client } from './engine-client.js' */
/** @import { Store } from '../store.js' */

/** Epochs after which a picture of an experiment is drawn. */
const STAGES = [5, 20, 60, 120];

/** Milliseconds until another try when the engine has not answered. */
const RETRY = 1000;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Client} parts.client
 */
export function startThumbnailQueue({ store, client }) {
  let isDrawing = false;
  let retryAt = 0;

  /** @param {State} state @returns {string[]} */
  function linksOf({ catalogue, savedExperiments }) {
    const own = savedExperiments.own
      .filter((each) => !each.picture && !isNewer(each))
      .map(({ link }) => link);
    return own.concat(catalogue.presets.map(({ link }) => link));
  }

  /**
   * @param {State} state
   * @returns {{link: string, epochs: number}|undefined} the next picture
   */
  function nextOf(state) {
    const { thumbnails } = state;
    const links = linksOf(state);
    const blank = links.find((link) => !thumbnails[link]);
    if (blank !== undefined) {
      return { link: blank, epochs: 0 };
    }
    const link = links.find((each) => !thumbnails[each].done && thumbnails[each].stage < STAGES.length);
    return link === undefined ? undefined : { link, epochs: STAGES[thumbnails[link].stage] };
  }

  /** @param {{link: string, epochs: number}} wish */
  async function draw(wish) {
    const { thumbnails } = store.state();
    const before = thumbnails[wish.link];
    const drawn = await client.request('thumbnail', wish);
    const stage = before ? before.stage + 1 : 0;
    store.update({
      thumbnails: Object.assign({}, store.state().thumbnails, {
        [wish.link]: Object.assign({}, drawn, { stage, done: drawn.done && wish.epochs > 0 }),
      }),
    });
  }

  async function drawAll() {
    isDrawing = true;
    let wish = nextOf(store.ready());
    while (wish && store.state().dialog === 'experiments') {
      await draw(wish);
      wish = nextOf(store.ready());
    }
    isDrawing = false;
  }

  store.whenReady(({ dialog }) => {
    if (!isDrawing && dialog === 'experiments' && Date.now() >= retryAt) {
      drawAll().catch(() => {
        isDrawing = false;
        retryAt = Date.now() + RETRY;
      });
    }
  });
}
