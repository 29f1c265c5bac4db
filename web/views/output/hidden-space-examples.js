// The examples where a layer puts them: training examples filled, test examples outlined.

import { looksOf, traceMarker } from '../../figures/markers.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../model/state.js').Model} Model
 */

/** Above this many examples they are drawn smaller. */
const MANY = 600;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./hidden-space-drawing.js').Placed} placed
 * @param {Model} model
 * @param {Colours} colours
 * @param {Float64Array} data
 * @param {number[]} examples  that are placed
 * @param {boolean} test  the test examples instead of the training examples
 */
export function drawExamples(context, { corners, x, y }, model, colours, data, examples, test) {
  const look = looksOf(model, colours);
  const radius = examples.length > MANY ? 2.4 : 3.6;
  const muted = `rgb(${colours.palette.muted.join(',')})`;
  const ring = model.task === 'classification' ? colours.divergingText[127] : muted;
  examples.forEach((example, index) => {
    if ((data[4 * example + 3] === 1) !== test) {
      return;
    }
    const { colour, shape } = look(data[4 * example + 2]);
    context.beginPath();
    traceMarker(context, shape, x[corners + index], y[corners + index], radius);
    context.lineWidth = test ? 4 : 2;
    context.strokeStyle = ring;
    context.stroke();
    if (test) {
      context.lineWidth = 1.6;
      context.strokeStyle = colour;
      context.stroke();
    } else {
      context.fillStyle = colour;
      context.fill();
    }
  });
}
