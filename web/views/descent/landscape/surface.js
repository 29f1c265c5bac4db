// The surface of the landscape and the walls of its block, in the colours of the map and with its
// contours.

import { levelOf } from '../../../figures/colour.js';
import { GROUND, HEIGHT } from './orbit.js';
import { fillSurface, rimOf, surfaceCorners } from './relief.js';

/**
 * @typedef {import('../../../figures/colour.js').Colours} Colours
 * @typedef {import('./relief.js').Relief} Relief
 */

/** Entries of the table of colours. */
const ENTRIES = 256;

const VERTEX = `
attribute float share;
varying vec3 vNormal;
varying vec3 vPlace;
varying float vShare;
void main() {
  vNormal = normal;
  vPlace = position;
  vShare = share;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}`;

// The table holds for each share of the colours their red, green, blue and number of contours
// below; and in its second row the share of the colours that belongs to a share of the height.
const FRAGMENT = `
precision highp float;
uniform highp sampler2D table;
uniform vec3 light;
uniform vec3 beyond;
uniform vec3 hatch;
uniform float height;
uniform float ratio;
varying vec3 vNormal;
varying vec3 vPlace;
varying float vShare;

vec4 entry(float share, int row) {
  float place = clamp(share, 0.0, 1.0) * ${ENTRIES - 1}.0;
  int from = min(int(place), ${ENTRIES - 2});
  return mix(texelFetch(table, ivec2(from, row), 0), texelFetch(table, ivec2(from + 1, row), 0),
    place - float(from));
}

void main() {
  bool isWall = vNormal.y < 0.004;
  float share = isWall ? entry(vPlace.y / height, 1).r : vShare;
  vec4 found = entry(share, 0);
  vec3 colour = found.rgb;

  float change = max(fwidth(found.a), 1e-5);
  float away = abs(fract(found.a + 0.5) - 0.5) / change;
  float line = (1.0 - smoothstep(0.35 * ratio, 0.35 * ratio + 1.0, away))
    * (1.0 - smoothstep(0.25, 0.6, change)) * step(0.5, found.a);
  float lightness = dot(colour, vec3(0.3, 0.6, 0.1));
  vec3 ink = lightness < 0.42 ? mix(colour, vec3(1.0), 0.42) : colour * 0.55;
  colour = mix(colour, ink, line * 0.85);

  if (!isWall && vShare > 1.0001) {
    float stripe = (vPlace.x + vPlace.z) * 9.0;
    float width = max(fwidth(stripe), 1e-5);
    float mark = 1.0 - smoothstep(0.14, 0.14 + width, abs(fract(stripe) - 0.5));
    colour = mix(beyond, hatch, mark);
  }

  float lit = max(0.0, dot(normalize(vNormal), light));
  colour *= isWall ? 0.62 + 0.3 * lit : 0.66 + 0.4 * lit;
  gl_FragColor = vec4(min(colour, 1.0), 1.0);
}`;

/**
 * @param {any} three  the library
 * @param {{value: number}} ratio  device pixels a px
 */
export function createSurface(three, ratio) {
  const table = new three.DataTexture(
    new Float32Array(2 * 4 * ENTRIES),
    ENTRIES,
    2,
    three.RGBAFormat,
    three.FloatType,
  );
  const look = new three.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: three.DoubleSide,
    uniforms: {
      table: { value: table },
      light: { value: new three.Vector3() },
      beyond: { value: new three.Vector3() },
      hatch: { value: new three.Vector3() },
      height: { value: HEIGHT },
      ratio,
    },
  });
  const shape = createShape(three, look);

  return {
    meshes: [shape.mesh],

    /** @param {Relief} colours  shares of the colours @param {Relief} heights  shares of the height */
    set: shape.set,

    /**
     * @param {Colours} colours
     * @param {number[]} contours  shares of the colours, rising
     * @param {(share: number) => number} colourShareOf  of a share of the height
     */
    paint(colours, contours, colourShareOf) {
      const pixels = new Uint8Array(colours.loss.buffer);
      const { data } = table.image;
      for (let at = 0; at < ENTRIES; at++) {
        const share = at / (ENTRIES - 1);
        const pixel = 4 * levelOf(share, 0, 1);
        for (let part = 0; part < 3; part++) {
          data[4 * at + part] = pixels[pixel + part] / 255;
        }
        data[4 * at + 3] = contoursBelow(contours, share);
        data[4 * (ENTRIES + at)] = colourShareOf(share);
      }
      table.needsUpdate = true;
      const { paper, ink } = colours.palette;
      const mixed = (/** @type {number} */ t) =>
        [0, 1, 2].map((part) => (paper[part] + t * (ink[part] - paper[part])) / 255);
      look.uniforms.beyond.value.fromArray(mixed(0.12));
      look.uniforms.hatch.value.fromArray(mixed(0.5));
    },

    /** @param {number} azimuth  of the eye, in degrees: light comes from over its left shoulder */
    lightFrom(azimuth) {
      const side = ((azimuth - 50) * Math.PI) / 180;
      look.uniforms.light.value.set(Math.sin(side) * 0.62, 0.78, Math.cos(side) * 0.62).normalize();
    },

    dispose() {
      [shape, look, table].forEach((part) => part.dispose());
    },
  };
}

