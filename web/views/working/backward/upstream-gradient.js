// The upstream gradient, which is the first factor of the chain: how the loss depends on what the
// neuron passes on. It comes from the loss itself, or from the deltas of the next layer.

import { formula, workedFormula } from '../../../figures/formula.js';
import {
  derivative, display, equation, identifier, numbersOf, sumOver, symbol, word,
} from '../../../figures/math.js';
import { html } from '../../../figures/template.js';
import { prose, scroller, stage, workedLine } from '../explained-view.js';
import { gapsOfOutput, isOutput } from '../layout.js';
import { layerText } from '../words.js';
import { linesOf } from './layout.js';
import { L, ofActivation, ofNeuron } from './notation.js';
import { fusionText, shortName } from './words.js';

/**
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('./notation.js').Place} Place
 * @typedef {ReturnType<import('../../../figures/neuron-rows.js').createNeuronRows>} NeuronRows
 */

/** @param {Place} place @param {Explanation} explanation @param {State} state @param {NeuronRows} rows */
export function upstreamGradient(place, explanation, state, rows) {
  if (place.fused) {
    return fusedWithLoss(place, explanation, state, rows);
  }
  return isOutput(place.model, place.layer)
    ? ofLoss(place, explanation, state)
    : ofNextLayer(place, explanation, state, rows);
}

/** @param {Place} place @param {Explanation} explanation @param {State} state */
function ofLoss(place, explanation, state) {
  return stage('First factor: how the loss depends on the output', workedLine(
    [derivative(L, ofActivation(place))],
    derivativeInNumbers(place, explanation, state),
    numbersOf(explanation)('neuron.dLda', true),
    'First factor',
  ));
}

/** @param {Place} place @param {Explanation} explanation @param {State} state */
const derivativeInNumbers = ({ neuron }, explanation, { typeset }) =>
  workedFormula(explanation.loss.workedDerivative[neuron], gapsOfOutput(explanation, neuron), typeset);

/**
 * dL/dz of a fused loss at once.
 * @param {Place} place @param {Explanation} explanation @param {State} state @param {NeuronRows} rows
 */
function fusedWithLoss(place, explanation, state, rows) {
  const { model, layer, neuron } = place;
  const delta = numbersOf(explanation)('neuron.delta', true);
  const count = model.layers[layer];
  const isMixed = model.output.mixes;
  const y = symbol('y', isMixed ? 'j' : '');
  const outputs = isMixed ? Array.from({ length: count }, (_, k) => k) : [neuron];

  return stage('First factor: loss and output in one', [
    workedLine(
      [derivative(L, ofNeuron('z', place))],
      derivativeInNumbers(place, explanation, state),
      delta,
      'Derivative with respect to z',
    ),
    prose(fusionText(model.output)),
    html`<div>${linesOf(explanation.loss.fusion).map((tex) => formula(tex, state.typeset))}</div>`,
    scroller(rows.template({
      caption: 'The derivative, output by output',
      columns: [
        { head: display(derivative(L, y)), name: 'slope of L by y' },
        { head: display(derivative(y, symbol('z', count > 1 ? neuron + 1 : ''))), name: 'slope of y by z' },
        { head: 'product', name: 'product' },
      ],
      rows: outputs.map((output, term) => ({
        name: shortName(model, layer, output),
        select: { kind: 'neuron', layer, neuron: output },
        paths: ['delta', 'weight', 'product'].map((part) => `neuron.backTerms.${term}.${part}`),
      })),
      explanation,
      moving: false,
    }), 'Factors'),
    scroller(equation([[word('sum')], ['=', delta]]), 'Sum'),
  ]);
}

/**
 * The sum over the next layer.
 * @param {Place} place @param {Explanation} explanation @param {State} state @param {NeuronRows} rows
 */
function ofNextLayer(place, explanation, { playing }, rows) {
  const { model, layer, neuron } = place;
  const next = layer + 1;
  const w = symbol('w', `n,${neuron + 1}`, next);
  const delta = symbol('δ', 'n', next);

  return stage(`First factor: what comes back from ${layerText(model, next)}`, [
    scroller(equation([
      [derivative(L, ofActivation(place)), '=', sumOver('n'), w, '·', delta],
      ['=', numbersOf(explanation)('neuron.dLda', true)],
    ]), 'First factor'),
    scroller(rows.template({
      caption: 'What comes back from each neuron of the next layer',
      columns: [
        { head: display(w), name: 'weight' },
        { head: display(delta), name: 'delta' },
        { head: display(identifier('w'), '·', identifier('δ')), name: 'weight times delta' },
      ],
      rows: explanation.neuron.backTerms.map((_, n) => ({
        name: shortName(model, next, n),
        select: { kind: 'neuron', layer: next, neuron: n },
        light: { kind: 'weight', layer: next, from: neuron, to: n },
        paths: ['weight', 'delta', 'product'].map((part) => `neuron.backTerms.${n}.${part}`),
      })),
      explanation,
      moving: playing,
    }), 'Neurons', 'is-limited', rows.scroll),
  ]);
}
