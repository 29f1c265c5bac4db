// One neuron: its weighted sum term by term, its activation, and what the network would be without.

import { createExplainedView, why } from '../explained-view.js';
import { activation } from './activation.js';
import { createSwitchedOff } from './switched-off.js';
import { createWithoutActivation } from './without-activation.js';
import { weightedSum } from './weighted-sum.js';
import { WHY } from './words.js';

/** @param {import('../../../page/actions.js').Actions} actions */
export function createNeuronView(actions) {
  const withoutActivation = createWithoutActivation(actions);
  const switchedOff = createSwitchedOff(actions);
  return createExplainedView({
    className: 'working-neuron',
    actions,
    followsPointer: true,
    working: (state, explanation) => [
      weightedSum(state, explanation, actions),
      activation(state, explanation),
      switchedOff(state, explanation.neuron),
    ],
    below: (state) => [withoutActivation(state), why(WHY)],
  });
}
