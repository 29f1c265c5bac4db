// Loaded when a view of the descent is first looked at, so that a first visit loads less.

export { createDescent } from './views/descent/descent.js';
