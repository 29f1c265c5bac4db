// Loaded when the dialog for a table is first opened, so that a first visit loads less.

export { createTable } from './views/table/dialog.js';
