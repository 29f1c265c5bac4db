// The path on the landscape.

import { HEIGHT } from './orbit.js';

/** Pieces of a path that are drawn, at most. */
export const MOST_PIECES = 2048;

/** In CSS pixels. */
const WIDTH = { core: 2.6, casing: 5 };

// Each piece has the same width on the screen however far away it is, and round ends.
const VERTEX = `
attribute vec3 other;
attribute vec2 corner;
uniform vec2 size;
uniform float width;
uniform float nearer;
varying vec2 vPlace;
varying float vLength;
void main() {
  vec4 from = projectionMatrix * viewMatrix * vec4(position, 1.0);
  vec4 to = projectionMatrix * viewMatrix * vec4(other, 1.0);
  vec2 way = 0.5 * (to.xy / to.w - from.xy / from.w) * size;
  vLength = length(way);
  vec2 along = vLength > 1e-4 ? way / vLength : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float reach = 0.5 * width + 1.0;
  vPlace = vec2(corner.x < 0.0 ? -reach : vLength + reach, corner.y * reach);
  vec4 end = corner.x < 0.0 ? from : to;
  vec2 shift = (along * corner.x + across * corner.y) * reach * 2.0 / size;
  gl_Position = end + vec4(shift * end.w, 0.0, 0.0);
  gl_Position.z -= nearer * gl_Position.w;
}`;

const FRAGMENT = `
precision highp float;
uniform vec4 colour;
uniform float width;
uniform float ratio;
varying vec2 vPlace;
varying float vLength;
void main() {
  float beside = length(vec2(vPlace.x - clamp(vPlace.x, 0.0, vLength), vPlace.y));
  float inside = clamp((0.5 * width - beside) * ratio + 0.5, 0.0, 1.0);
  if (inside <= 0.0) {
    discard;
  }
  gl_FragColor = vec4(colour.rgb, colour.a * inside);
}`;

/**
 * A line of the same width on the screen everywhere, drawn three times: pale where hills hide it, then
 * a wider dark line (the casing), then the line itself.
 *
 * @param {any} three
 * @param {any} size  of the picture, in px
 * @param {{value: number}} ratio  device pixels a px
 */
export function createLine(three, size, ratio) {
  const geometry = new three.BufferGeometry();
  const ends = new Float32Array(MOST_PIECES * 4 * 3);
  const others = new Float32Array(MOST_PIECES * 4 * 3);
  const sides = new Float32Array(MOST_PIECES * 4 * 2);
  const corners = new Uint32Array(MOST_PIECES * 6);
  for (let piece = 0; piece < MOST_PIECES; piece++) {
    sides.set([-1, -1, -1, 1, 1, -1, 1, 1], 8 * piece);
    const first = 4 * piece;
    corners.set([first, first + 1, first + 2, first + 2, first + 1, first + 3], 6 * piece);
  }
  geometry.setAttribute('position', new three.BufferAttribute(ends, 3));
  geometry.setAttribute('other', new three.BufferAttribute(others, 3));
  geometry.setAttribute('corner', new three.BufferAttribute(sides, 2));
  geometry.setIndex(new three.BufferAttribute(corners, 1));
  geometry.setDrawRange(0, 0);

  const looks = [
    { width: WIDTH.core, nearer: 0.0012, isHidden: true },
    { width: WIDTH.casing, nearer: 0.0012, isHidden: false },
    { width: WIDTH.core, nearer: 0.0016, isHidden: false },
  ].map(({ width, nearer, isHidden }) => new three.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: three.DoubleSide,
    // Transparent objects are drawn in the order given: after the surface, and the hidden part first.
    transparent: true,
    depthFunc: isHidden ? three.GreaterDepth : three.LessEqualDepth,
    depthWrite: false,
    uniforms: {
      size: { value: size },
      width: { value: width },
      ratio,
      nearer: { value: nearer },
      colour: { value: new three.Vector4() },
    },
  }));
  const meshes = looks.map((look, order) => {
    const mesh = new three.Mesh(geometry, look);
    mesh.frustumCulled = false;
    mesh.renderOrder = 1 + order;
    return mesh;
  });

  return {
    meshes,

    /** @param {Float32Array} pieces */
    set(pieces) {
      const count = Math.min(MOST_PIECES, pieces.length / 6);
      for (let piece = 0; piece < count; piece++) {
        const [x1, h1, z1, x2, h2, z2] = pieces.subarray(6 * piece, 6 * piece + 6);
        for (let corner = 0; corner < 4; corner++) {
          const at = 3 * (4 * piece + corner);
          ends[at] = x1;
          ends[at + 1] = h1 * HEIGHT + 0.004;
          ends[at + 2] = z1;
          others[at] = x2;
          others[at + 1] = h2 * HEIGHT + 0.004;
          others[at + 2] = z2;
        }
      }
      [geometry.attributes.position, geometry.attributes.other].forEach((attribute) => {
        attribute.clearUpdateRanges();
        attribute.addUpdateRange(0, 12 * count);
        attribute.needsUpdate = true;
      });
      geometry.setDrawRange(0, 6 * count);
    },

    /** @param {number[]} core @param {number[]} casing */
    paint(core, casing) {
      [[casing, 0.35], [casing, 1], [core, 1]].forEach(([colour, alpha], index) => {
        const [red, green, blue] = /** @type {number[]} */ (colour).map((part) => part / 255);
        looks[index].uniforms.colour.value.set(red, green, blue, alpha);
      });
    },

    dispose() {
      geometry.dispose();
      looks.forEach((look) => look.dispose());
    },
  };
}
