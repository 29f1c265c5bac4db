// Turning the landscape: by pointer, wheel, keys and buttons.

import { FIRST_ORBIT, turned, zoomed } from './orbit.js';
import { stepButton } from '../../../figures/step-button.js';
import { html } from '../../../figures/template.js';

/** @typedef {import('./orbit.js').Orbit} Orbit */

/** Degrees that dragging by one px turns it. */
const DRAG = 0.4;

/** What a key or a button does: degrees around and up, and the factor of the zoom. */
const STEP = { around: 10, up: 6, zoom: 1.25 };

/** Logarithm of the factor that one px of the wheel zooms. */
const WHEEL = 0.0015;

/** @type {Array<{name: string, sign: string, keys: string[], move: (orbit: Orbit) => Orbit}>} */
const MOVES = [
  { name: 'Turn to the left', sign: '←', keys: ['ArrowLeft'], move: (orbit) => turned(orbit, -STEP.around, 0) },
  { name: 'Look from higher up', sign: '↑', keys: ['ArrowUp'], move: (orbit) => turned(orbit, 0, STEP.up) },
  { name: 'Look from lower down', sign: '↓', keys: ['ArrowDown'], move: (orbit) => turned(orbit, 0, -STEP.up) },
  { name: 'Turn to the right', sign: '→', keys: ['ArrowRight'], move: (orbit) => turned(orbit, STEP.around, 0) },
  { name: 'Zoom out', sign: '−', keys: ['-'], move: (orbit) => zoomed(orbit, 1 / STEP.zoom) },
  { name: 'Zoom in', sign: '+', keys: ['+', '='], move: (orbit) => zoomed(orbit, STEP.zoom) },
];

/**
 * The buttons that turn it.
 *
 * @param {() => Orbit} orbit
 * @param {(orbit: Orbit) => void} change
 */
export const orbitButtons = (orbit, change) => html`
  <div class="plot-navigation landscape-navigation" role="group" aria-label="View of the landscape">
    <button type="button" class="figure-word" @click=${() => change(FIRST_ORBIT)}>Reset view</button>
    ${MOVES.map(({ name, sign, move }) => stepButton({ name, sign, act: () => change(move(orbit())) }))}
  </div>`;

/**
 * @param {HTMLElement} stage  what is dragged, and takes the keys
 * @param {() => Orbit} orbit
 * @param {(orbit: Orbit) => void} change
 */
export function listenToOrbit(stage, orbit, change) {
  /** @type {{id: number, x: number, y: number}|null} */
  let held = null;

  stage.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && !held) {
      held = { id: event.pointerId, x: event.clientX, y: event.clientY };
      stage.setPointerCapture(event.pointerId);
    }
  });
  stage.addEventListener('pointermove', (event) => {
    if (held && event.pointerId === held.id) {
      const { x, y } = held;
      held = { id: held.id, x: event.clientX, y: event.clientY };
      change(turned(orbit(), DRAG * (x - event.clientX), DRAG * (event.clientY - y)));
    }
  });
  ['pointerup', 'pointercancel', 'lostpointercapture'].forEach((kind) => {
    stage.addEventListener(kind, (event) => {
      if (held && /** @type {PointerEvent} */ (event).pointerId === held.id) {
        held = null;
      }
    });
  });

  // The wheel scrolls the page, unless the landscape has the focus or the control key is held.
  stage.addEventListener('wheel', (event) => {
    if (event.ctrlKey || document.activeElement === stage) {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      change(zoomed(orbit(), Math.exp(-WHEEL * lines * event.deltaY)));
    }
  }, { passive: false });

  stage.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const found = MOVES.find(({ keys }) => keys.includes(event.key));
    if (found || event.key === 'Home') {
      event.preventDefault();
      event.stopPropagation();
      change(found ? found.move(orbit()) : FIRST_ORBIT);
    }
  });
}
