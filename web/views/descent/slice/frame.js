// A map as a picture: contours, marks and axes in a square, below the plane that is pointed at.

import { ticksOf } from '../../../model/numbers.js';
import { axisNames } from '../../../model/axis-names.js';
import { lossScale } from './scale.js';
import { offsetsOf } from '../../../model/loss-slice.js';
import { typeset } from '../../../model/wording.js';
import { createElement, setAttribute, setPlace } from '../../../figures/dom.js';
import { createAxes } from '../../../figures/axes.js';
import { createMapField } from './field.js';
import { createMapMarks } from './marks.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {import('./layout.js').Window} Window
 * @typedef {import('./layout.js').Spot} Spot
 */

/** What a press of a button does. */
export const ZOOM = 1.5;
export const PUSH = 0.25;

/** Around the square, in px. */
/** Letters of an axis name that fit into 100 px. */
const LETTERS = 15;

export const MARGIN = { left: 54, right: 10, top: 8, bottom: 44 };

/** Side of the square, in px. */
const SIDE = { least: 180, most: 560 };

/** A square that is smaller has fewer ticks, in px. */
const FEW_TICKS = 280;

/**
 * @param {HTMLElement} plane  what is pointed at
 * @param {Element} between  what lies below it and above the marks
 */
export function createMapFrame(plane, between) {
  const field = createMapField();
  const axes = createAxes();
  const marks = createMapMarks();
  const element = createElement('div', { class: 'plot-frame map-frame' }, [
    field.canvas, axes.element, marks.element, between, plane,
  ]);
  let side = 0;

  return {
    element,

    /** @returns {number} in px */
    side: () => side,

    /**
     * @param {number} width  that there is room for, in px
     * @returns {boolean} whether it has another size now
     */
    arrange(width) {
      const room = width - MARGIN.left - MARGIN.right;
      const next = Math.round(Math.max(SIDE.least, Math.min(SIDE.most, room)));
      if (next === side) {
        return false;
      }
      side = next;
      setPlace(element, {
        width: side + MARGIN.left + MARGIN.right,
        height: side + MARGIN.top + MARGIN.bottom,
      });
      [field.canvas, marks.element, plane].forEach((part) => {
        setPlace(/** @type {HTMLElement} */ (part), { x: MARGIN.left, y: MARGIN.top });
      });
      setPlace(plane, { width: side, height: side });
      return true;
    },

    /** @param {boolean} isShown */
    show(isShown) {
      [field.canvas, marks.element].forEach((part) => setAttribute(part, 'hidden', !isShown));
    },

    /**
     * @param {object} content
     * @param {State} content.state
     * @param {LossSlice} content.shown
     * @param {import('../../../model/wanted-slice.js').WantedSlice} content.wish
     * @param {Window} content.seen
     * @param {import('../../../figures/colour.js').Colours} content.colours
     * @param {Spot|null} content.cursor
     * @returns {{scale: import('./scale.js').LossScale, names: [string, string]}}
     *     of the losses, and what the axes are called
     */
    draw({ state, shown, wish, seen, colours, cursor }) {
      const { model, catalogue, contours, theme } = state;
      const names = axisNames(/** @type {import('../../../model/state.js').Model} */ (model), catalogue, wish);
      const scale = lossScale(shown.least, shown.greatest);
      const offsets = offsetsOf(shown);
      const ticks = (/** @type {number} */ middle, /** @type {number} */ offset) =>
        ticksOf(middle - seen.radius + offset, middle + seen.radius + offset, side < FEW_TICKS ? 3 : 5)
          .map(({ value, text }) => ({
            share: ((value - offset - middle) / seen.radius + 1) / 2,
            text,
          }));
      field.draw({ lossSlice: shown, window: seen, side, scale, colours, contours, theme });
      axes.draw({
        across: ticks(seen.u, offsets.u),
        up: ticks(seen.v, offsets.v),
        names: names.map((name) => shortened(typeset(name), side)),
        side,
        margin: MARGIN,
      });
      marks.draw({ lossSlice: shown, window: seen, side, cursor });
      return { scale, names };
    },
  };
}

/**
 * @param {string} name  of an axis
 * @param {number} side  in px
 */
function shortened(name, side) {
  const most = Math.floor((side / 100) * LETTERS);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
