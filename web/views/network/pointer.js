// The pointer on the network: what lies under it, and what a click means.

import { biasBox } from './diagram-layout.js';
import { linkAt } from './links-layout.js';
import { parameterIndex } from '../../model/parameters.js';

/**
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('./input.js').Scene} Scene
 * @typedef {{x: number, y: number}} Place  in px of the stage
 */

/** A link is meant from this many px away, and from further by a finger. */
const REACH = { fine: 7, coarse: 14 };

/**
 * @param {HTMLElement} stage
 * @param {import('./neurons.js').Neurons} neurons
 * @param {() => Scene|null} scene
 * @param {object} meant
 * @param {(item: Item|null, place: Place|null) => void} meant.point
 * @param {(item: Item|null, place: Place|null, byTouch: boolean) => void} meant.choose
 */
export function watchPointer(stage, neurons, scene, { point, choose }) {
  /** @param {MouseEvent} event @returns {Place} */
  function placeOf(event) {
    const { left, top } = stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  /** @param {MouseEvent} event */
  function isTouch(event) {
    return /** @type {PointerEvent} */ (event).pointerType === 'touch';
  }

  /**
   * @param {MouseEvent} event
   * @param {Place} place
   * @param {Scene} now
   * @returns {Item|null}
   */
  function itemUnder(event, { x, y }, { layout, layers, parameters }) {
    const item = neurons.itemOf(event.target);
    if (!item) {
      const reach = isTouch(event) ? REACH.coarse : REACH.fine;
      const link = linkAt(
        layout,
        x,
        y,
        reach,
        (layer, from, to) =>
          parameters[parameterIndex(layers, { kind: 'weight', layer, from, to })],
      );
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

  stage.addEventListener('mousemove', (event) => {
    const now = scene();
    if (now) {
      const place = placeOf(event);
      point(itemUnder(event, place, now), place);
    }
  });
  stage.addEventListener('mouseleave', () => point(null, null));
  stage.addEventListener('click', (event) => {
    const now = scene();
    if (!now) {
      return;
    }
    // A click by the keyboard has no place; it means the item that has the focus.
    const place = event.detail > 0 ? placeOf(event) : null;
    const item = place ? itemUnder(event, place, now) : neurons.itemOf(event.target);
    choose(item, place, isTouch(event));
  });
}
