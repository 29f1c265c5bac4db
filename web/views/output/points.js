// The data: training points filled, test points outlined, and how far off the network is.

import { createChangeCheck, createSurface, pixelRatio } from '../../figures/canvas.js';
import { setPlace } from '../../figures/dom.js';
import { fillMarker, looksOf, outlineMarker } from '../../figures/markers.js';
import { PLACE } from '../../figures/square.js';
import { classesOf } from '../../model/own-points.js';
import { spotOf } from '../../model/plane-view.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../model/state.js').View} View
 *
 * @typedef {object} Scene
 * @property {State} state  with a model
 * @property {Colours} colours
 * @property {View} view
 * @property {number} side  in px
 * @property {number} output  the target that is shown, of a regression
 * @property {Float64Array|null} errors  see errorsOf; null to show the labels alone
 * @property {import('../../model/own-points.js').Points|null} painted  shown in place of the data
 */

/** Above this many points they are drawn smaller. */
const MANY = 1200;

/** Triangles, by whether the output is too high. */
const TOO_HIGH = 2;
const TOO_LOW = 4;

/** Radius in px of an error that is as large as the range of the targets. */
const LARGEST_ERROR = 14;

/**
 * @param {number} error  output minus target
 * @param {Colours} colours
 * @returns {import('../../figures/markers.js').Look}
 */
export function lookOfError(error, { palette }) {
  const colour = error > 0 ? palette.positive : palette.negative;
  return { colour: `rgb(${colour.join(',')})`, shape: error > 0 ? TOO_HIGH : TOO_LOW };
}

export function createPoints() {
  const surface = createSurface('plot-points');
  const { context } = surface;
  setPlace(surface.canvas, PLACE);
  const hasChanged = createChangeCheck();

  /** @param {number} x @param {number} y @param {number} radius @param {Colours} colours */
  function encircle(x, y, radius, { palette }) {
    context.beginPath();
    context.arc(x, y, radius + 3.5, 0, 2 * Math.PI);
    context.lineWidth = 3.5;
    context.strokeStyle = `rgb(${palette.paper.join(',')})`;
    context.stroke();
    context.lineWidth = 1.75;
    context.strokeStyle = `rgb(${palette.ink.join(',')})`;
    context.stroke();
  }

  /** @param {Scene} scene @param {number} count */
  function styleOf({ state, colours, side }, count) {
    const { task } = state.model;
    // A target in the middle of the scale would have no edge without a dark ring.
    const dark = `rgb(${colours.palette.muted.join(',')})`;
    return {
      radius: (count > MANY ? 2.4 : 3.6) * Math.max(0.8, Math.min(1, side / 380)),
      ring: task === 'classification' ? colours.divergingText[127] : dark,
    };
  }

  /**
   * @param {Scene} scene
   * @param {boolean} test  the test points instead of the training points
   */
  function drawExamples(scene, test) {
    const { state, colours, view, side, output, errors } = scene;
    const { data, model, targets } = state;
    const look = looksOf(model, colours);
    const count = data.length / 4;
    const outputs = targets.length / count;
    const span = model.targetRange[1] - model.targetRange[0];
    const { radius, ring } = styleOf(scene, count);
    const draw = test ? outlineMarker : fillMarker;
    for (let example = 0; example < count; example++) {
      const at = 4 * example;
      const { x, y } = spotOf(view, data[at], data[at + 1]);
      if ((data[at + 3] === 1) !== test || Math.abs(x - 0.5) > 0.55 || Math.abs(y - 0.5) > 0.55) {
        continue;
      }
      const error = errors ? errors[example] : 0;
      if (errors && model.task === 'regression') {
        const size = 1 + LARGEST_ERROR * Math.sqrt(Math.min(1, Math.abs(error) / span));
        draw(context, lookOfError(error, colours), x * side, y * side, size, colours.divergingText[127]);
      } else {
        const label = outputs > 1 ? targets[example * outputs + output] : data[at + 2];
        draw(context, look(label), x * side, y * side, radius, ring);
        if (error !== 0) {
          encircle(x * side, y * side, radius, colours);
        }
      }
    }
  }

  /** @param {Scene} scene @param {import('../../model/own-points.js').Points} painted */
  function drawPainted(scene, painted) {
    const { state, colours, view, side } = scene;
    const { model } = state;
    const look = looksOf(model, colours, classesOf(painted));
    const { radius, ring } = styleOf(scene, painted.length / 3);
    for (let at = 0; at < painted.length; at += 3) {
      const { x, y } = spotOf(view, painted[at], painted[at + 1]);
      fillMarker(context, look(painted[at + 2]), x * side, y * side, radius, ring);
    }
  }

  return {
    canvas: surface.canvas,

    /** @param {Scene} scene */
    draw(scene) {
      const { state, colours, view, side, output, errors, painted } = scene;
      const { data, options, frame } = state;
      const { task, classes } = state.model;
      const isSame = !hasChanged([
        painted || data,
        painted ? '' : `${task} ${classes} ${output} ${options.showTest}`,
        errors && frame,
        colours,
        view,
        side,
        pixelRatio(),
      ]);
      if (isSame) {
        return;
      }
      surface.clear(side, side);
      context.lineJoin = 'round';
      if (painted) {
        drawPainted(scene, painted);
        return;
      }
      if (options.showTest) {
        drawExamples(scene, true);
      }
      drawExamples(scene, false);
    },
  };
}
