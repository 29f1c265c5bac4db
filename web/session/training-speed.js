// How fast training goes, measured over the last second or, where steps are slow, the last ten.

/** Milliseconds that are measured over: longer when few steps have been done in them. */
const WINDOW = { usual: 1000, longest: 10000 };

/** So many steps are enough for a measurement. */
const ENOUGH = 20;

/** Milliseconds before there is a first measurement. */
const FIRST = 250;

/** @param {() => number} now  milliseconds */
export function createTrainingSpeed(now) {
  /** @type {Array<{time: number, step: number}>} */
  let marks = [];

  return {
    /** Begins a new measurement. */
    restart() {
      marks = [];
    },

    /**
     * @param {number} step  done by now
     * @returns {number} steps a second; 0 when it is too early to say
     */
    read(step) {
      const time = now();
      marks.push({ time, step });
      while (marks.length > 2 && isDispensable(marks[1], time, step)) {
        marks.shift();
      }
      const past = time - marks[0].time;
      return past < FIRST ? 0 : (1000 * (step - marks[0].step)) / past;
    },
  };
}

/**
 * @param {{time: number, step: number}} next  the mark after the oldest
 * @param {number} time
 * @param {number} step
 */
function isDispensable(next, time, step) {
  const past = time - next.time;
  return past > WINDOW.longest || (past > WINDOW.usual && step - next.step >= ENOUGH);
}
