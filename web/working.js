// Loaded when a view of the working is first looked at, so that a first visit loads less.

export { createWorking } from './views/working/working.js';
