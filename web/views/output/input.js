// What pointer and keyboard do on the plane.

import { listenToPlaneKeys } from '../../figures/plane-keys.js';
import { listenToPointer } from '../../figures/pointer.js';
import { panelOf } from '../../model/focus.js';

/**
 * @typedef {import('../../model/plane-view.js').Spot} Spot
 * @typedef {import('../../model/plane-view.js').View} View
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../page/experiments/paint-points.js').Painting} Painting
 * @typedef {import('./painter.js').Painter} Painter
 */

/**
 * @param {HTMLElement} plane
 * @param {object} parts
 * @param {import('../../page/actions.js').Actions} parts.actions
 * @param {ReturnType<typeof import('./spot.js').createSpot>} parts.spot
 * @param {() => {painter: Painter, painting: Painting}|null} parts.painted  while points are painted
 * @param {(isDone: boolean) => void} parts.endStroke
 * @param {() => State} parts.state
 * @param {() => View} parts.view
 * @param {() => number} parts.side  in px
 * @param {() => Spot} parts.cursor  of the keyboard
 */
export function listenOnPlane(plane, { actions, spot, painted, endStroke, state, view, side, cursor }) {
  function pick() {
    const example = spot.example(state(), view(), side());
    if (example >= 0) {
      actions.lookIntoExample(example);
    } else if (panelOf(state()) !== 'working') {
      // The working goes on about the same example when a click has missed them all.
      actions.selectExample(null);
    }
  }

  listenToPointer(plane, {
    point: spot.point,
    click: pick,
    move: actions.moveView,
    zoom: actions.zoomView,
    doubleClick(at) {
      if (!painted()) {
        actions.zoomView(0.5, at);
      }
    },
    strokes: {
      areMeant: () => painted() !== null,
      strokeTo(at) {
        const now = painted();
        if (now) {
          now.painter.strokeTo(now.painting, at);
        }
      },
      endStroke,
    },
  });

  listenToPlaneKeys(plane, {
    cursor,
    moveTo: spot.moveCursor,
    push: actions.moveView,
    zoom: (factor) => actions.zoomView(factor, cursor()),
    reset: () => actions.resetView(),
    act() {
      const now = painted();
      if (now) {
        now.painter.dab(now.painting);
      } else {
        pick();
      }
    },
    leave() {
      if (painted()) {
        actions.finishPainting();
      } else {
        spot.moveCursor(null);
        actions.selectExample(null);
      }
    },
    other({ key, ctrlKey, metaKey }) {
      const now = painted();
      const act = now && !ctrlKey && !metaKey && now.painter.keys[key];
      return act ? () => act(now.painting) : undefined;
    },
  });

  plane.addEventListener('blur', () => {
    if (spot.isCursor()) {
      spot.moveCursor(null);
    }
  });
}
