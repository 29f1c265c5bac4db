// The learning rate beside a view of the descent: the same setting as the page's own.

import { fieldOf } from '../../../model/catalogue.js';
import { plainText } from '../../../model/numbers.js';
import { logarithmicStops } from '../../../model/stops.js';
import { html } from '../../../figures/template.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/state.js').State} State
 */

/**
 * @param {(rate: string) => void} change
 * @param {() => void} draw
 * @returns {(state: State) => unknown} a template
 */
export function createRate(change, draw) {
  /** @type {{model: Model, rate: string}|null} what has been chosen, until there is another model */
  let chosen = null;

  return ({ model, catalogue }) => {
    const field = /** @type {import('../../../model/catalogue.js').Field} */ (fieldOf(catalogue, 'rate'));
    const stops = logarithmicStops(Number(field.min), Number(field.max), false);
    const rate = chosen && chosen.model === model ? chosen.rate : model.experiment.rate;
    const away = stops.map((stop) => Math.abs(stop - Number(rate)));
    return html`
      <div class="descent-rate">
        <label for="descent-rate">Learning rate</label>
        <input type="range" min="0" max=${stops.length - 1} step="1" id="descent-rate"
          aria-valuetext=${rate} .value=${String(away.indexOf(Math.min(...away)))}
          @input=${(/** @type {any} */ { target }) => {
            chosen = { model, rate: plainText(stops[Number(target.value)]) };
            change(chosen.rate);
            draw();
          }}>
        <output for="descent-rate">${rate}</output>
      </div>`;
  };
}
