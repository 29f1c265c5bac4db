// From the outputs' z to the loss, with numbers.

import { explanationOf } from '../../../model/focus.js';
import { fusedText } from './layout.js';
import { createElement } from '../../../figures/dom.js';
import { applied, constant, createEquation, display, fraction, power, sumOver, symbol, together } from '../../../figures/equation.js';
import { createFormula } from '../../../figures/formula.js';
import { ofOutput, outputsOf } from './outputs.js';
import { identifier } from '../../../figures/mathml.js';
import { createScroller, createStage } from '../explained-view.js';
import { createWorkedFormula } from '../../../figures/worked-formula.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/state.js').Model} Model
 */

/** Terms of a sum that are written out. */
const MOST_TERMS = 4;

/** @param {State} state */
export function createLossFormula(state) {
  const { catalogue } = state;
  const model = /** @type {Model} */ (state.model);
  const outputs = outputsOf(model);
  const last = model.layers.length - 2;
  const family = catalogue ? catalogue.families.loss : [];
  const variant = family.find(({ id }) => id === model.loss);
  const general = createFormula((variant && variant.tex) || '');
  const lines = Array.from({ length: outputs }, (_, output) => {
    const worked = createWorkedFormula();
    const result = createEquation([(number) => ['=', number(`loss.ofOutput.${output}`, true)]]);
    const element = createElement('div', { class: 'worked-line' }, [
      display([ofOutput(model, 'L', output), '=']),
      worked.element,
      result.element,
    ]);
    return { element: createScroller([element], 'Loss with numbers'), worked, result, output };
  });
  const answers = Array.from({ length: outputs }, (_, output) => answerLine(model, output));
  const sum = outputs > 1 ? sumLine(outputs) : null;
  const fused = createElement('p', { class: 'prose' }, [fusedText(model)]);
  const isLinear = model.outputActivation === 'linear';

  return {
    element: createStage(variant ? variant.name : 'Loss', [
      ...(isLinear ? [] : answers.map(({ element }) => createScroller([element], 'From z to y'))),
      fused,
      general.element,
      ...lines.map(({ element }) => element),
      ...(sum ? [createScroller([sum.element], 'Sum over the outputs')] : []),
    ]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { loss, example, layers } = explanation;
      fused.hidden = !loss.fused;
      general.update(now.typeset);
      answers.forEach(({ update }) => update(explanation));
      lines.forEach(({ worked, result, output }) => {
        worked.update(now.typeset, loss.worked[output], {
          y: { value: layers[last].a[output], quantity: `layers.${last}.a.${output}` },
          z: { value: layers[last].z[output], quantity: `layers.${last}.z.${output}` },
          t: { value: example.targets[output], quantity: `example.targets.${output}` },
        });
        result.update(explanation);
      });
      if (sum) {
        sum.update(explanation);
      }
    },
  };
}

/**
 * @param {Model} model
 * @param {number} output
 * @returns {import('../../../figures/equation.js').Equation} how y comes from z
 */
function answerLine(model, output) {
  const layer = model.layers.length - 2;
  const z = `layers.${layer}.z`;
  const outputs = outputsOf(model);
  const e = (/** @type {Element} */ exponent) => power(identifier('e'), exponent);
  /** @type {Record<string, (number: import('../../../figures/equation.js').NumberAt) => Array<Element|string>>} */
  const rules = {
    linear: (number) => [number(`${z}.${output}`, true)],
    tanh: (number) => [applied('tanh', number(`${z}.${output}`))],
    sigmoid: (number) => [
      fraction([constant('1')], [constant('1'), '+', e(together(['−', number(`${z}.${output}`)]))]),
    ],
    softmax: (number) => [
      fraction(
        [e(number(`${z}.${output}`, true))],
        outputs > MOST_TERMS
          ? [sumOver('j'), e(symbol('z', 'j'))]
          : joined(outputs, (k) => e(number(`${z}.${k}`, true))),
      ),
    ],
  };
  const symbols = {
    linear: [ofOutput(model, 'z', output)],
    tanh: [applied('tanh', ofOutput(model, 'z', output))],
    sigmoid: [fraction([constant('1')], [constant('1'), '+', e(together(['−', ofOutput(model, 'z', output)]))])],
    softmax: [fraction([e(ofOutput(model, 'z', output))], [sumOver('j'), e(symbol('z', 'j'))])],
  };
  const id = /** @type {keyof typeof symbols} */ (model.outputActivation);
  return createEquation([
    () => [ofOutput(model, 'y', output), '=', ...symbols[id]],
    (number) => ['=', ...rules[id](number)],
    (number) => ['=', number(`layers.${layer}.a.${output}`, true)],
  ]);
}

/**
 * @param {number} count
 * @param {(index: number) => Element} term
 * @returns {Array<Element|string>} a sum
 */
function joined(count, term) {
  /** @type {Array<Element|string>} */
  const pieces = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) {
      pieces.push('+');
    }
    pieces.push(term(index));
  }
  return pieces;
}

/** @param {number} outputs */
function sumLine(outputs) {
  return createEquation([
    () => [identifier('L'), '=', sumOver('k'), symbol('L', 'k')],
    ...(outputs > 2 * MOST_TERMS
      ? []
      : [(/** @type {import('../../../figures/equation.js').NumberAt} */ number) =>
        ['=', ...joined(outputs, (k) => number(`loss.ofOutput.${k}`, k === 0))]]),
    (number) => ['=', number('loss.value', true)],
  ]);
}
