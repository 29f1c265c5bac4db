// Loaded when somebody first shares an experiment, or opens a link that says more than its settings,
// so that a first visit loads less.

export { createArrival } from './page/arrival.js';
export { createSharing } from './page/sharing.js';
export { createShare } from './views/share/share.js';
