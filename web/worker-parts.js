// What the worker loads when it is first needed. The page in one file has one-file/worker-parts.js instead.

export const loadLooking = () => import('./looking.js');

export const loadMeasuring = () => import('./measuring.js');

export const loadTables = async () => (await import('./tables.js')).createTableCommands;
