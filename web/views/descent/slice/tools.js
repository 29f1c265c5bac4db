// What a slice shows: which directions, which two weights or biases, whose loss, and how much of it.

import { menu } from '../../../figures/menu.js';
import { moveButtons, zoomButtons } from '../../../figures/plane-buttons.js';
import { html, nothing } from '../../../figures/template.js';
import { toggle } from '../../../figures/toggle.js';
import { parameterName } from '../../../model/axis-names.js';
import { exists, parameterIndex } from '../../../model/parameters.js';
import { parametersOf } from '../../../model/wanted-slice.js';
import { typeset } from '../../../model/wording.js';
import { parameterChoice } from './parameter-choice.js';
import { showUsualPart } from './region.js';

/**
 * @typedef {import('../../../page/actions.js').Actions} Actions
 * @typedef {import('../../../model/state.js').State} State
 *
 * @typedef {object} Moves
 * @property {(factor: number) => void} zoom  above 1 to see more
 * @property {(right: number, up: number) => void} [push]  by shares of the side; none where the
 *     slice is not to be moved
 * @property {() => void} reset  to the usual part
 */

/** @param {string} name @param {() => void} act @param {string} [title] */
const wordButton = (name, act, title = '') => html`
  <button type="button" class="figure-word" title=${title || nothing} @click=${act}>${name}</button>`;

/** @param {State} state @returns {number} of the weight or bias that is selected; -1 when none is */
function selectedIndex({ model, selection }) {
  return selection && selection.kind !== 'neuron' && exists(model.layers, selection)
    ? parameterIndex(model.layers, selection) : -1;
}

/** @param {Actions} actions @param {State} state */
function parameterChoices(actions, state) {
  const { model } = state;
  const pair = parametersOf(model);
  const selected = selectedIndex(state);

  /** Choosing the other axis's weight makes the two change places. @param {number} axis @param {number} index */
  function choose(axis, index) {
    const other = pair[1 - axis] === index ? pair[axis] : pair[1 - axis];
    const parameters = (axis === 0 ? [index, other] : [other, index]).join('_');
    showUsualPart(actions, { directions: 'parameters', parameters });
  }

  const choice = (/** @type {string} */ name, /** @type {number} */ axis) => parameterChoice({
    name, model, index: pair[axis], choose: (index) => choose(axis, index),
  });
  return html`
    <div class="map-parameters">
      ${choice('Across', 0)}${choice('Up', 1)}
      <p class="map-selected">${selected < 0 ? 'Or select a weight or bias in the network above.' : html`
        <span>Selected: ${typeset(parameterName(model, selected))}</span>
        ${wordButton('Use across', () => choose(0, selected))}
        ${wordButton('Use up', () => choose(1, selected))}`}</p>
    </div>`;
}

/** @param {Actions} actions @param {State} state @param {Moves} moves */
function navigation(actions, { model, options }, { zoom, push, reset }) {
  const isUsual = model.experiment.radius === '0' && options.slice.u === 0 && options.slice.v === 0;
  return html`
    <div class="descent-navigation" role="group" aria-label=${push ? 'View of the map' : 'Region shown'}>
      ${isUsual ? nothing : wordButton('Reset view', reset)}
      ${wordButton('Centre', () => actions.recentre(), 'Centre the map on the current point')}
      ${push ? moveButtons('map', push) : nothing}${zoomButtons(zoom)}
    </div>`;
}

/**
 * @param {Actions} actions
 * @param {State} state
 * @param {Moves} moves
 * @param {string} id  of the menu of directions; each view has one
 */
export function sliceTools(actions, state, moves, id) {
  const { model, catalogue, options: { slice }, lossSlice } = state;
  const { directions } = model.experiment;
  const variants = catalogue.families.directions;
  const variant = variants.find((each) => each.id === directions);
  return html`
    <div class="map-tools">
      <div class="descent-head"><div class="map-directions">
        <label for=${id}>Directions</label>
        ${menu({
          id,
          options: variants,
          value: directions,
          change: (chosen) => showUsualPart(actions, { directions: chosen }),
        })}
        ${directions === 'random'
          ? wordButton('New directions', () => actions.setSlice({ draw: slice.draw + 1 })) : nothing}
        ${model.testCount === 0 && slice.data !== 'test' ? nothing : toggle({
          name: 'Test data',
          checked: slice.data === 'test',
          change: (checked) => actions.setSlice({ data: checked ? 'test' : 'training' }),
        })}
      </div></div>
      <p class="prose map-explanation">${
        // What is said of the directions stands above every figure that uses them.
        [variant && variant.explanation, lossSlice && lossSlice.remark].filter(Boolean).join(' ')}</p>
      ${directions === 'parameters' ? parameterChoices(actions, state) : nothing}
      <div class="descent-head">
        <span class="map-radius">${lossSlice && !lossSlice.refusal
          ? `Radius ${Number(lossSlice.radius.toPrecision(3))}` : ''}</span>
        ${navigation(actions, state, moves)}
      </div>
    </div>`;
}
