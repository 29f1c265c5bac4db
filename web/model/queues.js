// Ways for things to wait for each other: only the latest is sent, one after the other, or all for the
// first.

/**
 * Sends one thing at a time, so that a dragged slider never runs ahead of whoever answers. What
 * comes while something is on its way waits, and goes together.
 *
 * @template T
 * @param {(thing: T) => Promise<any>} send
 * @param {(waiting: T, next: T) => T} [join]  what becomes of two that wait; the latest alone, when
 *     left out
 */
export function createLatestQueue(send, join = (_, next) => next) {
  /** @type {T[]} none or one */
  let waiting = [];
  /** @type {Promise<void>|null} */
  let sending = null;

  async function sendAll() {
    await null; // what is asked for at the same moment goes together
    try {
      while (waiting.length > 0) {
        const [thing] = waiting;
        waiting = [];
        await send(thing);
      }
    } finally {
      sending = null;
    }
  }

  return {
    /**
     * @param {T} thing
     * @returns {Promise<void>} fulfilled when nothing waits any more
     */
    put(thing) {
      waiting = waiting.concat([thing]);
      waiting = [waiting.reduce(join)];
      sending = sending || sendAll();
      return sending;
    },

    /** @returns {T|undefined} what waits, which is then not sent */
    take() {
      const [thing] = waiting;
      waiting = [];
      return thing;
    },

    /** @returns {Promise<void>|null} fulfilled when nothing waits any more; null when nothing does */
    sending: () => sending,
  };
}

/**
 * Does one thing after the other, whatever becomes of each.
 *
 * @returns {<R>(work: () => Promise<R>) => Promise<R>}
 */
export function createTurns() {
  /** @type {Promise<any>} */
  let last = Promise.resolve();

  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => null);
    return mine;
  };
}

/**
 * @template R
 * @param {() => Promise<R>} make
 * @returns {() => Promise<R>} makes it when first called; again, only if that has failed
 */
export function once(make) {
  /** @type {Promise<R>|null} */
  let made = null;
  return () => {
    made = made || make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/**
 * @template {Record<string, any>} T
 * @param {() => Promise<T>} load
 * @param {(error: Error) => void} report  told of everything that fails
 * @returns {{load: () => Promise<T>, later: <K extends keyof T>(names: K[]) => Pick<T, K>}} later: functions of
 *     that name, each called at once when all are there, and else when they have been loaded
 */
export function loadedLater(load, report) {
  /** @type {T|null} */
  let loaded = null;
  const ready = once(async () => {
    loaded = await load();
    return loaded;
  });
  return {
    load: ready,
    later: (names) => /** @type {any} */ (Object.fromEntries(names.map((name) => [
      name,
      (/** @type {any[]} */ ...given) => (loaded
        ? loaded[name](...given)
        : ready().then((all) => all[name](...given)).catch(report)),
    ]))),
  };
}
