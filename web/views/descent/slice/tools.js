// What the map shows: which directions, which two weights or biases, whose loss, and how much of it.

import { BIAS, chosenAt, indexOf, neuronEntries, sourceEntries } from './parameter-choice.js';
import { parameterName } from '../../../model/axis-names.js';
import { parametersOf } from '../../../model/wanted-slice.js';
import { exists, parameterIndex } from '../../../model/parameters.js';
import { typeset } from '../../../model/wording.js';
import { createElement, setText } from '../../../figures/dom.js';
import { createToggle } from '../../../figures/toggle.js';

/**
 * @typedef {import('../../../page/actions.js').Actions} Actions
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/state.js').State} State
 */

/** @param {string} name @param {string} sign @param {() => void} act */
function createStep(name, sign, act) {
  const button = createElement('button', {
    type: 'button', class: 'figure-step', 'aria-label': name, title: name,
  }, [sign]);
  button.addEventListener('click', act);
  return button;
}

/**
 * @param {HTMLSelectElement} menu
 * @param {Array<{value: string, name: string}>} entries
 */
function fill(menu, entries) {
  const now = JSON.stringify(entries);
  if (menu.dataset.offered !== now) {
    menu.dataset.offered = now;
    menu.textContent = '';
    entries.forEach(({ value, name }) => {
      menu.appendChild(createElement('option', { value }, [typeset(name)]));
    });
  }
}

/**
 * @param {string} name  of the axis
 * @param {(index: number) => void} choose
 * @param {() => Model|null} model
 */
function createParameterChoice(name, choose, model) {
  const neuron = createElement('select', { 'aria-label': `${name}: neuron` });
  const source = createElement('select', { 'aria-label': `${name}: weight or bias` });
  const element = createElement('div', { class: 'map-parameter' }, [
    createElement('span', { class: 'map-parameter-name' }, [name]), neuron, source,
  ]);
  const change = () => {
    const present = model();
    if (present) {
      choose(indexOf(present, neuron.value, source.value || BIAS));
    }
  };
  neuron.addEventListener('change', change);
  source.addEventListener('change', change);

  return {
    element,
    /** @param {Model} present @param {number} index */
    update(present, index) {
      const chosen = chosenAt(present, index);
      fill(neuron, neuronEntries(present));
      fill(source, sourceEntries(present, chosen.layer));
      neuron.value = chosen.neuron;
      source.value = chosen.source;
    },
    /** A large network has hundreds of entries that nobody needs to keep. */
    clear() {
      fill(neuron, []);
      fill(source, []);
    },
  };
}

/**
 * @param {Actions} actions
 * @param {{zoom: (factor: number) => void, push?: (right: number, up: number) => void,
 *     reset: () => void}} hands  no push where the map is not to be moved
 * @param {{zoom: number, push: number}} amounts
 * @param {string} [id]  of the menu of directions; each map has one
 */
