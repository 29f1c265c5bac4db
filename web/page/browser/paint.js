// A drawing as pixels.

/** @param {HTMLImageElement} image @param {string} address */
const shown = (image, address) => new Promise((resolve, reject) => {
  image.onload = () => resolve(image);
  image.onerror = () => reject(new Error('The drawing could not be painted.'));
  image.src = address;
});

/**
 * @param {ArrayBufferView} svg  with a width and a height
 * @param {number} scale  pixels a unit of the drawing
 * @returns {Promise<Uint8Array>} a PNG file
 */
export async function painted(svg, scale) {
  const address = URL.createObjectURL(new Blob([/** @type {any} */ (svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    await shown(image, address);
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    /** @type {Blob|null} */
    const file = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!file) {
      throw new Error('There is no room for a picture that large; a smaller one may do.');
    }
    return new Uint8Array(await file.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
