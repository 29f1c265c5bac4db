// The landscape as solid: a block cut out of the loss, in the colours of the map and with its
// contours, with the path and the ball on it.

import { levelOf } from '../colour.js';
import { GROUND, HEIGHT } from '../layout/descent/orbit.js';
import { fillSurface, rimOf, surfaceCorners } from '../layout/descent/relief.js';

/**
 * @typedef {import('../colour.js').Colours} Colours
 * @typedef {import('../layout/descent/orbit.js').Camera} Camera
 * @typedef {import('../layout/descent/relief.js').Relief} Relief
 * @typedef {{x: number, height: number, z: number}} Place  height: 0 to 1
 */

/** Pieces of a path that are drawn. */
export const MOST_PIECES = 2048;

/** In CSS pixels. */
const BALL = 9;
const START = 4.5;
const PATH = { core: 2.6, casing: 5 };

/** Entries of the table of colours. */
const ENTRIES = 256;

/** Milliseconds between two looks whether the drawing is done. */
const POLL = 10;

const SURFACE_VERTEX = `
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
const SURFACE_FRAGMENT = `
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

// Each piece is as wide everywhere and round at both ends.
const LINE_VERTEX = `
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

const LINE_FRAGMENT = `
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

const BALL_VERTEX = `
varying vec3 vNormal;
void main() {
  vNormal = normalize(mat3(modelViewMatrix) * normal);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const BALL_FRAGMENT = `
