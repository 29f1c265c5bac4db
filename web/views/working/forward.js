// Forward: layer by layer in matrix form, with the numbers of the example.

import { passLayer } from '../../model/pass.js';
import { explanationOf } from '../../model/focus.js';
import { activationName, layerName } from '../../model/wording.js';
import { litBy, numbersOf, WHY } from './forward-layout.js';
import { createElement, setText } from '../../figures/dom.js';
import { createEquation, together } from '../../figures/equation.js';
import { formula, identifier, mathElement } from '../../figures/mathml.js';
import { createNumberGrid } from '../../figures/matrix-table.js';
import { createPassControl } from './pass-control.js';
import { createTextReader } from '../../figures/canvas.js';
import { createStage, createWhy, createWorkingView } from './explained-view.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('./forward-layout.js').Name} Name
 */

/**
 * @param {Actions} actions
 * @returns {import('../../figures/chosen-view.js').Part}
 */
export function createForwardView(actions) {
  const control = createPassControl(actions, 'forward', 'Pass forward');
  const view = createWorkingView({
    actions,
    className: 'working-forward',
    keyOf: (state) => {
      const { layers, activations, dropout, outputActivation } = /** @type {Model} */ (state.model);
      return [layers, activations, dropout, outputActivation, passLayer(state, 'forward'), state.theme,
        state.catalogue !== null];
    },
    build(state) {
      const layer = passLayer(state, 'forward');
      const text = readText(state.theme);
      return layer === 0
        ? createInputs(actions, text)
        : createLayer(state, layer, actions, text);
    },
  });
  const readText = createTextReader(view.element);
  const element = createElement('div', {}, [control.element, view.element, createWhy(WHY)]);

  return {
    element,
    update(state) {
      control.update(state);
      view.update(state);
    },
  };
}

/** @param {string} letter @param {number} layer @returns {Element} a whole vector or matrix */
function whole(letter, layer) {
  const base = mathElement('mi', [letter], { class: 'is-whole' });
  return mathElement('msup', [base, together(['(', mathElement('mn', [String(layer)]), ')'])]);
}

/** @param {Array<Element|string>} argument @returns {Element} the activation of something */
const ofG = (...argument) => together([identifier('g'), ...argument]);

/** @param {number} layer @returns {Element} what a layer is given */
const before = (layer) =>
  layer === 1 ? mathElement('mi', ['x'], { class: 'is-whole' }) : whole('a', layer - 1);

/**
 * A matrix under its name.
 * @param {Element} name
 * @param {Actions} actions
 * @param {number} text  size of the text
 * @param {boolean} isWide  it takes the room that is left
 */
function createPart(name, actions, text, isWide = false) {
  const grid = createNumberGrid(actions, () => text);
  const shape = createElement('span', { class: 'matrix-shape' });
  const element = createElement('div', { class: `matrix-part${isWide ? ' is-wide' : ''}` }, [
    createElement('div', { class: 'matrix-name' }, [formula([name]), ' ', shape]),
    grid.element,
  ]);
  return {
    element,
    scroller: grid.element,
    /**
     * @param {import('../../figures/matrix-table.js').Numbers} numbers
     * @param {(item: import('../../model/state.js').Item|null) => boolean} lit
     */
    update(numbers, lit) {
      const whole = `${grid.naturalWidth(numbers) + 4}px`;
      if (isWide && element.style.flexBasis !== whole) {
        element.style.flexBasis = whole;
      }
      grid.update(numbers, lit);
      const rest = grid.hides() ? ', scrolls' : '';
      setText(shape, isWide ? `${numbers.rows} × ${numbers.columns}${rest}` : '');
    },
  };
}

/** Neurons stay side by side. @param {HTMLElement[]} scrollers */
function scrollTogether(scrollers) {
  scrollers.forEach((scroller) => {
    scroller.addEventListener('scroll', () => {
      scrollers.forEach((other) => {
        if (other.scrollTop !== scroller.scrollTop) {
          other.scrollTop = scroller.scrollTop;
        }
      });
    });
  });
}

/** @param {string} text */
const sign = (text) => createElement('span', { class: 'matrix-sign' }, [text]);

/** @param {Actions} actions @param {number} text */
function createInputs(actions, text) {
  const part = createPart(before(1), actions, text);
  return {
    elements: [createStage('Inputs', [
      createElement('p', { class: 'prose' }, ['What the network is given of the example.']),
      createElement('div', { class: 'matrix-line' }, [part.element]),
    ], 'is-wide')],
    /** @param {State} state */
    update: (state) => part.update(numbersOf(explanationOf(state), 1, 'before'), litBy(state.hover)),
  };
}

/**
 * @param {State} state
 * @param {number} layer
 * @param {Actions} actions
 * @param {number} text
 */
function createLayer({ model, catalogue }, layer, actions, text) {
  const network = /** @type {Model} */ (model);
  const isOutput = layer === network.layers.length - 1;
  const activation = isOutput ? network.outputActivation : network.activations[layer - 1];
  const name = activationName(network, catalogue, layer);
  const drops = !isOutput && network.dropout[layer - 1] > 0;
  const rule = createEquation([() => [
    whole('a', layer), '=',
    ...(drops ? [whole('m', layer), '⊙'] : []),
    ofG('(', whole('W', layer), before(layer), '+', whole('b', layer), ')'),
  ]], 'is-main');
  /** @type {Array<{name: Name, part: ReturnType<typeof createPart>}>} */
  const parts = [];
  /** @param {Name} of @param {Element} symbolOf @param {boolean} [isWide] */
  function part(of, symbolOf, isWide) {
    const made = createPart(symbolOf, actions, text, isWide);
    parts.push({ name: of, part: made });
    return made.element;
  }
  const sums = createElement('div', { class: 'matrix-line' }, [
    part('W', whole('W', layer), true),
    sign('·'),
    part('before', before(layer)),
    sign('+'),
    part('b', whole('b', layer)),
    sign('='),
    part('z', whole('z', layer)),
  ]);
  scrollTogether(parts.filter(({ name: of }) => of !== 'before').map(({ part: made }) => made.scroller));
  const g = () => ofG('(', whole('z', layer), ')');
  const values = createElement('div', { class: 'matrix-line' }, drops
    ? [part('g', g()), sign('⊙'), part('mask', whole('m', layer)), sign('='), part('a', whole('a', layer))]
    : [part('z', whole('z', layer)), sign('→'), part('a', whole('a', layer))]);
  const explained = createElement('p', { class: 'prose' });

  return {
    elements: [
      createStage(layerName(network, layer), [rule.element, sums], 'is-wide'),
      createStage(`Activation: ${name}`, [explained, values], 'is-wide'),
    ],
    /** @param {State} state */
    update(state) {
      const explanation = explanationOf(state);
      const lit = litBy(state.hover);
      setText(explained, isOutput && activation === 'softmax'
        ? 'Softmax makes shares that add up to 1 out of all z together.'
        : `g is applied to each z by itself${drops ? '; ⊙ multiplies number by number' : ''}.`);
      parts.forEach(({ name: of, part: made }) => made.update(numbersOf(explanation, layer, of), lit));
    },
  };
}
