// Marks over the plane: the cursor of the keyboard, the brush, the example that is picked.

import { createSvg } from '../../figures/dom.js';

/**
 * @typedef {import('../../model/plane-view.js').Spot} Spot
 *
 * @typedef {object} Marks
 * @property {Spot|null} cursor
 * @property {Spot|null} brush
 * @property {number} brushRadius  as a share of the side
 * @property {string} brushColour  '' for the eraser
 * @property {Spot|null} example
 */

const EXAMPLE_RADIUS = 8;
const CROSS = 'M-11 0H-4M4 0H11M0-11V-4M0 4V11';

export function createMarks() {
  const example = createSvg('g', {}, [
    createSvg('circle', { class: 'plot-picked-edge', r: EXAMPLE_RADIUS }),
    createSvg('circle', { class: 'plot-picked', r: EXAMPLE_RADIUS }),
  ]);
  const ring = createSvg('circle', { class: 'plot-brush' });
  const brush = createSvg('g', {}, [createSvg('circle', { class: 'plot-brush-edge' }), ring]);
  const cursor = createSvg('g', {}, [
    createSvg('path', { class: 'plot-cursor-edge', d: CROSS }),
    createSvg('path', { class: 'plot-cursor', d: CROSS }),
  ]);
  const element = createSvg('svg', { class: 'plot-marks', 'aria-hidden': 'true' }, [
    example,
    brush,
    cursor,
  ]);

  /** @param {SVGElement} mark @param {Spot|null} spot @param {number} side */
  function place(mark, spot, side) {
    if (spot) {
      mark.setAttribute('transform', `translate(${spot.x * side} ${spot.y * side})`);
    }
    mark.setAttribute('visibility', spot ? 'visible' : 'hidden');
  }

  return {
    element,

    /** @param {Marks} marks @param {number} side  in px */
    draw(marks, side) {
      element.setAttribute('width', String(side));
      element.setAttribute('height', String(side));
      place(example, marks.example, side);
      place(brush, marks.brush, side);
      place(cursor, marks.cursor, side);
      brush.childNodes.forEach((circle) => {
        /** @type {Element} */ (circle).setAttribute(
          'r',
          String(Math.max(3, marks.brushRadius * side)),
        );
      });
      ring.style.stroke = marks.brushColour;
      ring.style.strokeDasharray = marks.brushColour ? 'none' : '4 3';
    },
  };
}
