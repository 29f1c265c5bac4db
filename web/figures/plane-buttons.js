// Buttons that move and zoom a plane, for those who use neither its keys nor a mouse.

import { ZOOM } from './plane-keys.js';
import { stepButton } from './step-button.js';

/** How far a button moves the plane, in shares of the side. */
const PUSH = 0.25;

/** @type {Array<[string, string, number, number]>} name, sign, right and up */
const MOVES = [
  ['to the left', '←', -PUSH, 0],
  ['up', '↑', 0, PUSH],
  ['down', '↓', 0, -PUSH],
  ['to the right', '→', PUSH, 0],
];

/**
 * @param {string} thing  that moves, such as "map"
 * @param {(right: number, up: number) => void} push  by shares of the side
 */
export const moveButtons = (thing, push) => MOVES.map(([where, sign, right, up]) =>
  stepButton({ name: `Move the ${thing} ${where}`, sign, act: () => push(right, up) }));

/** @param {(factor: number) => void} zoom  above 1 to see more */
export const zoomButtons = (zoom) => [
  stepButton({ name: 'Zoom out', sign: '−', act: () => zoom(ZOOM) }),
  stepButton({ name: 'Zoom in', sign: '+', act: () => zoom(1 / ZOOM) }),
];
