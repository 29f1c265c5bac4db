// The gradient that the optimizer is given: mean over the mini-batch, penalty, clipping.

import {
  constant, derivative, enclosed, equation, fraction, identifier, mean, numbersOf, power, sumOver, symbol,
  together, word,
} from '../../../figures/math.js';
import { prose, scroller, stage } from '../explained-view.js';
import { givenText, isPenalised } from './words.js';

/**
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../../figures/math.js').Pieces} Pieces
 */

const w = identifier('w');
/** The gradient that the optimizer gets, as its rule writes it. */
const dw = together(word('d'), w);
const meanDw = mean(together(word('d'), w));
const one = constant('1');

/**
 * @param {Explanation} explanation
 * @param {ReturnType<import('../../../figures/example-bars.js').createExampleBars>} bars
 */
export function meanGradient(explanation, bars) {
  const { parameter, example } = explanation;
  const number = numbersOf(explanation);
  bars.update({
    examples: parameter.miniBatch.examples,
    values: parameter.miniBatch.gradients,
    quantity: 'parameter.miniBatch.gradients',
    selected: example.index,
  });
  return stage('Gradients of this mini-batch, and their mean', [
    bars.element,
    scroller(equation([
      [meanDw, '=', fraction([one], [identifier('B')]), sumOver('s'), derivative(symbol('L', 's'), w)],
      ['=', fraction([one], [number('parameter.miniBatch.examples.length', true)]), '(', '⋯', ')'],
      ['=', number('parameter.mean', true)],
    ]), 'Mean gradient'),
  ], 'is-tall');
}

/** Penalty and clipping. @param {Explanation} explanation */
export function givenGradient(explanation) {
  const number = numbersOf(explanation);
  const penalised = isPenalised(explanation) && explanation.parameter.input >= 0;
  const clipped = explanation.update.clipNorm > 0;
  /** @type {Pieces[][]} */
  const lines = [];
  if (penalised) {
    lines.push([
      [symbol('λ', 1), '·', together(word('sign'), '(', w, ')'), '+', symbol('λ', 2), '·', w],
      ['=', number('parameter.l1Term', true), '+', number('parameter.l2Term')],
      ['=', number('parameter.penalty', true)],
    ]);
  }
  const symbols = penalised ? [meanDw, '+', word('penalty')] : [meanDw];
  if (clipped) {
    const tiny = power(constant('10'), together('−', constant('6'))); // so that nothing is divided by 0
    const smaller = (/** @type {Pieces} */ ratio) => [word('min'), enclosed(one, ',', ...ratio)];
    lines.push([
      [identifier('f'), '=', ...smaller([fraction([identifier('c')], ['‖', ...symbols, '‖', '+', tiny])])],
      ['=', ...smaller([fraction([number('update.clipNorm', true)], [number('parameter.norm', true), '+', tiny])])],
      ['=', number('parameter.clipFactor', true)],
    ]);
  }
  const numbers = [number('parameter.mean', true), ...(penalised ? ['+', number('parameter.penalty')] : [])];
  lines.push([
    [dw, '=', ...(clipped ? [identifier('f'), '·'] : []),
      ...(clipped && penalised ? ['(', ...symbols, ')'] : symbols)],
    ...(clipped ? [['=', number('parameter.clipFactor', true), '·', '(', ...numbers, ')']] : []),
    ...(penalised && !clipped ? [['=', ...numbers]] : []),
    ['=', number('parameter.clipped', true)],
  ]);

  return stage(clipped ? 'Penalty and clipping' : 'Penalty', [
    prose(givenText(explanation)),
    lines.map((line) => scroller(equation(line), 'What the optimizer is given')),
  ]);
}
