// A plane from the keyboard: a cursor that arrow keys move does what a pointer does.

/**
 * @typedef {import('../model/plane-view.js').Spot} Spot
 *
 * @typedef {object} PlaneKeys
 * @property {() => Spot} cursor  where it is, or where it begins
 * @property {(spot: Spot) => void} moveTo  the cursor
 * @property {(right: number, up: number) => void} push  what is seen, by shares of the side, when the
 *     cursor would leave it
 * @property {(factor: number) => void} zoom  above 1 to see more
 * @property {() => void} reset  to what is usually seen
 * @property {() => void} act  what a click does
 * @property {() => void} leave
 * @property {(event: KeyboardEvent) => (() => void)|undefined} [other]  what other keys do
 */

/** What a press of a key or a button zooms. */
export const ZOOM = 1.5;

/** How far a key moves the cursor, in shares of the side. */
const STEP = { small: 1 / 40, large: 1 / 8 };

/** @type {Record<string, [number, number]>} right and up */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * @param {HTMLElement} plane
 * @param {PlaneKeys} handlers
 */
export function listenToPlaneKeys(plane, handlers) {
  const { cursor, moveTo, push, zoom, reset, act, leave, other = () => undefined } = handlers;
  /** @type {Record<string, () => void>} */
  const keys = {
    '+': () => zoom(1 / ZOOM),
    '=': () => zoom(1 / ZOOM),
    '-': () => zoom(ZOOM),
    0: reset,
    Enter: act,
    ' ': act,
    Escape: leave,
  };

  /** @param {number} right @param {number} up  shares of the side */
  function moveCursor(right, up) {
    const { x, y } = cursor();
    const next = { x: x + right, y: y - up };
    const inside = { x: Math.min(1, Math.max(0, next.x)), y: Math.min(1, Math.max(0, next.y)) };
    if (inside.x !== next.x || inside.y !== next.y) {
      push(right, up);
    }
    moveTo(inside);
  }

  /** @param {KeyboardEvent} event @returns {(() => void)|undefined} */
  function handlerOf(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (altKey) {
      return undefined;
    }
    if (ctrlKey || metaKey) {
      return other(event);
    }
    if (ARROWS[key]) {
      const step = shiftKey ? STEP.large : STEP.small;
      return () => moveCursor(ARROWS[key][0] * step, ARROWS[key][1] * step);
    }
    return keys[key] || other(event);
  }

  plane.addEventListener('keydown', (event) => {
    const handle = handlerOf(event);
    if (handle) {
      event.preventDefault();
      event.stopPropagation();
      handle();
    }
  });
}
