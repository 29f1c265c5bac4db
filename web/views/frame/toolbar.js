// Play, the steps, and how far training has come.

import { grouped, lossText, percentText, speedText } from '../../model/numbers.js';
import { menu } from '../../figures/menu.js';
import { html, ifDefined, nothing, render } from '../../figures/template.js';
import { icon, ICONS } from './icons.js';
import { progressOf } from './progress-layout.js';

/** Steps a second while playing. */
const PACES = [
  { id: '1', name: '1 step/s' },
  { id: '10', name: '10 steps/s' },
  { id: '100', name: '100 steps/s' },
  { id: '500', name: '500 steps/s' },
  { id: '2000', name: '2,000 steps/s' },
  { id: '10000', name: '10,000 steps/s' },
  { id: 'Infinity', name: 'Fastest' },
];

/** @typedef {{action: 'step'|'epoch'|'reset'|'newWeights'|'newData'|'toggleTimeline', look: string, name: string, title: string}} Button */

/** @type {Button[]} */
const BUTTONS = [
  { action: 'step', look: 'step', name: 'Step', title: 'Train on one mini-batch' },
  { action: 'epoch', look: 'step', name: 'Epoch', title: 'Train on every example once' },
  { action: 'reset', look: 'compact', name: 'Reset', title: 'Back to the same initial weights' },
  { action: 'newWeights', look: 'compact', name: 'New weights', title: 'New initial weights, same data' },
  { action: 'newData', look: 'compact', name: 'New data', title: 'New points, same initial weights' },
  { action: 'toggleTimeline', look: 'compact', name: 'Timeline', title: 'Go back to an earlier epoch of this run' },
];

/** @param {import('../../model/state.js').State} state @returns {string} of the present epoch */
function batchText({ model, status, timeline: { moment, last } }) {
  const { stepsPerEpoch } = model;
  if (moment < last) {
    return `of ${grouped(Math.floor(last))}`;
  }
  return stepsPerEpoch > 0 ? `mini-batch ${status.step % stepsPerEpoch} of ${grouped(stepsPerEpoch)}` : '';
}

/** @param {import('../../model/state.js').State} state */
function scoreReading({ model, status }) {
  const isTested = model.testCount > 0;
  const { accuracy } = isTested ? status.test : status.training;
  return model.task === 'classification' ? html`
    <div>
      <dt>${isTested ? 'Test accuracy' : 'Accuracy'}</dt>
      <dd data-reading="accuracy">${accuracy === undefined ? '–' : percentText(accuracy)}</dd>
    </div>` : nothing;
}

/** @param {import('./progress-layout.js').Progress|null} progress */
const progressBar = (progress) => html`
  <div class="progress" id="progress" ?hidden=${progress === null}>${progress ? html`
    <progress max="1" value=${progress.share.toFixed(3)} aria-labelledby="progress-text"></progress>
    <span class="progress-text" id="progress-text">${progress.text}</span>` : nothing}</div>`;

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createToolbar(element, actions) {
  /** @param {Button} parts @param {boolean} [isPressed]  of one that stays so */
  const button = ({ action, look, name, title }, isPressed) => html`
    <button type="button" class=${look} data-action=${action} title=${title} aria-pressed=${ifDefined(isPressed)}
      @click=${() => actions[action]()}>
      ${icon(ICONS[action])}
      <span class="name">${name}</span>
    </button>`;

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      const { model, playing, status, speed, pace } = state;
      render(html`
        <div class="buttons">
          <button type="button" class="play" data-action="play" ?data-playing=${playing}
            @click=${() => actions.togglePlay()}>
            ${icon(ICONS.play, 'icon-play')}
            ${icon(ICONS.pause, 'icon-pause')}
            <span class="name">${playing ? 'Pause' : 'Play'}</span>
          </button>
          ${BUTTONS.map((each) => button(each, each.action === 'toggleTimeline' ? state.options.timeline : undefined))}
        </div>
        <div class="pace">
          <label for="pace">Speed</label>
          ${menu({
            id: 'pace',
            options: PACES,
            value: String(pace),
            change: (chosen) => actions.setPace(Number(chosen)),
          })}
        </div>
        <dl class="readings">
          <div class="reading-epoch">
            <dt>Epoch <span data-reading="speed">${speed > 0 ? speedText(speed) : ''}</span></dt>
            <dd><span data-reading="epoch">${grouped(status.epoch)}</span>
              <span class="reading-batch">${batchText(state)}</span></dd>
          </div>
          <div>
            <dt>Train<span class="long">ing</span> loss</dt>
            <dd data-reading="trainLoss">${lossText(status.trainLoss)}</dd>
          </div>
          <div>
            <dt>Test loss</dt>
            <dd data-reading="testLoss">${model.testCount > 0 ? lossText(status.testLoss) : 'no test data'}</dd>
          </div>
          ${scoreReading(state)}
        </dl>
        ${progressBar(progressOf(state))}`, element);
    },
  };
}