export function createMapTools(actions, hands, { zoom, push }, id = 'map-directions') {
  /** @type {State|null} */
  let state = null;
  const model = () => (state ? state.model : null);

  const menu = createElement('select', { id });
  menu.addEventListener('change', () => {
    actions.setSlice({ u: 0, v: 0 });
    actions.edit({ directions: menu.value, radius: '0' });
  });
  const explanation = createElement('p', { class: 'prose map-explanation' });
  const again = createElement('button', { type: 'button', class: 'figure-word' }, ['Draw others']);
  again.addEventListener('click', () => {
    if (state) {
      actions.setSlice({ draw: state.options.slice.draw + 1 });
    }
  });
  const test = createToggle('test data', (checked) => actions.setSlice({ data: checked ? 'test' : 'training' }));

  /** @param {number} axis @param {number} index */
  function choose(axis, index) {
    const present = model();
    if (present) {
      const pair = parametersOf(present);
      const other = pair[1 - axis] === index ? pair[axis] : pair[1 - axis];
      actions.setSlice({ u: 0, v: 0 });
      actions.edit({
        directions: 'parameters',
        parameters: (axis === 0 ? [index, other] : [other, index]).join('_'),
        radius: '0',
      });
    }
  }

  const across = createParameterChoice('Across', (index) => choose(0, index), model);
  const upwards = createParameterChoice('Upwards', (index) => choose(1, index), model);
  const selectedName = createElement('span');
  const takeAcross = createElement('button', { type: 'button', class: 'figure-word' }, ['put across']);
  const takeUpwards = createElement('button', { type: 'button', class: 'figure-word' }, ['put upwards']);
  const selected = createElement('p', { class: 'map-selected' }, [selectedName, takeAcross, takeUpwards]);
  [takeAcross, takeUpwards].forEach((button, axis) => {
    button.addEventListener('click', () => {
      const index = selectedIndex();
      if (index >= 0) {
        choose(axis, index);
      }
    });
  });
  const pick = createElement('p', { class: 'map-selected' }, ['Or select a weight or bias in the network above.']);
  const parameters = createElement('div', { class: 'map-parameters' }, [
    across.element, upwards.element, selected, pick,
  ]);

  /** @returns {number} of the weight or bias that is selected in the network; -1 when none is */
  function selectedIndex() {
    const present = model();
    const selection = state && state.selection;
    return present && selection && selection.kind !== 'neuron' && exists(present.layers, selection)
      ? parameterIndex(present.layers, selection) : -1;
  }

  const usual = createElement('button', { type: 'button', class: 'figure-word' }, ['Usual part']);
  usual.addEventListener('click', hands.reset);
  const here = createElement('button', { type: 'button', class: 'figure-word', title: 'Lay the map through the present point' }, ['Centre']);
  here.addEventListener('click', () => actions.recentre());
  const radius = createElement('span', { class: 'map-radius' });
  const move = hands.push;
  const arrows = move ? [
    createStep('Move the map to the left', '←', () => move(-push, 0)),
    createStep('Move the map up', '↑', () => move(0, push)),
    createStep('Move the map down', '↓', () => move(0, -push)),
    createStep('Move the map to the right', '→', () => move(push, 0)),
  ] : [];
  const navigation = createElement('div', {
    class: 'descent-navigation',
    role: 'group',
    'aria-label': move ? 'View of the map' : 'Part of the loss',
  }, [
    usual,
    here,
    ...arrows,
    createStep(arrows.length > 0 ? 'Zoom out' : 'Show a wider part', '−', () => hands.zoom(zoom)),
    createStep(arrows.length > 0 ? 'Zoom in' : 'Show a narrower part', '+', () => hands.zoom(1 / zoom)),
  ]);
  const element = createElement('div', { class: 'map-tools' }, [
    createElement('div', { class: 'descent-head' }, [
      createElement('div', { class: 'map-directions' }, [
        createElement('label', { for: id }, ['Directions']), menu, again, test.element,
      ]),
    ]),
    explanation,
    parameters,
    createElement('div', { class: 'descent-head' }, [radius, navigation]),
  ]);

  return {
    element,

    /** @param {State} next */
    update(next) {
      state = next;
      const { model: present, catalogue, options, lossSlice } = next;
      if (!present || !catalogue) {
        return;
      }
      const { directions } = present.experiment;
      const variants = catalogue.families.directions;
      fill(menu, variants.map(({ id, name }) => ({ value: id, name })));
      menu.value = directions;
      const variant = variants.find(({ id }) => id === directions);
      setText(explanation, (variant && variant.explanation) || '');
      again.hidden = directions !== 'random';
      test.update(options.slice.data === 'test');
      const isOfParameters = directions === 'parameters';
      parameters.hidden = !isOfParameters;
      if (isOfParameters) {
        const pair = parametersOf(present);
        across.update(present, pair[0]);
        upwards.update(present, pair[1]);
        const index = selectedIndex();
        selected.hidden = index < 0;
        pick.hidden = index >= 0;
        setText(selectedName, index >= 0 ? `Selected: ${typeset(parameterName(present, index))}` : '');
      } else {
        across.clear();
        upwards.clear();
      }
      const isUsual = present.experiment.radius === '0' && options.slice.u === 0 && options.slice.v === 0;
      usual.hidden = isUsual;
      setText(radius, lossSlice && !lossSlice.refusal ? `Radius ${shortRadius(lossSlice.radius)}` : '');
    },
  };
}

/** @param {number} radius */
function shortRadius(radius) {
  return String(Number(radius.toPrecision(3)));
}
