// When a view is updated: only when something has changed that it has read.

/**
 * A view is handed the state through getters that note what it reads, now or later when somebody
 * clicks. As long as none of that has changed the view is left alone, and what it was handed is
 * kept up to date.
 *
 * @template {object} S
 * @param {(state: S) => void} update  of a view
 * @returns {(state: S) => void} the same, without the calls that could change nothing
 */
export function updateForReads(update) {
  /** @type {Set<keyof S>} */
  const read = new Set();
  /** @type {{latest: S}|null} */
  let handed = null;
  /** @type {object|null} */
  let getters = null;

  /** @param {S} state */
  function gettersOf(state) {
    const properties = {};
    /** @type {Array<keyof S>} */ (Object.keys(state)).forEach((name) => {
      Object.defineProperty(properties, name, {
        /** @this {{latest: S}} */
        get() {
          read.add(name);
          return this.latest[name];
        },
      });
    });
    return properties;
  }

  return (state) => {
    const shown = handed;
    if (shown && !Array.from(read).some((name) => state[name] !== shown.latest[name])) {
      shown.latest = state;
      return;
    }
    getters = getters || gettersOf(state);
    handed = Object.assign(Object.create(getters), { latest: state });
    update(/** @type {any} */ (handed));
  };
}
