// The first factor of the chain: how the loss depends on the neuron's output, which comes from the
// loss itself or from the deltas of the next layer.

import { explanationOf } from '../../../model/focus.js';
import { isOutput, shortName, stepsOf } from './layout.js';
import { layerName, lowerFirst } from '../../../model/wording.js';
import { createElement, replaceChildren } from '../../../figures/dom.js';
import { createEquation, derivative, display, sumOver, symbol } from '../../../figures/equation.js';
import { createFormula } from '../../../figures/formula.js';
import { isFused, lossSymbol, neuronSymbol, outputSymbol } from './symbols.js';
import { identifier, word } from '../../../figures/mathml.js';
import { createNeuronRows } from '../../../figures/neuron-rows.js';
import { createLimited, createScroller, createStage } from '../explained-view.js';
import { createWorkedFormula } from '../../../figures/worked-formula.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('../../../page/actions.js').Actions} Actions
 * @typedef {import('./symbols.js').Place} Place
 */

/** First factor: from the loss, or from the next layer. @param {Place} place @param {Actions} actions */
export function createFirstFactor(place, actions) {
  const { model, layer } = place;
  if (isFused(place)) {
    return createFusion(place, actions);
  }
  return isOutput(model, layer) ? createLossSlope(place) : createBackSum(place, actions);
}

/** @param {Place} place */
function createLossSlope(place) {
  const { neuron, layer } = place;
  const worked = createWorkedFormula();
  const result = createEquation([(number) => ['=', number('neuron.dLda', true)]]);
  const line = createElement('div', { class: 'worked-line' }, [
    display([derivative(lossSymbol(), outputSymbol(place)), '=']),
    worked.element,
    result.element,
  ]);

  return {
    element: createStage('First factor: how the loss depends on the output', [
      createScroller([line], 'First factor'),
    ]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      worked.update(now.typeset, explanation.loss.workedDerivative[neuron], gapsOf(explanation, layer, neuron));
      result.update(explanation);
    },
  };
}

/** @param {Explanation} explanation @param {number} layer @param {number} neuron */
function gapsOf({ layers, example }, layer, neuron) {
  const { a, z } = layers[layer - 1];
  return {
    y: { value: a[neuron], quantity: `layers.${layer - 1}.a.${neuron}` },
    z: { value: z[neuron], quantity: `layers.${layer - 1}.z.${neuron}` },
    t: { value: example.targets[neuron], quantity: `example.targets.${neuron}` },
  };
}

/** dL/dz of a fused loss at once. @param {Place} place @param {Actions} actions */
function createFusion(place, actions) {
  const { model, layer, neuron } = place;
  const worked = createWorkedFormula();
  const result = createEquation([(number) => ['=', number('neuron.delta', true)]]);
  const line = createElement('div', { class: 'worked-line' }, [
    display([derivative(lossSymbol(), neuronSymbol('z', layer, neuron)), '=']),
    worked.element,
    result.element,
  ]);
  const count = model.layers[layer];
  const isMixed = model.outputActivation === 'softmax';
  const outputs = isMixed ? Array.from({ length: count }, (_, k) => k) : [neuron];
  const z = () => symbol('z', count > 1 ? neuron + 1 : '');
  const rows = createNeuronRows({
    caption: 'How the derivative comes about, output by output',
    heads: [
      { shown: display([derivative(lossSymbol(), symbol('y', isMixed ? 'j' : ''))]), name: 'slope of L by y' },
      { shown: display([derivative(symbol('y', isMixed ? 'j' : ''), z())]), name: 'slope of y by z' },
      { shown: 'product', name: 'product' },
    ],
    rows: outputs.map((output, term) => ({
      name: shortName(model, layer, output),
      select: { kind: 'neuron', layer, neuron: output },
      light: { kind: 'neuron', layer, neuron: output },
      paths: ['delta', 'weight', 'product'].map((part) => `neuron.backTerms.${term}.${part}`),
    })),
    bar: 2,
    actions,
  });
  const sum = createEquation([
    () => [word('sum')],
    (number) => ['=', number('neuron.delta', true)],
  ]);
  const general = createElement('div');
  let shown = '';
  /** @type {Array<ReturnType<typeof createFormula>>} */
  let made = [];

  return {
    element: createStage('First factor: loss and output in one', [
      createScroller([line], 'Derivative by z'),
      createElement('p', { class: 'prose' }, [
        isMixed
          ? 'Each z moves all outputs of the softmax, so all ways to the loss add up; most cancels.'
          : 'Dividing by y and multiplying with it again cancels:',
      ]),
      general,
      createScroller([rows.element], 'Factors'),
      createScroller([sum.element], 'Sum'),
    ]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { fusion } = explanation.loss;
      if (fusion !== shown) {
        shown = fusion;
        made = stepsOf(fusion).map(createFormula);
        replaceChildren(general, made.map((step) => step.element));
      }
      made.forEach((step) => step.update(now.typeset));
      worked.update(now.typeset, explanation.loss.workedDerivative[neuron], gapsOf(explanation, layer, neuron));
      result.update(explanation);
      rows.update(explanation);
      sum.update(explanation);
    },
  };
}

/** The sum over the next layer. @param {Place} place @param {Actions} actions */
function createBackSum(place, actions) {
  const { model, layer, neuron } = place;
  const next = layer + 1;
  const rows = createNeuronRows({
    caption: 'What comes back from each neuron of the next layer',
    heads: [
      { shown: display([symbol('w', `n,${neuron + 1}`, next)]), name: 'weight' },
      { shown: display([symbol('δ', 'n', next)]), name: 'delta' },
      { shown: display([identifier('w'), '·', identifier('δ')]), name: 'weight times delta' },
    ],
    rows: Array.from({ length: model.layers[next] }, (_, n) => ({
      name: shortName(model, next, n),
      select: { kind: 'neuron', layer: next, neuron: n },
      light: { kind: 'weight', layer: next, from: neuron, to: n },
      paths: ['weight', 'delta', 'product'].map((part) => `neuron.backTerms.${n}.${part}`),
    })),
    bar: 2,
    actions,
  });
  const sum = createEquation([
    () => [
      derivative(lossSymbol(), outputSymbol(place)), '=', sumOver('n'),
      symbol('w', `n,${neuron + 1}`, next), '·', symbol('δ', 'n', next),
    ],
    (number) => ['=', number('neuron.dLda', true)],
  ]);

  return {
    element: createStage(`First factor: what comes back from ${lowerFirst(layerName(model, next)).replace('hidden', 'hidden layer')}`, [
      createScroller([sum.element], 'First factor'),
      createLimited(rows.element, 'Neurons'),
    ]),

    /** @param {State} now */
    update(now) {
      sum.update(explanationOf(now));
      rows.update(explanationOf(now));
    },
  };
}
