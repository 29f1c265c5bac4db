// What flows into the selected neuron: its weights and its bias as a list, one button each. In a
// wide network, where links lie on top of each other, this is the way to a certain one.

import { levelOf } from '../../figures/colour.js';
import { formatNumber } from '../../model/numbers.js';
import { strengthOf } from './links-layout.js';
import { entryAfter } from './navigation.js';
import { isSame, parameterIndex } from '../../model/parameters.js';
import { itemName, lowerFirst, neuronName, typeset } from '../../model/wording.js';
import {
  createElement,
  setAttribute,
  setText,
  replaceChildren,
  setClass,
} from '../../figures/dom.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {{item: Item, button: HTMLButtonElement, value: HTMLElement,
 *     sample: HTMLElement}} Entry
 */

/** While training, numbers change at most this often, in milliseconds. */
const PAUSE = 250;

/** @param {Model} model @param {number} layer @param {number} neuron @returns {string} */
function sourceName(model, layer, neuron) {
  return layer === 0 ? model.inputNames[neuron].text : `neuron ${neuron + 1}`;
}

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @param {(item: Item, button: HTMLElement, byTouch: boolean) => void} grasped
 */
export function createIncoming(actions, grasped) {
  const title = createElement('p', { class: 'figure-title' });
  const close = createElement('button', {
    type: 'button',
    class: 'figure-step',
    'aria-label': 'Close the list',
    title: 'Close the list',
  }, ['×']);
  const list = createElement('ul', { class: 'diagram-incoming-list' });
  const element = createElement('section', { class: 'diagram-incoming' }, [
    createElement('div', { class: 'diagram-incoming-head' }, [title, close]),
    list,
  ]);
  element.hidden = true;

  /** @type {Entry[]} */
  let entries = [];
  /** @type {Model|null} */
  let named = null;
  /** @type {{layer: number, neuron: number}|null} */
  let shown = null;
  /** @type {any} */
  let drawn = null;
  let drawnAt = 0;

  close.addEventListener('click', () => actions.select(null));

  /** @param {number} index  of the entry that a Tab key reaches */
  function moveStop(index) {
    entries.forEach(({ button }, each) => {
      setAttribute(button, 'tabindex', each === index ? '0' : '-1');
    });
  }

  /** @param {EventTarget|null} target @returns {number} */
  const indexOf = (target) =>
    entries.findIndex(({ button }) => button.contains(/** @type {Node} */ (target)));

  list.addEventListener('keydown', (event) => {
    const key = { ArrowLeft: 'ArrowUp', ArrowRight: 'ArrowDown' }[event.key] || event.key;
    const next = entryAfter(key, indexOf(event.target), entries.length);
    if (next >= 0) {
      event.preventDefault();
      entries[next].button.focus();
    }
  });
  list.addEventListener('focusin', (event) => {
    const index = indexOf(event.target);
    if (index >= 0) {
      moveStop(index);
      actions.hover(entries[index].item);
    }
  });
  list.addEventListener('focusout', () => actions.hover(null));
  list.addEventListener('mouseover', (event) => {
    const index = indexOf(event.target);
    actions.hover(index >= 0 ? entries[index].item : null);
  });
  list.addEventListener('mouseleave', () => actions.hover(null));
  list.addEventListener('click', (event) => {
    const index = indexOf(event.target);
    if (index >= 0) {
      const { item, button } = entries[index];
      grasped(item, button, /** @type {PointerEvent} */ (event).pointerType === 'touch');
    }
  });

  /** @param {Item} item @param {string} name @returns {Entry} */
  function createEntry(item, name) {
    const value = createElement('span', { class: 'diagram-incoming-value' });
    const sample = createElement('span', { class: 'diagram-incoming-sample' });
    const button = createElement('button', { type: 'button', tabindex: '-1' }, [
      createElement('span', { class: 'diagram-incoming-name' }, [name]),
      value,
      sample,
    ]);
    return { item, button, value, sample };
  }

  /** @param {Model} model @param {number} layer @param {number} neuron */
  function build(model, layer, neuron) {
    entries = [];
    for (let from = 0; from < model.layers[layer - 1]; from++) {
      const name = typeset(sourceName(model, layer - 1, from));
      entries.push(createEntry({ kind: 'weight', layer, from, to: neuron }, name));
    }
    entries.push(createEntry({ kind: 'bias', layer, neuron }, 'bias'));
    replaceChildren(
      list,
      entries.map(({ button }) => createElement('li', {}, [button])),
    );
    moveStop(0);
    const name = lowerFirst(neuronName(model, layer, neuron));
    setText(title, typeset(`Weights and bias of ${name}`));
    setAttribute(list, 'aria-label', `Weights and bias of ${name}`);
  }

  /**
   * @param {Model} model
   * @param {Float64Array} parameters
   * @param {Colours} colours
   */
  function write(model, parameters, colours) {
    entries.forEach(({ item, button, value, sample }) => {
      const number = parameters[parameterIndex(model.layers, item)];
      setText(value, formatNumber(number));
      sample.style.backgroundColor = colours.divergingText[levelOf(strengthOf(number), -1, 1)];
      sample.style.width = `${Math.round(100 * Math.min(1, Math.abs(number) / 2))}%`;
      setAttribute(button, 'aria-label', itemName(model, parameters, item));
      setAttribute(button, 'title', String(number));
    });
  }

  return {
    element,

    hide() {
      element.hidden = true;
      shown = null;
    },

    /** @param {Item} item @returns {HTMLElement|undefined} its button, while it is in the list */
    find(item) {
      const entry = element.hidden ? null : entries.find((each) => isSame(each.item, item));
      return entry ? entry.button : undefined;
    },

    /**
     * @param {{layer: number, neuron: number}} neuron  of layer 1 or more
     * @param {Model} model
     * @param {import('../../model/state.js').Frame} frame
     * @param {Colours} colours
     * @param {Item|null} lit
     * @param {boolean} moving  whether the next weights will come soon
     */
    update({ layer, neuron }, model, frame, colours, lit, moving) {
      if (!shown || shown.layer !== layer || shown.neuron !== neuron || named !== model) {
        build(model, layer, neuron);
        shown = { layer, neuron };
        named = model;
        drawn = null;
      }
      const now = Date.now();
      if (!drawn || !moving || now - drawnAt > PAUSE) {
        write(model, frame.parameters, colours);
        drawn = frame;
        drawnAt = now;
      }
      entries.forEach(({ item, button }) => setClass(button, 'is-lit', isSame(item, lit)));
      element.hidden = false;
    },
  };
}
