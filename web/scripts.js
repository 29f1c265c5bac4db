// Loaded when a script or a lesson first asks for more than training, so that a first visit loads less.

export { createLateCalls } from './page/scripts/late-calls.js';
