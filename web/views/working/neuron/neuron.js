// One neuron: its weighted sum term by term, its activation, and what it would be without one.

import { activationName } from '../../../model/wording.js';
import { neuronInFocus } from '../../../model/focus.js';
import { WHY, layerText } from './layout.js';
import { createElement, setText } from '../../../figures/dom.js';
import { createActivation } from './curve.js';
import { createTerms } from './terms.js';
import { createStage, createWhy, createWorkingView } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../page/actions.js').Actions} Actions
 */

const LINEAR = 'linear';

/** What takes the place of a linear activation that has always been there. */
const USUAL = 'tanh';

/**
 * @param {Actions} actions
 * @returns {import('../../../figures/chosen-view.js').Part}
 */
export function createNeuronView(actions) {
  const view = createWorkingView({
    actions,
    className: 'working-neuron',
    keyOf({ model, explanation, catalogue }) {
      const { layers, activations, dropout, inputNames, outputNames, classNames, outputActivation } =
        /** @type {Model} */ (model);
      const { layer, neuron } = /** @type {import('../../../model/explanation.js').Explanation} */ (explanation).focus;
      return [layers, activations, dropout, inputNames, outputNames, classNames, outputActivation, layer,
        neuron, catalogue !== null];
    },
    build(state) {
      const model = /** @type {Model} */ (state.model);
      const { layer, neuron } = neuronInFocus(model, state.selection);
      const isOutput = layer === model.layers.length - 1;
      const { families } = /** @type {import('../../../model/catalogue.js').Catalogue} */ (state.catalogue);
      const id = isOutput ? model.outputActivation : model.activations[layer - 1];
      const variant = families[isOutput ? 'outputActivation' : 'activation'].find((each) => each.id === id);
      const parts = [createTerms(model, layer, neuron, actions), createActivation(model, layer, variant)];
      return {
        elements: parts.map(({ element }) => element),
        update: (now) => parts.forEach(({ update }) => update(now)),
      };
    },
  });
  const choice = createLinearChoice(actions);
  const element = createElement('div', {}, [view.element, choice.element, createWhy(WHY)]);

  return {
    element,
    update(state) {
      view.update(state);
      choice.update(state);
    },
  };
}

/** To take a layer's activation away, and to bring it back. @param {Actions} actions */
function createLinearChoice(actions) {
  const text = createElement('p', { class: 'prose' });
  const button = createElement('button', { type: 'button' });
  const element = createStage('Why an activation?', [text, button], 'linear-choice');
  /** @type {Record<number, string>} ids of the activations that were taken away, by layer */
  const former = {};
  let layer = 0;
  let wanted = '';
  let present = '';

  button.addEventListener('click', () => {
    if (wanted === LINEAR) {
      former[layer] = present;
    }
    actions.setActivation(layer, wanted);
  });

  return {
    element,

    /** @param {State} state */
    update({ model, selection, catalogue }) {
      if (!model || !catalogue) {
        return;
      }
      layer = neuronInFocus(model, selection).layer;
      const isOutput = layer === model.layers.length - 1;
      button.hidden = isOutput;
      if (isOutput) {
        setText(text, `The activation of the outputs follows from the loss; here it is `
          + `${activationName(model, catalogue, layer)}.`);
        return;
      }
      present = model.activations[layer - 1];
      const isLinear = present === LINEAR;
      wanted = isLinear ? former[layer] || USUAL : LINEAR;
      const name = catalogue.families.activation.find(({ id }) => id === wanted);
      const where = layerText(model, layer);
      setText(text, isLinear
        ? `${where.charAt(0).toUpperCase()}${where.slice(1)} is linear: together with the next layer it `
          + 'is one weighted sum, as if it were not there.'
        : 'Without an activation, this layer and the next would be one weighted sum: the layer would '
          + 'add nothing. Try it, and watch the plane.');
      setText(button, isLinear
        ? `${former[layer] ? 'Back to' : 'Give it'} ${name ? name.name : wanted}`
        : `Make ${where} linear`);
    },
  };
}
