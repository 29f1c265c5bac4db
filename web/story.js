// Loaded when somebody first takes the tour, so that a first visit loads less.

export { createStory } from './views/story/story.js';
