// Loss: what the outputs should be, what they are, what the difference costs, and what this example
// adds to what training makes smaller.

import { WHY } from './layout.js';
import { createLossFormula } from './formula.js';
import { createOutputs } from './outputs.js';
import { createPenalty, createShare } from './share.js';
import { createWhy, createWorkingView } from '../explained-view.js';

/**
 * @param {import('../../../page/actions.js').Actions} actions
 * @returns {import('../../../figures/chosen-view.js').Part}
 */
export function createLossView(actions) {
  return createWorkingView({
    actions,
    className: 'working-loss',
    keyOf: ({ model, catalogue }) => [
      model && [model.layers, model.loss, model.outputNames, model.classNames, model.task],
      catalogue !== null,
    ],
    build(state) {
      const parts = [
        createOutputs(state),
        createLossFormula(state),
        createShare(actions),
        createPenalty(),
      ];
      return {
        elements: parts.map(({ element }) => element).concat([createWhy(WHY)]),
        update: (now) => parts.forEach(({ update }) => update(now)),
      };
    },
  });
}
