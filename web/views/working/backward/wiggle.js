// Wiggle: the weight in focus is moved by a step, in thought, and every link of its chain shows its real
// change beside the derived slope. With small steps the ratios multiply to the gradient; with large ones
// they part.

import { numeral } from '../../../model/numbers.js';
import { numbersTable } from '../../../figures/table.js';
import { html, live, nothing } from '../../../figures/template.js';
import { prose, scroller, stage } from '../explained-view.js';
import { shortName, WIGGLE, wiggleText } from './words.js';

/** @import { Actions } from '../../../page/actions.js' */
/** @import { Explanation } from '../../../model/explanation.js' */
/** @import { Model } from '../../../model/state.js' */
/** @import { Place } from './notation.js' */

/**
 * @typedef {object} Change  of one quantity
 * @property {string} name
 * @property {number} change
 * @property {number} ratio  to the change before
 * @property {number} slope  derived
 */

/** The steps of the slider, in each direction, from 1e-6 to 1. */
const STEPS = [0, 1e-6, 1e-5, 1e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.7, 1];

const EMPTY = { text: '' };

/** @param {number} position  of the slider */
const stepAt = (position) => Math.sign(position) * STEPS[Math.abs(position)];

/**
 * @param {Model} model
 * @param {number} layer  from 1
 * @returns {number} where its first neuron stands among those after the inputs
 */
const rowOf = ({ layers }, layer) => layers.slice(1, layer).reduce((sum, size) => sum + size, 0);

