// The fan of learning rates: the same training with five of them, side by side.

import { plainText } from '../../../model/numbers.js';
import { createTextReader, readColours, watchWidth } from '../../../figures/canvas.js';
import { createElement } from '../../../figures/dom.js';
import { menu } from '../../../figures/menu.js';
import { createTableDisclosure } from '../../../figures/table.js';
import { html, nothing, render } from '../../../figures/template.js';
import { createThumbnail } from '../../../figures/thumbnail.js';
import { toggle } from '../../../figures/toggle.js';
import { rateCard } from './card.js';
import { createRangeTest } from './range.js';
import { bestOf, factorsOf, FAN_STEPS, fanSummary, fanTable, fitFan } from './layout.js';

/**
 * @typedef {import('../../../model/state.js').RateFan} RateFan
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/state.js').State} State
 */

/** In px. */
const GAP = 12;
const NARROWEST = 100;
const USUAL_WIDTH = 600;

/** Cards in a row: the first of these that there is room for. */
const COLUMNS = [5, 3, 2, 1];

/** Training points in each picture, at most. */
const EXAMPLES = 150;

/** @param {import('../../../page/actions.js').Actions} actions */
export function createRatesView(actions) {
  const element = createElement('div', { class: 'figure rates' });
  const table = createTableDisclosure(() => draw());
  const readText = createTextReader(element);
  const width = watchWidth(element, () => draw());
  /** @type {Array<ReturnType<typeof createThumbnail>>} one a rate */
  const thumbnails = [];
  /** @type {{rateFan: RateFan|null, data: Float64Array|null, pictures: any[]}} of the thumbnails */
  let pictured = { rateFan: null, data: null, pictures: [] };
  /** @type {State} */
  let state;

  /** @param {number} rate */
  function adopt(rate) {
    actions.edit({ rate: plainText(rate) });
    actions.announce(`Learning rate ${plainText(rate)}.`);
  }

  const rangeTest = createRangeTest(actions, adopt, () => draw());

  function draw() {
    const { rateFan, options, status, model, playing } = state;
    const problem = model.trainCount === 0
      ? 'There is no training data to look ahead with.'
      : (rateFan && rateFan.refusal) || '';
    const fan = problem === '' && rateFan !== null && rateFan.rates.length > 0 ? rateFan : null;
    const isBehind = fan !== null && status.step !== fan.step;
    const summary = problem === '' ? 'Looking ahead…' : '';
    render(html`
      <div class="rates-tools">
        <label for="fan-steps">Steps ahead</label>
        ${menu({
          id: 'fan-steps',
          options: FAN_STEPS.map((count) => ({ id: String(count), name: String(count) })),
          value: String(options.fanSteps),
          change: (count) => actions.setOption('fanSteps', Number(count)),
        })}
        <button type="button" data-action="lookAheadAgain" @click=${() => actions.lookAheadAgain()}
          >Run again from here</button>
        ${toggle({
          name: 'Log scale',
          checked: options.logFan,
          change: (checked) => actions.setOption('logFan', checked),
        })}
      </div>
      <p class="rates-summary">${fan ? fanSummary(fan) : summary}</p>
      <p class="rates-behind" ?hidden=${!isBehind && !playing}>${
        isBehind ? `Training has since moved on to epoch ${status.epoch}.` : ''}</p>
      <p class="chart-empty" ?hidden=${problem === ''}>${problem}</p>
      ${fan ? cards(fan) : html`<ul class="rates-cards" hidden></ul>`}
      <p class="chart-explanation">Each runs on a copy, with the same mini-batches, buffers and schedule;
        your training is not affected. What works best over so few steps may not be best in the long run.</p>
      ${fan ? table({ version: fan, isMoving: playing, content: () => fanTable(fan, model.testCount > 0) }) : nothing}
      ${rangeTest(/** @type {any} */ (state))}
    `, element);
  }

  /** @param {RateFan} rateFan */
  function cards(rateFan) {
    const { model, theme, options, data } = state;
    const room = width() || USUAL_WIDTH;
    const textSize = readText(theme);
    const columns = COLUMNS.find((count) =>
      count * NARROWEST * textSize + (count - 1) * GAP <= room) || 1;
    const side = Math.floor((room - (columns - 1) * GAP) / columns);
    const { layout, plane } = fitFan(rateFan, options.logFan, side, textSize);
    const best = bestOf(rateFan);
    const factors = factorsOf(rateFan);
    if (pictured.rateFan !== rateFan || pictured.data !== data) {
      pictured = { rateFan, data, pictures: picturesOf(rateFan, model, trainingPoints(data)) };
    }
    return html`
      <ul class="rates-cards" .style=${`--columns: ${columns}`}>
        ${rateFan.rates.map((rate, index) => {
          thumbnails[index] = thumbnails[index] || createThumbnail('rate-picture', 100, true);
          thumbnails[index].update(pictured.pictures[index], readColours(theme), side);
          return rateCard({
            rate,
            index,
            factor: factors[index],
            isBest: index === best,
            isPresent: plainText(rate.rate) === plainText(Number(model.experiment.rate)),
            hasTest: model.testCount > 0,
            layout,
            plane,
            side,
            textSize,
            picture: thumbnails[index].element,
            adopt,
          });
        })}
      </ul>`;
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
 * @param {RateFan} rateFan
 * @param {Model} model
 * @param {Float64Array} data  (examples, 4)
 * @returns {any[]} of each rate, as thumbnails take them; none until the worker has drawn them
 */
function picturesOf({ rates, resolution, maps }, { domain, task, classes, targetRange, layers }, data) {
  const size = maps.length / rates.length;
  return resolution === 0 ? [] : rates.map((_, index) => ({
    map: maps.subarray(index * size, (index + 1) * size),
    resolution,
    domain,
    task,
    classes,
    targetRange,
    layers,
    data,
  }));
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
