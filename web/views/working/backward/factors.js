// The other factors of the chain: the slope of the activation, and what comes in.

import { explanationOf } from '../../../model/focus.js';
import { hasDropout, isOutput, maskText } from './layout.js';
import { activationName } from '../../../model/wording.js';
import { createElement, setText } from '../../../figures/dom.js';
import { createEquation, derivative, symbol, together } from '../../../figures/equation.js';
import { createFormula } from '../../../figures/formula.js';
import { inputSymbol, isFused, neuronSymbol, outputSymbol, parameterSymbol } from './symbols.js';
import { createScroller, createStage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('./symbols.js').Place} Place
 */

/** Second factor. @param {Place} place @param {State} state */
export function createSlope(place, { catalogue }) {
  const { model, layer, neuron } = place;
  const family = catalogue
    ? catalogue.families[isOutput(model, layer) ? 'outputActivation' : 'activation']
    : [];
  const id = isOutput(model, layer) ? model.outputActivation : model.activations[layer - 1];
  const variant = family.find((each) => each.id === id);
  const slope = createFormula((variant && variant.derivative) || '');
  const masked = hasDropout(model, layer);
  const z = () => neuronSymbol('z', layer, neuron);
  const line = createEquation([
    () => [
      derivative(outputSymbol(place), z()), '=',
      ...(masked ? [symbol('m', neuron + 1, layer), '·'] : []),
      together(['g′', '(', z(), ')']),
    ],
    (number) => ['=', ...(masked ? [number('neuron.mask', true), '·'] : []), together(['g′', '(', number('neuron.z', true), ')'])],
    (number) => masked
      ? ['=', number('neuron.mask', true), '·', number('neuron.slope')]
      : ['=', number('neuron.slope', true)],
  ]);
  const note = createElement('p', { class: 'prose' });
  if (isFused(place)) {
    return null;
  }
  const name = activationName(model, catalogue, layer);

  return {
    element: createStage(`Second factor: the slope of ${name}${masked ? ', and its dropout mask' : ''}`, [
      createScroller([line.element], 'Second factor'),
      slope.element,
      note,
    ]),

    /** @param {State} now */
    update(now) {
      line.update(explanationOf(now));
      slope.update(now.typeset);
      const text = maskText(explanationOf(now));
      setText(note, text);
      note.hidden = text === '';
    },
  };
}

/** Last factor. @param {Place} place */
export function createInput(place) {
  const { layer, neuron } = place;
  const line = createEquation([
    () => [derivative(neuronSymbol('z', layer, neuron), parameterSymbol(place)), '=', inputSymbol(place)],
    ...(place.input < 0
      ? []
      : [(/** @type {import('../../../figures/equation.js').NumberAt} */ number) =>
        ['=', number('parameter.activation', true)]]),
  ]);
  const text = place.input < 0
    ? 'The bias is added as it is.'
    : 'z grows with this weight as fast as the value that comes in through it.';

  return {
    element: createStage('Last factor: what comes in', [
      createScroller([line.element], 'Last factor'),
      createElement('p', { class: 'prose' }, [text]),
    ]),

    /** @param {State} now */
    update(now) {
      line.update(explanationOf(now));
    },
  };
}
