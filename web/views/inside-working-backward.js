// Backward: the chain rule factor by factor, for the weight in focus, and how the deltas come about
// layer by layer.

import { passLayer } from '../layout/flow.js';
import { WHY, hasDropout, isOutput, maskText, shortName, stepHeading, stepsOf, verdict } from '../layout/working/backward.js';
import { activationName, layerName, lowerFirst, shortPlace } from '../layout/wording.js';
import { itemAt } from '../layout/focus.js';
import { createElement, setAttribute, setText } from './element.js';
import { constant, createEquation, derivative, display, fraction, sumOver, symbol, together } from './equation.js';
import { createFormula } from './formula.js';
import { createWorkedFormula, identifier } from './mathematics.js';
import { createNeuronRows } from './neuron-rows.js';
import { createPassControl } from './pass-control.js';
import { replaceChildren } from './svg.js';
import { createScroller, createStage, createWhy, createWorkingView } from './working-view.js';

/**
 * @typedef {import('../store.js').State} State
 * @typedef {import('../store.js').Model} Model
 * @typedef {import('../explanation.js').Explanation} Explanation
 * @typedef {import('../actions.js').Actions} Actions
 *
 * @typedef {object} Place  of the weight or bias in focus
 * @property {Model} model
 * @property {boolean} fused
 * @property {number} layer
 * @property {number} neuron
 * @property {number} input  -1 for a bias
 */

/**
 * @param {Actions} actions
 * @returns {import('./inside-working.js').Part}
 */
export function createBackwardView(actions) {
  const control = createPassControl(actions, 'backward', 'Pass back');
  const layer = createLayerView(actions);
  const chain = createChainView(actions);
  const element = createElement('div', {}, [control.element, layer.element, chain.element]);
  /** @type {State|null} */
  let latest = null;
  let isWhole = false;

  return {
    element,
    update(state) {
      const isFirst = latest === null;
      latest = state;
      control.update(state);
      layer.update(state);
      if (isWhole) {
        chain.update(state);
      } else if (isFirst) {
        // Two tables of a wide layer at once would hold up the page.
        window.setTimeout(() => {
          isWhole = true;
          chain.update(/** @type {State} */ (latest));
        });
      }
    },
  };
}

/** The deltas of the layer that the pass has reached. @param {Actions} actions */
function createLayerView(actions) {
  return createWorkingView({
    actions,
    className: 'working-backward',
    keyOf: (state) => {
      const { model, loss } = partsOf(state);
      return [
        model.layers, model.dropout, model.outputNames, model.classNames, loss.id,
        passLayer(state, 'backward'),
      ];
    },
    build(state) {
      const { model, explanation } = partsOf(state);
      const part = createLayer(model, explanation.loss.fused, passLayer(state, 'backward'), actions);
      return { elements: [part.element], update: part.update };
    },
  });
}

/** The chain rule for the weight in focus. @param {Actions} actions */
function createChainView(actions) {
  return createWorkingView({
    actions,
    className: 'working-backward',
    keyOf: (state) => {
      const { model, focus, loss, activation } = partsOf(state);
      return [
        model.layers, model.dropout, model.outputNames, model.classNames, loss.id, activation,
        focus.layer, focus.neuron, focus.parameter, state.catalogue !== null,
      ];
    },
    build(state) {
      const { model, explanation } = partsOf(state);
      const { layer, neuron, input } = explanation.parameter;
      const place = { model, fused: explanation.loss.fused, layer, neuron, input };
      const parts = [
        createChain(place, state),
        createUpstream(place, actions),
        createSlope(place, state),
        createInput(place),
        createCheck(place),
      ];
      const kept = parts.filter((part) => part !== null);
      return {
        elements: kept.map(({ element }) => element).concat([createWhy(WHY)]),
        update: (now) => kept.forEach(({ update }) => update(now)),
      };
    },
  });
}