/** @param {Actions} actions @param {() => void} redraw */
export function createWiggle(actions, redraw) {
  let position = 0;
  /** @type {Explanation|null} */
  let asked = null;
  let askedPosition = 0;
  /** @type {{explanation: Explanation, change: number, before: number[], after: number[], opposite: number[]}|null} */
  let result = null;
  let areTermsOpen = false;

  /** @param {Explanation} explanation @param {string} view  the one that is open */
  async function ask(explanation, view) {
    asked = explanation;
    askedPosition = position;
    const change = stepAt(position);
    const { example: { index: example }, parameter: { parameter } } = explanation;
    const [before, after, opposite] = await actions.movedBy({ example, parameter, change }).catch(() => [[], [], []]);
    if (asked !== explanation || askedPosition !== position) {
      return;
    }
    result = before.length > 0 ? { explanation, change, before, after, opposite } : null;
    const neurons = (before.length - 1) / 2;
    actions.showMoved(result && change !== 0
      ? { view, activations: Array.from({ length: neurons }, (_, row) => after[neurons + row] - before[neurons + row]) }
      : null);
    redraw();
  }

  /** @param {number} next @param {Explanation} explanation @param {string} view */
  function move(next, explanation, view) {
    position = next;
    ask(explanation, view);
    redraw();
  }

  /** @param {Place} place @param {Explanation} explanation */
  function content(place, explanation) {
    if (!result || result.explanation !== explanation || result.change !== stepAt(position)) {
      return nothing;
    }
    const changes = changesOf(place, explanation, result);
    const loss = changes[changes.length - 1];
    const { gradient, check } = explanation.parameter;
    const { change, after, opposite } = result;
    const last = after.length - 1;
    const product = loss.change / change;
    const bothWays = (after[last] - opposite[last]) / (2 * change);
    return html`
      ${scroller(numbersTable({
        caption: 'Each link of the chain as it changes',
        columns: ['', 'change', 'ratio', 'slope'],
        rows: [
          { name: place.input < 0 ? 'Δb' : 'Δw', cells: [number(change), EMPTY, EMPTY] },
          ...changes.map((link) => ({
            name: link.name,
            cells: [number(link.change), number(link.ratio), number(link.slope)],
          })),
          { name: 'product', cells: [EMPTY, number(product), number(gradient)] },
        ],
      }, 'wiggle-table'), 'Changes')}
      <p class="prose" role="status">${wiggleText({
        predicted: gradient * change, real: loss.change, product, bothWays, gradient, isKink: check.kink || check.straightThrough,
      })}</p>
      ${paths(place, explanation, result)}`;
  }

  /** The last ratio as the sum over its paths. @param {Place} place @param {Explanation} explanation @param {{before: number[], after: number[]}} moved */
  function paths(place, explanation, moved) {
    const { model, layer, neuron } = place;
    if (place.fused || layer === model.layers.length - 1) {
      return nothing;
    }
    const neurons = (moved.before.length - 1) / 2;
    const own = neurons + rowOf(model, layer) + neuron;
    const next = rowOf(model, layer + 1);
    const ofActivation = moved.after[own] - moved.before[own];
    return html`
      <details class="why" .open=${areTermsOpen} @toggle=${(/** @type {any} */ { target }) => { areTermsOpen = target.open; }}>
        <summary>Where paths fork: the sum behind the last slope</summary>
        ${scroller(numbersTable({
          caption: 'Each path from this neuron',
          columns: ['through', 'Δz / Δa', 'weight', 'δ', 'weight · δ'],
          rows: [
            ...explanation.neuron.backTerms.map(({ weight, delta, product }, n) => ({
              name: shortName(model, layer + 1, n),
              cells: [
                number((moved.after[next + n] - moved.before[next + n]) / ofActivation),
                number(weight), number(delta), number(product),
              ],
            })),
            { name: 'sum', cells: [EMPTY, EMPTY, EMPTY, number(explanation.neuron.dLda)] },
          ],
        }, 'wiggle-table'), 'Paths')}
      </details>`;
  }

  return {
    /** @param {Place} place @param {Explanation} explanation */
    template(place, explanation) {
      const { view } = place.model.experiment;
      if (position !== 0 && asked !== explanation) {
        ask(explanation, view);
      }
      const change = stepAt(position);
      const text = change === 0 ? 'not moved' : `${change > 0 ? '+' : ''}${change}`;
      return stage('Wiggle', html`
        ${prose(WIGGLE)}
        <label class="wiggle-step">Move ${place.input < 0 ? 'the bias' : 'the weight'} by
          <input type="range" min=${1 - STEPS.length} max=${STEPS.length - 1} step="1" .value=${live(String(position))}
            aria-valuetext=${text}
            @input=${(/** @type {any} */ { target }) => move(Number(target.value), explanation, view)}>
          <output>${text}</output>
        </label>
        ${position === 0 ? nothing : content(place, explanation)}`, 'is-wide wiggle');
    },
  };
}

/** @param {number} value @returns {{text: string, title: string}} */
const number = (value) => ({ text: isFinite(value) ? numeral(value) : '–', title: String(value) });

/**
 * @param {Place} place
 * @param {Explanation} explanation
 * @param {{change: number, before: number[], after: number[]}} moved
 * @returns {Change[]} z, a, the loss
 */
function changesOf({ model, fused, layer, neuron }, explanation, { change, before, after }) {
  const neurons = (before.length - 1) / 2;
  const row = rowOf(model, layer) + neuron;
  const ofSum = after[row] - before[row];
  const ofActivation = after[neurons + row] - before[neurons + row];
  const ofLoss = after[2 * neurons] - before[2 * neurons];
  const isOutput = layer === model.layers.length - 1;
  const { parameter, neuron: terms } = explanation;
  const z = { name: 'Δz', change: ofSum, ratio: ofSum / change, slope: parameter.activation };
  if (fused) {
    return [z, { name: 'ΔL', change: ofLoss, ratio: ofLoss / ofSum, slope: parameter.delta }];
  }
  return [
    z,
    { name: isOutput ? 'Δy' : 'Δa', change: ofActivation, ratio: ofActivation / ofSum, slope: terms.slope * (terms.mask || 0) },
    { name: 'ΔL', change: ofLoss, ratio: ofLoss / ofActivation, slope: terms.dLda },
  ];
}
