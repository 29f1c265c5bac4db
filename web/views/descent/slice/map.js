// The map of a slice: contours, marks and axes in a square. Pointer and keys move and zoom it, and
// arrow keys move a cursor on it.

import { createElement, setAttribute, setPlace } from '../../../figures/dom.js';
import { listenToPlaneKeys } from '../../../figures/plane-keys.js';
import { listenToPointer } from '../../../figures/pointer.js';
import { frameStyle, PLACE, sideOf, squareAxes } from '../../../figures/square.js';
import { html, nothing } from '../../../figures/template.js';
import { axisNames } from '../../../model/axis-names.js';
import { drawable, offsetsOf } from '../../../model/loss-slice.js';
import { ticksOf } from '../../../model/numbers.js';
import { wantedSliceOf } from '../../../model/wanted-slice.js';
import { typeset } from '../../../model/wording.js';
import { createMapField } from './field.js';
import { moved, zoomed } from './layout.js';
import { mapMarks } from './marks.js';
import { createRegion } from './region.js';
import { lossScale } from './scale.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {import('../../../figures/colour.js').Colours} Colours
 * @typedef {import('./layout.js').Region} Region
 * @typedef {import('./layout.js').Spot} Spot
 *
 * @typedef {object} Cursor  that keys move
 * @property {() => Spot} spot  where it is, or where it begins
 * @property {() => Spot|undefined} fixed  what stays in its place when keys zoom; nothing: the middle
 * @property {(spot: Spot|null) => void} moveTo  null when it is to go
 * @property {() => void} act  Enter
 * @property {() => string} words  what is at the cursor, once it has come to rest
 *
 * @typedef {object} Drawn
 * @property {import('./scale.js').LossScale} scale  of the losses
 * @property {[string, string]} names  of the axes
 * @property {Region} region  that is seen
 */

/** No map is larger than this, in px. */
const MOST = 560;

/** A square that is smaller has fewer ticks, in px. */
const FEW_TICKS = 280;

/** Letters of an axis name that fit into 100 px. */
const LETTERS = 15;

/** When the cursor has rested for this long, in ms, a screen reader says what is there. */
const REST = 400;

/**
 * @param {object} parts
 * @param {import('../../../page/actions.js').Actions} parts.actions
 * @param {() => void} parts.changed
 * @param {string} parts.className  of the plane
 * @param {string} parts.description  ids of the elements that describe it
 * @param {Cursor} parts.cursor
 * @param {(spot: Spot) => void} parts.click
 * @param {(spot: Spot|null) => void} parts.point  null: the pointer has left
 */
export function createSliceMap({ actions, changed, className, description, cursor, click, point }) {
  const plane = createElement('div', {
    class: `plot-plane map-plane ${className}`,
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'map',
    'aria-describedby': description,
  });
  const field = createMapField();
  /** @type {State} */
  let state;
  let hasAsked = false;
  let saying = 0;
  let side = 0;
  /** The axes stay until the next slice is there. */
  let around = /** @type {unknown} */ (nothing);
  let marks = /** @type {unknown} */ (nothing);

  /** @returns {LossSlice|null} */
  const lossSlice = () => drawable(state, wantedSliceOf(state));
  const { seen, look, reset, settle, forget } = createRegion({ actions, lossSlice, changed });

  listenToPointer(plane, {
    point,
    click,
    move: (right, up) => look(moved(seen(), right, up)),
    zoom: (factor, at) => look(zoomed(seen(), factor, at)),
  });

  listenToPlaneKeys(plane, {
    cursor: cursor.spot,
    moveTo(spot) {
      cursor.moveTo(spot);
      window.clearTimeout(saying);
      saying = window.setTimeout(() => {
        const words = cursor.words();
        if (words) {
          actions.announce(words);
        }
      }, REST);
    },
    push: (right, up) => look(moved(seen(), right, up)),
    zoom: (factor) => look(zoomed(seen(), factor, cursor.fixed())),
    reset,
    act: cursor.act,
    leave: () => cursor.moveTo(null),
  });

  /**
   * @param {LossSlice} shown
   * @param {Spot|null} mark  where the cursor is to be seen
   * @param {Colours} colours
   * @returns {Drawn}
   */
  function draw(shown, mark, colours) {
    const { model, contours } = state;
    const wish = /** @type {import('../../../model/wanted-slice.js').WantedSlice} */ (wantedSliceOf(state));
    settle(shown.key === wish.key);
    const region = seen();
    const names = axisNames(model, shown.axes, wish);
    const scale = lossScale(shown.least, shown.greatest);
    const offsets = offsetsOf(shown);
    const ticks = (/** @type {number} */ middle, /** @type {number} */ offset) =>
      ticksOf(middle - region.radius + offset, middle + region.radius + offset, side < FEW_TICKS ? 3 : 5)
        .map(({ value, text }) => ({ share: ((value - offset - middle) / region.radius + 1) / 2, text }));
    field.draw({ lossSlice: shown, region, side, scale, colours, contours });
    around = squareAxes({
      side,
      across: ticks(region.u, offsets.u),
      up: ticks(region.v, offsets.v),
      names: names.map((name) => shortened(typeset(name), side)),
    });
    marks = mapMarks({ lossSlice: shown, region, side, cursor: mark });
    return { scale, names, region };
  }

  return {
    plane,
    lossSlice,
    seen,

    /** @type {import('./tools.js').Moves} by buttons */
    moves: {
      zoom: (factor) => look(zoomed(seen(), factor)),
      push: (right, up) => look(moved(seen(), right, up)),
      reset,
    },

    /** @param {State} next */
    follow(next) {
      if (!hasAsked) {
        hasAsked = true;
        actions.loadContours();
      }
      if (state && state.model !== next.model && next.model.rebuilt) {
        forget();
      }
      state = next;
    },

    /** @param {number} width  that there is room for, in px */
    fit(width) {
      side = sideOf(width, MOST);
      setPlace(field.canvas, PLACE);
      setPlace(plane, { ...PLACE, width: side, height: side });
    },

    /** @returns {number} in px */
    side: () => side,

    /**
     * @param {LossSlice|null} shown
     * @param {Spot|null} mark  where the cursor is to be seen
     * @param {Colours} colours
     * @returns {Drawn|null} null without a slice
     */
    draw(shown, mark, colours) {
      setAttribute(field.canvas, 'hidden', !shown);
      marks = nothing;
      return shown && draw(shown, mark, colours);
    },

    /**
     * @param {unknown} below  a template of what lies between the marks and the plane
     * @param {unknown} [above]  a template of what lies above it
     */
    frame: (below, above = nothing) => html`
      <div class="plot-frame map-frame" .style=${frameStyle(side)}
        >${field.canvas}${around}${marks}${below}${plane}${above}</div>`,
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
