// The deltas of the layer that the backward pass has reached.

import { explanationOf } from '../../../model/focus.js';
import { hasDropout, isOutput, shortName, stepHeading } from './layout.js';
import { setAttribute } from '../../../figures/dom.js';
import { derivative, display, symbol, together } from '../../../figures/equation.js';
import { lossSymbol } from './symbols.js';
import { createNeuronRows } from '../../../figures/neuron-rows.js';
import { createLimited, createStage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../page/actions.js').Actions} Actions
 */

/** All its deltas. @param {Model} model @param {boolean} fused @param {number} layer @param {Actions} actions */
export function createLayer(model, fused, layer, actions) {
  const path = `layers.${layer - 1}`;
  const masked = hasDropout(model, layer);
  const isLast = isOutput(model, layer);
  /** @type {Array<{head: Node|string, name: string, part: string}>} */
  const columns = fused && isLast
    ? [
      { head: display([symbol('y')]), name: 'output y', part: `${path}.a` },
      { head: display([symbol('t')]), name: 'target t', part: 'example.targets' },
    ]
    : [
      {
        head: display([derivative(lossSymbol(), symbol(isLast ? 'y' : 'a'))]),
        name: `slope of L by ${isLast ? 'y' : 'a'}`,
        part: `${path}.dLda`,
      },
      ...(masked ? [{ head: 'mask', name: 'mask', part: `${path}.mask` }] : []),
      { head: display([together(['g′', '(', symbol('z'), ')'])]), name: 'slope of the activation', part: `${path}.slope` },
    ];
  columns.push({ head: display([symbol('δ')]), name: 'delta', part: `${path}.delta` });
  const rows = createNeuronRows({
    caption: stepHeading(model, layer),
    heads: columns.map(({ head, name }) => ({ shown: head, name })),
    rows: Array.from({ length: model.layers[layer] }, (_, neuron) => ({
      name: shortName(model, layer, neuron),
      select: { kind: 'neuron', layer, neuron },
      light: { kind: 'neuron', layer, neuron },
      paths: columns.map(({ part }) => `${part}.${neuron}`),
    })),
    bar: columns.length - 1,
    actions,
  });
  const element = createStage(`The pass: ${stepHeading(model, layer)}`, [createLimited(rows.element, 'Neurons')], 'is-wide');
  setAttribute(element, 'data-pass', layer);

  return {
    element,

    /** @param {State} now */
    update(now) {
      rows.update(explanationOf(now));
    },
  };
}
