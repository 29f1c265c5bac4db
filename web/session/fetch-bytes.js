// Fetches a file however slow the network is, as long as something arrives.

/** Milliseconds without a byte after which the rest is not waited for. */
const PATIENCE = 10000;

/**
 * @param {URL} address
 * @returns {Promise<ArrayBuffer>}
 * @throws {Error} when it is not there, or stops arriving
 */
export async function fetchBytes(address) {
  const stop = new AbortController();
  /** @type {any} */
  let timer;

  /** @template T @param {Promise<T>} next  what is to arrive @returns {Promise<T>} */
  function inTime(next) {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), PATIENCE);
    return next;
  }

  try {
    const response = await inTime(fetch(address, { signal: stop.signal }));
    if (!response.ok || !response.body) {
      throw new Error(`${address.pathname.replace(/.*\//, '')}: ${response.status}`);
    }
    const reader = response.body.getReader();
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const parts = [];
    let { done, value } = await inTime(reader.read());
    while (!done && value) {
      parts.push(value);
      ({ done, value } = await inTime(reader.read()));
    }
    return await new Blob(parts).arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}
