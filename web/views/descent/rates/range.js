// The learning-rate range test: one training in which the rate rises from step to step, in a worker of
// its own.

import { plainText } from '../../../model/numbers.js';
import { html, nothing, svg } from '../../../figures/template.js';
import { layoutRange, rangeWords, readingOf, risingRates, roundRate, SIZE } from './range-layout.js';

/** @import { Model } from '../../../model/state.js' */
/** @import { RateTested } from '../../../page/worker/trials.js' */

/** @param {RateTested[]} tested */
function chart(tested) {
  const { points, across, upwards, marks } = layoutRange(tested);
  const floor = SIZE.height - SIZE.bottom;
  return html`
    <svg class="range-chart" font-size="12" fill="currentColor" viewBox=${`0 0 ${SIZE.width} ${SIZE.height}`} role="img"
      aria-label=${`Training loss, smoothed, against the learning rate of the step. ${rangeWords(tested)}`}>
      ${upwards.map(({ y, text }) => svg`
        <line class="range-rule" stroke="currentColor" stroke-opacity="0.15" x1=${SIZE.left} x2=${SIZE.width - SIZE.right} y1=${y} y2=${y}></line>
        <text x=${SIZE.left - 6} y=${y + 4} text-anchor="end">${text}</text>`)}
      ${across.map(({ x, text }) => svg`
        <line class="range-rule" stroke="currentColor" stroke-opacity="0.15" x1=${x} x2=${x} y1=${SIZE.top} y2=${floor}></line>
        <text x=${x} y=${floor + 15} text-anchor="middle">${text}</text>`)}
      <text x=${(SIZE.left + SIZE.width) / 2} y=${SIZE.height - 4} text-anchor="middle">learning rate</text>
      <polyline class="range-line" fill="none" stroke="currentColor" stroke-width="2" points=${points}></polyline>
      ${marks.map(({ x, y, text }) => svg`
        <circle class="range-mark" fill="currentColor" cx=${x} cy=${y} r="4"></circle>
        <text x=${x} y=${y - 9} text-anchor="middle">${text}</text>`)}
    </svg>`;
}

/**
 * @param {import('../../../page/actions.js').Actions} actions
 * @param {(rate: number) => void} adopt
 * @param {() => void} draw
 */
export function createRangeTest(actions, adopt, draw) {
  /** @type {RateTested[]} */
  let tested = [];
  /** The link of the experiment that was tested. */
  let link = '';
  let isBusy = false;
  let problem = '';

  /** @param {Model} model @param {string[]} rates */
  async function run(model, rates) {
    if (isBusy) {
      return;
    }
    isBusy = true;
    problem = '';
    draw();
    try {
      tested = await actions.testRates(model.link, rates);
      ({ link } = model);
      problem = tested.length < 3 ? 'Training diverged at once: there is nothing to read.' : '';
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    isBusy = false;
    draw();
  }

  /** @param {import('../../../model/state.js').State & {model: Model, catalogue: any}} state */
  return ({ model, catalogue }) => {
    const field = catalogue.fields.find((/** @type {any} */ { key }) => key === 'rate');
    const rates = risingRates(Number(field.min), Number(field.max));
    const isShown = tested.length > 2;
    const reading = isShown ? readingOf(tested) : null;
    const rate = reading ? roundRate(tested[reading.steepest].rate) : 0;
    return html`
      <section class="range-test" aria-labelledby="range-title">
        <h3 id="range-title">Range test</h3>
        <p class="chart-explanation">From the initial weights, each step takes a larger rate, from ${field.min} to ${field.max}, on a copy.</p>
        <div class="rates-tools">
          <button type="button" ?disabled=${model.trainCount === 0} aria-disabled=${isBusy} @click=${() => run(model, rates)}>${isBusy ? 'Testing…' : isShown ? 'Test again' : 'Test the range of rates'}</button>
          ${rate > 0 ? html`<button type="button" class="quiet" @click=${() => adopt(rate)}>${`Use ${plainText(rate)}`}</button>` : nothing}
        </div>
        <p role="status">${problem || (isShown ? rangeWords(tested) : '')}</p>
        ${isShown && link !== model.link ? html`<p class="chart-explanation">The settings have changed since.</p>` : nothing}
        ${isShown ? chart(tested) : nothing}
      </section>`;
  };
}
