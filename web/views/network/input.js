// Keyboard and pointer on the network: one tab stop with a roving focus, and what a click means.

import { isSame, parameterIndex } from '../../model/parameters.js';
import { biasBox } from './diagram-layout.js';
import { linkAt } from './links-layout.js';
import { entryAfter, neuronAfter } from './navigation.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {{layout: DiagramLayout, layers: number[], parameters: Float64Array,
 *     isHolding: boolean}} Scene  what is on the screen at present
 * @typedef {{x: number, y: number}} Place  in px of the stage
 */

/** By so much the keys + and - change a weight or a bias. */
const NUDGE = 0.1;

/** A link is meant from this many px away, and from further by a finger. */
const REACH = { fine: 7, coarse: 14 };

/** @param {{target: any}} event @returns {Item|null} that the button stands for in which it happens */
const itemOf = ({ target }) => /** @type {any} */ (target.closest('button') || target).item || null;

/** @param {MouseEvent} event @returns {Place} */
function placeOf({ currentTarget, clientX, clientY }) {
  const { left, top } = /** @type {Element} */ (currentTarget).getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** @param {MouseEvent} event */
const isTouch = (event) => /** @type {PointerEvent} */ (event).pointerType === 'touch';

/**
 * @param {Actions} actions
 * @param {() => Scene|null} scene
 * @param {object} stage
 * @param {(item: Item) => void} stage.focus  puts the focus on the button of an item, if there is one
 * @param {() => void} stage.changed  the tab stop or the opened neuron has changed: draws at once
 * @param {(item: Item, place: Place|null, byTouch: boolean, digit?: string) => void} stage.grasped
 *     a weight or a bias is to be edited; no place when the keyboard asks for it; a digit that has
 *     been typed already
 */
export function createInput(actions, scene, { focus, changed, grasped }) {
  let current = { layer: 0, neuron: 0 };
  let isOpened = false;
  /** @type {Item|null} */
  let pointed = null;

  /** @returns {{kind: 'neuron', layer: number, neuron: number}} what a Tab key reaches */
  const stop = () => ({ kind: 'neuron', layer: current.layer, neuron: current.neuron });

  /** @param {Item|null} item */
  function point(item) {
    if (!isSame(item, pointed)) {
      pointed = item;
      actions.hover(item);
    }
  }

  /** @param {boolean} open */
  function setOpened(open) {
    if (scene() && isOpened !== open) {
      isOpened = open;
      changed();
    }
  }

  /** @param {Item|null} item @param {Place|null} place @param {boolean} byTouch */
  function choose(item, place, byTouch) {
    const now = scene();
    if (item && item.kind !== 'neuron') {
      actions.lookInto(item);
      grasped(item, place, byTouch);
      return;
    }
    if (now && now.isHolding) {
      actions.letGo();
    }
    if (item) {
      actions.lookInto(item);
    } else {
      actions.select(null);
    }
  }

  /**
   * @param {KeyboardEvent} event
   * @param {DiagramLayout} layout
   * @returns {boolean} whether the key meant something on a neuron
   */
  function keyOnNeuron({ key }, layout) {
    const next = neuronAfter(key, current, layout);
    const { layer, neuron } = current;
    if (next) {
      focus({ kind: 'neuron', layer: next.layer, neuron: next.neuron });
    } else if (key === 'Enter' && layer > 0) {
      actions.lookInto(stop());
      setOpened(true);
      focus({ kind: 'weight', layer, from: 0, to: neuron });
    } else if (key === 'Escape') {
      point(null);
      actions.select(null);
    } else if (key.toLowerCase() === 'o') {
      actions.switchNeuron(stop());
    } else {
      return false;
    }
    return true;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Item} item
   * @param {Scene} scene
   * @returns {boolean} whether the key meant something on a weight or a bias; Enter is a click
   */
  function keyOnParameter({ key }, item, { layers }) {
    const { layer, neuron } = current;
    const weights = layers[layer - 1];
    const index = item.kind === 'weight' ? item.from : weights;
    const next = entryAfter(key, index, weights + 1);
    if (next >= 0) {
      focus(next < weights
        ? { kind: 'weight', layer, from: next, to: neuron }
        : { kind: 'bias', layer, neuron });
    } else if (key === 'Escape') {
      focus(stop());
      setOpened(false);
    } else if (key === '+' || key === '=') {
      actions.nudge(item, NUDGE);
    } else if (key === '-' || key === '−') {
      actions.nudge(item, -NUDGE);
    } else if (/^[0-9]$/.test(key)) {
      grasped(item, null, false, key);
    } else {
      return false;
    }
    return true;
  }

  return {
    stop,

    /** @returns {{layer: number, neuron: number}|null} the neuron whose weights are buttons */
    opened: () => (isOpened ? current : null),

    /** Keeps the tab stop inside a network that has changed. @param {number[]} layers */
    adapt(layers) {
      const layer = Math.min(current.layer, layers.length - 1);
      const neuron = Math.min(current.neuron, layers[layer] - 1);
      isOpened = isOpened && layer === current.layer && neuron === current.neuron;
      current = { layer, neuron };
    },

    /** @param {KeyboardEvent} event */
    onKey(event) {
      const now = scene();
      const item = itemOf(event);
      if (!now || !item || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (item.kind === 'neuron' ? keyOnNeuron(event, now.layout) : keyOnParameter(event, item, now)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },

    /** @param {FocusEvent} event */
    onFocus(event) {
      const item = itemOf(event);
      if (item && item.kind === 'neuron' && !isSame(item, stop())) {
        current = { layer: item.layer, neuron: item.neuron };
        isOpened = false;
        changed();
      }
      if (item) {
        point(item);
      }
    },

    /** @param {FocusEvent} event */
    onBlur({ currentTarget }) {
      // Only afterwards it is known where the focus has gone.
      setTimeout(() => {
        const now = scene();
        const network = /** @type {Element} */ (currentTarget);
        if (!network.contains(document.activeElement) && !(now && now.isHolding)) {
          setOpened(false);
          point(null);
        }
      });
    },

    /** @param {MouseEvent} event */
    onMove(event) {
      const now = scene();
      if (now) {
        point(itemAt(now, placeOf(event), itemOf(event), isTouch(event)));
      }
    },

    onLeave: () => point(null),

    /** @param {MouseEvent} event */
    onClick(event) {
      const now = scene();
      if (now) {
        // A click by the keyboard has no place; it means the item that has the focus.
        const place = event.detail > 0 ? placeOf(event) : null;
        const item = itemOf(event);
        choose(place ? itemAt(now, place, item, isTouch(event)) : item, place, isTouch(event));
      }
    },
  };
}

/**
 * What lies under the pointer.
 *
 * @param {Scene} scene
 * @param {Place} place
 * @param {Item|null} item  whose button is there
 * @param {boolean} isTouch
 * @returns {Item|null}
 */
function itemAt({ layout, layers, parameters }, { x, y }, item, isTouch) {
  if (!item) {
    const link = linkAt(layout, x, y, isTouch ? REACH.coarse : REACH.fine, (layer, from, to) =>
      parameters[parameterIndex(layers, { kind: 'weight', layer, from, to })]);
    return link && Object.assign({ kind: /** @type {'weight'} */ ('weight') }, link);
  }
  if (item.kind === 'neuron' && item.layer > 0) {
    const { layer, neuron } = item;
    const mark = biasBox(layout.blocks[layer].neurons[neuron]);
    if (x <= mark.x + mark.size + 1 && y >= mark.y - 1) {
      return { kind: 'bias', layer, neuron };
    }
  }
  return item;
}
