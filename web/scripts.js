// Loaded when a script or a lesson first calls the page, so that a first visit loads less.

export { createScriptApi } from './page/scripts/script-api.js';
