// The optimizer's rule with numbers, its rate, and what it remembers.

import { explanationOf } from '../../../model/focus.js';
import { createElement, setText } from '../../../figures/dom.js';
import { constant, createEquation, display } from '../../../figures/equation.js';
import { createFormula } from '../../../figures/formula.js';
import { identifier, word, showNumber } from '../../../figures/mathml.js';
import { createScroller, createStage } from '../explained-view.js';
import { createWorkedFormula } from '../../../figures/worked-formula.js';

/** @typedef {import('../../../model/state.js').State} State */

/** @param {State} state  explained */
export function createRate(state) {
  const { update } = explanationOf(state);
  const family = state.catalogue ? state.catalogue.families.schedule || [] : [];
  const variant = family.find(({ id }) => id === update.schedule);
  const general = variant && variant.id !== 'constant' ? createFormula(variant.tex || '') : null;
  const line = createEquation([
    () => [identifier('η'), '=', word('learning rate'), '·', word('factor')],
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
export function createRule(state) {
  const { update, parameter } = explanationOf(state);
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
      const explanation = explanationOf(now);
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
export function createBuffers(optimizer, count) {
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
