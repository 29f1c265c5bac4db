// The axes of the plane, with the units of the original data.

import { ticksOf } from '../layout/axis.js';
import { typeset } from '../layout/wording.js';
import { replaceChildren, createSvg } from './svg.js';

/** @typedef {import('../store.js').Model} Model */

const TICK = 5;

/** @param {import('../store.js').Axis} axis */
export function axisName({ name, unit }) {
  return typeset(unit ? `${name} (${unit})` : name);
}

/**
 * @param {import('../store.js').Axis} axis
 * @param {[number, number]} range  in network coordinates
 * @param {number} wanted
 * @returns {Array<{share: number, text: string}>} ticks at round values of the original data
 */
export function originalTicks({ offset, scale }, [low, high], wanted) {
  const ends = [offset + scale * low, offset + scale * high].sort((a, b) => a - b);
  return ticksOf(ends[0], ends[1], wanted).map(({ value, text }) => ({
    share: ((value - offset) / scale - low) / (high - low),
    text,
  }));
}

export function createAxes() {
  const element = createSvg('svg', { class: 'plot-axes', 'aria-hidden': 'true' });
  let drawn = '';

  return {
    element,

    /**
     * @param {Model} model
     * @param {import('../store.js').View} view
     * @param {number} side
     * @param {{left: number, right: number, top: number, bottom: number}} margin
     */
    draw({ axes }, view, side, { left, right, top, bottom }) {
      const now = JSON.stringify([axes, view, side]);
      if (now === drawn) {
        return;
      }
      drawn = now;
      element.setAttribute('width', String(side + left + right));
      element.setAttribute('height', String(side + top + bottom));
      const foot = top + side;
      const middle = left + side / 2;
      const wanted = side < 280 ? 4 : 6;
      /** @type {Node[]} */
      const parts = [
        createSvg('rect', { class: 'figure-frame', x: left, y: top, width: side, height: side }),
      ];
      originalTicks(axes[0], view.x1, wanted).forEach(({ share, text }) => {
        const x = left + share * side;
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: foot, y2: foot + TICK }),
          createSvg('text', { x, y: foot + TICK + 13, 'text-anchor': 'middle' }, [text]),
        );
      });
      originalTicks(axes[1], view.x2, wanted).forEach(({ share, text }) => {
        const y = foot - share * side;
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: left - TICK, x2: left, y1: y, y2: y }),
          createSvg('text', { x: left - TICK - 4, y: y + 4, 'text-anchor': 'end' }, [text]),
        );
      });
      const upright = `translate(11 ${top + side / 2}) rotate(-90)`;
      parts.push(
        createSvg(
          'text',
          { class: 'figure-axis-name', x: middle, y: foot + 38, 'text-anchor': 'middle' },
          [axisName(axes[0])],
        ),
        createSvg(
          'text',
          { class: 'figure-axis-name', transform: upright, 'text-anchor': 'middle' },
          [axisName(axes[1])],
        ),
      );
      replaceChildren(element, parts);
    },
  };
}
