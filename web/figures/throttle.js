// While training, words and tables change at most once a second: nobody can read them faster, and
// screen readers would not come to an end.

/** In milliseconds. */
const PAUSE = 1000;

/**
 * @typedef {object} Subject
 * @property {unknown[]} subject  what the value is about: another one is due at once
 * @property {unknown} version  what it follows from: as long as that is the same, so is the value
 * @property {boolean} isMoving  whether the next version will come soon
 */

/**
 * @template Value
 * @returns {(what: Subject, make: () => Value) => Value} the value that was made last, or a new one
 *     when it is due
 */
export function createThrottle() {
  /** @type {(Subject & {value: Value, at: number})|null} */
  let made = null;

  return (what, make) => {
    const now = Date.now();
    const { subject, version, isMoving } = what;
    const isDue = !made || subject.some((part, index) => made && part !== made.subject[index])
      || (version !== made.version && (!isMoving || now - made.at > PAUSE));
    if (!made || isDue) {
      made = Object.assign({}, what, { value: make(), at: now });
    }
    return made.value;
  };
}
