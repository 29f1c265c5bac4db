// A stroke of the brush or the eraser while it is drawn; the experiment hears of it at its end.

import { dab, dabsBetween, erase } from '../../model/own-points.js';
import { placeOf } from '../../model/plane-view.js';

/**
 * @typedef {import('../../model/own-points.js').Points} Points
 * @typedef {import('../../model/plane-view.js').Spot} Spot
 * @typedef {import('../../model/plane-view.js').View} View
 * @typedef {import('../../page/experiments/paint-points.js').Painting} Painting
 */

/** Classes that can be painted. */
export const CLASSES = 6;

/** The widest brush, as a share of the view's side. */
export const WIDEST = 0.15;

/** Dabs are a radius apart, and at least this share of the view's side. */
const LEAST_SPACING = 0.02;

/** The eraser is never so small that it is hard to hit a point, as a share of the side. */
const LEAST_ERASER = 0.02;

/** @param {Painting} painting @returns {number} as a share of the view's side */
export function radiusOf({ tool, size }) {
  return tool === 'erase' ? Math.max(LEAST_ERASER, size) : size;
}

/** @param {(points: Points) => void} finish  a stroke */
export function createBrush(finish) {
  /** @type {Points|null} */
  let preview = null;
  /** @type {[number, number]} */
  let last = [0, 0];

  /** @param {Points} points @param {Painting} painting @param {number} side @param {[number, number]} at */
  function touch(points, painting, side, [x1, x2]) {
    const { tool, density, label, most } = painting;
    const radius = radiusOf(painting) * side;
    return tool === 'erase'
      ? erase(points, x1, x2, radius)
      : dab(points, x1, x2, { radius, density, label }, most);
  }

  return {
    /** @returns {Points|null} with the stroke that is being drawn */
    preview: () => preview,

    /** @param {Painting} painting @param {View} view @param {Spot} spot */
    strokeTo(painting, view, spot) {
      const side = view.x1[1] - view.x1[0];
      const place = placeOf(view, spot);
      if (!preview) {
        preview = touch(painting.points, painting, side, place);
        last = place;
        return;
      }
      const spacing = Math.max(LEAST_SPACING, radiusOf(painting)) * side;
      dabsBetween(last, place, spacing).forEach((at) => {
        preview = touch(/** @type {Points} */ (preview), painting, side, at);
        last = at;
      });
    },

    /** @param {boolean} isDone  false: it never was meant */
    endStroke(isDone) {
      const points = preview;
      preview = null;
      if (points && isDone) {
        finish(points);
      }
    },
  };
}
