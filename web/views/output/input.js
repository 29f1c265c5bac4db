// What pointer and keyboard do on the plane.

import { listenToPlaneKeys } from '../../figures/plane-keys.js';
import { listenToPointer } from '../../figures/pointer.js';
import { panelOf } from '../../model/focus.js';
import { CLASSES, WIDEST } from './brush.js';

/**
 * @typedef {import('../../model/plane-view.js').Spot} Spot
 * @typedef {import('../../model/plane-view.js').View} View
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../page/experiments/paint-points.js').Painting} Painting
 * @typedef {Record<string, (painting: Painting) => void>} Keys
 */

/** What a key makes the brush larger or smaller by, and the smallest brush of a key. */
const RESIZE = 1.4;
const NARROWEST = 0.01;

/** @type {Spot} */
const MIDDLE = { x: 0.5, y: 0.5 };

/**
 * @param {HTMLElement} plane
 * @param {object} parts
 * @param {import('../../page/actions.js').Actions} parts.actions
 * @param {ReturnType<typeof import('./spot.js').createSpot>} parts.spot
 * @param {ReturnType<typeof import('./brush.js').createBrush>} parts.brush
 * @param {() => State} parts.state
 * @param {() => View} parts.view
 * @param {() => number} parts.side  in px
 * @param {() => void} parts.draw
 */
export function listenOnPlane(plane, { actions, spot, brush, state, view, side, draw }) {
  const cursor = () => spot.spot() || MIDDLE;
  const isPainting = () => state().painting !== null;

  function pick() {
    const example = spot.example(state(), view(), side());
    if (example >= 0) {
      actions.lookIntoExample(example);
    } else if (panelOf(state()) !== 'working') {
      // The working goes on about the same example when a click has missed them all.
      actions.selectExample(null);
    }
  }

  /** @param {Spot} at */
  function strokeTo(at) {
    const { painting } = state();
    if (painting) {
      brush.strokeTo(painting, view(), at);
      draw();
    }
  }

  /** A dab of the brush, or of the eraser, at the cursor. @param {Painting} painting */
  function dab(painting) {
    brush.strokeTo(painting, view(), cursor());
    brush.endStroke(true);
  }

  /** @param {Painting} painting */
  const erase = (painting) => dab(Object.assign({}, painting, { tool: 'erase' }));

  /** @param {number} size */
  const resize = (size) =>
    actions.setBrush({ size: Math.min(WIDEST, Math.max(NARROWEST, size)) });

  /** @type {Keys} */
  const paintingKeys = {
    Delete: erase,
    Backspace: erase,
    e: ({ tool }) => actions.setBrush({ tool: tool === 'erase' ? 'paint' : 'erase' }),
    '[': ({ size }) => resize(size / RESIZE),
    ']': ({ size }) => resize(size * RESIZE),
  };
  for (let label = 0; label < CLASSES; label++) {
    paintingKeys[label + 1] = ({ values }) => {
      if (!values) {
        actions.setBrush({ label, tool: 'paint' });
      }
    };
  }

  listenToPointer(plane, {
    point: spot.point,
    click: pick,
    move: actions.moveView,
    zoom: actions.zoomView,
    doubleClick(at) {
      if (!isPainting()) {
        actions.zoomView(0.5, at);
      }
    },
    strokes: { areMeant: isPainting, strokeTo, endStroke: brush.endStroke },
  });

  listenToPlaneKeys(plane, {
    cursor,
    moveTo: spot.moveCursor,
    push: actions.moveView,
    zoom: (factor) => actions.zoomView(factor, cursor()),
    reset: () => actions.resetView(),
    act() {
      const { painting } = state();
      if (painting) {
        dab(painting);
      } else {
        pick();
      }
    },
    leave() {
      if (isPainting()) {
        actions.finishPainting();
      } else {
        spot.moveCursor(null);
        actions.selectExample(null);
      }
    },
    other({ key, ctrlKey, metaKey }) {
      const { painting } = state();
      const act = painting && !ctrlKey && !metaKey && paintingKeys[key];
      return act ? () => act(painting) : undefined;
    },
  });

  plane.addEventListener('blur', () => {
    if (spot.isCursor()) {
      spot.moveCursor(null);
    }
  });
}
