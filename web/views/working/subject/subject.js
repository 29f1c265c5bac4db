// What the working is about: which example, and which neuron or weight. Whoever cannot point at
// them in the figures chooses them here.

import {
  exampleInFocus,
  explanationOf,
  isExplained,
  isOfNeuron,
  isOfWeight,
  itemAt,
  neuronInFocus,
  parameterInFocus,
} from '../../../model/focus.js';
import { createElement } from '../../../figures/dom.js';
import { menu } from '../../../figures/menu.js';
import { numberSpan } from '../../../figures/number.js';
import { classMap, html, ifDefined, live, nothing, render } from '../../../figures/template.js';
import { CODED, LANGUAGES } from '../code/words.js';
import { layerChoices, neuronChoices } from '../words.js';
import {
  exampleAt, exampleBeside, neuronBeside, numbered, parameterChoice, parameterItem,
} from './layout.js';
import {
  NO_EXAMPLES, batchText, numberProblem, originalText, parameterChoices, standardisedText, wantedText,
} from './words.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../page/actions.js').Actions} Actions
 */

/** @param {Actions} actions */
export function createSubject(actions) {
  const element = createElement('section', { class: 'subject', 'aria-label': 'Example and neuron shown' });
  /** @type {State} */
  let state;
  /** What is typed as the number of the example; null for that of the example. @type {string|null} */
  let typed = null;
  let problem = '';
  /** What the last number was for. @type {unknown[]} */
  let known = [];
  /** What only the engine can say of the example, as it said it last. @type {unknown[]} */
  let said = [nothing, nothing];

  /** @param {string} text */
  function type(text) {
    const { part, count } = numbered(state.model, exampleInFocus(state));
    typed = text;
    problem = numberProblem(part, text, count);
    draw();
    if (problem === '') {
      actions.selectExample(exampleAt(state.model, part, Number(text)));
    }
  }

  function forget() {
    typed = null;
    problem = '';
  }

  function exampleRow() {
    const { model } = state;
    const example = exampleInFocus(state);
    const { part, number, count } = numbered(model, example);
    return html`<div class="subject-row">
      <span class="subject-title">Example</span>
      ${menu({
        label: 'Training or test data',
        options: [
          ...(model.trainCount > 0 ? [{ id: 'training', name: 'training' }] : []),
          ...(model.testCount > 0 ? [{ id: 'test', name: 'test' }] : []),
        ],
        value: part,
        change: (value) => actions.selectExample(exampleAt(model, value, 1)),
      })}
      ${arrow('‹', 'Previous example', () => actions.selectExample(exampleBeside(model, example, -1)))}
      <input type="number" class="subject-which" min="1" max=${count} step="1" aria-label="Number of the example"
        aria-describedby="subject-problem" aria-invalid=${ifDefined(problem ? 'true' : undefined)}
        .value=${live(typed === null ? String(number) : typed)}
        @input=${(/** @type {any} */ { target }) => type(target.value)}
        @change=${() => {
          forget();
          draw();
        }}>
      ${arrow('›', 'Next example', () => actions.selectExample(exampleBeside(model, example, 1)))}
      <span class="subject-count">${`of ${count}`}</span>
    </div>`;
  }

  function draw() {
    if (state.data.length === 0) {
      render(html`<p class="subject-facts">${NO_EXAMPLES}</p>`, element);
      return;
    }
    const isCurrent = isExplained(state);
    if (isCurrent) {
      said = [coordinates(state), html`<span class="subject-batch">${batchText(explanationOf(state))}</span>`];
    }
    const [where, batch] = said;
    render(html`
      <div class="subject-rows">
        ${exampleRow()}
        ${isOfNeuron(state.model.experiment.view) ? neuronRow(state, actions) : nothing}
      </div>
      <p class="problem" id="subject-problem" role="alert">${problem}</p>
      <p class=${classMap({ 'subject-facts': true, 'is-stale': !isCurrent })}>
        ${where}<span class="subject-fact">${wantedText(state, exampleInFocus(state))}</span>${batch}
        <span class="subject-more">
          <button type="button" class="quiet" @click=${() => actions.selectHardest()}>Hardest example</button>
          ${CODED.includes(state.model.experiment.view)
            ? menu({ label: 'Code', options: LANGUAGES, value: state.options.code, change: actions.setCode }) : nothing}
        </span>
      </p>`, element);
  }

  return {
    element,

    /** @param {State} next */
    update(next) {
      state = next;
      const now = [next.model, next.data, next.selectedExample, next.selection];
      if (now.some((part, index) => part !== known[index])) {
        known = now;
        forget();
      }
      draw();
    },
  };
}

/** @param {string} sign @param {string} name @param {() => void} act */
const arrow = (sign, name, act) => html`
  <button type="button" class="subject-arrow" aria-label=${name} title=${name} @click=${act}>${sign}</button>`;

/** @param {State} state  explained @returns {unknown} where the example lies */
function coordinates(state) {
  const { x1, x2 } = explanationOf(state).example;
  return [x1, x2].map((value, axis) => {
    const original = originalText(state.model.axes[axis], value);
    return html`<span class="subject-fact" title=${ifDefined(standardisedText(state.model.axes[axis]) || undefined)}>${`x${'₁₂'.charAt(axis)} = `}${
      numberSpan(value, `example.x${axis + 1}`, 'subject-number')}<span class="subject-original">${
      original && ` (standardised; ${original})`}</span></span>`;
  });
}

/** @param {State} state @param {Actions} actions */
function neuronRow({ model, selection }, actions) {
  const place = neuronInFocus(model, selection);
  const parameter = itemAt(model.layers, parameterInFocus(model, selection));
  const select = (/** @type {{layer: number, neuron: number}} */ { layer, neuron }) =>
    actions.select({ kind: 'neuron', layer, neuron });
  return html`<div class="subject-row">
    <span class="subject-title">Neuron</span>
    ${menu({
      label: 'Layer',
      options: layerChoices(model),
      value: String(place.layer),
      change: (value) => select({ layer: Number(value), neuron: 0 }),
    })}
    ${arrow('‹', 'Previous neuron', () => select(neuronBeside(model.layers, place, -1)))}
    ${menu({
      label: 'Neuron',
      options: neuronChoices(model, place.layer),
      value: String(place.neuron),
      change: (value) => select({ layer: place.layer, neuron: Number(value) }),
    })}
    ${arrow('›', 'Next neuron', () => select(neuronBeside(model.layers, place, 1)))}
    ${isOfWeight(model.experiment.view) ? menu({
      label: 'Weight or bias',
      options: parameterChoices(model, place.layer),
      value: parameterChoice(parameter),
      change: (value) => actions.select(parameterItem(place, value)),
    }) : nothing}
  </div>`;
}
