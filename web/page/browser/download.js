// Hands a file to the user.

/**
 * @param {string} name
 * @param {string|Blob} content
 * @param {string} type  such as "application/json"
 */
export function download(name, content, type) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([content], { type }));
  anchor.download = name;
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

/** @param {{bytes: ArrayBufferView}} file @returns {string} in UTF-8 */
export const textOf = ({ bytes }) => new TextDecoder().decode(bytes);
