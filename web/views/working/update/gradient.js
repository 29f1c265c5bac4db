// The gradient that the optimizer is given: mean over the mini-batch, penalty, clipping.

import { explanationOf } from '../../../model/focus.js';
import { givenText } from './layout.js';
import { createElement, setText } from '../../../figures/dom.js';
import { constant, createEquation, derivative, enclosed, fraction, mean, sumOver, symbol, together } from '../../../figures/equation.js';
import { createExampleBars } from '../../../figures/example-bars.js';
import { identifier, word } from '../../../figures/mathml.js';
import { createScroller, createStage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../../figures/equation.js').NumberAt} NumberAt
 */

const w = () => identifier('w');

/** @param {import('../../../page/actions.js').Actions} actions */
export function createGradients(actions) {
  const bars = createExampleBars('Gradients of the mini-batch', actions.selectExample);
  const line = createEquation([
    () => [
      mean('g'), '=', fraction([constant('1')], [identifier('B')]), sumOver('s'),
      derivative(symbol('L', 's'), w()),
    ],
    (number) => ['=', fraction([constant('1')], [number('parameter.miniBatch.examples.length', true)]), '(', '⋯', ')'],
    (number) => ['=', number('parameter.mean', true)],
  ]);

  return {
    element: createStage('Gradients of this mini-batch, and their mean', [
      bars.element,
      createScroller([line.element], 'Mean gradient'),
    ], 'is-tall'),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { parameter } = explanation;
      bars.update({
        examples: parameter.miniBatch.examples,
        values: parameter.miniBatch.gradients,
        quantity: 'parameter.miniBatch.gradients',
        selected: explanation.example.index,
      });
      line.update(explanation);
    },
  };
}

/** @param {Explanation['penalty']} penalty */
export const isPenalised = ({ l1, l2 }) => l1 !== 0 || l2 !== 0;

/** Penalty and clipping. @param {State} state  explained */
export function createGiven(state) {
  const { penalty, update, parameter } = explanationOf(state);
  const penalised = isPenalised(penalty) && parameter.input >= 0;
  const clipped = update.clipNorm > 0;
  const note = createElement('p', { class: 'prose' });
  /** @type {import('../../../figures/equation.js').Equation[]} */
  const lines = [];
  if (penalised) {
    lines.push(createEquation([
      () => [symbol('λ', 1), '·', signOf(), '+', symbol('λ', 2), '·', w()],
      (number) => ['=', number('parameter.l1Term', true), '+', number('parameter.l2Term')],
      (number) => ['=', number('parameter.penalty', true)],
    ]));
  }
  if (clipped) {
    lines.push(createEquation([
      () => [identifier('f'), '=', word('min'), enclosed([constant('1'), ',', fraction([identifier('c')], ['‖', identifier('g'), '‖'])])],
      (number) => ['=', word('min'), enclosed([constant('1'), ',', fraction([number('update.clipNorm', true)], [number('parameter.norm', true)])])],
      (number) => ['=', number('parameter.clipFactor', true)],
    ]));
  }
  const sum = (/** @type {NumberAt} */ number) => [
    number('parameter.mean', true),
    ...(penalised ? ['+', number('parameter.penalty')] : []),
  ];
  lines.push(createEquation([
    () => [
      identifier('g'), '=', ...(clipped ? [identifier('f'), '·'] : []),
      ...(penalised
        ? [...(clipped ? ['('] : []), mean('g'), '+', word('penalty'), ...(clipped ? [')'] : [])]
        : [mean('g')]),
    ],
    ...(clipped || penalised
      ? [(/** @type {NumberAt} */ number) => [
        '=',
        ...(clipped ? [number('parameter.clipFactor', true), '·', '(', ...sum(number), ')'] : sum(number)),
      ]]
      : []),
    (number) => ['=', number('parameter.clipped', true)],
  ]));

  return {
    element: createStage(clipped ? 'Penalty and clipping' : 'Penalty', [
      note,
      ...lines.map(({ element }) => createScroller([element], 'What the optimizer is given')),
    ]),

    /** @param {State} now */
    update(now) {
      const text = givenText(explanationOf(now));
      setText(note, text);
      note.hidden = text === '';
      lines.forEach((line) => line.update(explanationOf(now)));
    },
  };
}

/** @returns {Element} */
const signOf = () => together([word('sign'), '(', w(), ')']);
