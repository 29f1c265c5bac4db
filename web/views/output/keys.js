// What keys do on the plane while points are painted, besides moving and zooming.

/**
 * @typedef {object} PaintingKeys
 * @property {() => boolean} isPainting
 * @property {() => void} erase
 * @property {(index: number) => void} chooseClass
 * @property {() => void} toggleEraser
 * @property {(factor: number) => void} resizeBrush
 * @property {() => void} undo
 * @property {() => void} redo
 */

const RESIZE = 1.4;

/** Classes that have a key, from 1 on. */
const CLASSES = 6;

/**
 * @param {PaintingKeys} handlers
 * @returns {(event: KeyboardEvent) => (() => void)|undefined} what a key does; nothing while nobody paints
 */
export function paintingKeys({ isPainting, erase, chooseClass, toggleEraser, resizeBrush, undo, redo }) {
  /** @type {Record<string, () => void>} */
  const keys = {
    Delete: erase,
    Backspace: erase,
    e: toggleEraser,
    '[': () => resizeBrush(1 / RESIZE),
    ']': () => resizeBrush(RESIZE),
  };
  for (let index = 0; index < CLASSES; index++) {
    keys[index + 1] = () => chooseClass(index);
  }
  /** @type {Record<string, () => void>} */
  const withControl = { z: undo, Z: redo, y: redo };

  return ({ key, ctrlKey, metaKey }) =>
    (isPainting() ? (ctrlKey || metaKey ? withControl : keys)[key] : undefined);
}
