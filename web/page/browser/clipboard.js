// The only module that touches the clipboard.

/**
 * @param {string} text
 * @returns {Promise<void>} rejected where nothing may be put there
 */
export async function copyText(text) {
  await window.navigator.clipboard.writeText(text);
}
