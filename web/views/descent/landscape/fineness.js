// The resolution of the drawing, fitted to the speed of the machine: coarser while frames take long,
// finer while they are quick, and finest when nothing moves.

/** Device pixels for each CSS pixel; every step doubles the pixels of the whole picture. */
const RATIOS = [0.5, 0.7, 1, 1.4, 2];

/** The index of the ratio to begin with. */
const FIRST = 2;

/** In ms: a frame that takes too long, and one that leaves time for twice as many pixels. */
const FRAME = { long: 29, short: 18 };

/** How many long, or short, frames in a row change the resolution. */
const ROW = { long: 2, short: 8 };

/** After a resolution was too fine, no finer one is tried for this long, in ms. */
const PATIENCE = 5000;

/** When nothing moves it is this many steps finer, and at least one device pixel for each CSS pixel. */
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
