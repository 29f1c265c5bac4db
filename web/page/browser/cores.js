// How much of the machine may be used for work beside the page.

/** @returns {number} workers: the cores less one, which the page needs; one on weak machines */
export function spareCores() {
  const { hardwareConcurrency = 2, deviceMemory = 4 } = /** @type {any} */ (navigator);
  return deviceMemory <= 2 ? 1 : Math.max(1, hardwareConcurrency - 1);
}
