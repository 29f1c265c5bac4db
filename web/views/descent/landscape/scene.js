// The landscape in three dimensions: a block cut out of the loss, with the path and the ball on it.

import { createBall } from './ball.js';
import { createLine } from './line.js';
import { createSurface } from './surface.js';

/**
 * @typedef {import('./orbit.js').Camera} Camera
 * @typedef {import('./ball.js').Place} Place
 */

/** Radii, in CSS pixels. */
const BALL = 9;
const START = 4.5;

/** The processor is asked this often whether the drawing is done, in ms. */
const POLL = 10;

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

  const size = new three.Vector2(1, 1);
  const ratio = { value: 1 };
  const surface = createSurface(three, ratio);
  const line = createLine(three, size, ratio);
  const sphere = new three.SphereGeometry(1, 32, 20);
  const ball = createBall(three, sphere);
  const start = createBall(three, sphere);
  [surface, line, ball, start].forEach(({ meshes }) => scene.add(...meshes));

  /** @type {{ball: Place|null, start: Place|null}} */
  let places = { ball: null, start: null };
  /** @type {Promise<any>} */
  let prepared = Promise.resolve();

  return {
    /**
     * @param {number} width  in px
     * @param {number} height
     * @param {number} devicePixels  a px
     */
    resize(width, height, devicePixels) {
      renderer.setPixelRatio(devicePixels);
      renderer.setSize(width, height, false);
      size.set(width, height);
      ratio.value = devicePixels;
    },

    setLook: surface.paint,
    setRelief: surface.set,
    setPath: line.set,

    /** @param {Place|null} ballPlace @param {Place|null} startPlace */
    setPlaces(ballPlace, startPlace) {
      places = { ball: ballPlace, start: startPlace };
    },

    /** @param {{path: number[], casing: number[], ball: number[]}} colours  0 to 255 */
    setMarks({ path, casing, ball: ballColour }) {
      line.paint(path, casing);
      ball.paint(ballColour);
      start.paint(path);
    },

    /** @returns {Promise<any>} when drawing need not wait for anything any more */
    prepare() {
      prepared = renderer.compileAsync(scene, camera);
      return prepared;
    },

    /** @param {Camera} view @param {number} azimuth  degrees */
    draw(view, azimuth) {
      camera.fov = view.fieldOfView;
      camera.aspect = size.width / size.height;
      camera.near = view.near;
      camera.far = view.far;
      camera.position.set(view.eye[0], view.eye[1], view.eye[2]);
      camera.lookAt(view.target[0], view.target[1], view.target[2]);
      camera.updateProjectionMatrix();
      camera.updateMatrixWorld();
      surface.lightFrom(azimuth);
      const pixel = (2 * Math.tan((view.fieldOfView * Math.PI) / 360)) / size.height;
      ball.place(places.ball, view, pixel * BALL);
      start.place(places.start, view, pixel * START);
      renderer.render(scene, camera);
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

    /** Frees all memory, but only when preparing has ended: until then the library still uses it. */
    dispose() {
      prepared.then(() => {
        [surface, line, ball, start, sphere, renderer].forEach((part) => part.dispose());
        renderer.forceContextLoss();
      });
    },
  };
}

/** @typedef {ReturnType<typeof createScene>} LandscapeScene */
