// Does as many steps as fit into a slice of time, so that messages can be answered between slices.

/** Milliseconds between slices at a limited pace: waiting for each single step would keep a core busy. */
const REST = 8;

/**
 * @param {() => number} now  milliseconds
 * @param {number} milliseconds  length of a slice
 */
export function createTimeSlice(now, milliseconds) {
  let stepsPerMillisecond = 1;
  let limit = Infinity; // steps a second
  let owed = 0; // steps that a limited pace allows by now
  let last = now();

  /**
   * @param {boolean} isLimited
   * @returns {number} milliseconds to rest; 0 when the pace allows a step
   */
  function settle(isLimited) {
    const time = now();
    if (!isLimited || limit === Infinity) {
      owed = Infinity;
    } else {
      // Steps that there was no time for are dropped: a slow machine never has to catch up.
      const most = Math.max(1, (limit / 1000) * 5 * milliseconds);
      owed = Math.min((owed === Infinity ? 0 : owed) + ((time - last) * limit) / 1000, most);
    }
    last = time;
    return owed >= 1 ? 0 : Math.max(REST, ((1 - owed) * 1000) / limit);
  }

  return {
    /** @param {number} stepsPerSecond  Infinity for as fast as it goes */
    limit(stepsPerSecond) {
      limit = stepsPerSecond;
    },

    /** The first step of a limited pace comes at once. */
    restart() {
      last = now();
      owed = 1;
    },

    /**
     * @param {(steps: number) => number} work  does at most so many steps; 0 done ends the slice
     * @param {boolean} isLimited  false to go as fast as it goes, whatever the pace
     * @returns {number} milliseconds to wait before the next slice
     */
    slice(work, isLimited) {
      const pause = settle(isLimited);
      if (pause > 0) {
        return pause;
      }
      let start = now();
      const end = start + milliseconds;
      while (owed >= 1 && start < end) {
        const fitting = Math.floor(stepsPerMillisecond * (end - start));
        const done = work(Math.max(1, Math.min(fitting, Math.floor(owed))));
        if (done === 0) {
          break;
        }
        owed -= done;
        const stop = now();
        // Clocks are coarse: 0 ms may have gone by, hence the lower bound and the slow growth.
        const measured = done / Math.max(stop - start, 0.05);
        stepsPerMillisecond = Math.min(measured, 2 * stepsPerMillisecond);
        start = stop;
      }
      return settle(isLimited);
    },
  };
}
