// Pulls frames from the engine while training goes on: one at a time, only when the page can draw,
// and never so often that training suffers.

import { statisticsWanted } from '../model/charts.js';
import { isComplete } from '../model/loss-slice.js';
import { wantedSliceOf, areBallsShown, rateFanWanted } from '../model/wanted-slice.js';
import { focusOf } from '../model/focus.js';
import { isSameView } from '../model/plane-view.js';
import { choiceOf } from '../model/hidden-space.js';

/** Pixels along one side of a neuron's map, small in the diagram and when it is shown large. */
const RESOLUTION = { small: 40, large: 100 };
const OUTPUT_RESOLUTION = 100;

/** Milliseconds between two frames of a training that is to be done as fast as possible. */
const BUSY_PAUSE = 100;

/** Frames may take up one part of so many of the engine's time. */
const SHARE = 10;

/**
 * @param {object} parts
 * @param {import('./store.js').Store} parts.store
 * @param {import('./engine-client.js').Client} parts.client
 * @param {(update: import('../model/protocol.js').Update) => void} parts.apply
 * @param {(callback: () => void) => void} parts.nextFrame
 * @param {() => number} parts.shortestPause  milliseconds between two frames, at least
 */
export function startLiveUpdates({ store, client, apply, nextFrame, shortestPause }) {
  let looping = false;
  let asked = {
    resolution: RESOLUTION.small,
    space: '',
    focus: 'null',
    lossSlice: 'null',
    rateFan: 'null',
    balls: false,
  };
  let inFlight = false;
  let notBefore = 0;

  /** @param {import('../model/state.js').State} state */
  function wantedResolution({ hover, selection }) {
    const item = hover || selection;
    return item && item.kind === 'neuron' ? RESOLUTION.large : RESOLUTION.small;
  }

  /** @param {import('../model/state.js').State} state */
  function lacksSurvey({ options, layerStatistics }) {
    const wanted = statisticsWanted(options);
    return wanted !== '' && (layerStatistics === null || layerStatistics.quantity !== wanted);
  }

  /** @param {import('../model/state.js').State} state */
  function isBehind({ frame, view, model, options }) {
    const wanted = view || (model && model.domain);
    return frame !== null && wanted !== null
      && (!isSameView(frame.view, wanted) || (options.residuals && !frame.answers));
  }

  /** @param {import('../model/state.js').State} state  with a model */
  function wantedSpace({ model, options }) {
    return model && options.figure === 'space' ? choiceOf(model, options.space) : null;
  }

  /** @param {import('../model/state.js').State} state  whether more of what is shown is on its way */
  const isComputing = (state) => {
    const { balls, rateFan } = state;
    return (rateFanWanted(state) !== null && rateFan !== null && rateFan.missing > 0)
      || (areBallsShown(state) && balls !== null && balls.rolling);
  };

  /** @param {import('../model/state.js').State} state */
  function isWanted(state) {
    if (state.phase === 'failed') {
      return false;
    }
    const space = wantedSpace(state);
    return state.playing
      || state.busy
      || wantedResolution(state) > asked.resolution
      || lacksSurvey(state)
      || isBehind(state)
      || (space !== null && JSON.stringify(space) !== asked.space)
      || JSON.stringify(focusOf(state)) !== asked.focus
      || lacksLossSlice(state)
      || lacksFan(state);
  }

  /** @param {import('../model/state.js').State} state */
  function lacksLossSlice(state) {
    const wish = wantedSliceOf(state);
    return JSON.stringify(wish) !== asked.lossSlice
      || (wish !== null && !isComplete(state.lossSlice, wish));
  }

  /** @param {import('../model/state.js').State} state */
  function lacksFan(state) {
    return JSON.stringify(rateFanWanted(state)) !== asked.rateFan
      || areBallsShown(state) !== asked.balls
      || isComputing(state);
  }

  /** @param {import('../model/state.js').State} state */
  async function pull(state) {
    const resolution = wantedResolution(state);
    const space = wantedSpace(state);
    inFlight = true;
    const focus = focusOf(state);
    const lossSlice = wantedSliceOf(state);
    const rateFan = rateFanWanted(state);
    asked = {
      resolution,
      space: JSON.stringify(space),
      focus: JSON.stringify(focus),
      lossSlice: JSON.stringify(lossSlice),
      rateFan: JSON.stringify(rateFan),
      balls: areBallsShown(state),
    };
    const start = Date.now();
    try {
      const update = await client.request('frame', {
        resolution,
        outputResolution: OUTPUT_RESOLUTION,
        layerStatistics: statisticsWanted(store.state().options),
        view: store.state().view,
        answers: store.state().options.residuals,
        space,
        focus,
        lossSlice,
        rateFan,
        balls: asked.balls,
      });
      // A plane that is moved while nothing is trained follows the hand at once.
      if (update.playing || store.state().busy) {
        const pause = Math.max(shortestPause(), update.playing ? 0 : BUSY_PAUSE);
        notBefore = Math.max(
          start + pause,
          Date.now() + (SHARE - 1) * update.frame.milliseconds,
        );
      }
      apply(update);
      if (!update.playing && isComputing(store.ready())) {
        notBefore = Math.max(notBefore, Date.now() + (SHARE - 1) * update.frame.milliseconds);
      }
    } catch (error) {
      // The engine has died; whoever restarts it also brings a frame.
      notBefore = Date.now() + 1000;
    }
    inFlight = false;
  }

  function tick() {
    const state = store.ready();
    if (!isWanted(state)) {
      looping = false;
      return;
    }
    if (!inFlight && Date.now() >= notBefore) {
      pull(state);
    }
    nextFrame(tick);
  }

  store.whenReady((state) => {
    if (!looping && isWanted(state)) {
      looping = true;
      nextFrame(tick);
    }
  });
}