/**
 * @param {number[]} contours  shares, rising
 * @param {number} share
 * @returns {number} how many are below, with the part of the way to the next one: whole where a
 *     contour runs
 */
function contoursBelow(contours, share) {
  const next = contours.findIndex((contour) => contour > share);
  if (next === 0) {
    return 0.5 + (0.5 * share) / contours[0];
  }
  const below = next < 0 ? contours.length : next;
  if (below === 0) {
    return 0.5;
  }
  const from = contours[below - 1];
  const to = next < 0 ? Math.max(1, from) + 0.2 : contours[next];
  return below + (share - from) / (to - from);
}

/**
 * The mesh of surface and walls. Its buffers are made anew only when the number of nodes changes.
 *
 * @param {any} three
 * @param {any} look
 */
function createShape(three, look) {
  const mesh = new three.Mesh(new three.BufferGeometry(), look);
  mesh.frustumCulled = false;
  let nodes = 0;
  /** @type {number[]} */
  let rim = [];

  /** @param {number} wanted */
  function allocate(wanted) {
    nodes = wanted;
    rim = rimOf(nodes);
    const top = nodes * nodes;
    const points = top + 4 * (rim.length - 1);
    const corners = surfaceCorners(nodes);
    const all = new Uint32Array(corners.length + 6 * (rim.length - 1));
    all.set(corners);
    for (let piece = 0; piece < rim.length - 1; piece++) {
      const first = top + 4 * piece;
      all.set([first, first + 1, first + 2, first + 2, first + 1, first + 3], corners.length + 6 * piece);
    }
    mesh.geometry.dispose();
    mesh.geometry = new three.BufferGeometry();
    [['position', 3], ['normal', 3], ['share', 1]].forEach(([name, parts]) => {
      const values = new Float32Array(points * Number(parts));
      mesh.geometry.setAttribute(name, new three.BufferAttribute(values, parts));
    });
    mesh.geometry.setIndex(new three.BufferAttribute(all, 1));
  }

  return {
    mesh,

    /** @param {Relief} colours @param {Relief} heights */
    set(colours, heights) {
      if (colours.nodes !== nodes) {
        allocate(colours.nodes);
      }
      const { position, normal, share } = mesh.geometry.attributes;
      const top = nodes * nodes;
      fillSurface(heights, HEIGHT, position.array, normal.array);
      share.array.set(colours.shares);
      for (let piece = 0; piece < rim.length - 1; piece++) {
        const ends = [rim[piece], rim[piece + 1]];
        const side = Math.floor(piece / (nodes - 1));
        const outwards = [[0, 0, 1], [1, 0, 0], [0, 0, -1], [-1, 0, 0]][side];
        ends.forEach((node, end) => {
          const at = top + 4 * piece + 2 * end;
          const [x, y, z] = [0, 1, 2].map((part) => position.array[3 * node + part]);
          position.array.set([x, y, z, x, GROUND, z], 3 * at);
          normal.array.set(outwards, 3 * at);
          normal.array.set(outwards, 3 * at + 3);
        });
      }
      position.needsUpdate = true;
      normal.needsUpdate = true;
      share.needsUpdate = true;
    },

    dispose() {
      mesh.geometry.dispose();
    },
  };
}
