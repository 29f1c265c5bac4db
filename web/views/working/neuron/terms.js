// A neuron's weighted sum: in symbols, in numbers, and term by term as steps that end at z.

import { isSame } from '../../../model/parameters.js';
import { MOST_WRITTEN, stepsOf } from './layout.js';
import { sourceName } from '../subject-layout.js';
import { createElement, setAttribute, setClass } from '../../../figures/dom.js';
import { createEquation, sumOver, symbol } from '../../../figures/equation.js';
import {
  createMathNumber,
  formula,
  identifier,
  mathElement,
  operator,
  showNumber,
} from '../../../figures/mathml.js';
import { createScroller, createStage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').Item} Item
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('./layout.js').Stretch} Stretch
 * @typedef {import('../../../figures/equation.js').NumberAt} NumberAt
 */

/**
 * @param {Model} model
 * @param {number} layer  1 for the first hidden layer
 * @param {number} neuron
 * @param {import('../../../page/actions.js').Actions} actions
 */
export function createTerms(model, layer, neuron, actions) {
  const count = model.layers[layer - 1];
  const letter = layer === 1 ? 'x' : 'a';
  /** @type {Item[]} the weights, then the bias */
  const items = Array.from({ length: count }, (_, from) =>
    /** @type {Item} */ ({ kind: 'weight', layer, from, to: neuron }));
  items.push({ kind: 'bias', layer, neuron });

  const symbols = createEquation([
    () => [identifier('z'), '=', sumOver('i'), symbol('w', 'i'), symbol(letter, 'i'), '+', identifier('b')],
  ], 'is-main');
  const isWritten = count <= MOST_WRITTEN;
  const numbers = createEquation([
    () => [identifier('z'), '='],
    ...items.map((item, index) => (/** @type {NumberAt} */ number) => {
      const sign = index === 0 ? [] : [plus()];
      return item.kind === 'weight'
        ? [...sign, number(`neuron.terms.${index}.weight`, index === 0), '·', number(`neuron.terms.${index}.input`)]
        : [...sign, number('neuron.bias')];
    }),
    (number) => ['=', number('neuron.z', true)],
  ], 'is-numbers');
  const written = Array.from(numbers.element.children).slice(1, -1);
  const rows = items.map((item, index) => createRow(model, item, index, letter));
  const sum = createSum();
  const list = createElement('ul', { class: 'terms' }, [
    ...rows.map(({ element }) => element),
    sum.element,
  ]);
  /** What lights up the same link, by element. */
  const parts = rows.map(({ button }, index) => ({ item: items[index], element: /** @type {Element} */ (button) }))
    .concat(isWritten ? written.map((element, index) => ({ item: items[index], element })) : []);
  parts.forEach(({ item, element }) => {
    element.addEventListener('mouseenter', () => actions.hover(item));
    element.addEventListener('mouseleave', () => actions.hover(null));
  });
  let selected = /** @type {Item|null} */ (null);
  rows.forEach(({ button }, index) => {
    const item = items[index];
    button.addEventListener('focus', () => actions.hover(item));
    button.addEventListener('blur', () => actions.hover(null));
    button.addEventListener('click', () => {
      actions.select(isSame(selected, item) ? { kind: 'neuron', layer, neuron } : item);
    });
  });
  const scroller = createScroller([list], 'Terms of the sum');
  scroller.classList.add('terms-scroller');

  return {
    element: createStage('Weighted sum', [
      symbols.element,
      ...(isWritten ? [numbers.element] : []),
      scroller,
    ]),

    /** @param {State} state */
    update({ explanation, hover, selection }) {
      const { neuron: shown } = /** @type {Explanation} */ (explanation);
      if (isWritten) {
        numbers.update(/** @type {Explanation} */ (explanation));
      }
      selected = selection;
      const { zero, steps, sum: whole } = stepsOf(shown);
      rows.forEach((row, index) => {
        row.update(shown, steps[index], zero);
        setAttribute(row.button, 'aria-pressed', String(isSame(selection, items[index])));
      });
      sum.update(shown.z, whole, zero);
      parts.forEach(({ item, element }) => {
        const comesFrom = hover !== null && hover.kind === 'neuron' && item.kind === 'weight'
          && hover.layer === layer - 1 && hover.neuron === item.from;
        setClass(element, 'is-lit', isSame(hover, item) || comesFrom);
      });
    },
  };
}

/** @returns {Element} a sign that has room around it, although its formula begins with it */
const plus = () => mathElement('mo', ['+'], { form: 'infix' });

/** Where a number pulls to, on the scale of the sum. */
function createTrack() {
  const bar = createElement('span', { class: 'term-bar' });
  const axis = createElement('span', { class: 'term-zero' });
  const element = createElement('span', { class: 'term-track', 'aria-hidden': 'true' }, [axis, bar]);
  return {
    element,
    /** @param {Stretch|null} stretch @param {number} zero */
    update(stretch, zero) {
      move(axis, 'left', zero);
      bar.hidden = stretch === null;
      if (stretch) {
        move(bar, 'left', stretch.left);
        move(bar, 'width', stretch.width);
        setClass(bar, 'is-negative', stretch.isNegative);
      }
    },
  };
}

/** @param {HTMLElement} element @param {'left'|'width'} side @param {number} share */
function move({ style }, side, share) {
  const text = `${(100 * share).toFixed(2)}%`;
  if (style[side] !== text) {
    style[side] = text;
  }
}

/**
 * @param {Model} model
 * @param {Item} item  a weight or the bias
 * @param {number} index
 * @param {string} letter  of what the weights are multiplied by
 */
function createRow(model, item, index, letter) {
  const isWeight = item.kind === 'weight';
  const path = `neuron.terms.${index}`;
  const product = createElement('span', { class: 'term-product' });
  const weight = createMathNumber(true);
  const input = createMathNumber(false);
  const factors = createElement('span', { class: 'term-factors' },
    isWeight ? [formula([weight.element, operator('·'), input.element])] : []);
  const track = createTrack();
  const named = isWeight
    ? [symbol('w', index + 1), symbol(letter, index + 1)]
    : [identifier('b')];
  const name = createElement('span', { class: 'term-name' }, [formula(named)]);
  const button = createElement('button', {
    type: 'button',
    class: 'term',
    title: isWeight ? `Weight of ${sourceName(model, item.layer, item.from)}` : 'Bias',
  }, [name, factors, product, track.element]);
  const element = createElement('li', {}, [button]);

  return {
    element,
    button,
    /** @param {Explanation['neuron']} neuron @param {Stretch|null} stretch @param {number} zero */
    update({ terms, bias }, stretch, zero) {
      if (isWeight) {
        weight.update(terms[index].weight, `${path}.weight`);
        input.update(terms[index].input, `${path}.input`);
        showNumber(product, terms[index].product, `${path}.product`);
      } else {
        showNumber(product, bias, 'neuron.bias');
      }
      track.update(stretch, zero);
    },
  };
}

/** The last row: all of it together. */
function createSum() {
  const value = createElement('span', { class: 'term-product' });
  const track = createTrack();
  track.element.classList.add('is-sum');
  const name = createElement('span', { class: 'term-name' }, [formula([identifier('z')])]);
  const element = createElement('li', { class: 'term is-sum' }, [
    name,
    createElement('span', { class: 'term-factors' }, ['sum of all']),
    value,
    track.element,
  ]);
  return {
    element,
    /** @param {number} z @param {Stretch|null} stretch @param {number} zero */
    update(z, stretch, zero) {
      showNumber(value, z, 'neuron.z');
      track.update(stretch, zero);
    },
  };
}
