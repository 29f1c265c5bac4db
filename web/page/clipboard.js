// The only module that touches the clipboard.

/**
 * @param {string} text
 * @returns {Promise<void>} rejected where nothing may be put there
 */
export async function copyText(text) {
  await window.navigator.clipboard.writeText(text);
}

/**
 * @param {Promise<Uint8Array>} png  a file
 * @returns {Promise<void>} rejected where nothing may be put there
 */
export async function copyPicture(png) {
  const type = 'image/png';
  const blob = png.then((bytes) => new Blob([/** @type {any} */ (bytes)], { type }));
  await window.navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}
