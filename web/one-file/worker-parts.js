// Stands in for worker-parts.js in the page that is one file: everything is there from the start.

import { createLooking } from '../looking.js';
import { createBenchmark } from '../measuring.js';
import { createTableCommands } from '../tables.js';

/** @type {typeof import('../worker-parts.js').loadLooking} */
export const loadLooking = async () => ({ createLooking });

/** @type {typeof import('../worker-parts.js').loadMeasuring} */
export const loadMeasuring = async () => ({ createBenchmark });

/** @type {typeof import('../worker-parts.js').loadTables} */
export const loadTables = async () => createTableCommands;
