// Play, the steps, and how far training has come.

import { epochText, lossText, speedText } from '../../model/numbers.js';
import { find, setAttribute, setText } from '../../figures/dom.js';

/**
 * @param {HTMLElement} element  holds the buttons, named by data-action
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createToolbar(element, actions) {
  const play = find(element, '[data-action="play"]');
  const playName = find(play, '.name');
  const reading = (/** @type {string} */ name) => find(element, `[data-reading="${name}"]`);
  const epoch = reading('epoch');
  const trainLoss = reading('trainLoss');
  const testLoss = reading('testLoss');
  const speed = reading('speed');
  const pace = find(element, '#pace');

  /** @type {Record<string, () => any>} */
  const clicks = {
    play: actions.togglePlay,
    step: actions.step,
    epoch: actions.epoch,
    reset: actions.reset,
    newSeed: actions.newSeed,
  };
  Object.keys(clicks).forEach((name) => {
    find(element, `[data-action="${name}"]`).addEventListener('click', () => clicks[name]());
  });
  pace.addEventListener('change', () => actions.setPace(Number(pace.value)));

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ playing, status, speed: epochsPerSecond, pace: stepsPerSecond }) {
      setText(playName, playing ? 'Pause' : 'Play');
      setAttribute(play, 'data-playing', playing);
      const value = String(stepsPerSecond);
      if (pace.value !== value) {
        pace.value = value;
      }
      setText(speed, epochsPerSecond > 0 ? speedText(epochsPerSecond) : '');
      if (status) {
        setText(epoch, epochText(status.epoch));
        setText(trainLoss, lossText(status.trainLoss));
        setText(testLoss, lossText(status.testLoss));
      }
    },
  };
}
