// The shapes of the data points: one a class, so that colour is not the only sign.

import { colourAt, outputScale } from './colour.js';
import { createSurface } from './canvas.js';

/**
 * @typedef {import('./colour.js').Colours} Colours
 * @typedef {import('../model/state.js').Model} Model
 * @typedef {{colour: string, shape: number}} Look  of a point; shape: index of a class
 */

/**
 * Corners of each shape on a circle of radius 1, in turns clockwise from the top. The first is
 * a circle.
 */
const SHAPES = [
  { corners: 4, turn: 0, size: 1.22 },
  { corners: 0, turn: 0, size: 1 },
  { corners: 3, turn: 0, size: 1.32 },
  { corners: 4, turn: 0.125, size: 1.22 },
  { corners: 3, turn: 0.5, size: 1.32 },
  { corners: 5, turn: 0, size: 1.15 },
  { corners: 6, turn: 0, size: 1.12 },
  { corners: 3, turn: 0.25, size: 1.32 },
];

/** The shape of points without a class. */
export const PLAIN = 1;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} shape  index of a class
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
export function traceMarker(context, shape, x, y, radius) {
  const { corners, turn, size } = SHAPES[shape % SHAPES.length];
  if (corners === 0) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  // The centre of a triangle lies below the middle of its height.
  const shift = corners === 3 ? -0.12 * radius * Math.cos(2 * Math.PI * turn) : 0;
  for (let corner = 0; corner < corners; corner++) {
    const angle = 2 * Math.PI * (corner / corners + turn);
    const across = x + size * radius * Math.sin(angle);
    const down = y - shift - size * radius * Math.cos(angle);
    if (corner === 0) {
      context.moveTo(across, down);
    } else {
      context.lineTo(across, down);
    }
  }
  context.closePath();
}

/**
 * @param {Model} model
 * @param {Colours} colours
 * @param {number} [classes]  of the points that are painted
 * @returns {(label: number) => Look} how a point looks
 */
export function looksOf(model, colours, classes = model.classes) {
  if (model.task === 'classification') {
    return (label) => ({ colour: colours.ofClass(label, classes), shape: label });
  }
  const scale = outputScale(colours, model, 0);
  return (target) => ({ colour: colourAt(scale, target), shape: PLAIN });
}

/**
 * As training points are drawn.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Look} look
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {string} ring  its colour
 */
export function fillMarker(context, { colour, shape }, x, y, radius, ring) {
  context.beginPath();
  traceMarker(context, shape, x, y, radius);
  context.lineWidth = 2;
  context.strokeStyle = ring;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
}

/**
 * As test points are drawn.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Look} look
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {string} ring  its colour
 */
export function outlineMarker(context, { colour, shape }, x, y, radius, ring) {
  context.beginPath();
  traceMarker(context, shape, x, y, radius);
  context.lineWidth = 4;
  context.strokeStyle = ring;
  context.stroke();
  context.lineWidth = 1.6;
  context.strokeStyle = colour;
  context.stroke();
}

/** In px. */
const SWATCH = 16;

/**
 * @param {number} shape
 * @param {string} colour
 * @param {boolean} filled  as training points are
 * @param {Colours} colours
 * @returns {HTMLCanvasElement} for a legend
 */
export function createSwatch(shape, colour, filled, colours) {
  const { canvas, context, clear } = createSurface('figure-swatch');
  clear(SWATCH, SWATCH);
  context.lineJoin = 'round';
  if (filled) {
    fillMarker(context, { colour, shape }, SWATCH / 2, SWATCH / 2, 5, colours.divergingText[127]);
  } else {
    context.beginPath();
    traceMarker(context, shape, SWATCH / 2, SWATCH / 2, 5);
    context.lineWidth = 1.8;
    context.strokeStyle = colour;
    context.stroke();
  }
  return canvas;
}
