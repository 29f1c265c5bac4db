// Backward: the chain rule factor by factor, for the weight in focus, and how the deltas come about
// layer by layer.

import { passLayer } from '../../../model/pass.js';
import { explanationOf } from '../../../model/focus.js';
import { WHY } from './layout.js';
import { createElement } from '../../../figures/dom.js';
import { createChain } from './chain.js';
import { createCheck } from './check.js';
import { createFirstFactor } from './first-factor.js';
import { createInput, createSlope } from './factors.js';
import { createLayer } from './layer.js';
import { createPassControl } from '../pass-control.js';
import { createWhy, createWorkingView } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../page/actions.js').Actions} Actions
 */

/**
 * @param {Actions} actions
 * @returns {import('../../../figures/chosen-view.js').Part}
 */
export function createBackwardView(actions) {
  const control = createPassControl(actions, 'backward', 'Pass back');
  const layer = createLayerView(actions);
  const chain = createChainView(actions);
  const element = createElement('div', {}, [control.element, layer.element, chain.element]);
  /** @type {State|null} */
  let latest = null;
  let isWhole = false;

  return {
    element,
    update(state) {
      const isFirst = latest === null;
      latest = state;
      control.update(state);
      layer.update(state);
      if (isWhole) {
        chain.update(state);
      } else if (isFirst) {
        // Two tables of a wide layer at once would hold up the page.
        window.setTimeout(() => {
          isWhole = true;
          chain.update(/** @type {State} */ (latest));
        });
      }
    },
  };
}

/** The deltas of the layer that the pass has reached. @param {Actions} actions */
function createLayerView(actions) {
  return createWorkingView({
    actions,
    className: 'working-backward',
    keyOf: (state) => {
      const { model, loss } = partsOf(state);
      return [
        model.layers, model.dropout, model.outputNames, model.classNames, loss.id,
        passLayer(state, 'backward'),
      ];
    },
    build(state) {
      const { model, explanation } = partsOf(state);
      const part = createLayer(model, explanation.loss.fused, passLayer(state, 'backward'), actions);
      return { elements: [part.element], update: part.update };
    },
  });
}

/** The chain rule for the weight in focus. @param {Actions} actions */
function createChainView(actions) {
  return createWorkingView({
    actions,
    className: 'working-backward',
    keyOf: (state) => {
      const { model, focus, loss, activation } = partsOf(state);
      return [
        model.layers, model.dropout, model.outputNames, model.classNames, loss.id, activation,
        focus.layer, focus.neuron, focus.parameter, state.catalogue !== null,
      ];
    },
    build(state) {
      const { model, explanation } = partsOf(state);
      const { layer, neuron, input } = explanation.parameter;
      const place = { model, fused: explanation.loss.fused, layer, neuron, input };
      const parts = [
        createChain(place),
        createFirstFactor(place, actions),
        createSlope(place, state),
        createInput(place),
        createCheck(place),
      ];
      const kept = parts.filter((part) => part !== null);
      return {
        elements: kept.map(({ element }) => element).concat([createWhy(WHY)]),
        update: (now) => kept.forEach(({ update }) => update(now)),
      };
    },
  });
}

/** @param {State} state  explained */
function partsOf(state) {
  const model = /** @type {Model} */ (state.model);
  const explanation = explanationOf(state);
  const { focus, loss, layers } = explanation;
  return { model, explanation, focus, loss, activation: layers[focus.layer - 1].activation };
}
