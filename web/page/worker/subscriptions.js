// What the page can ask the worker to show. A new one is a line here, and a stream of the same name
// in the worker's session.

import { areCurvesShown, statisticsWanted } from '../../model/charts.js';
import { focusOf } from '../../model/focus.js';
import { choiceOf } from '../../model/hidden-space.js';
import { isSliceComplete, withKnownGrid } from '../../model/loss-slice.js';
import { isSameView } from '../../model/plane-view.js';
import { needsOf } from '../../model/views.js';
import { wantedSliceOf } from '../../model/wanted-slice.js';

/** @import { Asked, Sent } from '../../model/protocol.js' */
/** @import { State } from '../../model/state.js' */

/**
 * @template {keyof Asked} N
 * @typedef {object} Subscription
 * @property {N} name  of the part of the state that the worker's answers become
 * @property {(state: State) => Asked[N]|null} wanted  what of it the page shows; null for nothing
 * @property {(state: State, wanted: Asked[N]) => boolean} [isComplete]  whether all of it has come;
 *     when left out, the first answer is all
 * @property {(asked: Asked[N], wanted: Asked[N]) => boolean} [isEnough]  whether what was asked for
 *     last will do; when left out, only the same will
 * @property {boolean} [goesOn]  the worker goes on with it by itself, and is not to be slowed by
 *     looking how far it has come
 * @property {(sent: Sent[N], before: State[N]) => State[N]} [join]  what becomes of an answer that
 *     leaves out what was sent before
 */

/** @type {Array<{[N in keyof Asked]: Subscription<N>}[keyof Asked]>} */
export const SUBSCRIPTIONS = [
  { name: 'frame', wanted: wantedMaps, isComplete: isFrameOf, isEnough: areLargeEnough },
  { name: 'hiddenSpace', wanted: wantedSpace },
  { name: 'learningCurves', wanted: ({ options }) => areCurvesShown(options) },
  { name: 'layerStatistics', wanted: wantedStatistics, isComplete: areOf },
  { name: 'diagnosis', wanted: hasBegun, isComplete: isOfNow },
  { name: 'explanation', wanted: focusOf },
  { name: 'lossSlice', wanted: wantedSliceOf, isComplete: isSliceComplete, join: withKnownGrid },
  { name: 'balls', wanted: areBallsShown, isComplete: areAtRest, goesOn: true },
  { name: 'rateFan', wanted: wantedFan, isComplete: isFanComplete, goesOn: true },
];

/** @param {State} state @returns {Asked['frame']} */
function wantedMaps({ hover, selection, view, options }) {
  const item = hover || selection;
  return { isLarge: item !== null && item.kind !== 'weight', view, answers: options.residuals };
}

/** @param {State} state @param {Asked['frame']} wanted */
function isFrameOf({ frame, model }, { view, answers }) {
  return isSameView(frame.view, view || model.domain) && (!answers || frame.answers !== null);
}

/**
 * Large maps do until others are made: the pointer may come back.
 * @param {Asked['frame']} asked @param {Asked['frame']} wanted
 */
function areLargeEnough(asked, wanted) {
  return asked.isLarge || !wanted.isLarge;
}

/** @param {State} state */
function wantedSpace({ model, options }) {
  return options.figure === 'space' ? choiceOf(model, options.space) : null;
}

/** @param {State} state */
function wantedStatistics({ options }) {
  return statisticsWanted(options) || null;
}

/** @param {State} state @param {Asked['layerStatistics']} quantity */
function areOf({ layerStatistics }, quantity) {
  return layerStatistics !== null && layerStatistics.quantity === quantity;
}

/** @param {State} state */
function hasBegun({ status }) {
  return status.step > 0 || status.stopped !== '' || null;
}

/** @param {State} state */
function isOfNow({ diagnosis, status }) {
  return diagnosis !== null && diagnosis.step === status.step && Object.is(diagnosis.loss, status.trainLoss);
}

/** @param {State} state */
function areBallsShown({ model }) {
  return needsOf(model.experiment.view).balls || null;
}

/** @param {State} state */
function areAtRest({ balls }) {
  return balls === null || !balls.rolling;
}

/** @param {State} state */
function wantedFan({ model, options }) {
  return needsOf(model.experiment.view).rates ? { steps: options.fanSteps } : null;
}

/** @param {State} state */
function isFanComplete({ rateFan }) {
  return rateFan === null || rateFan.missing === 0;
}
