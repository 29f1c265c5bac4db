// Hands a file to the user.

/**
 * @param {string} name
 * @param {string} text
 * @param {string} type  such as "application/json"
 */
export function download(name, text, type) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([text], { type }));
  anchor.download = name;
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}
