// The axes of a figure: ticks with their numbers, a name along each, a frame and rules.

import { ticksOf } from '../model/numbers.js';
import { typeset } from '../model/wording.js';
import { nothing, svg } from './template.js';

/** @typedef {{share: number, text: string}} Tick  share: of the axis, from its beginning */

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

/**
 * isFramed: with a frame, or else a line below; isRuled: with lines across, or else ticks on the left.
 * In px: the length of ticks; from the plane, the foot of the numbers below it, the foot of the
 * name below them, and the numbers on its left; from the edge of the figure, the name on the left.
 */
const LOOKS = {
  framed: { isFramed: true, isRuled: false, tick: 5, number: 18, name: 38, left: 9, side: 11 },
  ruled: { isFramed: false, isRuled: true, tick: 4, number: 17, name: 34, left: 8, side: 12 },
  both: { isFramed: true, isRuled: true, tick: 5, number: 17, name: 34, left: 7, side: 12 },
};

/**
 * The axes of a figure, as parts of an SVG element.
 *
 * @param {object} parts
 * @param {{left: number, top: number, width: number, height: number}} parts.plane  in px
 * @param {Tick[]} parts.across
 * @param {Tick[]} parts.up
 * @param {string[]} parts.names  of the axis across and, if it has one, of the axis up
 * @param {keyof typeof LOOKS} parts.look
 */
export function axes({ plane: { left, top, width, height }, across, up, names, look }) {
  const { isFramed, isRuled, tick, number, name, left: gap, side } = LOOKS[look];
  const right = left + width;
  const foot = top + height;
  const middle = top + height / 2;
  const heightOf = (/** @type {number} */ share) => foot - share * height;
  const levels = up.map(({ share }) => svg`
    <line class=${isRuled ? 'chart-rule' : 'figure-tick'} x1=${isRuled ? left : left - tick}
      x2=${isRuled ? right : left} y1=${heightOf(share)} y2=${heightOf(share)}></line>`);
  return svg`
    ${isFramed
      ? svg`<rect class="figure-frame" x=${left} y=${top} width=${width} height=${height}></rect>`
      : levels}
    ${across.map(({ share, text }) => {
      const x = left + share * width;
      return svg`
        <line class="figure-tick" x1=${x} x2=${x} y1=${foot} y2=${foot + tick}></line>
        <text x=${x} y=${foot + number} text-anchor="middle">${text}</text>`;
    })}
    ${isFramed
      ? levels
      : svg`<line class="figure-tick" x1=${left} x2=${right} y1=${foot} y2=${foot}></line>`}
    ${up.map(({ share, text }) => svg`
      <text x=${left - gap} y=${heightOf(share) + 4} text-anchor="end">${text}</text>`)}
    <text class="figure-axis-name" x=${left + width / 2} y=${foot + name} text-anchor="middle">${names[0]}</text>
    ${names[1] ? svg`
      <text class="figure-axis-name" transform=${`translate(${side} ${middle}) rotate(-90)`}
        text-anchor="middle">${names[1]}</text>` : nothing}`;
}
