// Pointer and keyboard on the network: one tab stop with a roving focus.

import { entryAfter, neuronAfter } from './navigation.js';
import { isSame } from '../../model/parameters.js';
import { watchPointer } from './pointer.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {{layout: DiagramLayout, layers: number[], parameters: Float64Array,
 *     selection: Item|null, isHolding: boolean}} Scene  what is on the screen at present
 * @typedef {{x: number, y: number}} Place  in px of the stage
 */

/** By so much the keys + and - change a weight or a bias. */
const NUDGE = 0.1;

/**
 * @param {HTMLElement} stage
 * @param {import('./neurons.js').Neurons} neurons
 * @param {Actions} actions
 * @param {() => Scene|null} scene
 * @param {object} tell
 * @param {() => void} tell.changed  the tab stop or the opened neuron has changed
 * @param {(item: Item, place: Place|null, byTouch: boolean) => void} tell.grasped  a weight or a
 *     bias is to be edited; no place when the keyboard asks for it
 * @param {(digit: string) => void} tell.typed  at the value to be edited
 */
export function createInput(stage, neurons, actions, scene, { changed, grasped, typed }) {
  let current = { layer: 0, neuron: 0 };
  let opened = false;
  /** @type {Item|null} */
  let pointed = null;
  /** @type {Place|null} */
  let pointer = null;

  /** @param {Item|null} item @param {Place|null} place */
  function point(item, place) {
    pointer = place;
    if (!isSame(item, pointed)) {
      pointed = item;
      actions.hover(item);
    }
  }

  /** @param {Item} item */
  function focus(item) {
    const spot = neurons.find(item);
    if (spot) {
      spot.button.focus();
    }
  }

  /** @param {boolean} open */
  function setOpened(open) {
    const now = scene();
    if (!now || opened === open) {
      return;
    }
    opened = open;
    neurons.open(now.layout, open ? current : null);
    changed();
  }

  /** @param {Item|null} item @param {Place|null} place @param {boolean} byTouch */
  function choose(item, place, byTouch) {
    const now = scene();
    if (item && item.kind !== 'neuron') {
      grasped(item, place, byTouch);
      return;
    }
    if (now && now.isHolding) {
      actions.letGo();
    }
    actions.select(now && isSame(item, now.selection) ? null : item);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {DiagramLayout} layout
   * @returns {boolean} whether the key meant something on a neuron
   */
  function keyOnNeuron({ key }, layout) {
    const next = neuronAfter(key, current, layout);
    if (next) {
      focus({ kind: 'neuron', layer: next.layer, neuron: next.neuron });
    } else if (key === 'Enter' && current.layer > 0) {
      setOpened(true);
      focus(neurons.incoming()[0].item);
    } else if (key === 'Escape') {
      point(null, null);
      actions.select(null);
    } else {
      return false;
    }
    return true;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Item} item
   * @returns {boolean} whether the key meant something on a weight or a bias; Enter is a click
   */
  function keyOnParameter({ key }, item) {
    const entries = neurons.incoming();
    const index = entries.findIndex((entry) => entry.item === item);
    const next = entryAfter(key, index, entries.length);
    if (next >= 0) {
      focus(entries[next].item);
    } else if (key === 'Escape') {
      focus({ kind: 'neuron', layer: current.layer, neuron: current.neuron });
      setOpened(false);
    } else if (key === '+' || key === '=') {
      actions.nudge(item, NUDGE);
    } else if (key === '-' || key === '−') {
      actions.nudge(item, -NUDGE);
    } else if (/^[0-9]$/.test(key)) {
      grasped(item, null, false);
      typed(key);
    } else {
      return false;
    }
    return true;
  }

  stage.addEventListener('keydown', (event) => {
    const now = scene();
    const item = neurons.itemOf(event.target);
    if (!now || !item || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const meant =
      item.kind === 'neuron' ? keyOnNeuron(event, now.layout) : keyOnParameter(event, item);
    if (meant) {
      event.preventDefault();
      event.stopPropagation();
    }
  });

  stage.addEventListener('focusin', (event) => {
    const item = neurons.itemOf(event.target);
    if (!item) {
      return;
    }
    if (item.kind === 'neuron') {
      const moved = item.layer !== current.layer || item.neuron !== current.neuron;
      current = { layer: item.layer, neuron: item.neuron };
      if (moved) {
        setOpened(false);
        changed();
      }
    }
    point(item, null);
  });

  stage.addEventListener('focusout', () => {
    // Only afterwards it is known where the focus has gone.
    setTimeout(() => {
      const now = scene();
      if (!stage.contains(document.activeElement) && !(now && now.isHolding)) {
        setOpened(false);
        point(null, null);
      }
    });
  });

  watchPointer(stage, neurons, scene, { point, choose });

  return {
    /** @returns {Item} what a Tab key reaches */
    stop: () => ({ kind: 'neuron', layer: current.layer, neuron: current.neuron }),

    /** @returns {Place|null} */
    pointer: () => pointer,

    focus,

    /**
     * Keeps the tab stop inside a network that has changed.
     *
     * @param {DiagramLayout} layout
     * @param {boolean} hadFocus
     */
    adapt(layout, hadFocus) {
      const { blocks } = layout;
      const layer = Math.min(current.layer, blocks.length - 1);
      const neuron = Math.min(current.neuron, blocks[layer].neurons.length - 1);
      current = { layer, neuron };
      opened = false;
      neurons.open(layout, null);
      if (hadFocus && !stage.contains(document.activeElement)) {
        focus({ kind: 'neuron', layer, neuron });
      }
    },
  };
}
