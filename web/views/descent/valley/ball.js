// The ball on the curve: taken and moved by mouse, touch and keys, as a slider.

import { createElement, setAttribute, setClass, setPlace } from '../../../figures/dom.js';

/**
 * @typedef {object} Hands
 * @property {() => void} grasp
 * @property {(x: number) => void} moveTo  in px of the frame
 * @property {(share: number) => void} nudge  of the width; infinite for its end
 * @property {() => void} letGo
 * @property {() => void} putBack
 */

/** @type {Record<string, number>} shares of the width */
const KEYS = {
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  PageDown: -0.1,
  PageUp: 0.1,
  Home: -Infinity,
  End: Infinity,
};

/** With the shift key. */
const FAST = 5;

/** @param {Hands} hands */
export function createBall({ grasp, moveTo, nudge, letGo, putBack }) {
  const handle = createElement('div', { class: 'valley-ball', role: 'slider', tabindex: '0' }, [
    createElement('span', { class: 'valley-ball-mark' }),
  ]);
  // The whole plane takes the ball to where it is pressed.
  const element = createElement('div', { class: 'valley-plane' }, [handle]);
  let pointer = -1;
  let isByKey = false;
  /** Where the ball was taken, in px from its middle. */
  let off = 0;
  let left = 0;
  let ballX = 0;

  /** @param {PointerEvent} event */
  const placeOf = ({ clientX }) => clientX - element.getBoundingClientRect().left + left;

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || pointer >= 0) {
      return;
    }
    const isOnBall = handle.contains(/** @type {Node} */ (event.target));
    pointer = event.pointerId;
    element.setPointerCapture(pointer);
    off = isOnBall ? placeOf(event) - ballX : 0;
    isByKey = false;
    setClass(element, 'is-grasped', true);
    grasp();
    if (!isOnBall) {
      moveTo(placeOf(event));
    }
    event.preventDefault();
    handle.focus();
  });
  element.addEventListener('pointermove', (event) => {
    if (event.pointerId === pointer) {
      moveTo(placeOf(event) - off);
    }
  });
  const release = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId === pointer) {
      pointer = -1;
      setClass(element, 'is-grasped', false);
      letGo();
    }
  };
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);

  handle.addEventListener('keydown', (event) => {
    const share = KEYS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (share !== undefined) {
      isByKey = true;
      nudge(event.shiftKey ? FAST * share : share);
    } else if (event.key === 'Enter') {
      isByKey = false;
      letGo();
    } else if (event.key === 'Escape' && (isByKey || pointer >= 0)) {
      isByKey = false;
      putBack();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  handle.addEventListener('blur', () => {
    if (isByKey) {
      isByKey = false;
      letGo();
    }
  });

  return {
    element,
    handle,
    isGrasped: () => pointer >= 0 || isByKey,

    /**
     * @param {{x: number, y: number}} ball  in px of the frame
     * @param {import('../../../figures/line-layout.js').Plane} plane
     */
    place(ball, plane) {
      left = plane.left;
      ballX = ball.x;
      setPlace(element, { x: plane.left, y: plane.top, width: plane.width, height: plane.height });
      setPlace(handle, { x: ball.x - plane.left, y: ball.y - plane.top });
    },

    /** @param {{name: string, low: number, high: number, value: number, text: string}} slider */
    describe({ name, low, high, value, text }) {
      setAttribute(handle, 'aria-label', name);
      setAttribute(handle, 'aria-valuemin', low);
      setAttribute(handle, 'aria-valuemax', high);
      setAttribute(handle, 'aria-valuenow', value);
      setAttribute(handle, 'aria-valuetext', text);
    },
  };
}
