// What can be done to the plane and to data of one's own, all together.

import { createPaintingActions } from './painting.js';
import { createPlaneActions } from './plane.js';
import { createTableActions } from './tables.js';

/**
 * @param {Parameters<typeof createPaintingActions>[0] & Parameters<typeof createTableActions>[0]} parts
 */
export function createDataActions(parts) {
  return Object.assign(
    createPlaneActions(parts.store),
    createPaintingActions(parts),
    createTableActions(parts),
  );
}
