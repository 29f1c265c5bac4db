// Loaded when the space of a hidden layer is first looked at, so that a first visit loads less.

export { createSpace } from './views/output/hidden-space.js';
