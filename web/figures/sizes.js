// Being told of sizes.

/**
 * A ResizeObserver that tells in the next frame: what is drawn upon it may change other sizes that
 * have been reported for this one, and an element observed meanwhile would come too late for it.
 *
 * @param {(entries: ResizeObserverEntry[]) => void} changed
 */
export const createSizeObserver = (changed) => new ResizeObserver((entries) => {
  window.requestAnimationFrame(() => changed(entries));
});
