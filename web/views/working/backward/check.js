// The gradient measured: the loss a little above and a little below, beside the one derived.

import { explanationOf } from '../../../model/focus.js';
import { verdict } from './layout.js';
import { createElement, setText } from '../../../figures/dom.js';
import { constant, createEquation, derivative, fraction } from '../../../figures/equation.js';
import { lossSymbol, parameterSymbol } from './symbols.js';
import { identifier, word } from '../../../figures/mathml.js';
import { createScroller, createStage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('./symbols.js').Place} Place
 */

/** @param {Place} place */
export function createCheck(place) {
  const w = () => parameterSymbol(place);
  const h = () => identifier('h');
  const measured = createEquation([
    () => [fraction([lossSymbol(), '(', w(), '+', h(), ')', '−', lossSymbol(), '(', w(), '−', h(), ')'], [constant('2'), h()])],
    (number) => [
      '=',
      fraction(
        [number('parameter.check.lossAbove', true), '−', number('parameter.check.lossBelow')],
        [constant('2'), '·', number('parameter.check.h')],
      ),
    ],
    (number) => ['=', number('parameter.check.numeric', true)],
  ]);
  const derived = createEquation([
    () => [derivative(lossSymbol(), w())],
    (number) => ['=', number('parameter.check.analytic', true)],
  ]);
  const difference = createEquation([
    (number) => [word('relative difference'), '=', number('parameter.check.relativeDifference', true)],
  ]);
  const text = createElement('p', { class: 'prose check-verdict' });
  const heads = ['Measured', 'Derived', 'Difference'];
  const list = createElement('dl', { class: 'check' });
  [measured, derived, difference].forEach((line, index) => {
    list.appendChild(createElement('dt', {}, [heads[index]]));
    list.appendChild(createElement('dd', {}, [createScroller([line.element], heads[index])]));
  });

  return {
    element: createStage('Check it yourself', [list, text]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      measured.update(explanation);
      derived.update(explanation);
      difference.update(explanation);
      setText(text, verdict(explanation.parameter));
    },
  };
}
