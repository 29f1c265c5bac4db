// The plane from the keyboard: a cursor that arrow keys move does what a pointer does.

/**
 * @typedef {object} Handlers
 * @property {() => boolean} isPainting
 * @property {(right: number, up: number) => void} moveCursor  shares of the side
 * @property {(factor: number) => void} zoom
 * @property {() => void} reset  the whole plane
 * @property {() => void} act  picks the nearest example, or paints
 * @property {() => void} erase
 * @property {(index: number) => void} chooseClass
 * @property {() => void} toggleEraser
 * @property {(factor: number) => void} resizeBrush
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => void} leave  the cursor, or painting
 */

/** Shares of the side. */
const STEP = { small: 1 / 40, large: 1 / 8 };

const ZOOM = 1.5;
const RESIZE = 1.4;

/** @type {Record<string, [number, number]>} right and up */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * @param {HTMLElement} plane
 * @param {Handlers} handlers
 */
export function listenToKeys(plane, handlers) {
  /** @type {Record<string, () => void>} */
  const looking = {
    '+': () => handlers.zoom(1 / ZOOM),
    '=': () => handlers.zoom(1 / ZOOM),
    '-': () => handlers.zoom(ZOOM),
    0: handlers.reset,
    Enter: handlers.act,
    ' ': handlers.act,
    Escape: handlers.leave,
  };
  /** @type {Record<string, () => void>} */
  const painting = {
    Delete: handlers.erase,
    Backspace: handlers.erase,
    e: handlers.toggleEraser,
    '[': () => handlers.resizeBrush(1 / RESIZE),
    ']': () => handlers.resizeBrush(RESIZE),
  };
  for (let index = 0; index < 6; index++) {
    painting[index + 1] = () => handlers.chooseClass(index);
  }
  /** @type {Record<string, () => void>} */
  const withControl = { z: handlers.undo, Z: handlers.redo, y: handlers.redo };

  /** @param {KeyboardEvent} event @returns {(() => void)|undefined} */
  function workOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
    if (altKey) {
      return undefined;
    }
    if (ctrlKey || metaKey) {
      return handlers.isPainting() ? withControl[key] : undefined;
    }
    if (ARROWS[key]) {
      const step = shiftKey ? STEP.large : STEP.small;
      return () => handlers.moveCursor(ARROWS[key][0] * step, ARROWS[key][1] * step);
    }
    return looking[key] || (handlers.isPainting() ? painting[key] : undefined);
  }

  plane.addEventListener('keydown', (event) => {
    const work = workOf(event);
    if (work) {
      event.preventDefault();
      event.stopPropagation();
      work();
    }
  });
}
