// Loaded by the worker when something is first looked into, so that a first visit loads less.

export { createLooking } from './session/looking.js';
