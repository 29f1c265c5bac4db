// The canvas of the landscape and the scene on it: made when there is something to show, freed when
// it is hidden. The browser may take the canvas's context away, and give it back, at any time.

import { createElement } from '../../../figures/dom.js';
import { createScene } from './scene.js';

/**
 * @typedef {import('./scene.js').LandscapeScene} LandscapeScene
 * @typedef {import('./orbit.js').Camera} Camera
 */

/** Colours of the marks, 0 to 255, the same in every theme since the colours of the loss are. */
const MARKS = { path: [255, 255, 255], casing: [24, 10, 46], ball: [255, 118, 46] };

/**
 * @param {HTMLElement} frame  in which the canvas is the first
 * @param {() => void} changed  called when it is ready, lost or found again
 */
export function createLandscapePicture(frame, changed) {
  /** @type {LandscapeScene|null} */
  let scene = null;
  /** @type {HTMLCanvasElement|null} */
  let canvas = null;
  /** @type {''|'without'|'lost'} */
  let problem = '';
  let isPrepared = false;
  let isFirstDrawing = false;
  /** @type {number[]} */
  let sized = [];

  /** @param {any} solids  what draws in three dimensions */
  function open(solids) {
    const fresh = createElement('canvas', { class: 'landscape-canvas', 'aria-hidden': 'true' });
    const context = fresh.getContext('webgl2', { antialias: false, alpha: true });
    if (!context) {
      problem = 'without';
      return;
    }
    fresh.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      if (fresh === canvas) {
        problem = 'lost';
        changed();
      }
    });
    fresh.addEventListener('webglcontextrestored', () => {
      if (fresh === canvas) {
        close();
        changed();
      }
    });
    const made = createScene(solids, fresh, context);
    made.setMarks(MARKS);
    made.prepare().then(() => {
      isPrepared = isPrepared || made === scene;
      changed();
    });
    scene = made;
    canvas = fresh;
    isPrepared = false;
    isFirstDrawing = false;
    sized = [];
  }

  /** Frees what the graphics processor holds. */
  function close() {
    if (scene && canvas) {
      const { dispose } = scene;
      scene = null;
      dispose();
      canvas.remove();
      canvas = null;
    }
    if (problem === 'lost') {
      problem = '';
    }
  }

  /**
   * Without a graphics processor the first drawing takes long. As long as the canvas is not in the
   * page, nothing has to wait for it.
   * @param {LandscapeScene} made
   * @param {HTMLCanvasElement} fresh
   */
  function finishFirstDrawing(made, fresh) {
    isFirstDrawing = true;
    made.finished().then(() => {
      if (made === scene) {
        isFirstDrawing = false;
        frame.insertBefore(fresh, frame.firstChild);
        changed();
      }
    });
  }

  return {
    /**
     * @param {any} solids
     * @returns {''|'without'|'lost'} what prevents it: no WebGL, or the browser has taken it away
     */
    show(solids) {
      if (!scene && !problem) {
        open(solids);
      }
      return problem;
    },

    /** @returns {LandscapeScene|null} once it can be drawn */
    scene: () => (isPrepared && !problem ? scene : null),

    /**
     * @param {Camera} camera
     * @param {number} azimuth  degrees
     * @param {{width: number, height: number}} size  in px
     * @param {number} ratio  device pixels a px
     * @returns {boolean} whether it is to be seen; where it is not yet, `changed` is called
     */
    draw(camera, azimuth, { width, height }, ratio) {
      if (!scene || !canvas || !isPrepared || isFirstDrawing || problem) {
        return false;
      }
      const wanted = [width, height, ratio];
      if (wanted.some((part, index) => part !== sized[index])) {
        sized = wanted;
        scene.resize(width, height, ratio);
      }
      scene.draw(camera, azimuth);
      if (!canvas.parentNode) {
        finishFirstDrawing(scene, canvas);
        return false;
      }
      return true;
    },

    close,
  };
}
