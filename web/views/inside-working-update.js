// Update: from the gradients of a mini-batch to the new value of one weight or bias, line by line,
// and a button that takes exactly this step.

import { WHY, givenText, parameterName, stepText } from '../layout/working/update.js';
import { createElement, setText } from './element.js';
import { constant, createEquation, derivative, display, enclosed, fraction, mean, sumOver, symbol, together } from './equation.js';
import { createExampleBars } from './example-bars.js';
import { createFormula } from './formula.js';
import { createWorkedFormula, identifier, mathElement } from './mathematics.js';
import { showNumber } from './number.js';
import { createScroller, createStage, createWhy, createWorkingView } from './working-view.js';

/**
 * @typedef {import('../store.js').State} State
 * @typedef {import('../store.js').Model} Model
 * @typedef {import('../explanation.js').Explanation} Explanation
 * @typedef {import('./equation.js').NumberAt} NumberAt
 */

/**
 * @param {import('../actions.js').Actions} actions
 * @returns {import('./inside-working.js').Part}
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
      const { model, update, penalty, parameter } = partsOf(state);
      return [
        update.optimizer, update.schedule, update.clipNorm > 0, isPenalised(penalty),
        parameter.input < 0, parameter.rule.map(({ tex }) => tex), model.loss,
        state.catalogue !== null,
      ];
    },
    build(state) {
      const { update } = partsOf(state);
      const parts = [
        createResult(step),
        createGradients(actions),
        createGiven(state),
        createRate(state),
        createRule(state),
        createBuffers(update.optimizer, partsOf(state).parameter.buffers.length),
      ];
      const kept = parts.filter((part) => part !== null);
      return {
        elements: kept.map(({ element }) => element).concat([createWhy(WHY)]),
        update: (now) => kept.forEach((part) => part.update(now)),
      };
    },
  });
}

/** @param {State} state  explained */
function partsOf(state) {
  const explanation = /** @type {Explanation} */ (state.explanation);
  const { update, penalty, parameter } = explanation;
  return { model: /** @type {Model} */ (state.model), explanation, update, penalty, parameter };
}

/** @param {State} state @returns {Explanation} */
const explanationOf = (state) => /** @type {Explanation} */ (state.explanation);

/** @param {Explanation['penalty']} penalty */
const isPenalised = ({ l1, l2 }) => l1 !== 0 || l2 !== 0;

const w = () => identifier('w');

/** Old and new. @param {HTMLElement} button */
function createResult(button) {
  const name = createElement('h3');
  const values = ['old', 'new', 'change'].map((part) => {
    const number = createElement('span', { class: 'taken-number' });
    const element = createElement('div', { class: `taken-value is-${part}` }, [
      createElement('dt', {}, [part]),
      createElement('dd', {}, [number]),
    ]);
    return { part, number, element };
  });
  const note = createElement('p', { class: 'prose' });
  const element = createElement('section', { class: 'stage is-wide' }, [
    name,
    createElement('div', { class: 'taken' }, [
      createElement('dl', { class: 'taken-values' }, values.map((value) => value.element)),
      button,
    ]),
    note,
  ]);

  return {
    element,

    /** @param {State} now */
    update(now) {
      const { model, parameter, explanation } = partsOf(now);
      setText(name, parameterName(model, parameter.parameter));
      values.forEach(({ part, number }) => {
        showNumber(number, parameter[/** @type {'old'} */ (part)], `parameter.${part}`);
      });
      const text = stepText(explanation);
      setText(note, text);
      note.hidden = text === '';
    },
  };
}

