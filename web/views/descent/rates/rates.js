// The fan of learning rates: the same training with five of them, side by side.

import { plainText } from '../../../model/numbers.js';
import { fieldOf } from '../../../model/catalogue.js';
import {
  bestOf,
  factorsOf,
  FAN_STEPS,
  fanSummary,
  fanTable,
  layoutFan,
} from './layout.js';
import { createDataTable } from '../../../figures/table.js';
import { createElement, setText } from '../../../figures/dom.js';
import { createRate } from './card.js';
import { createColourReader, createTextReader, watchWidth } from '../../../figures/canvas.js';
import { createToggle } from '../../../figures/toggle.js';

/**
 * @typedef {import('../../../model/state.js').RateFan} RateFan
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/state.js').State} State
 */

/** In px. */
const GAP = 12;
const NARROWEST = 100;
const USUAL_WIDTH = 600;

/** Cards beside each other, the most that there is room for. */
const COLUMNS = [5, 3, 2, 1];

/** Training points in each picture, at most. */
const EXAMPLES = 150;

/** @param {import('../../../page/actions.js').Actions} actions */
export function createRatesView(actions) {
  const steps = createElement('select', { id: 'fan-steps' }, FAN_STEPS.map((count) =>
    createElement('option', { value: count }, [String(count)])));
  const again = createElement('button', { type: 'button', 'data-action': 'lookAheadAgain' }, [
    'Run again from here',
  ]);
  const logarithmic = createToggle('log scale', (checked) => actions.setOption('logFan', checked));
  const summary = createElement('p', { class: 'rates-summary' });
  const behind = createElement('p', { class: 'rates-behind' });
  const cards = createElement('ul', { class: 'rates-cards' });
  const refusal = createElement('p', { class: 'chart-empty' });
  const table = createDataTable(() => draw());
  const element = createElement('div', { class: 'figure rates' }, [
    createElement('div', { class: 'rates-tools' }, [
      createElement('label', { for: 'fan-steps' }, ['Steps ahead']),
      steps,
      again,
      logarithmic.element,
    ]),
    summary,
    behind,
    refusal,
    cards,
    createElement('p', { class: 'chart-explanation' }, [
      'Each is a copy of the training with its mini-batches, buffers and schedule; the training '
        + 'itself is left alone. What goes well for so many steps need not be best in the long run.',
    ]),
    table.element,
  ]);

  const readColours = createColourReader(element);
  const readText = createTextReader(element);
  const width = watchWidth(element, () => draw());
  /** @type {Array<ReturnType<typeof createRate>>} */
  let rates = [];
  /** @type {State|null} */
  let state = null;
  /** @type {Float64Array|null} */
  let thinnedFrom = null;
  /** @type {Float64Array} */
  let points = new Float64Array(0);

  steps.addEventListener('change', () => actions.setOption('fanSteps', Number(steps.value)));
  again.addEventListener('click', () => actions.lookAheadAgain());

  /** @param {number} rate */
  function adopt(rate) {
    actions.edit({ rate: plainText(rate) });
    actions.announce(`Learning rate ${plainText(rate)}.`);
  }

  /** @param {number} rate @returns {string} why it cannot be used; '' when it can */
  function whyNot(rate) {
    const field = state && state.catalogue && fieldOf(state.catalogue, 'rate');
    if (field && rate > Number(field.max)) {
      return `${plainText(rate)} is above ${field.max}`;
    }
    return field && rate < Number(field.min) ? `${plainText(rate)} is below ${field.min}` : '';
  }

  function draw() {
    if (!state || !state.model) {
      return;
    }
    const { rateFan, options, status, model, playing, theme } = state;
    steps.value = String(options.fanSteps);
    logarithmic.update(options.logFan);
    const problem = model.trainCount === 0
      ? 'There are no training data to look ahead with.'
      : (rateFan && rateFan.refusal) || '';
    const hasFan = problem === '' && rateFan !== null && rateFan.rates.length > 0;
    refusal.hidden = problem === '';
    setText(refusal, problem);
    cards.hidden = !hasFan;
    table.element.hidden = !hasFan;
    setText(summary, hasFan ? fanSummary(rateFan) : problem === '' ? 'Looking ahead …' : '');
    const isBehind = hasFan && status !== null && status.step !== rateFan.step;
    setText(behind, isBehind ? `Training has gone on since, to epoch ${status.epoch}.` : '');
    behind.hidden = !isBehind && !playing;
    if (hasFan) {
      drawCards(rateFan, model, theme);
      table.update(rateFan, playing, () => fanTable(rateFan));
    }
  }

  /** @param {RateFan} rateFan @param {Model} model @param {string} theme */
  function drawCards(rateFan, model, theme) {
    if (rates.length !== rateFan.rates.length) {
      cards.textContent = '';
      rates = rateFan.rates.map(() => createRate(adopt));
      rates.forEach((rate) => cards.appendChild(rate.element));
    }
    const { data, options } = /** @type {State} */ (state);
    const room = width() || USUAL_WIDTH;
    const textSize = readText(theme);
    const columns = COLUMNS.find((count) =>
      count * NARROWEST * textSize + (count - 1) * GAP <= room) || 1;
    cards.style.setProperty('--columns', String(columns));
    const side = Math.floor((room - (columns - 1) * GAP) / columns);
    const plane = { left: 34 * textSize, top: 8, width: side - 34 * textSize - 6, height: 80 };
    const layout = layoutFan(rateFan, options.logFan, plane);
    const best = bestOf(rateFan);
    if (data !== thinnedFrom) {
      thinnedFrom = data;
      points = trainingPoints(data);
    }
    factorsOf(rateFan).forEach((factor, index) => {
      rates[index].update({
        rateFan,
        index,
        factor,
        isBest: index === best,
        isPresent: plainText(rateFan.rates[index].rate) === plainText(Number(model.experiment.rate)),
        whyNot: whyNot(rateFan.rates[index].rate),
        layout,
        plane,
        side,
        textSize,
        model,
        points,
        colours: readColours(theme),
      });
    });
  }

  return {
    element,

    /** @param {State} next */
    update(next) {
      state = next;
      draw();
    },
  };
}

/**
 * @param {Float64Array} data  (examples, 4), the last of each 1 for test data
 * @returns {Float64Array} at most EXAMPLES of the training data, evenly chosen
 */
function trainingPoints(data) {
  /** @type {number[]} */
  const training = [];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) {
      training.push(at);
    }
  }
  const every = Math.max(1, Math.ceil(training.length / EXAMPLES));
  const kept = training.filter((_, index) => index % every === 0);
  const points = new Float64Array(4 * kept.length);
  kept.forEach((at, index) => points.set(data.subarray(at, at + 4), 4 * index));
  return points;
}
