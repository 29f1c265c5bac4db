// The sheet: the plane in the colours of the output, bent as two neurons place it, with the lines
// that were straight before, the decision and the examples.

import { createSurface } from '../../figures/canvas.js';
import { colourAt, levelOf, outputScale } from '../../figures/colour.js';
import { contourOf } from '../../figures/contour.js';
import { setPlace } from '../../figures/dom.js';
import { fillMarker, looksOf, outlineMarker } from '../../figures/markers.js';
import { PLACE } from '../../figures/square.js';
import { LINES, alongEdges } from '../../model/hidden-space.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./hidden-space-place.js').Placed} Placed
 */

/** The sheet is paler than the points on it. */
const OPACITY = 0.6;

/** Meshes of nearly the same colour are filled together: so many shades. */
const SHADES = 32;

/** Above this many examples they are drawn smaller. */
const MANY = 600;

export function createHiddenSpaceDrawing() {
  const { canvas, context, clear } = createSurface('space-sheet');
  setPlace(canvas, PLACE);

  /** @param {Placed} placed @param {Colours} colours */
  function fillMeshes({ hiddenSpace, model, points, x, y }, colours) {
    const { meshes, values } = hiddenSpace;
    const outputs = values.length / points - 2;
    const scales = Array.from({ length: outputs }, (_, output) => outputScale(colours, model, output));
    /** @type {Record<string, number[]>} corners of meshes by the output and its shade */
    const alike = {};
    for (let row = 0; row < meshes; row++) {
      for (let column = 0; column < meshes; column++) {
        const corner = row * (meshes + 1) + column;
        const opposite = corner + meshes + 2;
        const { output, value } = winnerAt(values, points, outputs, corner, opposite);
        const { low, high } = scales[output];
        // The paler, the nearer a winner is to the least that can win.
        const certainty = (outputs * value - 1) / (outputs - 1);
        const level = outputs === 1 ? levelOf(value, low, high) : 40 + 215 * Math.max(0, certainty);
        const shade = Math.round((level * (SHADES - 1)) / 255);
        const look = `${output} ${shade}`;
        (alike[look] = alike[look] || []).push(corner);
      }
    }
    context.lineWidth = 0.75;
    Object.keys(alike).forEach((look) => {
      const [output, shade] = look.split(' ').map(Number);
      const { low, high } = scales[output];
      const colour = colourAt(scales[output], low + ((high - low) * shade) / (SHADES - 1));
      context.fillStyle = colour;
      context.strokeStyle = colour;
      context.beginPath();
      alike[look].forEach((corner) => {
        const below = corner + meshes + 1;
        // All meshes turn the same way, so that those that overlap do not cancel out.
        const turn =
          (x[below + 1] - x[corner]) * (y[below] - y[corner + 1]) -
          (y[below + 1] - y[corner]) * (x[below] - x[corner + 1]);
        const [second, fourth] = turn > 0 ? [corner + 1, below] : [below, corner + 1];
        context.moveTo(x[corner], y[corner]);
        context.lineTo(x[second], y[second]);
        context.lineTo(x[below + 1], y[below + 1]);
        context.lineTo(x[fourth], y[fourth]);
        context.closePath();
      });
      context.fill();
      context.stroke();
    });
  }

  /** @param {Placed} placed */
  function traceLines({ hiddenSpace, x, y }) {
    const side = hiddenSpace.meshes + 1;
    const every = hiddenSpace.meshes / (LINES - 1);
    context.beginPath();
    for (let line = 0; line < side; line += every) {
      for (let at = 0; at < side; at++) {
        const corner = line * side + at;
        context[at === 0 ? 'moveTo' : 'lineTo'](x[corner], y[corner]);
      }
      for (let at = 0; at < side; at++) {
        const corner = at * side + line;
        context[at === 0 ? 'moveTo' : 'lineTo'](x[corner], y[corner]);
      }
    }
    context.stroke();
  }

  /** @param {Placed} placed @param {(corner: number) => number} valueAt @param {number} level */
  function traceContour({ hiddenSpace, x, y }, valueAt, level) {
    // A value belongs to a corner here, and to the centre of a pixel there.
    const segments = contourOf(valueAt, hiddenSpace.meshes + 1, level).map((place) => place - 0.5);
    const across = alongEdges(segments, hiddenSpace.meshes, (corner) => x[corner]);
    const down = alongEdges(segments, hiddenSpace.meshes, (corner) => y[corner]);
    context.beginPath();
    for (let end = 0; end < across.length; end += 2) {
      context.moveTo(across[end], down[end]);
      context.lineTo(across[end + 1], down[end + 1]);
    }
    context.stroke();
  }

  /** @param {Placed} placed */
  function traceDecision(placed) {
    const { values } = placed.hiddenSpace;
    const { cut, model, points } = placed;
    const outputs = values.length / points - 2;
    const at = (/** @type {number} */ output, /** @type {number} */ corner) =>
      values[(2 + output) * points + corner];
    if (cut) {
      context.beginPath();
      cut.forEach(({ x, y }, end) => context[end === 0 ? 'moveTo' : 'lineTo'](x, y));
      context.stroke();
      return;
    }
    if (outputs === 1) {
      const [low, high] = model.targetRange;
      const share = (/** @type {number} */ corner) => (at(0, corner) - low) / (high - low);
      const isLinear = model.output.isIdentity;
      traceContour(placed, isLinear ? share : undone(share), isLinear ? 0.5 : 0);
      return;
    }
    for (let output = 0; output < outputs; output++) {
      const lead = (/** @type {number} */ corner) => {
        let best = -Infinity;
        for (let other = 0; other < outputs; other++) {
          if (other !== output) {
            best = Math.max(best, at(other, corner));
          }
        }
        return at(output, corner) - best;
      };
      traceContour(placed, lead, 0);
    }
  }

  /** @param {Placed} placed @param {Colours} colours @param {boolean} test  the test examples instead */
  function drawExamples({ model, data, examples, corners, x, y }, colours, test) {
    const look = looksOf(model, colours);
    const radius = examples.length > MANY ? 2.4 : 3.6;
    const muted = `rgb(${colours.palette.muted.join(',')})`;
    const ring = model.task === 'classification' ? colours.divergingText[127] : muted;
    const drawMarker = test ? outlineMarker : fillMarker;
    examples.forEach((example, index) => {
      if ((data[4 * example + 3] === 1) === test) {
        const at = corners + index;
        drawMarker(context, look(data[4 * example + 2]), x[at], y[at], radius, ring);
      }
    });
  }

  return {
    canvas,

    /**
     * @param {Placed} placed
     * @param {Colours} colours
     * @param {boolean} showTest
     * @param {number} side  in px
     */
    draw(placed, colours, showTest, side) {
      clear(side, side);
      context.lineJoin = 'round';
      fillMeshes(placed, colours);
      context.globalCompositeOperation = 'destination-in';
      context.fillStyle = `rgba(0, 0, 0, ${OPACITY})`;
      context.fillRect(0, 0, side, side);
      context.globalCompositeOperation = 'source-over';
      context.strokeStyle = `rgb(${colours.palette.ink.join(',')})`;
      context.globalAlpha = 0.35;
      context.lineWidth = 0.75;
      traceLines(placed);
      if (placed.model.task === 'classification') {
        context.globalAlpha = 0.85;
        context.lineWidth = 1.75;
        traceDecision(placed);
      }
      context.globalAlpha = 1;
      if (showTest) {
        drawExamples(placed, colours, true);
      }
      drawExamples(placed, colours, false);
    },
  };
}

/**
 * @param {Float32Array} values
 * @param {number} points
 * @param {number} outputs
 * @param {number} corner  of a mesh
 * @param {number} opposite  corner of the same mesh
 * @returns {{output: number, value: number}} the largest output in the mesh
 */
function winnerAt(values, points, outputs, corner, opposite) {
  let best = { output: 0, value: -Infinity };
  for (let output = 0; output < outputs; output++) {
    const from = (2 + output) * points;
    const value = (values[from + corner] + values[from + opposite]) / 2;
    if (value > best.value) {
      best = { output, value };
    }
  }
  return best;
}

/** Outputs nearer than this to their ends are no further from the decision. */
const NEAREST = 1e-6;

/**
 * Undoes the bend of the output activation, along which nothing can be interpolated.
 *
 * @param {(corner: number) => number} share  of the way between the ends of the output
 * @returns {(corner: number) => number} 0 at the decision
 */
function undone(share) {
  return (corner) => {
    const within = Math.max(NEAREST, Math.min(1 - NEAREST, share(corner)));
    return Math.log(within / (1 - within));
  };
}
