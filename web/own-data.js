// Loaded when points are first painted or a table is first opened, so that a first visit loads less.

export { createTableActions } from './page/experiments/import-table.js';
export { createPaintingActions } from './page/experiments/paint-points.js';
export { createPainter } from './views/output/painter.js';
export { createTable } from './views/table/dialog.js';
