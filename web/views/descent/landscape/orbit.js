// Looking at the landscape from all around: where the eye is, and where points come to lie on the
// screen. The landscape stands on the square from -1 to 1; y points up.

/**
 * @typedef {object} Orbit
 * @property {number} azimuth  degrees around the landscape; 0 looks along v, from below the map
 * @property {number} elevation  degrees above the ground
 * @property {number} zoom  1 shows all of it
 *
 * @typedef {{x: number, y: number, depth: number}} Spot  px from the left and from the top; depth
 *     grows with the distance
 *
 * @typedef {object} Camera
 * @property {[number, number, number]} eye
 * @property {[number, number, number]} target
 * @property {number} fieldOfView  degrees, from top to bottom
 * @property {number} near
 * @property {number} far
 * @property {(x: number, y: number, z: number) => Spot} project
 */

/** @type {Orbit} where one looks from at first */
export const FIRST_ORBIT = { azimuth: 32, elevation: 34, zoom: 1 };

/** How high the landscape is; the losses of a scale go from 0 to here. */
export const HEIGHT = 0.85;

/** The ground, below the lowest loss. */
export const GROUND = -0.1;

const LIMITS = { elevation: [4, 89], zoom: [0.6, 6] };

/** Degrees, from top to bottom. A small angle keeps parallel edges nearly parallel. */
const FIELD_OF_VIEW = 26;

/** Room for the numbers and names of the axes, in px. */
const ROOM = { left: 56, right: 56, top: 46, bottom: 58 };

/**
 * What has to fit, whichever way it is turned: circles around its foot and its top. Its corners may
 * reach into the room of the axes, whose names stand between the corners.
 */
const CIRCLE = { radius: 1.3, corners: 16 };

/** Steps in which the camera's distance is found, each one much more exact than the one before. */
const STEPS = 12;

/**
 * @param {Orbit} orbit
 * @param {number} right  degrees
 * @param {number} up  degrees
 * @returns {Orbit}
 */
export function turned({ azimuth, elevation, zoom }, right, up) {
  const around = (((azimuth + right) % 360) + 360) % 360;
  return { azimuth: around, elevation: within(elevation + up, LIMITS.elevation), zoom };
}

/**
 * @param {Orbit} orbit
 * @param {number} factor  above 1: nearer
 * @returns {Orbit}
 */
export function zoomed({ azimuth, elevation, zoom }, factor) {
  return { azimuth, elevation, zoom: within(zoom * factor, LIMITS.zoom) };
}

/**
 * The landscape fills the picture as far as the axes leave room. The distance that this takes depends on
 * the elevation and not on the azimuth, so that the size stays the same while it is turned around.
 *
 * @param {Orbit} orbit
 * @param {number} width  of the picture, in px
 * @param {number} height
 * @param {number} [text]  size of the text, 1 for the usual one
 * @returns {Camera}
 */
export function cameraOf({ azimuth, elevation, zoom }, width, height, text = 1) {
  const scale = height / 2 / Math.tan(radians(FIELD_OF_VIEW) / 2);
  const a = radians(azimuth);
  const e = radians(elevation);
  /** @type {Axes} */
  const axes = {
    right: [Math.cos(a), 0, -Math.sin(a)],
    up: [-Math.sin(a) * Math.sin(e), Math.cos(e), -Math.cos(a) * Math.sin(e)],
    back: [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)],
  };
  const { distance, lift } = fitted(axes, scale, width, height, text);
  const near = distance / zoom;
  const target = /** @type {[number, number, number]} */ (
    [0, 1, 2].map((part) => (part === 1 ? (HEIGHT + GROUND) / 2 : 0) + (lift / zoom) * axes.up[part])
  );
  const eye = /** @type {[number, number, number]} */ (
    target.map((part, index) => part + near * axes.back[index])
  );
  return {
    eye,
    target,
    fieldOfView: FIELD_OF_VIEW,
    near: Math.max(0.05, near - 2.5),
    far: near + 2.5,
    project: (x, y, z) => projected([x, y, z], eye, axes, scale, width, height),
  };
}

