// One neuron: its weighted sum term by term, its activation, and what it would be without one.

import { fieldOf } from '../../../model/catalogue.js';
import { neuronInFocus } from '../../../model/focus.js';
import { html } from '../../../figures/template.js';
import { createExplainedView, prose, stage, why } from '../explained-view.js';
import { activationOf, isOutput, variantOf } from '../layout.js';
import { layerText } from '../words.js';
import { activation } from './activation.js';
import { weightedSum } from './weighted-sum.js';
import { WHY, linearText } from './words.js';

/**
 * @typedef {import('../../../page/actions.js').Actions} Actions
 * @typedef {import('../../../model/catalogue.js').Field} Field
 * @typedef {import('../../../model/catalogue.js').Variant} Variant
 * @typedef {import('../../../model/state.js').State} State
 */

/** @param {Actions} actions */
export function createNeuronView(actions) {
  /** @type {Record<number, string>} ids of the activations that were taken away, by layer */
  const former = {};
  return createExplainedView({
    className: 'working-neuron',
    actions,
    followsPointer: true,
    working: (state, explanation) => [weightedSum(state, explanation, actions), activation(state, explanation)],
    below: (state) => [linearChoice(state, former, actions), why(WHY)],
  });
}

/**
 * To take a layer's activation away, and to bring it back.
 * @param {State} state
 * @param {Record<number, string>} former
 * @param {Actions} actions
 */
function linearChoice({ model, selection, catalogue }, former, actions) {
  const { layer } = neuronInFocus(model, selection);
  const present = activationOf(catalogue, model, layer);
  if (isOutput(model, layer)) {
    return stage('Why an activation?', prose(`The loss determines the output activation: here, ${present.name}.`), 'linear-choice');
  }
  const { activation: activations } = catalogue.families;
  const isLinear = present.identity === true;
  // What takes the place of a linear activation that has always been there: the default.
  const { default: usual } = /** @type {Field} */ (fieldOf(catalogue, 'activation'));
  const other = isLinear
    ? variantOf(catalogue, 'activation', former[layer] || usual)
    : /** @type {Variant} */ (activations.find(({ identity }) => identity));
  const change = () => {
    if (!isLinear) {
      former[layer] = present.id;
    }
    actions.setActivation(layer, other.id);
  };
  return stage('Why an activation?', html`
    ${prose(linearText(model, layer, isLinear))}
    <button type="button" @click=${change}>${isLinear
      ? `${former[layer] ? 'Back to' : 'Use'} ${other.name}`
      : `Make ${layerText(model, layer)} linear`}</button>`, 'linear-choice');
}
