// How far a run with a stop condition has come.

import { grouped, lossText } from '../../model/numbers.js';
import { counted } from '../../model/wording.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 *
 * @typedef {{share: number, text: string}} Progress  share 0 to 1
 */

/**
 * @param {State} state
 * @returns {Progress|null} of the condition that is nearest; null when there is none
 */
export function progressOf(state) {
  const { model, status, replay } = state;
  const { epochs, target, patience } = model.experiment;
  if (replay > 0) {
    return {
      share: Math.min(1, status.epoch / replay),
      text: `training again as the link says, ${grouped(status.epoch)} of ${counted(replay, 'epoch')}`,
    };
  }
  const all = [];
  if (Number(epochs) > 0) {
    all.push(ofEpochs(state, model, Number(epochs)));
  }
  if (Number(target) > 0) {
    all.push(ofTarget(state.learningCurves.trainLoss[0], status.trainLoss, Number(target)));
  }
  if (Number(patience) > 0) {
    all.push({
      share: status.waited / Number(patience),
      text: `${grouped(status.waited)} of ${counted(Number(patience), 'epoch')} without a lower `
        + 'test loss',
    });
  }
  if (all.length === 0) {
    return null;
  }
  return {
    share: Math.max(...all.map(({ share }) => Math.min(1, Math.max(0, share || 0)))),
    text: all.map(({ text }) => text).join(' · '),
  };
}

/** @param {State} state @param {Model} model @param {number} epochs @returns {Progress} */
function ofEpochs({ playing, speed, status }, model, epochs) {
  const done = status.step / Math.max(1, model.stepsPerEpoch);
  const text = `${grouped(Math.min(epochs, Math.floor(done)))} of ${counted(epochs, 'epoch')}`;
  const seconds = playing && speed > 0 ? Math.max(0, epochs - done) / speed : 0;
  return { share: done / epochs, text: seconds >= 2 ? `${text}, ${durationText(seconds)} left` : text };
}

/**
 * A loss falls by factors rather than by differences.
 *
 * @param {number} first
 * @param {number} now
 * @param {number} target
 * @returns {Progress}
 */
function ofTarget(first, now, target) {
  return {
    share: now <= target ? 1 : Math.log(first / now) / Math.log(first / target),
    text: `training loss ${lossText(now)}, until it is ${lossText(target)}`,
  };
}

/** @param {number} seconds @returns {string} */
function durationText(seconds) {
  if (seconds < 90) {
    return `about ${Math.round(seconds)} s`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} min` : `about ${Math.round(minutes / 60)} h`;
}
