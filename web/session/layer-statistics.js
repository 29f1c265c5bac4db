// Looks into the layers while the page shows what goes on there, and at no other time: histograms,
// dead and saturated neurons. While training goes on it is rationed, as everything that is shown.

/** While training, milliseconds from one look to the next, at least ... */
const PAUSE = 100;

/** ... and looking takes up one part of so many of the time. */
const RATION = 12;

/**
 * @param {import('../model/protocol.js').Engine} engine
 * @param {() => number} now  milliseconds
 */
export function createLayerStatistics(engine, now) {
  /** @type {import('../model/state.js').LayerStatistics['quantity']|''} */
  let wish = '';
  let notBefore = 0;

  return {
    /** @param {import('../model/state.js').LayerStatistics['quantity']|''} wanted  '' for nothing */
    wish(wanted) {
      if (wanted !== wish) {
        wish = wanted;
        notBefore = 0;
      }
    },

    /**
     * @param {import('../model/state.js').Status} status
     * @param {boolean} moving
     * @returns {{layerStatistics?: import('../model/state.js').LayerStatistics}} nothing if the last look has to do
     */
    take({ step }, moving) {
      const start = now();
      if (wish === '' || (moving && start < notBefore)) {
        return {};
      }
      const layerStatistics = wish === 'idleness'
        ? { quantity: wish, step, shares: Array.from(engine.Layers.idleness()) }
        : { quantity: wish, step, histograms: JSON.parse(engine.Layers.histograms(wish)) };
      notBefore = start + Math.max(PAUSE, RATION * (now() - start));
      return { layerStatistics };
    },
  };
}
