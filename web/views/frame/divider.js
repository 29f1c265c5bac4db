// The line between two panels: dragged, or moved by the arrow keys; a double click puts it back.

import { setAttribute } from '../../figures/dom.js';

/** One press of an arrow key, in px. */
const STRIDE = 16;

/**
 * @param {HTMLElement} element
 * @param {object} parts
 * @param {string} parts.name
 * @param {1|-1} parts.grows  1 for a panel on the left of the line, which grows to the right
 * @param {(width: number) => void} parts.resize  in px; 0 for the usual width
 */
export function createDivider(element, { name, grows, resize }) {
  let { width, least, most } = { width: 0, least: 0, most: 0 };
  /** @type {{x: number, width: number}|null} while it is dragged */
  let grip = null;

  setAttribute(element, 'role', 'separator');
  setAttribute(element, 'aria-orientation', 'vertical');
  setAttribute(element, 'aria-label', name);
  setAttribute(element, 'tabindex', 0);
  setAttribute(element, 'title', 'Drag, or double-click for the usual width');

  /** @param {number} wanted */
  const ask = (wanted) => resize(Math.round(Math.min(most, Math.max(least, wanted))));

  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    grip = { x: event.clientX, width };
    event.preventDefault();
    element.focus();
  });
  element.addEventListener('pointermove', (event) => {
    if (grip) {
      ask(grip.width + grows * (event.clientX - grip.x));
    }
  });
  ['pointerup', 'pointercancel'].forEach((end) => element.addEventListener(end, () => {
    grip = null;
  }));
  element.addEventListener('dblclick', () => resize(0));
  element.addEventListener('keydown', (event) => {
    /** @type {Record<string, number>} */
    const widths = {
      ArrowLeft: width - grows * STRIDE,
      ArrowRight: width + grows * STRIDE,
      Home: least,
      End: most,
      Enter: 0,
    };
    if (event.key in widths) {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Enter') {
        resize(0);
      } else {
        ask(widths[event.key]);
      }
    }
  });

  return {
    /** @param {{width: number, least: number, most: number}} side  in px */
    update(side) {
      ({ width, least, most } = side);
      setAttribute(element, 'aria-valuenow', width);
      setAttribute(element, 'aria-valuemin', least);
      setAttribute(element, 'aria-valuemax', most);
    },
  };
}