/** @typedef {{right: number[], up: number[], back: number[]}} Axes  of what is seen, length 1 */

/**
 * @param {number[]} point
 * @param {number[]} eye
 * @param {Axes} axes
 * @param {number} scale  px at depth 1
 * @param {number} width
 * @param {number} height
 * @returns {Spot}
 */
function projected(point, eye, { right, up, back }, scale, width, height) {
  const from = point.map((part, index) => part - eye[index]);
  const depth = -dot(from, back);
  return {
    x: width / 2 + (scale * dot(from, right)) / depth,
    y: height / 2 - (scale * dot(from, up)) / depth,
    depth,
  };
}

/**
 * @param {Axes} axes
 * @param {number} scale
 * @param {number} width
 * @param {number} height
 * @param {number} text
 * @returns {{distance: number, lift: number}} from the target, and of the target
 */
function fitted(axes, scale, width, height, text) {
  const [left, right, top, bottom] = [ROOM.left, ROOM.right, ROOM.top, ROOM.bottom]
    .map((room) => room * text);
  const across = Math.max(width / 4, width - left - right);
  const down = Math.max(height / 4, height - top - bottom);
  let distance = 8;
  let lift = 0;
  for (let step = 0; step < STEPS; step++) {
    const target = [0, (HEIGHT + GROUND) / 2, 0].map((part, index) => part + lift * axes.up[index]);
    const eye = target.map((part, index) => part + distance * axes.back[index]);
    const spots = corners(axes).map((corner) => projected(corner, eye, axes, scale, width, height));
    const xs = spots.map(({ x }) => x);
    const ys = spots.map(({ y }) => y);
    const highest = Math.min.apply(null, ys);
    const lowest = Math.max.apply(null, ys);
    const middle = (highest + lowest) / 2 - (top + (height - bottom)) / 2;
    lift -= (middle * distance) / scale;
    const grown = Math.max(
      (Math.max.apply(null, xs) - Math.min.apply(null, xs)) / across,
      (lowest - highest) / down,
    );
    distance = Math.max(3, distance * (1 + 0.9 * (grown - 1)));
  }
  return { distance, lift };
}

/** @param {Axes} axes @returns {number[][]} around the foot and the top, as seen from this side */
function corners({ right }) {
  /** @type {number[][]} */
  const list = [];
  const start = Math.atan2(right[2], right[0]);
  for (let corner = 0; corner < CIRCLE.corners; corner++) {
    const angle = start + (2 * Math.PI * corner) / CIRCLE.corners;
    [GROUND, HEIGHT].forEach((y) => {
      list.push([CIRCLE.radius * Math.cos(angle), y, CIRCLE.radius * Math.sin(angle)]);
    });
  }
  return list;
}

/**
 * The edges of the ground that are in front, and the upright edge farthest to the left.
 *
 * @param {Orbit} orbit
 * @param {Camera['project']} project
 * @returns {{z: number, x: number, corner: {x: number, z: number}}} 1 or -1: the axis along u is at
 *     z, the one along v is at x, and the one of the loss stands at the corner that is farthest left
 */
export function frontEdges({ azimuth }, project) {
  const a = radians(azimuth);
  const corners = [[1, 1], [1, -1], [-1, 1], [-1, -1]].map(([x, z]) => ({ x, z }));
  const placeOf = (/** @type {{x: number, z: number}} */ { x, z }) => project(x, GROUND, z).x;
  return {
    z: Math.cos(a) >= 0 ? 1 : -1,
    x: Math.sin(a) >= 0 ? 1 : -1,
    corner: corners.reduce((left, corner) => (placeOf(corner) < placeOf(left) ? corner : left)),
  };
}

/** @param {number} degrees */
function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

/** @param {number[]} one @param {number[]} other */
function dot(one, other) {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

/** @param {number} value @param {number[]} limits */
function within(value, [least, most]) {
  return Math.max(least, Math.min(most, value));
}
