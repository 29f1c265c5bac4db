// What pointer and keyboard do on the plane.

import { panelOf } from '../../model/focus.js';
import { listenToPlaneKeys } from '../../figures/plane-keys.js';
import { listenToPointer } from '../../figures/pointer.js';
import { paintingKeys } from './keys.js';

/**
 * @typedef {import('../../model/plane-view.js').Spot} Spot
 * @typedef {import('../../model/plane-view.js').View} View
 * @typedef {import('../../model/state.js').State} State
 */

/** The widest brush, as a share of the view's side. */
const WIDEST = 0.15;

/**
 * @param {HTMLElement} plane
 * @param {object} parts
 * @param {import('../../page/actions.js').Actions} parts.actions
 * @param {ReturnType<typeof import('./spot.js').createSpot>} parts.spot
 * @param {ReturnType<typeof import('./brush.js').createBrush>} parts.brush
 * @param {() => State|null} parts.state
 * @param {() => View} parts.view
 * @param {() => number} parts.side  in px
 * @param {() => void} parts.draw
 */
export function createHands(plane, { actions, spot, brush, state, view, side, draw }) {
  const painting = () => {
    const present = state();
    return present && present.painting;
  };
  const isPainting = () => Boolean(painting());
  const middle = { x: 0.5, y: 0.5 };

  function pick() {
    const present = state();
    if (present && present.model) {
      const example = spot.example(present, view(), side());
      // The working goes on about the same example when a click has missed them all.
      if (example >= 0 || panelOf(present) !== 'working') {
        actions.selectExample(example < 0 ? null : example);
      }
    }
  }

  /** @param {Spot} at */
  function strokeTo(at) {
    const present = painting();
    if (present) {
      brush.strokeTo(present, view(), at);
      draw();
    }
  }

  /** A dab of the brush, or of the eraser, at the cursor. */
  function touch() {
    strokeTo(spot.spot() || middle);
    brush.endStroke(true);
  }

  listenToPointer(plane, {
    point: spot.point,
    click: pick,
    move: actions.moveView,
    zoom: actions.zoomView,
    doubleClick(spot) {
      if (!isPainting()) {
        actions.zoomView(0.5, spot);
      }
    },
    strokes: { areMeant: isPainting, strokeTo, endStroke: brush.endStroke },
  });

  listenToPlaneKeys(plane, {
    cursor: () => spot.spot() || middle,
    moveTo: spot.moveCursor,
    push: actions.moveView,
    zoom: (factor) => actions.zoomView(factor, spot.spot() || middle),
    reset: () => actions.resetView(),
    act() {
      if (isPainting()) {
        touch();
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
    other: paintingKeys({
      isPainting,
      erase() {
        const present = painting();
        if (present) {
          brush.strokeTo(Object.assign({}, present, { tool: 'erase' }), view(), spot.spot() || middle);
          brush.endStroke(true);
        }
      },
      chooseClass(index) {
        const present = painting();
        if (present && !present.values) {
          actions.setBrush({ label: index, tool: 'paint' });
        }
      },
      toggleEraser() {
        const present = painting();
        if (present) {
          actions.setBrush({ tool: present.tool === 'erase' ? 'paint' : 'erase' });
        }
      },
      resizeBrush(factor) {
        const present = painting();
        if (present) {
          actions.setBrush({ size: Math.min(WIDEST, Math.max(0.01, present.size * factor)) });
        }
      },
      undo: () => actions.undoStroke(),
      redo: () => actions.redoStroke(),
    }),
  });

  plane.addEventListener('blur', () => {
    if (spot.isCursor()) {
      spot.moveCursor(null);
    }
  });
}
