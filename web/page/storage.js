// The only module that touches the browser's storage. It may be full, or forbidden (in sandboxed
// frames), or hold something that another program has put there.

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
 * @returns {boolean} whether it could be saved
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
