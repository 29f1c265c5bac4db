// What every figure needs to draw: a canvas that is crisp, the size of its panel, the colours of
// the theme in force.

import { coloursOf, paletteOf } from './colour.js';
import { createElement } from './dom.js';
import { createSizeObserver } from './sizes.js';

/** What stands above and below a figure in its panel and in the window, in px. */
const AROUND = 372;

/** @returns {number} how high a figure may be, in px, to be seen whole in this window */
export const heightInSight = () => Math.max(240, window.innerHeight - AROUND);

/** @returns {number} device pixels a CSS pixel */
export function pixelRatio() {
  return Math.min(4, Math.max(1, window.devicePixelRatio || 1));
}

/**
 * A canvas, hidden from screen readers: the elements around it say what it shows.
 *
 * @param {string} className
 */
export function createSurface(className) {
  const canvas = createElement('canvas', { class: className, 'aria-hidden': 'true' });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));

  return {
    canvas,
    context,

    /**
     * Clears the canvas, and gives it a size when that has changed. Drawing then happens in
     * CSS pixels.
     *
     * @param {number} width
     * @param {number} height
     */
    clear(width, height) {
      const ratio = pixelRatio();
      const across = Math.round(width * ratio);
      const down = Math.round(height * ratio);
      if (canvas.width !== across || canvas.height !== down) {
        canvas.width = across;
        canvas.height = down;
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, across, down);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
    },
  };
}

/** @typedef {ReturnType<typeof createSurface>} Surface */

/**
 * @returns {(now: unknown[]) => boolean} whether any of what a picture follows from is another than
 *     it was at the call before
 */
export function createChangeCheck() {
  /** @type {unknown[]|null} */
  let before = null;

  return (now) => {
    const known = before;
    before = now;
    return known === null || now.some((part, index) => part !== known[index]);
  };
}

/**
 * @param {HTMLElement} element
 * @param {() => void} changed  called when the size of the content has changed
 * @returns {() => {width: number, height: number}} that size in px; asks for a layout only until it
 *     is known
 */
export function watchSize(element, changed) {
  const now = () => ({ width: element.clientWidth, height: element.clientHeight });
  let size = now();
  createSizeObserver(([{ contentRect }]) => {
    // What is drawn must not stand out by a fraction, which would bring scrollbars.
    const latest = { width: Math.floor(contentRect.width), height: Math.floor(contentRect.height) };
    if (latest.width > 0 && (latest.width !== size.width || latest.height !== size.height)) {
      size = latest;
      changed();
    }
  }).observe(element);
  return () => (size.width > 0 ? size : now());
}

/**
 * @param {HTMLElement} element
 * @param {(width: number) => void} changed  called when the width has changed
 * @returns {() => number} the width of the content in px
 */
export function watchWidth(element, changed) {
  let known = element.clientWidth;
  const size = watchSize(element, () => {
    const { width } = size();
    if (width !== known) {
      known = width;
      changed(width);
    }
  });
  return () => size().width;
}

/** Those of one theme at a time. @type {{theme: string, colours: import('./colour.js').Colours|null}} */
const known = { theme: '', colours: null };

/**
 * @param {string} theme  the one in force
 * @returns {import('./colour.js').Colours} read from the style sheet once for each change of it
 */
export function readColours(theme) {
  if (!known.colours || theme !== known.theme) {
    const style = window.getComputedStyle(document.documentElement);
    known.theme = theme;
    known.colours = coloursOf(paletteOf((name) => style.getPropertyValue(`--${name}`) || ''));
  }
  return known.colours;
}

/** The font size, in px, that lengths of figures are given for. */
const USUAL_TEXT = 14;

/**
 * @param {HTMLElement} element
 * @returns {(theme: string) => number} the size of its text, 1 for the usual one; reads the style
 *     sheet once for each change of the theme
 */
export function createTextReader(element) {
  let size = 0;
  let current = '';
  return (theme) => {
    if (!size || theme !== current) {
      size = parseFloat(window.getComputedStyle(element).fontSize) / USUAL_TEXT || 1;
      current = theme;
    }
    return size;
  };
}
