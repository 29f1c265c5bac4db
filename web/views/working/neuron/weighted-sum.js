// A neuron's weighted sum: in symbols, in numbers, and term by term as steps that end at z.

import { isSame } from '../../../model/parameters.js';
import { display, equation, identifier, inline, numbersOf, sumOver, symbol } from '../../../figures/math.js';
import { numberSpan } from '../../../figures/number.js';
import { classMap, html, mathml, nothing } from '../../../figures/template.js';
import { scroller, stage } from '../explained-view.js';
import { sourceName } from '../words.js';
import { MOST_WRITTEN, stepsOf } from './layout.js';

/**
 * @typedef {import('../../../model/state.js').Item} Item
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('./layout.js').Stretch} Stretch
 */

/** A sign that has room around it, although its formula begins with it. */
const PLUS = mathml`<mo form="infix">+</mo>`;

/**
 * @param {import('../../../model/state.js').State} state
 * @param {Explanation} explanation
 * @param {import('../../../page/actions.js').Actions} actions
 */
export function weightedSum({ model, hover, selection }, explanation, actions) {
  const { layer, neuron, terms, z } = explanation.neuron;
  const { zero, steps, sum } = stepsOf(explanation.neuron);
  const number = numbersOf(explanation);
  const letter = layer === 1 ? 'x' : 'a';
  /** @type {Item[]} the weights, then the bias */
  const items = [
    ...terms.map((_, from) => /** @type {Item} */ ({ kind: 'weight', layer, from, to: neuron })),
    { kind: 'bias', layer, neuron },
  ];
  const leave = () => actions.hover(null);

  /** @param {Item} item @returns {boolean} whether it is pointed at, or what comes in through it is */
  const isLit = (item) => isSame(hover, item) || (hover !== null && hover.kind === 'neuron'
    && item.kind === 'weight' && hover.layer === layer - 1 && hover.neuron === item.from);

  /** @param {Item} item @param {number} index */
  const written = (item, index) => html`
    <math displaystyle="true" class=${classMap({ 'is-lit': isLit(item) })}
      @mouseenter=${() => actions.hover(item)} @mouseleave=${leave}><mrow>${index === 0 ? nothing : PLUS}${
        item.kind === 'bias'
          ? number('neuron.bias')
          : mathml`${number(`neuron.terms.${index}.weight`, index === 0)}<mo>·</mo>${
            number(`neuron.terms.${index}.input`)}`}</mrow></math>`;

  /** @param {Item} item @param {number} index */
  function term(item, index) {
    const isWeight = item.kind === 'weight';
    const path = `neuron.terms.${index}`;
    return html`<li>
      <button type="button" class=${classMap({ term: true, 'is-lit': isLit(item) })}
        title=${isWeight ? `Weight of ${sourceName(model, layer, index)}` : 'Bias'}
        aria-pressed=${isSame(selection, item)}
        @mouseenter=${() => actions.hover(item)} @mouseleave=${leave}
        @focus=${() => actions.hover(item)} @blur=${leave}
        @click=${() => actions.select(isSame(selection, item) ? { kind: 'neuron', layer, neuron } : item)}>
        <span class="term-name">${isWeight
          ? inline(symbol('w', index + 1), symbol(letter, index + 1))
          : inline(identifier('b'))}</span>
        <span class="term-factors">${isWeight
          ? inline(number(`${path}.weight`, true), '·', number(`${path}.input`))
          : nothing}</span>
        ${isWeight
          ? numberSpan(terms[index].product, `${path}.product`, 'term-product')
          : numberSpan(explanation.neuron.bias, 'neuron.bias', 'term-product')}
        ${track(steps[index], zero)}
      </button>
    </li>`;
  }

  return stage('Weighted sum', [
    equation([
      [identifier('z'), '=', sumOver('i'), symbol('w', 'i'), symbol(letter, 'i'), '+', identifier('b')],
    ], 'is-main'),
    terms.length > MOST_WRITTEN ? nothing : html`<div class="equation is-numbers">
      ${display(identifier('z'), '=')}${items.map(written)}${display('=', number('neuron.z', true))}
    </div>`,
    scroller(html`<ul class="terms">
      ${items.map(term)}
      <li class="term is-sum">
        <span class="term-name">${inline(identifier('z'))}</span>
        <span class="term-factors">sum of all</span>
        ${numberSpan(z, 'neuron.z', 'term-product')}
        ${track(sum, zero, 'is-sum')}
      </li>
    </ul>`, 'Terms of the sum', 'terms-scroller'),
  ]);
}

/** @param {number} share */
const percent = (share) => `${(100 * share).toFixed(2)}%`;

/**
 * Where a number pulls to, on the scale of the sum.
 * @param {Stretch|null} stretch
 * @param {number} zero
 * @param {string} [className]
 */
const track = (stretch, zero, className = '') => html`
  <span class="term-track ${className}" aria-hidden="true">
    <span class="term-zero" .style=${`left: ${percent(zero)}`}></span>
    ${stretch ? html`<span class=${classMap({ 'term-bar': true, 'is-negative': stretch.isNegative })}
      .style=${`left: ${percent(stretch.left)}; width: ${percent(stretch.width)}`}></span>` : nothing}
  </span>`;
