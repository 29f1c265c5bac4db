// The optimizer's rule with numbers, its rate, and what it remembers.

import { formula, workedFormula } from '../../../figures/formula.js';
import { constant, display, equation, fraction, identifier, numbersOf, word } from '../../../figures/math.js';
import { numberCell } from '../../../figures/number.js';
import { html, nothing } from '../../../figures/template.js';
import { prose, scroller, stage } from '../explained-view.js';
import { variantOf } from '../layout.js';
import { isWarmingUp, scheduleText, warmUpText } from './words.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 */

/** @param {State} state @param {Explanation} explanation */
export function rateOfStep({ catalogue, typeset }, explanation) {
  const number = numbersOf(explanation);
  const schedule = variantOf(catalogue, 'schedule', explanation.update.schedule);
  return stage('The rate of this step', [
    scroller(equation([
      [identifier('η'), '=', word('learning rate'), '·', word('factor')],
      ['=', number('parameter.learningRate', true), '·', number('parameter.rateFactor')],
      ['=', number('parameter.rate', true)],
    ]), 'Rate'),
    isWarmingUp(explanation) ? [
      prose(warmUpText(explanation)),
      scroller(equation([
        [word('factor'), '=', fraction(
          [number('epoch', true), '·', number('batches'), '+', number('batch'), '+', constant('1')],
          [number('settings.warmup', true), '·', number('batches')],
        )],
        ['=', number('parameter.rateFactor', true)],
      ]), 'Warm-up'),
    ] : [
      prose(scheduleText(schedule.name, explanation)),
      schedule.constant ? nothing : [
        formula(schedule.tex || '', typeset),
        scroller(html`<div class="worked-line">${display(word('factor'), '=')}${
          workedFormula(schedule.worked || '', scheduleGaps(explanation), typeset)}${
          equation([['=', number('parameter.rateFactor', true)]])}</div>`, 'Schedule'),
      ],
    ],
  ]);
}

/** @param {Explanation} explanation @returns {import('../../../figures/formula.js').Gaps} */
const scheduleGaps = ({ settings, update }) => ({
  e: { value: update.scheduleEpoch, quantity: 'update.scheduleEpoch' },
  k: { value: settings.every, quantity: 'settings.every' },
  T: { value: settings.span, quantity: 'settings.span' },
  gamma: { value: settings.gamma, quantity: 'settings.gamma' },
});

/** @param {State} state @param {Explanation} explanation */
export function rule({ catalogue, typeset }, explanation) {
  const { update, parameter } = explanation;
  const number = numbersOf(explanation);
  /** @type {import('../../../figures/formula.js').Gaps} */
  const gaps = {};
  Object.keys(parameter.quantities).forEach((name) => {
    gaps[name] = { value: parameter.quantities[name], quantity: `parameter.quantities.${name}` };
  });
  const optimizer = variantOf(catalogue, 'optimizer', update.optimizer);
  const decays = optimizer.decaysWeights && parameter.input >= 0;

  return stage(`The rule: ${optimizer.name}`, [
    parameter.rule.map(({ result, tex, numbers }) => scroller(html`<div class="worked-line rule-line">
      ${workedFormula(tex, {}, typeset)}
      <span class="rule-numbers">${display('=')}${workedFormula(numbers, gaps, typeset)}</span>
      ${equation([['=', number(`parameter.quantities.${result}`, true)]])}
    </div>`, 'Rule')),
    decays ? [
      prose('Weight decay: the old weight is first multiplied by'),
      scroller(equation([
        [constant('1'), '−', identifier('η'), identifier('λ')],
        ['=', number('parameter.weightDecayFactor', true)],
      ]), 'Weight decay'),
    ] : nothing,
  ]);
}

/** What the optimizer remembers of the weight. @param {State} state @param {Explanation} explanation */
export function optimizerState({ catalogue }, { update, parameter: { buffers } }) {
  if (buffers.length === 0) {
    return nothing;
  }
  const corrects = variantOf(catalogue, 'optimizer', update.optimizer).correctsBias;
  return stage('What the optimizer remembers', scroller(html`<table class="neuron-rows">
    <caption class="visually-hidden">What the optimizer remembers about this weight</caption>
    <thead><tr>
      <td></td>
      <th scope="col">before</th>
      <th scope="col">after</th>
      ${corrects ? html`<th scope="col">divided by</th>` : nothing}
    </tr></thead>
    <tbody>${buffers.map(({ symbol, before, after, biasCorrection }, at) => html`<tr>
      <th scope="row">${symbol}</th>
      ${numberCell(before, `parameter.buffers.${at}.before`)}
      ${numberCell(after, `parameter.buffers.${at}.after`)}
      ${corrects ? numberCell(biasCorrection, `parameter.buffers.${at}.biasCorrection`) : nothing}
    </tr>`)}</tbody>
  </table>`, 'Buffers'));
}
