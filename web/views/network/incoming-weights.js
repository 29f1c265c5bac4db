// What flows into the selected neuron: its weights and its bias as a list, one button each. In a
// wide network, where links lie on top of each other, this is the way to a certain one.

import { levelOf } from '../../figures/colour.js';
import { formatNumber } from '../../model/numbers.js';
import { isFrozen, isSame, parameterIndex } from '../../model/parameters.js';
import { itemName, lowerFirst, neuronName, typeset } from '../../model/wording.js';
import { classMap, html } from '../../figures/template.js';
import { strengthOf } from './links-layout.js';
import { entryAfter } from './navigation.js';
import { incomingOf } from './neurons.js';
import { shortName } from './words.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 */

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @param {(item: Item, button: HTMLElement, byTouch: boolean) => void} grasped
 */
export function createIncoming(actions, grasped) {
  /** @type {Item[]} */
  let items = [];
  /** Of the entry that a Tab key reaches. */
  let stop = 0;
  /** @type {Model|null} */
  let known = null;
  const leave = () => actions.hover(null);

  /** @param {any} event */
  function onKey(event) {
    const key = event.key.replace('ArrowLeft', 'ArrowUp').replace('ArrowRight', 'ArrowDown');
    const buttons = Array.from(event.currentTarget.querySelectorAll('button'));
    const next = entryAfter(key, buttons.indexOf(event.target), buttons.length);
    if (next >= 0) {
      event.preventDefault();
      buttons[next].focus();
    }
  }

  /** @param {Model} model @param {Item} item @param {Float64Array} parameters @param {Colours} colours */
  function content(model, item, parameters, colours) {
    const value = parameters[parameterIndex(model.layers, item)];
    const width = Math.round(100 * Math.min(1, Math.abs(value) / 2));
    const colour = colours.divergingText[levelOf(strengthOf(value), -1, 1)];
    return html`
      <span class="diagram-incoming-name">${
        item.kind === 'weight' ? shortName(model, item.layer - 1, item.from) : 'bias'}</span>
      <span>${`${isFrozen(model, item) ? '■ ' : ''}${formatNumber(value)}`}</span>
      <span class="diagram-incoming-sample" .style=${`width: ${width}%; background-color: ${colour}`}></span>`;
  }

  /**
   * @param {{layer: number, neuron: number}} of  a neuron of layer 1 or more
   * @param {Model} model
   * @param {Float64Array} parameters  as they are to be read
   * @param {Colours} colours
   * @param {Item|null} lit
   */
  return (of, model, parameters, colours, lit) => {
    const next = incomingOf(model, of);
    if (known !== model || !isSame(next[0], items[0])) {
      known = model;
      items = next;
      stop = 0;
    }
    const name = `Weights and bias of ${lowerFirst(neuronName(model, of.layer, of.neuron))}`;
    /** @param {Item} item @param {number} index */
    const entry = (item, index) => {
      const enter = () => actions.hover(item);
      const focus = () => {
        stop = index;
        enter();
      };
      return html`<li><button type="button" class=${classMap({ 'is-lit': isSame(item, lit) })}
        .item=${item} tabindex=${index === stop ? 0 : -1}
        aria-label=${itemName(model, parameters, item)}
        title=${String(parameters[parameterIndex(model.layers, item)])}
        @focus=${focus} @blur=${leave} @mouseenter=${enter} @mouseleave=${leave}
        @click=${(/** @type {any} */ { currentTarget, pointerType }) =>
          grasped(item, currentTarget, pointerType === 'touch')}>
        ${content(model, item, parameters, colours)}
      </button></li>`;
    };
    return html`
      <section class="diagram-incoming">
        <div class="diagram-incoming-head">
          <p class="figure-title">${typeset(name)}</p>
          <button type="button" class="figure-step" aria-label="Close the list" title="Close the list"
            @click=${() => actions.select(null)}>×</button>
        </div>
        <ul class="diagram-incoming-list" aria-label=${name} @keydown=${onKey}>${next.map(entry)}</ul>
      </section>`;
  };
}
