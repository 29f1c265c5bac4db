// Runs side by side: the one on the page, and up to four that are pinned.

import { readColours } from '../../figures/canvas.js';
import { menu } from '../../figures/menu.js';
import { fits } from '../../figures/neuron-map.js';
import { pictureOf } from '../../figures/side-by-side.js';
import { numbersTable } from '../../figures/table.js';
import { html, nothing, render, svg } from '../../figures/template.js';
import { createThumbnail } from '../../figures/thumbnail.js';
import { isOfView } from '../../model/catalogue.js';
import { exampleInFocus } from '../../model/focus.js';
import { fromLink } from '../../model/link.js';
import { grouped, lossText } from '../../model/numbers.js';
import { MOST_PINS } from '../../model/pins.js';
import { createNetworkPicture } from './network-picture.js';
import { READY } from './ready.js';
import { exampleTable, runName, settingsTable } from './tables.js';

/**
 * @typedef {import('../../model/pins.js').Pin} Pin
 * @typedef {import('../../model/pins.js').PinShown} PinShown
 * @typedef {import('../../model/state.js').State} State
 */

/** In px. */
const SIDE = 156;
const NETWORK_HEIGHT = 132;

const IN_STEP = [
  { id: 'off', name: 'As pinned' },
  { id: 'epochs', name: 'In step: equal epochs' },
  { id: 'time', name: 'In step: equal time' },
];

const NONE = { id: '', name: 'Ready comparisons…' };

/** A circle, a square, a triangle and a diamond, in a square of 12 by 12. */
const SHAPES = [
  'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z', 'M1.5 1.5h9v9h-9z', 'M6 1l5.5 10H.5z', 'M6 0l6 6-6 6-6-6z',
];

/** @param {number} look */
const mark = (look) => html`
  <svg class=${`pin-mark is-pin-${look}`} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${
    svg`<path d=${SHAPES[look]}></path>`}</svg>`;

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 * @param {import('../../page/runs/pins.js').Pins} pins
 */
