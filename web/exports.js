// Loaded when something is first exported, so that a first visit loads less.

export { createExporting } from './page/scripts/exporting.js';
export { createExports } from './views/exports/exports.js';
