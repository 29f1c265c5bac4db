// Asks the network what it puts out at a place: one question at a time, the latest next.

/** @typedef {[number, number]} Place  x1 and x2 */

/**
 * @param {(x1: number, x2: number) => Promise<number[]>} predict
 * @param {() => void} changed  there is an answer
 */
export function createProbe(predict, changed) {
  /** @type {{place: Place, moment: any}|null} */
  let wish = null;
  let isAsking = false;
  /** @type {{place: Place, outputs: number[]}|null} */
  let known = null;

  async function ask() {
    isAsking = true;
    while (wish) {
      const { place } = wish;
      wish = null;
      try {
        known = { place, outputs: await predict(place[0], place[1]) };
        changed();
      } catch (error) {
        // The engine has died; whoever restarts it says so.
        known = null;
        wish = null;
      }
    }
    isAsking = false;
  }

  /** @type {any} */
  let asked = {};
  return {
    /**
     * @param {Place} place
     * @param {any} moment  of training; answers of another one are out of date
     * @returns {number[]} the outputs there, or where it was asked last; [] when none are known
     */
    outputsAt(place, moment) {
      if (asked.moment !== moment || String(asked.place) !== String(place)) {
        asked = { place, moment };
        wish = asked;
        if (!isAsking) {
          ask();
        }
      }
      return known ? known.outputs : [];
    },

    /** Nothing that is known holds for another network. */
    forget() {
      known = null;
      asked = {};
    },
  };
}
