// What lies over the map: the balls, and the crosshair at which the next one is dropped, by pointer
// or by keys.

import { setAttribute, createElement } from './element.js';
import { drawBalls } from './inside-descent-balls-marks.js';
import { createSurface } from './surface.js';
import { setPlace } from './svg.js';

/**
 * @typedef {import('../layout/descent/balls.js').Place} Place
 * @typedef {{left: number, top: number, width: number, height: number}} Plot  in px of the parent
 * @typedef {{middleU: number, middleV: number, radius: number}} Part  of the slice that is shown
 *
 * @typedef {object} FieldContent
 * @property {Plot} plot
 * @property {Part} part
 * @property {import('../store.js').Balls} balls
 * @property {import('../colour.js').Colours} colours
 * @property {number} textSize  1 for the usual one
 */

/** One press of an arrow key, as a share of the side; with Shift it is larger. */
const STRIDE = { usual: 0.025, large: 0.125 };

/** The crosshair has come to rest after so many ms; then a screen reader says where it is. */
const REST = 400;

/** @type {Record<string, {right: number, up: number}>} */
const ARROWS = {
  ArrowLeft: { right: -1, up: 0 },
  ArrowRight: { right: 1, up: 0 },
  ArrowUp: { right: 0, up: 1 },
  ArrowDown: { right: 0, up: -1 },
};

/**
 * @param {object} parts
 * @param {(place: Place) => void} parts.drop
 * @param {(place: Place) => string} parts.nameOf  a place, in words
 * @param {(text: string) => void} parts.announce
 */
export function createBallField({ drop, nameOf, announce }) {
  const surface = createSurface('balls-canvas');
  const across = createElement('div', { class: 'balls-hair is-across' });
  const up = createElement('div', { class: 'balls-hair is-up' });
  const plane = createElement('div', {
    class: 'balls-plane',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'map',
    'aria-label': 'Map of the loss, with a crosshair',
    'aria-describedby': 'balls-summary balls-hint',
  }, [across, up]);
  const element = createElement('div', { class: 'balls-field' }, [surface.canvas, plane]);
  /** @type {FieldContent|null} */
  let content = null;
  /** @type {Place|null} the crosshair; null for the middle of what is shown */
  let place = null;
  let saying = 0;

  const { style: acrossStyle } = across;
  const { style: upStyle } = up;

  /** @param {Place} at @returns {{x: number, y: number}} in px */
  function pointOf({ u, v }) {
    const { plot, part } = /** @type {FieldContent} */ (content);
    return {
      x: (0.5 + (u - part.middleU) / part.radius / 2) * plot.width,
      y: (0.5 - (v - part.middleV) / part.radius / 2) * plot.height,
    };
  }

  /** @param {number} right  share of the side @param {number} down @returns {Place} */
  function placeAt(right, down) {
    const { part } = /** @type {FieldContent} */ (content);
    const clamped = (/** @type {number} */ share) => Math.min(1, Math.max(0, share));
    return {
      u: part.middleU + (2 * clamped(right) - 1) * part.radius,
      v: part.middleV + (1 - 2 * clamped(down)) * part.radius,
    };
  }

  /** @returns {Place} where the next ball falls; always within what is shown */
  function crosshair() {
    const { plot, part } = /** @type {FieldContent} */ (content);
    const { x, y } = pointOf(place || { u: part.middleU, v: part.middleV });
    return placeAt(x / plot.width, y / plot.height);
  }

  function showCrosshair() {
    const { x, y } = pointOf(crosshair());
    acrossStyle.top = `${y}px`;
    upStyle.left = `${x}px`;
  }

  plane.addEventListener('click', (event) => {
    if (content) {
      const box = plane.getBoundingClientRect();
      place = placeAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
      showCrosshair();
      drop(place);
    }
  });
  plane.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!content || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (arrow) {
      const stride = 2 * content.part.radius * (event.shiftKey ? STRIDE.large : STRIDE.usual);
      const { u, v } = crosshair();
      place = { u: u + arrow.right * stride, v: v + arrow.up * stride };
      place = crosshair();
      showCrosshair();
      window.clearTimeout(saying);
      saying = window.setTimeout(() => announce(nameOf(crosshair())), REST);
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === ' ') {
      drop(crosshair());
      event.preventDefault();
    }
  });

  return {
    element,
    crosshair: () => (content ? crosshair() : null),

    /** @param {FieldContent} next */
    update(next) {
      const isSame = content && content.balls === next.balls && content.colours === next.colours
        && JSON.stringify([content.plot, content.part]) === JSON.stringify([next.plot, next.part]);
      content = next;
      if (isSame) {
        return;
      }
      const { plot, balls, colours, textSize } = next;
      setPlace(element, { x: plot.left, y: plot.top, width: plot.width, height: plot.height });
      surface.clear(plot.width, plot.height);
      drawBalls(surface.context, balls, {
        pointOf: (u, v) => pointOf({ u, v }),
        width: plot.width,
        height: plot.height,
        colours,
        textSize: 13 * textSize,
      });
      showCrosshair();
    },

    /** @param {boolean} hasSlice */
    setEnabled(hasSlice) {
      element.hidden = !hasSlice;
      setAttribute(plane, 'aria-disabled', String(!hasSlice));
    },
  };
}
