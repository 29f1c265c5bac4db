// Values over the plane, painted as pixels.

/** @typedef {import('./colour.js').Scale} Scale */

/**
 * Paints one map at its own resolution.
 *
 * @param {ImageData} image  (resolution, resolution)
 * @param {Float32Array} values
 * @param {number} start  where the map begins
 * @param {Scale} scale
 */
export function paintMap(image, values, start, { table, low, high }) {
  const pixels = new Uint32Array(image.data.buffer);
  const factor = 255 / (high - low);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const level = (values[start + pixel] - low) * factor + 0.5;
    pixels[pixel] = table[level > 0 ? (level < 255 ? level | 0 : 255) : 0];
  }
}

/**
 * Paints one map at another size: values are interpolated first and coloured then, so that
 * small pictures stay smooth.
 *
 * @param {ImageData} image  (size, size)
 * @param {Float32Array} values
 * @param {number} start  where the map begins
 * @param {number} resolution  of the map
 * @param {Scale} scale
 */
export function paintResized(image, values, start, resolution, { table, low, high }) {
  const size = image.width;
  const pixels = new Uint32Array(image.data.buffer);
  const factor = 255 / (high - low);
  const step = resolution / size;
  const last = resolution - 1;
  for (let row = 0; row < size; row++) {
    const y = Math.min(last, Math.max(0, (row + 0.5) * step - 0.5));
    const above = Math.floor(y);
    const down = y - above;
    const upper = start + above * resolution;
    const lower = above < last ? upper + resolution : upper;
    for (let column = 0; column < size; column++) {
      const x = Math.min(last, Math.max(0, (column + 0.5) * step - 0.5));
      const left = Math.floor(x);
      const across = x - left;
      const right = left < last ? left + 1 : left;
      const top = values[upper + left] + across * (values[upper + right] - values[upper + left]);
      const bottom = values[lower + left] + across * (values[lower + right] - values[lower + left]);
      const level = (top + down * (bottom - top) - low) * factor + 0.5;
      pixels[row * size + column] = table[level > 0 ? (level < 255 ? level | 0 : 255) : 0];
    }
  }
}

/**
 * Paints the decision between several outputs: the colour of the largest, the paler the
 * nearer it is to the least that can win.
 *
 * @param {ImageData} image  (resolution, resolution)
 * @param {Float32Array} values  (outputs, resolution, resolution)
 * @param {number} outputs
 * @param {Scale[]} scales  one an output
 * @param {boolean} hard  full colours instead of shades
 */
export function paintWinner(image, values, outputs, scales, hard) {
  const pixels = new Uint32Array(image.data.buffer);
  const count = pixels.length;
  for (let pixel = 0; pixel < count; pixel++) {
    let winner = 0;
    for (let output = 1; output < outputs; output++) {
      if (values[output * count + pixel] > values[winner * count + pixel]) {
        winner = output;
      }
    }
    const { table, low, high } = scales[winner];
    const share = (values[winner * count + pixel] - low) / (high - low);
    const certainty = (share * outputs - 1) / (outputs - 1);
    const level = hard ? 255 : 40 + 215 * certainty;
    pixels[pixel] = table[level > 40 ? (level < 255 ? level | 0 : 255) : 40];
  }
}
