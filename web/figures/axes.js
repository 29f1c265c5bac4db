// The axes of a square figure: its frame, ticks with their numbers, and a name along each.

import { ticksOf } from '../model/numbers.js';
import { typeset } from '../model/wording.js';
import { replaceChildren, createSvg } from './dom.js';

/** @typedef {{share: number, text: string}} Tick  share: of the axis, from its beginning */

/** In px. */
const TICK = 5;

/** @param {import('../model/state.js').Axis} axis */
export function axisName({ name, unit }) {
  return typeset(unit ? `${name} (${unit})` : name);
}

/**
 * The ticks of an axis of the plane, with the units of the original data.
 *
 * @param {import('../model/state.js').Axis} axis
 * @param {[number, number]} range  in network coordinates
 * @param {number} wanted
 * @returns {Tick[]} at round values of the original data
 */
export function originalTicks({ offset, scale }, [low, high], wanted) {
  const ends = [offset + scale * low, offset + scale * high].sort((a, b) => a - b);
  return ticksOf(ends[0], ends[1], wanted).map(({ value, text }) => ({
    share: ((value - offset) / scale - low) / (high - low),
    text,
  }));
}

/**
 * @param {[number, number]} range  of the axis
 * @param {number} wanted  about so many
 * @returns {Tick[]} at round values
 */
export function roundTicks([low, high], wanted) {
  return ticksOf(low, high, wanted)
    .map(({ value, text }) => ({ share: (value - low) / (high - low), text }));
}

/** @param {string} className */
export function createAxes(className = 'plot-axes') {
  const element = createSvg('svg', { class: className, 'aria-hidden': 'true' });
  let drawn = '';

  return {
    element,

    /**
     * @param {object} look
     * @param {Tick[]} look.across
     * @param {Tick[]} look.up
     * @param {string[]} look.names  of the axis across and of the axis up
     * @param {number} look.side  of the figure, in px
     * @param {{left: number, right: number, top: number, bottom: number}} look.margin  in px
     */
    draw(look) {
      const now = JSON.stringify(look);
      if (now === drawn) {
        return;
      }
      drawn = now;
      const { across, up, names, side, margin } = look;
      const { left, right, top, bottom } = margin;
      element.setAttribute('width', String(side + left + right));
      element.setAttribute('height', String(side + top + bottom));
      const foot = top + side;
      /** @type {Node[]} */
      const parts = [
        createSvg('rect', { class: 'figure-frame', x: left, y: top, width: side, height: side }),
      ];
      across.forEach(({ share, text }) => {
        const x = left + share * side;
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: foot, y2: foot + TICK }),
          createSvg('text', { x, y: foot + TICK + 13, 'text-anchor': 'middle' }, [text]),
        );
      });
      up.forEach(({ share, text }) => {
        const y = foot - share * side;
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: left - TICK, x2: left, y1: y, y2: y }),
          createSvg('text', { x: left - TICK - 4, y: y + 4, 'text-anchor': 'end' }, [text]),
        );
      });
      parts.push(
        axisLabel(names[0], { x: left + side / 2, y: foot + 38 }),
        axisLabel(names[1], { transform: `translate(11 ${top + side / 2}) rotate(-90)` }),
      );
      replaceChildren(element, parts);
    },
  };
}

/** @param {string} text @param {Record<string, string|number>} place */
function axisLabel(text, place) {
  const attributes = { class: 'figure-axis-name', 'text-anchor': 'middle' };
  return createSvg('text', Object.assign(attributes, place), [text]);
}
