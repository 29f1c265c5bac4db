// The gradient measured: the loss a little above and a little below, beside the one derived.

import {
  constant, derivative, equation, fraction, identifier, numbersOf, word,
} from '../../../figures/math.js';
import { html } from '../../../figures/template.js';
import { digitsToDiffer } from '../../../model/numbers.js';
import { scroller, stage } from '../explained-view.js';
import { L, ofParameter } from './notation.js';
import { verdict } from './words.js';

/**
 * @param {import('./notation.js').Place} place
 * @param {import('../../../model/explanation.js').Explanation} explanation
 */
export function gradientCheck(place, explanation) {
  const number = numbersOf(explanation);
  const { lossAbove, lossBelow } = explanation.parameter.check;
  const digits = digitsToDiffer(lossAbove, lossBelow, 4);
  const w = ofParameter(place);
  const h = identifier('h');
  const two = constant('2');
  const measured = equation([
    [fraction([L, '(', w, '+', h, ')', '−', L, '(', w, '−', h, ')'], [two, h])],
    ['=', fraction(
      [number('parameter.check.lossAbove', true, digits), '−', number('parameter.check.lossBelow', false, digits)],
      [two, '·', number('parameter.check.h')],
    )],
    ['=', number('parameter.check.numeric', true)],
  ]);
  const derived = equation([[derivative(L, w)], ['=', number('parameter.check.analytic', true)]]);
  const difference = equation([
    [word('relative difference'), '=', number('parameter.check.relativeDifference', true)],
  ]);

  return stage('Check it yourself', html`
    <dl class="check">
      <dt>Measured</dt><dd>${scroller(measured, 'Measured')}</dd>
      <dt>Derived</dt><dd>${scroller(derived, 'Derived')}</dd>
      <dt>Difference</dt><dd>${scroller(difference, 'Difference')}</dd>
    </dl>
    <p class="prose check-verdict">${verdict(explanation.parameter)}</p>`);
}
