// Loaded when there is a past to go back to, so that a first visit loads less.

export { createTimeline } from './views/timeline/timeline.js';
