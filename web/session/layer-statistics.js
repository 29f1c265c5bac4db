// Looks into the layers while the page shows what goes on there, and at no other time: histograms,
// dead and saturated neurons.

import { createStream } from './rationed.js';

/** @import { Engine } from '../model/protocol.js' */
/** @import { LayerStatistics } from '../model/state.js' */
/** @import { Stream } from './rationed.js' */

/**
 * @param {Engine} engine
 * @param {() => number} now  milliseconds
 * @returns {Stream<LayerStatistics['quantity'], LayerStatistics>}
 */
export const createLayerStatistics = ({ Layers }, now) => createStream({
  now,
  share: 1 / 12,
  pause: 100,
  look: (quantity, { status: { step } }) => (quantity === 'idleness'
    ? { quantity, step, shares: Array.from(Layers.idleness()) }
    : { quantity, step, histograms: JSON.parse(Layers.histograms(quantity)) }),
});
