// The objective, which training makes smaller: the mean loss of the mini-batch, to which one example
// adds its share, and the penalty on top.

import {
  constant, equation, fraction, identifier, numbersOf, power, sumOver, symbol, together,
} from '../../../figures/math.js';
import { prose, scroller, stage } from '../explained-view.js';
import { NO_PENALTY, PENALTY, shareText } from './words.js';

/** @typedef {import('../../../model/explanation.js').Explanation} Explanation */

const w = identifier('w');

/**
 * @param {Explanation} explanation
 * @param {ReturnType<import('../../../figures/example-bars.js').createExampleBars>} bars
 */
export function meanLoss(explanation, bars) {
  const { miniBatch, example } = explanation;
  const number = numbersOf(explanation);
  const share = fraction(['⋯', '+', number('loss.value'), '+', '⋯'], [number('miniBatch.examples.length', true)]);
  bars.update({
    examples: miniBatch.examples,
    values: miniBatch.losses,
    quantity: 'miniBatch.losses',
    selected: example.index,
  });
  return stage('In the mini-batch', [
    prose(shareText(explanation)),
    scroller(equation([
      [identifier('J'), '=', fraction([constant('1')], [identifier('B')]), sumOver('s'), symbol('L', 's')],
      ...(example.inMiniBatch ? [['=', share]] : []),
      ['=', number('miniBatch.meanLoss', true)],
    ]), 'Mean loss'),
    bars.element,
  ], 'is-tall');
}

/** @param {Explanation} explanation */
export function penalty(explanation) {
  const { l1, l2 } = explanation.penalty;
  if (l1 === 0 && l2 === 0) {
    return stage('Penalty', prose(NO_PENALTY));
  }
  const number = numbersOf(explanation);
  const half = fraction([constant('1')], [constant('2')]);
  const squares = power(w, constant('2'));
  return stage('Penalty', [
    prose(PENALTY),
    scroller(equation([
      [symbol('λ', 1), '∑', together('|', w, '|'), '+', half, symbol('λ', 2), '∑', squares],
      ['=', number('penalty.l1', true), '·', number('penalty.absolutes'), '+', half, '·', number('penalty.l2'),
        '·', number('penalty.squares')],
      ['=', number('penalty.value', true)],
    ]), 'Penalty'),
  ]);
}
