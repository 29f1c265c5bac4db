// The ball on the curve: a slider that is dragged with mouse, pen or finger, or moved with keys.

import { classMap, html } from '../../../figures/template.js';

/**
 * @typedef {object} BallActions
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

/** How many times as far a key moves the ball while shift is held. */
const FAST = 5;

/** @param {BallActions} actions */
export function createBall({ grasp, moveTo, nudge, letGo, putBack }) {
  /** Of the pointer that drags the ball; -1 when none does. */
  let pointer = -1;
  let isByKey = false;
  /** Where the ball was taken, in px from its middle. */
  let off = 0;
  /** Where the plane begins and where the ball is, in px of the frame. */
  let left = 0;
  let ballX = 0;

  /** @param {any} event  of a pointer on the plane @returns {number} in px of the frame */
  const placeOf = ({ clientX, currentTarget }) => clientX - currentTarget.getBoundingClientRect().left + left;

  /** @param {any} event */
  function press(event) {
    if (event.button !== 0 || pointer >= 0) {
      return;
    }
    const ball = event.currentTarget.firstElementChild;
    const isOnBall = ball.contains(event.target);
    pointer = event.pointerId;
    event.currentTarget.setPointerCapture(pointer);
    off = isOnBall ? placeOf(event) - ballX : 0;
    isByKey = false;
    grasp();
    if (!isOnBall) {
      moveTo(placeOf(event));
    }
    event.preventDefault();
    ball.focus();
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (event.pointerId === pointer) {
      moveTo(placeOf(event) - off);
    }
  }

  /** @param {PointerEvent} event */
  function release({ pointerId }) {
    if (pointerId === pointer) {
      pointer = -1;
      letGo();
    }
  }

  /** @param {KeyboardEvent} event */
  function pressKey(event) {
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
  }

  function leave() {
    if (isByKey) {
      isByKey = false;
      letGo();
    }
  }

  return {
    isGrasped: () => pointer >= 0 || isByKey,

    /**
     * The plane, which takes the ball to where it is pressed, with the ball in it.
     *
     * @param {object} slider
     * @param {{x: number, y: number}} slider.ball  in px of the frame
     * @param {import('../../../figures/line-layout.js').Plane} slider.plane
     * @param {string} slider.name
     * @param {number} slider.low
     * @param {number} slider.high
     * @param {number} slider.value
     * @param {string} slider.text  the value in words
     * @param {string} slider.description  id of the element that describes it
     * @param {boolean} slider.isHidden
     */
    template({ ball, plane, name, low, high, value, text, description, isHidden }) {
      left = plane.left;
      ballX = ball.x;
      return html`
        <div class=${classMap({ 'valley-plane': true, 'is-grasped': pointer >= 0 })} ?hidden=${isHidden}
          .style=${`left: ${left}px; top: ${plane.top}px; width: ${plane.width}px; height: ${plane.height}px`}
          @pointerdown=${press} @pointermove=${move} @pointerup=${release} @pointercancel=${release}
          ><div class="valley-ball" role="slider" tabindex="0" aria-label=${name}
            aria-describedby=${description} aria-valuemin=${low} aria-valuemax=${high}
            aria-valuenow=${value} aria-valuetext=${text}
            .style=${`left: ${ball.x - left}px; top: ${ball.y - plane.top}px`}
            @keydown=${pressKey} @blur=${leave}
            ><span class="valley-ball-mark"></span></div></div>`;
    },
  };
}