/** @param {State} state  explained */
function partsOf(state) {
  const model = /** @type {Model} */ (state.model);
  const explanation = /** @type {Explanation} */ (state.explanation);
  const { focus, loss, layers } = explanation;
  return { model, explanation, focus, loss, activation: layers[focus.layer - 1].activation };
}

/** @param {State} state @returns {Explanation} */
const explanationOf = (state) => /** @type {Explanation} */ (state.explanation);

/** @param {string} letter @param {number} layer @param {number} neuron */
const at = (letter, layer, neuron) => symbol(letter, neuron + 1, layer);

/** @param {Place} place @returns {Element} the weight or bias */
const own = ({ layer, neuron, input }) =>
  input < 0 ? at('b', layer, neuron) : symbol('w', `${neuron + 1},${input + 1}`, layer);

/** @param {Place} place @returns {Element} what a weight is multiplied by */
const before = ({ layer, input }) =>
  input < 0 ? constant('1') : layer === 1 ? symbol('x', input + 1) : at('a', layer - 1, input);

/** @param {Place} place */
const isFused = ({ model, fused, layer }) => fused && isOutput(model, layer);

/** @param {Place} place @returns {Element} a of the neuron, or y of an output */
const value = ({ model, layer, neuron }) =>
  isOutput(model, layer)
    ? symbol('y', model.layers[layer] > 1 ? neuron + 1 : '')
    : at('a', layer, neuron);

const L = () => identifier('L');