precision highp float;
uniform vec4 colour;
varying vec3 vNormal;
void main() {
  vec3 n = normalize(vNormal);
  vec3 light = normalize(vec3(-0.45, 0.7, 0.6));
  float shine = pow(max(0.0, dot(reflect(-light, n), vec3(0.0, 0.0, 1.0))), 24.0);
  vec3 lit = colour.rgb * (0.62 + 0.5 * max(0.0, dot(n, light))) + vec3(0.55 * shine);
  float rim = smoothstep(0.34, 0.5, n.z);
  gl_FragColor = vec4(mix(vec3(0.07, 0.03, 0.1), min(lit, 1.0), rim), 1.0) * colour.a;
}`;

/**
 * @param {any} three  the library
 * @param {HTMLCanvasElement} canvas
 * @param {WebGL2RenderingContext} context  of the canvas
 */
export function createScene(three, canvas, context) {
  const renderer = new three.WebGLRenderer({ canvas, context, alpha: true });
  renderer.setClearColor(0x000000, 0);
  renderer.debug.checkShaderErrors = false;
  const scene = new three.Scene();
  scene.matrixWorldAutoUpdate = false;
  const camera = new three.PerspectiveCamera();

  const table = new three.DataTexture(
    new Float32Array(2 * 4 * ENTRIES),
    ENTRIES,
    2,
    three.RGBAFormat,
    three.FloatType,
  );
  const surfaceLook = new three.ShaderMaterial({
    vertexShader: SURFACE_VERTEX,
    fragmentShader: SURFACE_FRAGMENT,
    side: three.DoubleSide,
    uniforms: {
      table: { value: table },
      light: { value: new three.Vector3() },
      beyond: { value: new three.Vector3() },
      hatch: { value: new three.Vector3() },
      height: { value: HEIGHT },
      ratio: { value: 1 },
    },
  });
  const surface = createSurfaceMesh(three, surfaceLook);
  scene.add(surface.mesh);

  const size = new three.Vector2(1, 1);
  const line = createLine(three, size, surfaceLook.uniforms.ratio);
  line.meshes.forEach((mesh) => scene.add(mesh));

  const sphere = new three.SphereGeometry(1, 32, 20);
  const ball = createBall(three, sphere);
  const start = createBall(three, sphere);
  ball.meshes.concat(start.meshes).forEach((mesh) => scene.add(mesh));

  /** @type {{ball: Place|null, start: Place|null}} */
  let places = { ball: null, start: null };
  /** @type {Promise<any>} */
  let prepared = Promise.resolve();
  let shape = { width: 1, height: 1, ratio: 1 };

  return {
    /**
     * @param {number} width  in px
     * @param {number} height
     * @param {number} ratio  device pixels a px
     */
    resize(width, height, ratio) {
      shape = { width, height, ratio };
      renderer.setPixelRatio(ratio);
      renderer.setSize(width, height, false);
      size.set(width, height);
      surfaceLook.uniforms.ratio.value = ratio;
    },

    /**
     * @param {Colours} colours
     * @param {number[]} contours  shares of the colours, rising
     * @param {(share: number) => number} colourShareOf  of a share of the height
     */
    setLook(colours, contours, colourShareOf) {
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
      surfaceLook.uniforms.beyond.value.fromArray(mixed(0.12));
      surfaceLook.uniforms.hatch.value.fromArray(mixed(0.5));
    },

    /**
     * @param {Relief} colourRelief  shares of the colours
     * @param {Relief} heightRelief  shares of the height
     */
    setRelief: surface.set,

    /** @param {Float32Array} pieces  (pieces, 6): both ends: x, share of the height, z */
    setPath: line.set,

    /** @param {Place|null} ballPlace @param {Place|null} startPlace */
    setPlaces(ballPlace, startPlace) {
      places = { ball: ballPlace, start: startPlace };
    },

    /** @returns {Promise<any>} when drawing need not wait for anything any more */
    prepare() {
      prepared = renderer.compileAsync(scene, camera);
      return prepared;
    },

    /** @returns {Promise<void>} when all that has been asked for is drawn */
    finished() {
      const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
      context.flush();
      return new Promise((resolve) => {
        const look = () => {
          const isDone = !fence || context.isContextLost()
            || context.getSyncParameter(fence, context.SYNC_STATUS) === context.SIGNALED;
          if (isDone) {
            context.deleteSync(fence);
            resolve();
          } else {
            window.setTimeout(look, POLL);
          }
        };
        look();
      });
    },

    /** @param {Camera} view @param {number} azimuth  degrees */
    draw(view, azimuth) {
      camera.fov = view.fieldOfView;
      camera.aspect = shape.width / shape.height;
      camera.near = view.near;
      camera.far = view.far;
      camera.position.set(view.eye[0], view.eye[1], view.eye[2]);
      camera.lookAt(view.target[0], view.target[1], view.target[2]);
      camera.updateProjectionMatrix();
      camera.updateMatrixWorld();
      // The light comes from over the left shoulder, whichever way one looks.
      const side = ((azimuth - 50) * Math.PI) / 180;
      surfaceLook.uniforms.light.value.set(Math.sin(side) * 0.62, 0.78, Math.cos(side) * 0.62).normalize();
      const pixel = (2 * Math.tan((view.fieldOfView * Math.PI) / 360)) / shape.height;
      ball.place(places.ball, view, pixel * BALL);
      start.place(places.start, view, pixel * START);
      renderer.render(scene, camera);
    },

    /** @param {{path: number[], casing: number[], ball: number[]}} colours  0 to 255 */
    setMarks({ path, casing, ball: ballColour }) {
      line.paint(path, casing);
      ball.paint(ballColour);
      start.paint(path);
    },

    /** Gives everything back, once nothing is being prepared: until then it is asked after. */
    dispose() {
      prepared.then(() => {
        [surface, surfaceLook, line, ball, start, sphere, table, renderer].forEach((part) => part.dispose());
        renderer.forceContextLoss();
      });
    },
  };
}

/** @typedef {ReturnType<typeof createScene>} LandscapeScene */

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
 * Buffers are kept as long as the lattice has as many nodes.
 *
 * @param {any} three
 * @param {any} look
 */
function createSurfaceMesh(three, look) {
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

/**
 * A line as wide on the screen everywhere: a casing, the line, and what of it is behind hills.
 *
 * @param {any} three
 * @param {any} size  of the picture, in px
 * @param {{value: number}} ratio  device pixels a px
 */
function createLine(three, size, ratio) {
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
    { width: PATH.core, nearer: 0.0012, isHidden: true },
    { width: PATH.casing, nearer: 0.0012, isHidden: false },
    { width: PATH.core, nearer: 0.0016, isHidden: false },
  ].map(({ width, nearer, isHidden }) => new three.ShaderMaterial({
    vertexShader: LINE_VERTEX,
    fragmentShader: LINE_FRAGMENT,
    side: three.DoubleSide,
    // All of them are, so that they are drawn in order: after the surface, what is hidden first.
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

/**
 * A ball as large on the screen everywhere, and its ghost where it is behind hills.
 *
 * @param {any} three
 * @param {any} sphere
 */
function createBall(three, sphere) {
  const looks = [true, false].map((isHidden) => new three.ShaderMaterial({
    vertexShader: BALL_VERTEX,
    fragmentShader: BALL_FRAGMENT,
    transparent: true,
    premultipliedAlpha: true,
    depthFunc: isHidden ? three.GreaterDepth : three.LessEqualDepth,
    depthWrite: !isHidden,
    uniforms: { colour: { value: new three.Vector4() } },
  }));
  const meshes = looks.map((look, order) => {
    const mesh = new three.Mesh(sphere, look);
    mesh.frustumCulled = false;
    mesh.renderOrder = 5 + order;
    return mesh;
  });

  return {
    meshes,

    /** @param {Place|null} place @param {Camera} view @param {number} radius  at depth 1 */
    place(place, view, radius) {
      meshes.forEach((mesh) => {
        mesh.visible = place !== null;
        if (place) {
          const y = place.height * HEIGHT;
          const size = radius * view.project(place.x, y, place.z).depth;
          mesh.position.set(place.x, y + 0.85 * size, place.z);
          mesh.scale.setScalar(size);
          mesh.updateMatrixWorld();
        }
      });
    },

    /** @param {number[]} colour */
    paint([red, green, blue]) {
      looks[0].uniforms.colour.value.set(red / 255, green / 255, blue / 255, 0.4);
      looks[1].uniforms.colour.value.set(red / 255, green / 255, blue / 255, 1);
    },

    dispose() {
      looks.forEach((look) => look.dispose());
    },
  };
}

