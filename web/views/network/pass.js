// Over the neurons of the diagram, while a pass is shown: what it has brought to each, by colour
// and, where there is room, as a number.

import { divergingColour } from '../../figures/colour.js';
import { createElement, setClass, setPlace } from '../../figures/dom.js';
import { showNumber } from '../../figures/number.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/pass.js').Flow} Flow
 */

/** A neuron of this size and more, in px, has room for a number. */
const LEGIBLE = 26;

export function createFlowMarks() {
  const element = createElement('div', { class: 'diagram-flow', 'aria-hidden': 'true' });
  element.hidden = true;
  /** @type {DiagramLayout|null} */
  let placed = null;
  /** @type {Array<Array<{tile: HTMLElement, number: HTMLElement|null, colour: string}>>} */
  let marks = [];
  /** @type {any[]} */
  let drawn = [];

  /** @param {DiagramLayout} layout */
  function place(layout) {
    element.textContent = '';
    marks = layout.blocks.map(({ neurons }) => neurons.map(({ x, y, size }) => {
      const number = size < LEGIBLE ? null : createElement('span', { class: 'diagram-flow-number' });
      const tile = createElement('span', { class: 'diagram-flow-tile' }, number ? [number] : []);
      setPlace(tile, { x, y, width: size, height: size });
      element.appendChild(tile);
      return { tile, number, colour: '' };
    }));
  }

  return {
    element,

    /** @param {DiagramLayout} layout @param {Flow|null} flow @param {Colours} colours */
    update(layout, flow, colours) {
      element.hidden = flow === null;
      if (!flow || (drawn[0] === layout && drawn[1] === flow && drawn[2] === colours)) {
        return;
      }
      drawn = [layout, flow, colours];
      if (placed !== layout) {
        placed = layout;
        place(layout);
      }
      marks.forEach((layer, at) => {
        const values = flow.neurons[at];
        const largest = values ? values.reduce(
          (/** @type {number} */ most, value) => Math.max(most, Math.abs(value || 0)), 0) : 0;
        layer.forEach((mark, neuron) => {
          mark.tile.hidden = !values;
          if (values) {
            const value = values[neuron];
            const share = largest > 0 ? (value || 0) / largest : 0;
            const colour = divergingColour(colours, share);
            if (mark.colour !== colour) {
              mark.colour = colour;
              mark.tile.style.backgroundColor = colour;
            }
            setClass(mark.tile, 'is-reached', at === flow.layer);
            if (mark.number) {
              showNumber(mark.number, value, `${flow.quantities[at]}.${neuron}`);
            }
          }
        });
      });
    },
  };
}