/** The whole chain. @param {Place} place @param {State} state */
function createChain(place, { model }) {
  const { layer, neuron } = place;
  const z = () => at('z', layer, neuron);
  const delta = () => at('δ', layer, neuron);
  const masked = hasDropout(place.model, layer);
  const item = itemAt(/** @type {Model} */ (model).layers, parameterOf(place));
  const whole = isFused(place)
    ? createEquation([
      () => [derivative(L(), own(place)), '='],
      () => [derivative(L(), z()), '·', derivative(z(), own(place))],
      (number) => ['=', number('parameter.delta', true), '·', number('parameter.activation')],
      (number) => ['=', number('parameter.gradient', true)],
    ], 'is-main')
    : createEquation([
      () => [derivative(L(), own(place)), '='],
      () => [derivative(L(), value(place)), '·', derivative(value(place), z()), '·', derivative(z(), own(place))],
      (number) => [
        '=', number('neuron.dLda', true), '·',
        ...(masked ? [number('neuron.mask'), '·'] : []),
        number('neuron.slope'), '·', number('parameter.activation'),
      ],
      (number) => ['=', number('parameter.gradient', true)],
    ], 'is-main');
  const signal = isFused(place)
    ? createEquation([
      () => [delta(), '=', derivative(L(), z())],
      (number) => ['=', number('neuron.delta', true)],
    ])
    : createEquation([
      () => [delta(), '=', derivative(L(), value(place)), '·', derivative(value(place), z())],
      (number) => ['=', number('neuron.delta', true)],
    ]);
  const name = shortPlace(place.model, item);

  return {
    element: createStage(`Gradient of ${place.input < 0 ? 'the bias of' : 'the weight'} ${name}`, [
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

/** @param {Place} place @returns {number} its index in the flat parameters */
function parameterOf({ model, layer, neuron, input }) {
  let index = 0;
  for (let each = 1; each < layer; each++) {
    index += model.layers[each] * (model.layers[each - 1] + 1);
  }
  const inputs = model.layers[layer - 1];
  return input < 0 ? index + model.layers[layer] * inputs + neuron : index + neuron * inputs + input;
}

/** First factor: from the loss, or from the next layer. @param {Place} place @param {Actions} actions */
function createUpstream(place, actions) {
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
    display([derivative(L(), value(place)), '=']),
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
    display([derivative(L(), at('z', layer, neuron)), '=']),
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
      { shown: display([derivative(L(), symbol('y', isMixed ? 'j' : ''))]), name: 'slope of L by y' },
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
    () => ['sum'].map((text) => createWord(text)),
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

/** @param {string} text @returns {Element} */
function createWord(text) {
  const element = identifier(text);
  element.setAttribute('mathvariant', 'normal');
  return element;
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
      derivative(L(), value(place)), '=', sumOver('n'),
      symbol('w', `n,${neuron + 1}`, next), '·', symbol('δ', 'n', next),
    ],
    (number) => ['=', number('neuron.dLda', true)],
  ]);

  return {
    element: createStage(`First factor: what comes back from ${lowerFirst(layerName(model, next)).replace('hidden', 'hidden layer')}`, [
      createScroller([sum.element], 'First factor'),
      createLimited(rows.element),
    ]),

    /** @param {State} now */
    update(now) {
      sum.update(explanationOf(now));
      rows.update(explanationOf(now));
    },
  };
}

/** @param {HTMLElement} table @returns {HTMLElement} which scrolls when it has many rows */
function createLimited(table) {
  const element = createScroller([table], 'Neurons');
  element.classList.add('is-limited');
  return element;
}

/** Second factor. @param {Place} place @param {State} state */
function createSlope(place, { catalogue }) {
  const { model, layer, neuron } = place;
  const family = catalogue
    ? catalogue.families[isOutput(model, layer) ? 'outputActivation' : 'activation']
    : [];
  const id = isOutput(model, layer) ? model.outputActivation : model.activations[layer - 1];
  const variant = family.find((each) => each.id === id);
  const slope = createFormula((variant && variant.derivative) || '');
  const masked = hasDropout(model, layer);
  const z = () => at('z', layer, neuron);
  const line = createEquation([
    () => [
      derivative(value(place), z()), '=',
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
function createInput(place) {
  const { layer, neuron } = place;
  const line = createEquation([
    () => [derivative(at('z', layer, neuron), own(place)), '=', before(place)],
    ...(place.input < 0
      ? []
      : [(/** @type {import('./equation.js').NumberAt} */ number) =>
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

/** @param {Place} place */
function createCheck(place) {
  const w = () => own(place);
  const h = () => identifier('h');
  const measured = createEquation([
    () => [fraction([L(), '(', w(), '+', h(), ')', '−', L(), '(', w(), '−', h(), ')'], [constant('2'), h()])],
    (number) => [
      '=',
      fraction(
        [number('parameter.check.lossAbove', true), '−', number('parameter.check.lossBelow')],
        [constant('2'), '·', number('parameter.check.h')],
      ),
    ],
    (number) => ['=', number('parameter.check.numeric', true)],
  ]);
  const derived = createEquation([
    () => [derivative(L(), w())],
    (number) => ['=', number('parameter.check.analytic', true)],
  ]);
  const difference = createEquation([
    (number) => [createWord('relative difference'), '=', number('parameter.check.relativeDifference', true)],
  ]);
  const text = createElement('p', { class: 'prose check-verdict' });
  const heads = ['Measured', 'Derived', 'Difference'];
  const list = createElement('dl', { class: 'check' });
  [measured, derived, difference].forEach((line, index) => {
    list.appendChild(createElement('dt', {}, [heads[index]]));
    list.appendChild(createElement('dd', {}, [createScroller([line.element], heads[index])]));
  });

  return {
    element: createStage('Check it yourself', [list, text]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      measured.update(explanation);
      derived.update(explanation);
      difference.update(explanation);
      setText(text, verdict(explanation.parameter));
    },
  };
}

/** All its deltas. @param {Model} model @param {boolean} fused @param {number} layer @param {Actions} actions */
function createLayer(model, fused, layer, actions) {
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
        head: display([derivative(L(), symbol(isLast ? 'y' : 'a'))]),
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
  const element = createStage(`The pass: ${stepHeading(model, layer)}`, [createLimited(rows.element)], 'is-wide');
  setAttribute(element, 'data-pass', layer);

  return {
    element,

    /** @param {State} now */
    update(now) {
      rows.update(explanationOf(now));
    },
  };
}
