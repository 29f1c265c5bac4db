// The map from the keyboard: a cursor that arrow keys move does what a pointer does.

/**
 * @typedef {object} Handlers
 * @property {(right: number, up: number) => void} move  the cursor, by shares of the side
 * @property {(factor: number) => void} zoom
 * @property {() => void} reset
 * @property {() => void} act
 * @property {() => void} leave
 */

/** Shares of the side. */
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
 * @param {Handlers} handlers
 * @param {number} zoom  of one key press
 */
export function createMapKeys(plane, handlers, zoom) {
  /** @type {Record<string, () => void>} */
  const work = {
    '+': () => handlers.zoom(1 / zoom),
    '=': () => handlers.zoom(1 / zoom),
    '-': () => handlers.zoom(zoom),
    0: handlers.reset,
    Enter: handlers.act,
    ' ': handlers.act,
    Escape: handlers.leave,
  };

  plane.addEventListener('keydown', (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || (!ARROWS[key] && !work[key])) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (ARROWS[key]) {
      const step = shiftKey ? STEP.large : STEP.small;
      handlers.move(ARROWS[key][0] * step, ARROWS[key][1] * step);
    } else {
      work[key]();
    }
  });
}
