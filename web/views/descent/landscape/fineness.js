// How finely to draw so that a machine can follow: coarser while frames take long, finer while they
// leave time, and finest when nothing moves.

/** Device pixels a px; each one twice as many as the one before, on the whole. */
const RATIOS = [0.5, 0.7, 1, 1.4, 2];

/** Where to begin. */
const FIRST = 2;

/** In ms: a frame that takes too long, and one that leaves time for twice as much. */
const FRAME = { long: 29, short: 18 };

/** So many frames in a row have to agree. */
const ROW = { long: 2, short: 8 };

/** What was too fine is not tried again for so long, in ms. */
const PATIENCE = 5000;

/** When nothing moves there is time for so many times twice as many pixels, and never fewer than 1. */
const FINER = 2;

/** @param {() => number} now  in ms */
export function createFineness(now) {
  let place = FIRST;
  let long = 0;
  let short = 0;
  let failedAt = -Infinity;

  return {
    /** @returns {number} device pixels a px */
    moving: () => RATIOS[place],

    /** @returns {number} device pixels a px */
    still: () => RATIOS[Math.min(RATIOS.length - 1, Math.max(FIRST, place + FINER))],

    /** @param {number} took  from the beginning of a frame to the next one, in ms */
    judge(took) {
      long = took > FRAME.long ? long + 1 : 0;
      short = took < FRAME.short ? short + 1 : 0;
      if (long >= ROW.long && place > 0) {
        place -= 1;
        long = 0;
        failedAt = now();
      } else if (short >= ROW.short && place < RATIOS.length - 1 && now() - failedAt > PATIENCE) {
        place += 1;
        short = 0;
      }
    },
  };
}
