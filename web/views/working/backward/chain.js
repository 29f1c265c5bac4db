// The whole chain for one weight or bias, and the delta of its neuron.

import { explanationOf } from '../../../model/focus.js';
import { hasDropout } from './layout.js';
import { shortPlace, typeset } from '../../../model/wording.js';
import { createElement } from '../../../figures/dom.js';
import { createEquation, derivative } from '../../../figures/equation.js';
import { isFused, lossSymbol, neuronSymbol, outputSymbol, parameterSymbol } from './symbols.js';
import { createScroller, createStage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/state.js').Item} Item
 * @typedef {import('./symbols.js').Place} Place
 */

/** The whole chain. @param {Place} place */
export function createChain(place) {
  const { layer, neuron, input } = place;
  const z = () => neuronSymbol('z', layer, neuron);
  const delta = () => neuronSymbol('δ', layer, neuron);
  const masked = hasDropout(place.model, layer);
  /** @type {Item} */
  const item = input < 0
    ? { kind: 'bias', layer, neuron }
    : { kind: 'weight', layer, from: input, to: neuron };
  const whole = isFused(place)
    ? createEquation([
      () => [derivative(lossSymbol(), parameterSymbol(place)), '='],
      () => [derivative(lossSymbol(), z()), '·', derivative(z(), parameterSymbol(place))],
      (number) => ['=', number('parameter.delta', true), '·', number('parameter.activation')],
      (number) => ['=', number('parameter.gradient', true)],
    ], 'is-main')
    : createEquation([
      () => [derivative(lossSymbol(), parameterSymbol(place)), '='],
      () => [derivative(lossSymbol(), outputSymbol(place)), '·', derivative(outputSymbol(place), z()), '·', derivative(z(), parameterSymbol(place))],
      (number) => [
        '=', number('neuron.dLda', true), '·',
        ...(masked ? [number('neuron.mask'), '·'] : []),
        number('neuron.slope'), '·', number('parameter.activation'),
      ],
      (number) => ['=', number('parameter.gradient', true)],
    ], 'is-main');
  const signal = isFused(place)
    ? createEquation([
      () => [delta(), '=', derivative(lossSymbol(), z())],
      (number) => ['=', number('neuron.delta', true)],
    ])
    : createEquation([
      () => [delta(), '=', derivative(lossSymbol(), outputSymbol(place)), '·', derivative(outputSymbol(place), z())],
      (number) => ['=', number('neuron.delta', true)],
    ]);
  const name = typeset(shortPlace(place.model, item));

  return {
    element: createStage(`Gradient of ${input < 0 ? 'the bias of' : 'the weight'} ${name}`, [
      createScroller([whole.element], 'Chain rule'),
      createElement('p', { class: 'prose' }, [
        'All but the last factor are the neuron’s δ. All its weights share it, and so does its bias, '
          + 'whose input is 1.',
      ]),
      createScroller([signal.element], 'Delta'),
    ], 'is-wide'),

    /** @param {State} now */
    update(now) {
      whole.update(explanationOf(now));
      signal.update(explanationOf(now));
    },
  };
}
