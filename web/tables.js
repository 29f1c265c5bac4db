// Loaded by the worker with the first table, so that a first visit loads less.

export { createTableCommands } from './session/tables/table-commands.js';
