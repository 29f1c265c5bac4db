// Plays the run back from where the page is to its latest moment, once or again and again.

/** @typedef {import('../../model/state.js').State} State */

/** Seconds that the whole run takes. */
export const LENGTHS = [
  { id: '5', name: '5 s film' },
  { id: '10', name: '10 s film' },
  { id: '30', name: '30 s film' },
  { id: '60', name: '1 min film' },
];

/** Milliseconds between two pictures, at least: where motion is to be kept low, and otherwise. */
const PAUSE = { still: 500, moving: 30 };

/** Runs of fewer epochs are shown by parts of an epoch. */
const SHORT = 60;

/**
 * @param {object} parts
 * @param {(moment: number) => Promise<any>} parts.goTo
 * @param {() => State} parts.read
 * @param {() => void} parts.changed
 * @param {() => boolean} parts.isStill
 */
export function createFilm({ goTo, read, changed, isStill }) {
  let seconds = LENGTHS[1].id;
  let isLooping = false;
  /** @type {object|null} the showing under way */
  let showing = null;

  /** @param {number} milliseconds */
  const rest = (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds));

  /** Shows the run once. @param {object} mine @param {number} from */
  async function show(mine, from) {
    const { first, last } = read().timeline;
    const pace = (last - first) / (1000 * Number(seconds));
    const start = performance.now();
    for (let moment = from; moment < last && showing === mine;) {
      const begun = performance.now();
      moment = Math.min(last, from + pace * (begun - start));
      await goTo(last - first < SHORT || moment === last ? moment : Math.floor(moment));
      await rest(Math.max(0, PAUSE[isStill() ? 'still' : 'moving'] - (performance.now() - begun)));
    }
  }

  async function play() {
    const mine = {};
    showing = mine;
    changed();
    const { first, last, moment } = read().timeline;
    await show(mine, moment < last ? moment : first);
    while (isLooping && showing === mine) {
      await show(mine, first);
    }
    showing = showing === mine ? null : showing;
    changed();
  }

  function stop() {
    showing = null;
  }

  return {
    isPlaying: () => showing !== null,
    length: () => seconds,
    loops: () => isLooping,

    play,
    stop,

    toggle() {
      if (showing) {
        stop();
        changed();
      } else {
        play();
      }
    },

    /** @param {string} id */
    setLength(id) {
      seconds = id;
      changed();
    },

    /** @param {boolean} wanted */
    setLoops(wanted) {
      isLooping = wanted;
      changed();
    },
  };
}

/** @typedef {ReturnType<typeof createFilm>} Film */
