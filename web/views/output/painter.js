// Painting on the plane: what pointer and keyboard do with the brush, its tools, and what is painted.

import { adoptStyle } from '../../figures/adopted-style.js';
import { looksOf } from '../../figures/markers.js';
import { html } from '../../figures/template.js';
import { classesOf } from '../../model/own-points.js';
import { CLASSES, createBrush, radiusOf, WIDEST } from './brush.js';
import { paintTools } from './paint-tools.js';
import { createPointsTable } from './points-table.js';
import { PAINTING } from './style.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../model/plane-view.js').Spot} Spot
 * @typedef {import('../../model/plane-view.js').View} View
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../page/experiments/paint-points.js').Painting} Painting
 * @typedef {Record<string, (painting: Painting) => void>} Keys
 */

/** What a key makes the brush larger or smaller by, and the smallest brush of a key. */
const RESIZE = 1.4;
const NARROWEST = 0.01;

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @param {object} plane
 * @param {() => View} plane.view
 * @param {() => Spot} plane.cursor  of the keyboard
 * @param {() => void} plane.draw
 */
export function createPainter(actions, { view, cursor, draw }) {
  adoptStyle(PAINTING);
  const brush = createBrush(actions.stroke);
  const table = createPointsTable(actions.stroke, draw);

  /** The brush, or the eraser, at the cursor. @param {Painting} painting */
  function dab(painting) {
    brush.strokeTo(painting, view(), cursor());
    brush.endStroke(true);
  }

  /** @param {Painting} painting */
  const erase = (painting) => dab(Object.assign({}, painting, { tool: 'erase' }));

  /** @param {number} size */
  const resize = (size) =>
    actions.setBrush({ size: Math.min(WIDEST, Math.max(NARROWEST, size)) });

  /** @type {Keys} */
  const keys = {
    Delete: erase,
    Backspace: erase,
    e: ({ tool }) => actions.setBrush({ tool: tool === 'erase' ? 'paint' : 'erase' }),
    '[': ({ size }) => resize(size / RESIZE),
    ']': ({ size }) => resize(size * RESIZE),
  };
  for (let label = 0; label < CLASSES; label++) {
    keys[label + 1] = ({ values }) => {
      if (!values) {
        actions.setBrush({ label, tool: 'paint' });
      }
    };
  }

  return {
    help:
      'Arrow keys move the brush, the space bar paints, Delete erases, E selects the eraser, ' +
      '1 to 6 choose a class, Ctrl+Z undoes a stroke, Escape ends painting.',
    keys,
    dab,
    endStroke: brush.endStroke,

    /** @param {Painting} painting @param {Spot} at */
    strokeTo(painting, at) {
      brush.strokeTo(painting, view(), at);
      draw();
    },

    /** @param {Painting} painting @returns {Float64Array} as Points, with the stroke that is being drawn */
    points: (painting) => brush.preview() || painting.points,

    /**
     * @param {Painting} painting
     * @param {Model} model
     * @param {Colours} colours
     * @returns {{brushRadius: number, brushColour: string}} radius as a share of the side; no colour for the eraser
     */
    brushOf(painting, model, colours) {
      const { tool, label, points } = painting;
      const look = tool === 'paint' && looksOf(model, colours, Math.max(classesOf(points), label + 1));
      return { brushRadius: radiusOf(painting), brushColour: look ? look(label).colour : '' };
    },

    /** @param {Painting} painting @param {Model} model @param {Colours} colours */
    tools: (painting, model, colours) => html`${paintTools(painting, model, colours, actions)}${table(painting)}`,
  };
}

/** @typedef {ReturnType<typeof createPainter>} Painter */