/** @param {import('../actions.js').Actions} actions */
function createGradients(actions) {
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
      const { explanation, parameter } = partsOf(now);
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

/** Penalty and clipping. @param {State} state  explained */
function createGiven(state) {
  const { penalty, update, parameter } = partsOf(state);
  const penalised = isPenalised(penalty) && parameter.input >= 0;
  const clipped = update.clipNorm > 0;
  const note = createElement('p', { class: 'prose' });
  /** @type {import('./equation.js').Equation[]} */
  const lines = [];
  if (penalised) {
    lines.push(createEquation([
      () => [symbol('λ', 1), signOf(), '+', symbol('λ', 2), w()],
      (number) => ['=', number('parameter.l1Term', true), '+', number('parameter.l2Term')],
      (number) => ['=', number('parameter.penalty', true)],
    ]));
  }
  if (clipped) {
    lines.push(createEquation([
      () => [identifier('f'), '=', wordOf('min'), enclosed([constant('1'), ',', fraction([identifier('c')], ['‖', identifier('g'), '‖'])])],
      (number) => ['=', wordOf('min'), enclosed([constant('1'), ',', fraction([number('update.clipNorm', true)], [number('parameter.norm', true)])])],
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
        ? [...(clipped ? ['('] : []), mean('g'), '+', wordOf('penalty'), ...(clipped ? [')'] : [])]
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
const signOf = () => together([wordOf('sign'), '(', w(), ')']);

/** @param {string} text @returns {Element} */
const wordOf = (text) => mathElement('mi', [text], { mathvariant: 'normal' });

/** @param {State} state  explained */
function createRate(state) {
  const { update } = partsOf(state);
  const family = state.catalogue ? state.catalogue.families.schedule || [] : [];
  const variant = family.find(({ id }) => id === update.schedule);
  const general = variant && variant.id !== 'constant' ? createFormula(variant.tex || '') : null;
  const line = createEquation([
    () => [identifier('η'), '=', wordOf('learning rate'), '·', wordOf('factor')],
    (number) => ['=', number('parameter.learningRate', true), '·', number('parameter.rateFactor')],
    (number) => ['=', number('parameter.rate', true)],
  ]);
  const name = variant ? variant.name : 'Schedule';

  return {
    element: createStage('The rate of this step', [
      createScroller([line.element], 'Rate'),
      createElement('p', { class: 'prose' }, [`The factor is that of the schedule (${name}) and of the warm-up.`]),
      ...(general ? [general.element] : []),
    ]),

    /** @param {State} now */
    update(now) {
      line.update(explanationOf(now));
      if (general) {
        general.update(now.typeset);
      }
    },
  };
}

/** @param {State} state  explained */
function createRule(state) {
  const { update, parameter } = partsOf(state);
  const family = state.catalogue ? state.catalogue.families.optimizer : [];
  const variant = family.find(({ id }) => id === update.optimizer);
  const lines = parameter.rule.map(({ result }, at) => {
    const symbols = createWorkedFormula();
    const numbers = createWorkedFormula();
    const value = createEquation([(number) => ['=', number(`parameter.quantities.${result}`, true)]]);
    const line = createElement('div', { class: 'worked-line rule-line' }, [
      symbols.element,
      createElement('span', { class: 'rule-numbers' }, [display(['=']), numbers.element]),
      value.element,
    ]);
    return { at, symbols, numbers, value, element: createScroller([line], 'Rule') };
  });
  const decays = update.optimizer === 'adamw' && parameter.input >= 0;
  const decay = createEquation([
    () => [constant('1'), '−', identifier('η'), identifier('λ')],
    (number) => ['=', number('parameter.weightDecayFactor', true)],
  ]);

  return {
    element: createStage(`The rule: ${variant ? variant.name : update.optimizer}`, [
      ...lines.map(({ element }) => element),
      ...(decays ? [
        createElement('p', { class: 'prose' }, ['Weight decay: the old weight is first multiplied by']),
        createScroller([decay.element], 'Weight decay'),
      ] : []),
    ]),

    /** @param {State} now */
    update(now) {
      const { explanation } = partsOf(now);
      const { rule, quantities } = explanation.parameter;
      /** @type {Record<string, {value: number|null, quantity: string}>} */
      const gaps = {};
      Object.keys(quantities).forEach((name) => {
        gaps[name] = { value: quantities[name], quantity: `parameter.quantities.${name}` };
      });
      lines.forEach(({ at, symbols, numbers, value }) => {
        symbols.update(now.typeset, rule[at].tex, {});
        numbers.update(now.typeset, rule[at].numbers, gaps);
        value.update(explanation);
      });
      if (decays) {
        decay.update(explanation);
      }
    },
  };
}

/** What the optimizer remembers. @param {string} optimizer @param {number} count */
function createBuffers(optimizer, count) {
  if (count === 0) {
    return null;
  }
  const corrects = optimizer === 'adam' || optimizer === 'adamw';
  const columns = ['before', 'after', ...(corrects ? ['biasCorrection'] : [])];
  const rows = Array.from({ length: count }, (_, buffer) => {
    const head = createElement('th', { scope: 'row' });
    const cells = columns.map(() => createElement('td'));
    return { buffer, head, cells, element: createElement('tr', {}, [head, ...cells]) };
  });
  const table = createElement('table', { class: 'neuron-rows' }, [
    createElement('caption', { class: 'visually-hidden' }, ['What the optimizer remembers of this weight']),
    createElement('thead', {}, [createElement('tr', {}, [
      createElement('td'),
      ...['before', 'after', 'divided by'].slice(0, columns.length).map((text) =>
        createElement('th', { scope: 'col' }, [text])),
    ])]),
    createElement('tbody', {}, rows.map(({ element }) => element)),
  ]);

  return {
    element: createStage('What the optimizer remembers', [createScroller([table], 'Buffers')]),

    /** @param {State} now */
    update(now) {
      const { buffers } = explanationOf(now).parameter;
      rows.forEach(({ buffer, head, cells }) => {
        setText(head, buffers[buffer].symbol);
        columns.forEach((column, at) => {
          showNumber(
            cells[at],
            buffers[buffer][/** @type {'before'} */ (column)],
            `parameter.buffers.${buffer}.${column}`,
          );
        });
      });
    },
  };
}
