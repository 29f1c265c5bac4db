// The only module that touches the browser's storage, which may be full, forbidden (as in
// sandboxed frames) or hold what somebody else has put there.

/**
 * @param {string} key
 * @returns {string} '' when there is nothing or it cannot be read
 */
export function recall(key) {
  try {
    return window.localStorage.getItem(key) || '';
  } catch (error) {
    return '';
  }
}

/**
 * @param {string} key
 * @param {string} text
 * @returns {boolean} whether it is kept
 */
export function keep(key, text) {
  try {
    window.localStorage.setItem(key, text);
    return true;
  } catch (error) {
    return false;
  }
}

/** @typedef {{recall: typeof recall, keep: typeof keep}} Storage */
