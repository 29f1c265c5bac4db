// Which places of the page are to be seen. A phone shows one panel at a time, settings can be folded,
// and an embedded page leaves things out: what stands there is not drawn meanwhile.

/**
 * @param {(ids: string[]) => void} tell  takes the ids of the places that are to be seen, when that changes
 * @returns {{watch: (place: Element) => void}}
 */
export function watchPlaces(tell) {
  /** @type {Set<string>} */
  const seen = new Set();
  const sizes = new ResizeObserver((entries) => {
    const come = entries.filter(({ target: { id }, contentRect }) => contentRect.width > 0 && !seen.has(id));
    const gone = entries.filter(({ target: { id }, contentRect }) => contentRect.width === 0 && seen.has(id));
    come.forEach(({ target }) => seen.add(target.id));
    gone.forEach(({ target }) => seen.delete(target.id));
    if (come.length + gone.length > 0) {
      tell(Array.from(seen));
    }
  });

  return { watch: (place) => sizes.observe(place) };
}
