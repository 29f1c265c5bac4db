// What the working is about: which example, and which neuron or weight. Whoever cannot point at
// them in the figures chooses them here.

import {
  exampleInFocus,
  isExplained,
  itemAt,
  neuronInFocus,
  parameterInFocus,
  isOfNeuron,
  isOfWeight,
} from '../../model/focus.js';
import {
  batchText,
  exampleAt,
  exampleBeside,
  layerChoices,
  neuronBeside,
  neuronChoices,
  numberProblem,
  numbered,
  originalText,
  parameterChoice,
  parameterChoices,
  parameterItem,
  wantedText,
} from './subject-layout.js';
import { createElement, setAttribute, setText, setClass } from '../../figures/dom.js';
import { createMenu } from '../../figures/menu.js';
import { showNumber } from '../../figures/mathml.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 */

const NO_EXAMPLES = 'There are no examples to work with yet: paint some points, or choose a dataset.';

/**
 * @param {string} sign
 * @param {string} name
 * @param {() => void} act
 */
function createArrow(sign, name, act) {
  const button = createElement('button', {
    type: 'button',
    class: 'subject-arrow',
    'aria-label': name,
    title: name,
  }, [sign]);
  button.addEventListener('click', act);
  return button;
}

/** @param {string} name  of an input */
function createCoordinate(name) {
  const number = createElement('span', { class: 'subject-number' });
  const original = createElement('span', { class: 'subject-original' });
  const element = createElement('span', { class: 'subject-fact' }, [`${name} = `, number, original]);
  return { element, number, original };
}

/** @param {import('../../page/actions.js').Actions} actions */
export function createSubject(actions) {
  /** @type {State|null} */
  let state = null;
  /** @type {any[]} */
  let listed = [];

  const now = () => /** @type {State} */ (state);
  const model = () => /** @type {Model} */ (now().model);
  const example = () => exampleInFocus(now());
  const neuron = () => neuronInFocus(model(), now().selection);

  /** @param {{layer: number, neuron: number}} place */
  function selectNeuron({ layer, neuron: index }) {
    actions.select({ kind: 'neuron', layer, neuron: index });
  }

  const part = createMenu('Training or test data', (value) => {
    actions.selectExample(exampleAt(model(), value, 1));
  });
  const number = createElement('input', {
    type: 'number',
    class: 'subject-which',
    min: '1',
    step: '1',
    'aria-label': 'Number of the example',
    'aria-describedby': 'subject-problem',
  });
  const count = createElement('span', { class: 'subject-count' });
  const hardest = createElement('button', { type: 'button', class: 'subject-hardest' }, ['Hardest example']);
  const problem = createElement('p', { class: 'problem', id: 'subject-problem', role: 'alert' });
  const choice = createElement('div', { class: 'subject-row' }, [
    createElement('span', { class: 'subject-title' }, ['Example']),
    part.element,
    createArrow('‹', 'Previous example', () => {
      actions.selectExample(exampleBeside(model(), example(), -1));
    }),
    number,
    createArrow('›', 'Next example', () => {
      actions.selectExample(exampleBeside(model(), example(), 1));
    }),
    count,
    hardest,
  ]);
  const coordinates = [createCoordinate('x₁'), createCoordinate('x₂')];
  const wanted = createElement('span', { class: 'subject-fact' });
  const batch = createElement('span', { class: 'subject-batch' });
  const facts = createElement('p', { class: 'subject-facts' }, [
    ...coordinates.map(({ element }) => element),
    wanted,
    batch,
  ]);

  const layers = createMenu('Layer', (value) => selectNeuron({ layer: Number(value), neuron: 0 }));
  const neurons = createMenu('Neuron', (value) => {
    selectNeuron({ layer: neuron().layer, neuron: Number(value) });
  });
  const parameters = createMenu('Weight or bias', (value) => {
    actions.select(parameterItem(neuron(), value));
  });
  const who = createElement('div', { class: 'subject-row' }, [
    createElement('span', { class: 'subject-title' }, ['Neuron']),
    layers.element,
    createArrow('‹', 'Previous neuron', () => selectNeuron(neuronBeside(model().layers, neuron(), -1))),
    neurons.element,
    createArrow('›', 'Next neuron', () => selectNeuron(neuronBeside(model().layers, neuron(), 1))),
    parameters.element,
    createElement('span', { class: 'subject-hint' }, ['or choose another in the diagram']),
  ]);
  const empty = createElement('p', { class: 'subject-facts' }, [NO_EXAMPLES]);
  const element = createElement('section', { class: 'subject', 'aria-label': 'What this is about' }, [
    empty,
    choice,
    problem,
    facts,
    who,
  ]);

  hardest.addEventListener('click', () => actions.selectHardest());
  number.addEventListener('input', () => {
    const { part: of, count: most } = numbered(model(), example());
    const text = numberProblem(of, number.value, most);
    setText(problem, text);
    setAttribute(number, 'aria-invalid', text !== '' && 'true');
    if (text === '') {
      actions.selectExample(exampleAt(model(), of, Number(number.value)));
    }
  });
  number.addEventListener('change', () => showExample());

  function showExample() {
    const { trainCount, testCount } = model();
    const { part: of, number: which, count: most } = numbered(model(), example());
    const parts = [
      ...(trainCount > 0 ? [{ value: 'training', name: 'training' }] : []),
      ...(testCount > 0 ? [{ value: 'test', name: 'test' }] : []),
    ];
    part.update(parts, of);
    setAttribute(number, 'max', most);
    if (Number(number.value) !== which) {
      number.value = String(which);
    }
    setText(problem, '');
    setAttribute(number, 'aria-invalid', false);
    setText(count, `of ${most}`);
    setText(wanted, wantedText(now(), example()));
  }

  function showNeuron() {
    const view = model().experiment.view;
    who.hidden = !isOfNeuron(view);
    if (who.hidden) {
      return;
    }
    const place = neuron();
    layers.update(layerChoices(model()), String(place.layer));
    neurons.update(neuronChoices(model(), place.layer), String(place.neuron));
    parameters.element.hidden = !isOfWeight(view);
    const item = itemAt(model().layers, parameterInFocus(model(), now().selection));
    parameters.update(parameterChoices(model(), place.layer), parameterChoice(item));
  }

  /** What only the engine can say. */
  function showFacts() {
    const { explanation } = now();
    const isCurrent = isExplained(now());
    setClass(facts, 'is-stale', !isCurrent);
    if (!explanation || !isCurrent) {
      return;
    }
    coordinates.forEach(({ number: shown, original }, axis) => {
      const value = axis === 0 ? explanation.example.x1 : explanation.example.x2;
      showNumber(shown, value, axis === 0 ? 'example.x1' : 'example.x2');
      const text = originalText(model().axes[axis], value);
      setText(original, text && ` (${text})`);
    });
    setText(batch, batchText(explanation));
  }

  return {
    element,

    /** @param {State} next  with a model */
    update(next) {
      state = next;
      const isEmpty = next.data.length === 0;
      empty.hidden = !isEmpty;
      [choice, problem, facts].forEach((each) => {
        each.hidden = isEmpty;
      });
      if (isEmpty) {
        who.hidden = true;
        return;
      }
      const inputs = [next.model, next.data, next.selectedExample, next.selection];
      if (inputs.some((input, index) => input !== listed[index])) {
        listed = inputs;
        showExample();
        showNeuron();
      }
      showFacts();
    },
  };
}