export function createCompareView(element, actions, pins) {
  /** @type {State} */
  let state;
  /** @type {Map<number, ReturnType<typeof pictures>>} by the pin's id; 0 for the run on the page */
  const made = new Map();
  /** @type {Array<any>} the working of each run for the example */
  let explained = [];
  /** What they are the working of, as a text. */
  let explainedKey = '';

  const pictures = () => ({
    plane: createThumbnail('compare-plane', SIDE, true),
    network: createNetworkPicture(SIDE, NETWORK_HEIGHT),
    /** @type {unknown} what is drawn */
    frame: null,
    theme: '',
  });

  /** @param {number} id @param {Pick<PinShown, 'model'|'frame'|'data'>} shown */
  function picturesOf(id, { model, frame, data }) {
    const mine = made.get(id) || pictures();
    made.set(id, mine);
    if ((mine.frame !== frame || mine.theme !== state.theme) && fits(model, frame)) {
      const colours = readColours(state.theme);
      Object.assign(mine, { frame, theme: state.theme });
      mine.plane.update(pictureOf({ model, frame, data }), colours);
      mine.network.update(model, frame, colours);
    }
    return [mine.plane.element, mine.network.element];
  }

  /** @param {{id: number, name: string, look: number, shown: Omit<PinShown, 'curve'>|null}} run */
  function card({ id, name, look, shown }) {
    return html`
      <figure class="compare-run">
        <figcaption><span class="compare-name">${look < 0 ? nothing : mark(look)} ${name}</span>${shown ? html`
          <span class="compare-readings">${`Epoch ${grouped(shown.status.epoch)}: training loss `
            + `${lossText(shown.status.trainLoss)}${shown.model.testCount > 0
              ? `, test ${lossText(shown.status.testLoss)}` : ''}`}</span>` : nothing}${shown && shown.fingerprint ? html`
          <span title="Training its link for as long gives the same weights, to the bit">fingerprint <code>${shown.fingerprint}</code></span>` : nothing}</figcaption>
        ${shown ? picturesOf(id, shown) : html`<p class="chart-empty">Loading this run…</p>`}
        ${look < 0 ? nothing : html`<button type="button" class="quiet" aria-label=${`Remove ${name}`}
          @click=${() => remove(id)}>Remove</button>`}
      </figure>`;
  }

  /** Its button goes with it, so another one takes the focus. @param {number} id */
  function remove(id) {
    /** @type {HTMLElement} */ (element.querySelector('button')).focus();
    pins.remove(id);
  }

  /** Asks every run for the working of the example, while nothing is trained. */
  async function explain() {
    const example = exampleInFocus(state);
    const shown = state.pins.map((pin) => (pin.shown ? pin.shown.status.step : -1));
    const key = JSON.stringify([example, state.status.step, state.frame.parameters[0], state.pins.map(({ id }) => id), shown]);
    if (key === explainedKey || state.playing || state.pins.length === 0 || shown.indexOf(-1) >= 0) {
      return;
    }
    explainedKey = key;
    const steps = await Promise.all([actions.explain(example, {}), ...state.pins.map((pin) => pins.explain(pin, example))]
      .map((asked) => asked.catch(() => null)));
    if (key === explainedKey) {
      explained = steps;
      draw();
    }
  }

  /** @param {string} id */
  async function begin(id) {
    const ready = READY.find((each) => each.id === id);
    if (ready) {
      pins.set([]);
      await actions.open(ready.link);
      actions.setOption('inStep', 'epochs');
      pins.set(ready.others);
    }
  }

  /** @param {typeof READY[number]} ready @returns {boolean} whether it is what is compared */
  function isCompared({ link, others }) {
    const { catalogue, model: { experiment }, pins: all } = state;
    const own = fromLink(link);
    return all.length === others.length
      && catalogue.fields.every(({ key, default: usual }) =>
        isOfView(catalogue, key) || experiment[key] === (key in own ? own[key] : usual))
      && others.every((fields, at) => Object.keys(fields).every((key) => all[at].fields[key] === fields[key]));
  }

  function draw() {
    const { catalogue, data, frame, model, options, pins: all, status } = state;
    Array.from(made.keys())
      .filter((id) => all.every((pin) => pin.id !== id) && (id > 0 || all.length === 0))
      .forEach((id) => made.delete(id));
    const names = all.map(({ fields }) => runName(catalogue, Object.assign({}, model.experiment, fields), model.experiment));
    const headings = ['this run', ...names];
    const ready = READY.find(isCompared);
    const example = exampleInFocus(state);
    render(html`
      <div class="figure-options">
        <button type="button" aria-disabled=${String(all.length >= MOST_PINS)} @click=${() => pins.pin().catch(actions.report)}
          title=${all.length < MOST_PINS ? 'Keep this run beside the one that comes next'
            : `There are ${MOST_PINS} already: remove one first`}>Pin this run</button>
        ${all.length > 0 ? menu({ label: 'Pinned runs train', options: IN_STEP, value: options.inStep, change: pins.setInStep }) : nothing}
        ${menu({ label: 'Ready comparisons', options: [NONE, ...READY], value: '', change: begin })}
      </div>
      ${all.length === 0 ? html`<p class="chart-explanation">Pin this run, change anything, and train again: both stand
        side by side, here and in the loss curve. Or choose a ready comparison and press Play.</p>` : html`
      ${ready ? html`<p class="chart-explanation">${ready.about}</p>` : nothing}
      <div class="compare-runs">
        ${card({ id: 0, name: 'This run', look: -1, shown: { model, status, frame, data } })}
        ${all.map(({ id, look, shown }, index) => card({ id, name: names[index], look, shown }))}
      </div>
      <div class="compare-tables" role="region" aria-label="Differences" tabindex="0">
        ${numbersTable(settingsTable(catalogue, headings, [model.experiment, ...all.map(({ fields }) =>
          Object.assign({}, model.experiment, fields))]))}
        ${explained.length === headings.length ? numbersTable(exampleTable(example, headings, explained)) : nothing}
      </div>`}`, element);
  }

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      draw();
      explain();
    },
  };
}
