// Update: from the gradients of a mini-batch to the new value of one weight or bias, line by line,
// and a button that takes exactly this step.

import { explanationOf } from '../../../model/focus.js';
import { WHY } from './layout.js';
import { createElement } from '../../../figures/dom.js';
import { createGiven, createGradients, isPenalised } from './gradient.js';
import { createResult } from './result.js';
import { createBuffers, createRate, createRule } from './rule.js';
import { createWhy, createWorkingView } from '../explained-view.js';

/** @typedef {import('../../../model/state.js').Model} Model */

/**
 * @param {import('../../../page/actions.js').Actions} actions
 * @returns {import('../../../figures/chosen-view.js').Part}
 */
export function createUpdateView(actions) {
  // It keeps the focus while the rest is built again for another weight.
  const step = createElement('button', { type: 'button', class: 'primary', 'data-keep': 'step' }, [
    'Take this step',
  ]);
  step.addEventListener('click', () => actions.step());
  return createWorkingView({
    actions,
    className: 'working-update',
    keyOf: (state) => {
      const { update, penalty, parameter } = explanationOf(state);
      const { loss } = /** @type {Model} */ (state.model);
      return [
        update.optimizer, update.schedule, update.clipNorm > 0, isPenalised(penalty),
        parameter.input < 0, parameter.rule.map(({ tex }) => tex), loss,
        state.catalogue !== null,
      ];
    },
    build(state) {
      const { update, parameter } = explanationOf(state);
      const parts = [
        createResult(step),
        createGradients(actions),
        createGiven(state),
        createRate(state),
        createRule(state),
        createBuffers(update.optimizer, parameter.buffers.length),
      ];
      const kept = parts.filter((part) => part !== null);
      return {
        elements: kept.map(({ element }) => element).concat([createWhy(WHY)]),
        update: (now) => kept.forEach((part) => part.update(now)),
      };
    },
  });
}
