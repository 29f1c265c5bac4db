// The axes of a layer's own space: the activations of two of its neurons.

import { ticksOf } from '../layout/axis.js';
import { createSvg, replaceChildren } from './svg.js';

const TICK = 5;

/** About this many ticks an axis. */
const TICKS = 4;

/** @param {string} text @param {Record<string, string|number>} place */
function name(text, place) {
  const attributes = Object.assign(
    { class: 'figure-axis-name', 'text-anchor': 'middle' },
    place,
  );
  return createSvg('text', attributes, [text]);
}

export function createSpaceAxes() {
  const element = createSvg('svg', { class: 'space-axes', 'aria-hidden': 'true' });
  let drawn = '';

  return {
    element,

    /**
     * @param {{names: string[], across: [number, number], up: [number, number]}} axes
     * @param {number} side
     * @param {{left: number, right: number, top: number, bottom: number}} margin
     */
    draw({ names, across, up }, side, { left, right, top, bottom }) {
      const now = JSON.stringify([names, across, up, side]);
      if (now === drawn) {
        return;
      }
      drawn = now;
      element.setAttribute('width', String(side + left + right));
      element.setAttribute('height', String(side + top + bottom));
      const foot = top + side;
      /** @type {Node[]} */
      const parts = [
        createSvg('rect', { class: 'figure-frame', x: left, y: top, width: side, height: side }),
      ];
      ticksOf(across[0], across[1], TICKS).forEach(({ value, text }) => {
        const x = left + (side * (value - across[0])) / (across[1] - across[0]);
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: foot, y2: foot + TICK }),
          createSvg('text', { x, y: foot + TICK + 13, 'text-anchor': 'middle' }, [text]),
        );
      });
      ticksOf(up[0], up[1], TICKS).forEach(({ value, text }) => {
        const y = foot - (side * (value - up[0])) / (up[1] - up[0]);
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: left - TICK, x2: left, y1: y, y2: y }),
          createSvg('text', { x: left - TICK - 4, y: y + 4, 'text-anchor': 'end' }, [text]),
        );
      });
      parts.push(
        name(names[0], { x: left + side / 2, y: foot + 38 }),
        name(names[1], { transform: `translate(11 ${top + side / 2}) rotate(-90)` }),
      );
      replaceChildren(element, parts);
    },
  };
}
