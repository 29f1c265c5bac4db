// From the outputs' z to the loss, with numbers.

import { formula, workedFormula } from '../../../figures/formula.js';
import { display, equation, identifier, numbersOf, sumOver, symbol } from '../../../figures/math.js';
import { html, nothing } from '../../../figures/template.js';
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
const MOST_TERMS = 8;

/** @param {import('../../../model/state.js').State} state @param {Explanation} explanation */
export function lossFormula(state, explanation) {
  const { model, catalogue, typeset } = state;
  const { loss } = explanation;
  const number = numbersOf(explanation);
  const variant = variantOf(catalogue, 'loss', model.loss);

  return stage(variant.name, [
    model.output.isIdentity ? nothing : loss.ofOutput.map((_, output) =>
      scroller(answerLine(state, explanation, output), 'From z to y')),
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

/**
 * How y comes from z.
 * @param {import('../../../model/state.js').State} state
 * @param {Explanation} explanation
 * @param {number} output
 */
function answerLine({ model, typeset }, explanation, output) {
  const last = explanation.layers.length - 1;
  const { z } = explanation.layers[last];
  const gapOf = (/** @type {number} */ k) => ({ value: z[k], quantity: `layers.${last}.z.${k}` });
  const gaps = { z: gapOf(output), ...Object.fromEntries(z.map((_, k) => [`z${k + 1}`, gapOf(k)])) };
  const symbols = model.output.tex.replace(/\\num\{z\}/g, z.length > 1 ? `z_{${output + 1}}` : 'z');
  return html`<div class="worked-line">
    ${display(ofOutput(model, 'y', output), '=')}${workedFormula(symbols, {}, typeset)}
    ${display('=')}${workedFormula(model.output.worked, gaps, typeset)}
    ${equation([['=', numbersOf(explanation)(`layers.${last}.a.${output}`, true)]])}
  </div>`;
}

/** @param {Piece[]} terms @returns {Pieces} */
const sumOf = (terms) => terms.flatMap((term, index) => (index > 0 ? ['+', term] : [term]));

/** @param {Explanation} explanation */
function sumLine(explanation) {
  const number = numbersOf(explanation);
  const { ofOutput: losses } = explanation.loss;
  return equation([
    [identifier('L'), '=', sumOver('k'), symbol('L', 'k')],
    ...(losses.length > MOST_TERMS
      ? []
      : [['=', ...sumOf(losses.map((_, k) => number(`loss.ofOutput.${k}`, k === 0)))]]),
    ['=', number('loss.value', true)],
  ]);
}
