// The deltas of the layer that the backward pass has reached.

import { derivative, display, symbol, together } from '../../../figures/math.js';
import { scroller, stage } from '../explained-view.js';
import { hasDropout, isOutput } from '../layout.js';
import { L } from './notation.js';
import { shortName, stepHeading } from './words.js';

/**
 * @param {import('../../../model/state.js').State} state
 * @param {import('../../../model/explanation.js').Explanation} explanation
 * @param {number} layer  1 for the first hidden layer
 * @param {ReturnType<import('../../../figures/neuron-rows.js').createNeuronRows>} rows
 */
export function layerDeltas({ model, playing }, explanation, layer, rows) {
  const path = `layers.${layer - 1}`;
  const a = isOutput(model, layer) ? 'y' : 'a';
  const slope = together('g′', '(', symbol('z'), ')');
  const columns = [
    ...(explanation.loss.fused && isOutput(model, layer) ? [
      { head: display(symbol('y')), name: 'output y', path: `${path}.a` },
      { head: display(symbol('t')), name: 'target t', path: 'example.targets' },
    ] : [
      { head: display(derivative(L, symbol(a))), name: `derivative of L with respect to ${a}`, path: `${path}.dLda` },
      ...(hasDropout(model, layer) ? [{ head: 'mask', name: 'mask', path: `${path}.mask` }] : []),
      { head: display(slope), name: 'slope of the activation', path: `${path}.slope` },
    ]),
    { head: display(symbol('δ')), name: 'delta', path: `${path}.delta` },
  ];
  const heading = stepHeading(model, layer);

  return stage(`The pass: ${heading}`, scroller(rows.template({
    caption: heading,
    columns,
    rows: explanation.layers[layer - 1].delta.map((_, neuron) => ({
      name: shortName(model, layer, neuron),
      select: { kind: 'neuron', layer, neuron },
      paths: columns.map((column) => `${column.path}.${neuron}`),
    })),
    explanation,
    moving: playing,
  }), 'Neurons', 'is-limited', rows.scroll), 'is-wide');
}
