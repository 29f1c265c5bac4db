// From the outputs' z to the loss, with numbers.

import { formula, workedFormula } from '../../../figures/formula.js';
import {
  applied, constant, equation, fraction, identifier, numbersOf, power, sumOver, symbol, together,
} from '../../../figures/math.js';
import { nothing } from '../../../figures/template.js';
import { prose, scroller, stage, workedLine } from '../explained-view.js';
import { gapsOfOutput, variantOf } from '../layout.js';
import { fusedText } from './words.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../../figures/math.js').Piece} Piece
 * @typedef {import('../../../figures/math.js').Pieces} Pieces
 */

/** Terms of a sum that are written out. */
const MOST_TERMS = 4;

/** @param {import('../../../model/state.js').State} state @param {Explanation} explanation */
export function lossFormula({ model, catalogue, typeset }, explanation) {
  const { loss } = explanation;
  const number = numbersOf(explanation);
  const variant = variantOf(catalogue, 'loss', model.loss);
  const answer = ANSWERS[model.outputActivation];

  return stage(variant.name, [
    answer ? loss.ofOutput.map((_, output) =>
      scroller(answerLine(answer, model, explanation, output), 'From z to y')) : nothing,
    prose(loss.fused ? fusedText(model) : ''),
    formula(variant.tex || '', typeset),
    loss.worked.map((tex, output) => workedLine(
      [ofOutput(model, 'L', output)],
      workedFormula(tex, gapsOfOutput(explanation, output), typeset),
      number(`loss.ofOutput.${output}`, true),
      'Loss with numbers',
    )),
    loss.ofOutput.length > 1 ? scroller(sumLine(explanation), 'Sum over the outputs') : nothing,
  ]);
}

/** @param {Model} model @param {string} letter @param {number} output */
const ofOutput = ({ layers }, letter, output) =>
  symbol(letter, layers[layers.length - 1] > 1 ? output + 1 : '');

/** @param {Piece} exponent */
const e = (exponent) => power(identifier('e'), exponent);

/**
 * How y comes from z, where it is not the same.
 * @type {Record<string, (z: Piece, sum: Pieces) => Piece>} by the id of the output activation; sum:
 *     of e^z over all outputs
 */
const ANSWERS = {
  tanh: (z) => applied('tanh', z),
  sigmoid: (z) => fraction([constant('1')], [constant('1'), '+', e(together('−', z))]),
  softmax: (z, sum) => fraction([e(z)], sum),
};

/**
 * @param {(z: Piece, sum: Pieces) => Piece} answer
 * @param {Model} model
 * @param {Explanation} explanation
 * @param {number} output
 */
function answerLine(answer, model, explanation, output) {
  const number = numbersOf(explanation);
  const last = explanation.layers.length - 1;
  const { z } = explanation.layers[last];
  const zOf = (/** @type {number} */ k, isFirst = true) => number(`layers.${last}.z.${k}`, isFirst);
  const sum = [sumOver('j'), e(symbol('z', 'j'))];
  const numbers = z.length > MOST_TERMS ? sum : sumOf(z.map((_, k) => e(zOf(k))));
  return equation([
    [ofOutput(model, 'y', output), '=', answer(ofOutput(model, 'z', output), sum)],
    ['=', answer(zOf(output, model.outputActivation === 'softmax'), numbers)],
    ['=', number(`layers.${last}.a.${output}`, true)],
  ]);
}

/** @param {Piece[]} terms @returns {Pieces} */
const sumOf = (terms) => terms.flatMap((term, index) => (index > 0 ? ['+', term] : [term]));

/** @param {Explanation} explanation */
function sumLine(explanation) {
  const number = numbersOf(explanation);
  const { ofOutput: losses } = explanation.loss;
  return equation([
    [identifier('L'), '=', sumOver('k'), symbol('L', 'k')],
    ...(losses.length > 2 * MOST_TERMS
      ? []
      : [['=', ...sumOf(losses.map((_, k) => number(`loss.ofOutput.${k}`, k === 0)))]]),
    ['=', number('loss.value', true)],
  ]);
}
