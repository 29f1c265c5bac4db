// Loss: what the outputs should be, what they are, what the difference costs, and what this example
// adds to what training makes smaller.

import { createExampleBars } from '../../../figures/example-bars.js';
import { codeOf } from '../code/code.js';
import { createExplainedView, why } from '../explained-view.js';
import { lossFormula } from './loss-formula.js';
import { meanLoss, penalty } from './objective.js';
import { outputs } from './outputs.js';
import { WHY } from './words.js';

/** @param {import('../../../page/actions.js').Actions} actions */
export function createLossView(actions) {
  const losses = createExampleBars('Losses of the mini-batch', actions.selectExample);
  return createExplainedView({
    className: 'working-loss',
    actions,
    working: (state, explanation) => [
      codeOf('loss', state, explanation),
      outputs(state.model, explanation),
      lossFormula(state, explanation),
      meanLoss(explanation, losses),
      penalty(explanation),
      why(WHY),
    ],
  });
}
