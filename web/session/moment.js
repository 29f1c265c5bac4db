// Where training is, for a link: its numbers, and what training once more from the initial weights
// comes to, which tells whether the settings and a number of epochs are all that a link needs.

/** @import { Engine } from '../model/protocol.js' */
/** @import { Later } from './training.js' */

/** Milliseconds of a slice, and of all of them: what takes longer is not trained again. */
const SLICE = 12;
const MOST = 3000;

/** Steps between two looks at the clock. */
const STEPS = 16;

/** Numbers a point of the path. */
const COLUMNS = 6;

/**
 * @typedef {object} Moment
 * @property {Float64Array} state  as `resume` takes it: nine numbers, of which 1 and 2 are epoch and
 *     batch, the parameters, then the optimizer's buffers
 * @property {Float64Array} parameters
 * @property {string} fingerprint
 * @property {Float64Array} repeated  the state that the same training comes to; empty if it does not come
 *     so far, or takes too long
 * @property {boolean} isMended  training has gone on since a parameter was changed by hand
 * @property {number} milliseconds  that it took
 */

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @returns {() => Promise<Moment>}
 */
export function createMoment({ engine, later, now }) {
  const { Checkpoints } = engine;

  /** @returns {boolean} whether there is more to do */
  function repeat() {
    const start = now();
    let done = 1;
    while (done > 0 && now() - start < SLICE) {
      done = Checkpoints.repeat(STEPS);
    }
    return done > 0;
  }

  return async () => {
    const state = Checkpoints.moment().slice();
    const parameters = engine.Training.parameters().slice();
    const fingerprint = engine.Training.fingerprint();
    const isMended = mended(engine.Landscape.slice().path());
    Checkpoints.beginRepetition();
    let milliseconds = 0;
    for (let goesOn = true; goesOn && milliseconds < MOST;) {
      const start = now();
      goesOn = repeat();
      milliseconds += now() - start;
      await new Promise((resolve) => later(() => resolve(null)));
    }
    return { state, parameters, fingerprint, repeated: Checkpoints.repeated().slice(), isMended, milliseconds };
  };
}

/** @param {Float64Array} path  see LandscapeEngine.path; the last point is the present one */
const mended = (path) => path.some((value, index) => index % COLUMNS === COLUMNS - 1 && index < path.length - 1
  && value === 1);
