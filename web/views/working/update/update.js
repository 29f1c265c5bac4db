// Update: from the gradients of a mini-batch to the new value of one weight or bias, line by line,
// and a button that takes exactly this step.

import { createExampleBars } from '../../../figures/example-bars.js';
import { codeOf } from '../code/code.js';
import { createExplainedView, why } from '../explained-view.js';
import { givenGradient, meanGradient } from './gradient.js';
import { newValue } from './new-value.js';
import { optimizerState, rateOfStep, rule } from './rule.js';
import { createTrace } from './trace.js';
import { WHY } from './words.js';

/** @param {import('../../../page/actions.js').Actions} actions */
export function createUpdateView(actions) {
  const gradients = createExampleBars('Gradients of the mini-batch', actions.selectExample);
  const traceOf = createTrace();
  return createExplainedView({
    className: 'working-update',
    actions,
    working: (state, explanation) => [
      codeOf('update', state, explanation),
      newValue(state, explanation, traceOf(explanation), actions),
      meanGradient(explanation, gradients),
      givenGradient(explanation),
      rateOfStep(state, explanation),
      rule(state, explanation),
      optimizerState(state, explanation),
      why(WHY),
    ],
  });
}
