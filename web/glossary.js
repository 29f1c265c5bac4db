// Loaded when somebody first looks for a word, so that a first visit loads less.

export { createGlossary } from './views/glossary/glossary.js';
