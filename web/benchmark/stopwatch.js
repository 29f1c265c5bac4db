// Times work that is too short to be timed alone.

/**
 * Works at least once, and until the time is up.
 *
 * @param {(count: number) => void} work
 * @param {number} count  done at once
 * @param {number} milliseconds  at least
 * @param {() => number} now  milliseconds
 * @returns {{done: number, elapsed: number}} how much in how many milliseconds
 */
export function timed(work, count, milliseconds, now) {
  const start = now();
  let done = 0;
  let elapsed = 0;
  do {
    work(count);
    done += count;
    elapsed = now() - start;
  } while (elapsed < milliseconds);
  return { done, elapsed };
}
