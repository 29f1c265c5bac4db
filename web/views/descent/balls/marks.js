// The balls on the map: the path of each, where it was dropped and where it is, with its number. A
// ball that has left the map is drawn at its edge.

import { ballLook, MOST_BALLS } from './layout.js';
import { traceMarker } from '../../../figures/markers.js';

/**
 * @typedef {import('../../../model/state.js').Balls} Balls
 * @typedef {import('../../../figures/colour.js').Colours} Colours
 * @typedef {{x: number, y: number}} Point  in px
 */

/** In px. */
const RADIUS = 7;
const START = 3;
const WAY = 2;
const HALO = 2.5;

/** Balls that are nearer than this to each other have one label, in px. */
const TOGETHER = 8;

/** Numbers a point of a path has, and where u and v are among them. */
const COLUMNS = 6;
const U = 2;
const V = 3;

/** How far inside the edge a ball is drawn that has left the map, in px. */
const EDGE = RADIUS + 3;

/** @param {number} value @param {number} most */
function within(value, most) {
  return Math.min(most - EDGE, Math.max(EDGE, value));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Balls} balls
 * @param {object} map
 * @param {(u: number, v: number) => Point} map.pointOf  in px, also beyond the edges
 * @param {number} map.width
 * @param {number} map.height
 * @param {Colours} map.colours
 * @param {number} map.textSize  in px
 */
export function drawBalls(context, { balls }, { pointOf, width, height, colours, textSize }) {
  const paper = `rgb(${colours.palette.paper.join(',')})`;
  const ink = `rgb(${colours.palette.ink.join(',')})`;
  const looks = balls.map((_, index) => {
    const { shape, colour } = ballLook(index);
    return { shape, colour: colours.ofClass(colour, MOST_BALLS) };
  });
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  balls.forEach(({ path }, index) => {
    const points = pointsOf(path, pointOf);
    context.beginPath();
    points.forEach(({ x, y }, at) => {
      if (at === 0) {
        context.moveTo(x, y);
      } else {
        context.lineTo(x, y);
      }
    });
    context.strokeStyle = paper;
    context.lineWidth = WAY + HALO;
    context.stroke();
    context.strokeStyle = looks[index].colour;
    context.lineWidth = WAY;
    context.stroke();
    if (points.length > 0) {
      context.beginPath();
      context.arc(points[0].x, points[0].y, START, 0, 2 * Math.PI);
      context.fillStyle = paper;
      context.fill();
      context.strokeStyle = ink;
      context.lineWidth = 1.5;
      context.stroke();
    }
  });
  context.restore();
  /** @type {Array<{at: Point, text: string}>} one for balls that lie together */
  const labels = [];
  balls.forEach(({ path, diverged }, index) => {
    const last = path.length - COLUMNS;
    if (last < 0) {
      return;
    }
    const { x, y } = pointOf(path[last + U], path[last + V]);
    if (!(Math.abs(x) < Infinity) || !(Math.abs(y) < Infinity)) {
      return;
    }
    const isOutside = x < 0 || y < 0 || x > width || y > height;
    const at = isOutside ? { x: within(x, width), y: within(y, height) } : { x, y };
    drawBall(context, at, looks[index], isOutside || diverged ? paper : looks[index].colour, ink, paper);
    const near = labels.find((label) =>
      Math.abs(label.at.x - at.x) < TOGETHER && Math.abs(label.at.y - at.y) < TOGETHER);
    if (near) {
      near.text += `, ${index + 1}`;
    } else {
      labels.push({ at, text: String(index + 1) });
    }
  });
  labels.forEach(({ at, text }) => drawNumber(context, at, text, { width, ink, paper, textSize }));
}

/**
 * @param {Float64Array} path
 * @param {(u: number, v: number) => Point} pointOf
 * @returns {Point[]} those that can be drawn
 */
function pointsOf(path, pointOf) {
  /** @type {Point[]} */
  const points = [];
  for (let at = 0; at < path.length; at += COLUMNS) {
    const { x, y } = pointOf(path[at + U], path[at + V]);
    if (Math.abs(x) < 1e6 && Math.abs(y) < 1e6) {
      points.push({ x, y });
    }
  }
  return points;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Point} at
 * @param {{shape: number, colour: string}} look
 * @param {string} fill
 * @param {string} ink
 * @param {string} paper
 */
function drawBall(context, { x, y }, { shape, colour }, fill, ink, paper) {
  context.beginPath();
  traceMarker(context, shape, x, y, RADIUS);
  context.lineJoin = 'round';
  context.strokeStyle = paper;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = fill === paper ? colour : ink;
  context.lineWidth = fill === paper ? 3 : 1.5;
  context.fillStyle = fill;
  context.fill();
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Point} at
 * @param {string} text
 * @param {{width: number, ink: string, paper: string, textSize: number}} look
 */
function drawNumber(context, { x, y }, text, { width, ink, paper, textSize }) {
  const isOnTheLeft = x > width - 3 * RADIUS;
  const across = isOnTheLeft ? x - RADIUS - 4 : x + RADIUS + 4;
  const down = y > 2 * RADIUS ? y - RADIUS + 2 : y + RADIUS + textSize;
  context.font = `600 ${textSize}px system-ui, sans-serif`;
  context.textAlign = isOnTheLeft ? 'right' : 'left';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.strokeStyle = paper;
  context.lineWidth = 4;
  context.strokeText(text, across, down);
  context.fillStyle = ink;
  context.fillText(text, across, down);
}
