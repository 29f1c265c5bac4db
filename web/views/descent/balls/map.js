// The map that balls are dropped on: as the map of the descent, with the balls above it and a
// crosshair at which the next one falls.

import { moved, placeAt, spotAt, zoomed } from '../slice/layout.js';
import { createElement, setAttribute, setPlace } from '../../../figures/dom.js';
import { drawBalls } from './marks.js';
import { MARGIN, PUSH, ZOOM, createMapFrame } from '../slice/frame.js';
import { createMapKey } from '../slice/key.js';
import { createMapKeys } from '../slice/keys.js';
import { createMapTools } from '../slice/tools.js';
import { createMapWindow } from '../slice/window.js';
import { listenToPointer } from '../../../figures/pointer.js';
import { createSurface, pixelRatio } from '../../../figures/canvas.js';

/**
 * @typedef {import('./layout.js').Place} Place
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {import('../../../model/state.js').State} State
 *
 * @typedef {object} MapContent
 * @property {State} state
 * @property {import('../../../model/wanted-slice.js').WantedSlice} wish
 * @property {import('../../../model/state.js').Balls} balls
 * @property {import('../../../figures/colour.js').Colours} colours
 * @property {number} width  that there is room for, in px
 */

/** The crosshair has come to rest after so many ms; then a screen reader says where it is. */
const REST = 400;

/** Size of the numbers, in px. */
const TEXT = 13;

/**
 * @param {object} parts
 * @param {import('../../../page/actions.js').Actions} parts.actions
 * @param {() => LossSlice|null} parts.lossSlice  the slice that can be drawn
 * @param {(place: Place) => void} parts.drop
 * @param {(place: Place) => string} parts.nameOf  a place, in words
 * @param {() => void} parts.changed
 */
export function createBallMap({ actions, lossSlice, drop, nameOf, changed }) {
  const view = createMapWindow({ actions, lossSlice, changed });
  const tools = createMapTools(actions, {
    zoom: (factor) => view.look(zoomed(view.seen(), factor)),
    push: (right, up) => view.look(moved(view.seen(), right, up)),
    reset: view.reset,
  }, { zoom: ZOOM, push: PUSH }, 'balls-directions');
  const surface = createSurface('plot-points');
  const key = createMapKey(false);
  const across = createElement('div', { class: 'balls-hair is-across' });
  const up = createElement('div', { class: 'balls-hair is-up' });
  const plane = createElement('div', {
    class: 'plot-plane map-plane balls-plane',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'map',
    'aria-describedby': 'balls-summary balls-hint',
  }, [across, up]);
  const frame = createMapFrame(plane, surface.canvas);
  /** @type {Place|null} the crosshair; null for the middle of what is shown */
  let place = null;
  let saying = 0;
  /** @type {any[]} */
  let drawn = [];

  /** @returns {import('../slice/layout.js').Spot} of the crosshair, within what is shown */
  function spot() {
    const seen = view.seen();
    const { x, y } = spotAt(seen, place ? place.u : seen.u, place ? place.v : seen.v);
    const within = (/** @type {number} */ share) => Math.min(1, Math.max(0, share));
    return { x: within(x), y: within(y) };
  }

  const crosshair = () => placeAt(view.seen(), spot());

  listenToPointer(plane, {
    isPainting: () => false,
    point() {},
    click(at) {
      if (lossSlice()) {
        place = placeAt(view.seen(), at);
        drop(place);
        changed();
      }
    },
    move: (right, upwards) => view.look(moved(view.seen(), right, upwards)),
    zoom: (factor, at) => view.look(zoomed(view.seen(), factor, at)),
    strokeTo() {},
    endStroke() {},
  });
  createMapKeys(plane, {
    move(right, upwards) {
      const { x, y } = spot();
      const next = { x: x + right, y: y - upwards };
      if (next.x < 0 || next.x > 1 || next.y < 0 || next.y > 1) {
        view.look(moved(view.seen(), right, upwards));
      }
      place = placeAt(view.seen(), {
        x: Math.min(1, Math.max(0, next.x)),
        y: Math.min(1, Math.max(0, next.y)),
      });
      window.clearTimeout(saying);
      saying = window.setTimeout(() => actions.announce(nameOf(crosshair())), REST);
      changed();
    },
    zoom: (factor) => view.look(zoomed(view.seen(), factor, spot())),
    reset: view.reset,
    act() {
      if (lossSlice()) {
        drop(crosshair());
      }
    },
    leave() {
      place = null;
      changed();
    },
  }, ZOOM);

  /** @param {MapContent} content @param {import('../slice/layout.js').Window} seen */
  function drawAbove({ balls, colours }, seen) {
    const side = frame.side();
    const now = [balls, colours, seen.u, seen.v, seen.radius, side, pixelRatio()];
    if (drawn.length > 0 && now.every((part, index) => part === drawn[index])) {
      return;
    }
    drawn = now;
    surface.clear(side, side);
    drawBalls(surface.context, balls, {
      pointOf(u, v) {
        const { x, y } = spotAt(seen, u, v);
        return { x: x * side, y: y * side };
      },
      width: side,
      height: side,
      colours,
      textSize: TEXT,
    });
  }

  return {
    tools: tools.element,
    frame: frame.element,
    key: key.element,
    crosshair: () => (lossSlice() ? crosshair() : null),
    forget: view.forget,

    /** @param {MapContent} content */
    update(content) {
      const { state, wish, colours, width } = content;
      if (frame.arrange(width)) {
        setPlace(surface.canvas, { x: MARGIN.left, y: MARGIN.top });
      }
      tools.update(state);
      const shown = lossSlice();
      if (!shown) {
        return;
      }
      view.settle(shown.key === wish.key);
      const seen = view.seen();
      const { scale, names } = frame.draw({ state, shown, wish, seen, colours, cursor: null });
      key.update(shown, scale, colours);
      drawAbove(content, seen);
      const { x, y } = spot();
      const side = frame.side();
      setPlace(across, { y: y * side });
      setPlace(up, { x: x * side });
      setAttribute(plane, 'aria-label',
        `Map of the loss over ${names[0]} and ${names[1]}, with a crosshair for the next ball`);
    },
  };
}
