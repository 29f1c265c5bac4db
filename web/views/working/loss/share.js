// What one example adds to the mean loss of the mini-batch, and the penalty on top.

import { explanationOf } from '../../../model/focus.js';
import { shareText } from './layout.js';
import { createElement, setText } from '../../../figures/dom.js';
import { constant, createEquation, fraction, mean, power, sumOver, symbol, together } from '../../../figures/equation.js';
import { createExampleBars } from '../../../figures/example-bars.js';
import { identifier } from '../../../figures/mathml.js';
import { createScroller, createStage } from '../explained-view.js';

/** @typedef {import('../../../model/state.js').State} State */

/** @param {import('../../../page/actions.js').Actions} actions */
export function createShare(actions) {
  const share = createElement('p', { class: 'prose' });
  const meaning = () => [mean('L'), '=', fraction([constant('1')], [identifier('B')]), sumOver('s'), symbol('L', 's')];
  const within = createEquation([
    meaning,
    (number) => ['=', fraction(['⋯', '+', number('loss.value'), '+', '⋯'], [number('miniBatch.examples.length', true)])],
    (number) => ['=', number('miniBatch.meanLoss', true)],
  ]);
  const without = createEquation([meaning, (number) => ['=', number('miniBatch.meanLoss', true)]]);
  const bars = createExampleBars('Losses of the mini-batch', actions.selectExample);
  const inBatch = createScroller([within.element], 'Mean loss');
  const outside = createScroller([without.element], 'Mean loss');

  return {
    element: createStage('In the mini-batch', [share, inBatch, outside, bars.element], 'is-tall'),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { miniBatch, example } = explanation;
      setText(share, shareText(explanation));
      inBatch.hidden = !example.inMiniBatch;
      outside.hidden = example.inMiniBatch;
      (example.inMiniBatch ? within : without).update(explanation);
      bars.update({
        examples: miniBatch.examples,
        values: miniBatch.losses,
        quantity: 'miniBatch.losses',
        selected: example.index,
      });
    },
  };
}

export function createPenalty() {
  const none = createElement('p', { class: 'prose' }, [
    'L1 and L2 are both 0: nothing is added for large weights.',
  ]);
  const absolute = () => together(['|', identifier('w'), '|']);
  const square = () => power(identifier('w'), constant('2'));
  const half = () => fraction([constant('1')], [constant('2')]);
  const equation = createEquation([
    () => [symbol('λ', 1), '∑', absolute(), '+', half(), symbol('λ', 2), '∑', square()],
    (number) => ['=', number('penalty.l1', true), '·', number('penalty.absolutes'), '+', half(), '·', number('penalty.l2'), '·', number('penalty.squares')],
    (number) => ['=', number('penalty.value', true)],
  ]);
  const line = createScroller([equation.element], 'Penalty');
  const note = createElement('p', { class: 'prose' }, [
    'Training makes the mean loss plus this penalty smaller. Biases are left out.',
  ]);

  return {
    element: createStage('Penalty on top', [none, note, line]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { l1, l2 } = explanation.penalty;
      const isSet = l1 !== 0 || l2 !== 0;
      none.hidden = isSet;
      note.hidden = !isSet;
      line.hidden = !isSet;
      if (isSet) {
        equation.update(explanation);
      }
    },
  };
}
