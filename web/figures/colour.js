// The colours of the figures: ONE diverging scale for data, activations and weights, and a
// colour-blind-safe set for several classes. No document here: a theme hands its colours in.

import { between } from './oklab.js';

/**
 * @typedef {import('./oklab.js').Rgb} Rgb
 *
 * @typedef {{paper: Rgb, ink: Rgb, muted: Rgb, rule: Rgb, accent: Rgb,
 *     negative: Rgb, middle: Rgb, positive: Rgb}} Palette  what a theme decides
 *
 * @typedef {{table: Uint32Array, low: number, high: number}} Scale
 *     table (256): pixels as an ImageData holds them, from the value low to the value high
 *
 * @typedef {object} Colours  everything that is derived from a palette
 * @property {Palette} palette
 * @property {Uint32Array} diverging  (256) pixels from -1 to +1
 * @property {Uint32Array} sequential  (256) pixels from the middle to the positive colour
 * @property {string[]} divergingText  (256) the same as diverging, as "#rrggbb"
 * @property {Uint32Array} loss  (256) pixels from the lowest to the highest loss, in every theme
 * @property {(index: number, classes: number) => string} ofClass  "#rrggbb" of one class
 * @property {(index: number, classes: number) => Uint32Array} shadeOfClass
 *     (256) pixels from the middle to the colour of a class
 */

export const LEVELS = 256;

/** @type {Palette} the light theme, for a page without style sheets */
const LIGHT = {
  paper: [252, 252, 251],
  ink: [31, 41, 51],
  muted: [90, 101, 114],
  rule: [217, 221, 226],
  accent: [15, 118, 110],
  negative: [179, 88, 6],
  middle: [247, 247, 247],
  positive: [33, 102, 172],
};

/**
 * Okabe and Ito, "Color Universal Design" (2008), ordered so that the first three differ
 * most and keep 3:1 on white.
 *
 * @type {Rgb[]}
 */
const QUALITATIVE = [
  [213, 94, 0],
  [0, 114, 178],
  [0, 158, 115],
  [204, 121, 167],
  [230, 159, 0],
  [86, 180, 233],
  [128, 128, 128],
  [240, 228, 66],
];

/**
 * Valleys deep and heights pale: the lightness rises evenly, so that the order shows without any
 * hue, and no end of it is a colour of the data.
 *
 * @type {Rgb[]}
 */
const LOSS = [
  [46, 16, 92],
  [64, 73, 150],
  [44, 133, 158],
  [116, 190, 150],
  [245, 238, 190],
];

/**
 * @param {(name: string) => string} read  gives a colour such as "#b35806" by its name, or ""
 * @returns {Palette}
 */
export function paletteOf(read) {
  const palette = /** @type {Palette} */ ({});
  /** @type {Array<keyof Palette>} */ (Object.keys(LIGHT)).forEach((name) => {
    palette[name] = parse(read(name)) || LIGHT[name];
  });
  return palette;
}

/**
 * @param {Palette} palette
 * @returns {Colours}
 */
export function coloursOf(palette) {
  const { negative, middle, positive } = palette;
  const diverging = tableOf([negative, middle, positive]);
  const divergingText = Array.from({ length: LEVELS }, (_, level) => text(pixel(diverging, level)));
  /** @type {Record<string, Uint32Array>} */
  const shades = {};

  /** @param {number} index @param {number} classes @returns {Rgb} */
  function classColour(index, classes) {
    if (classes <= 2) {
      return index === 0 ? negative : positive;
    }
    const colour = QUALITATIVE[index % QUALITATIVE.length];
    return isDark(palette.paper) ? between([colour, palette.ink])(0.25) : colour;
  }

  return {
    palette,
    diverging,
    divergingText,
    sequential: tableOf([middle, positive]),
    loss: tableOf(LOSS),
    ofClass: (index, classes) => text(classColour(index, classes)),
    shadeOfClass(index, classes) {
      const colour = classColour(index, classes);
      const key = text(colour);
      if (!shades[key]) {
        shades[key] = tableOf([middle, colour]);
      }
      return shades[key];
    },
  };
}

/**
 * @param {Colours} colours
 * @param {number} value  -1 to +1; beyond, the ends of the scale
 * @returns {string} "#rrggbb"
 */
export function divergingColour(colours, value) {
  return colours.divergingText[levelOf(value, -1, 1)];
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 * @returns {number} 0 to 255
 */
export function levelOf(value, low, high) {
  const level = Math.round(((value - low) / (high - low)) * (LEVELS - 1));
  return level > 0 ? Math.min(level, LEVELS - 1) : 0;
}

/**
 * @param {Scale} scale
 * @param {number} value
 * @returns {string} "#rrggbb"
 */
export function colourAt({ table, low, high }, value) {
  return text(pixel(table, levelOf(value, low, high)));
}

/**
 * @param {Colours} colours
 * @param {number} share  0 for the least loss, 1 for the greatest
 * @returns {string} "#rrggbb"
 */
export function lossColour(colours, share) {
  return text(pixel(colours.loss, levelOf(share, 0, 1)));
}

/** The ends of scales that go beyond 1: these times a power of ten. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** @param {number} value  1 or more @returns {number} the next round one */
function roundUp(value) {
  const decade = Math.pow(10, Math.floor(Math.log10(value)));
  return decade * /** @type {number} */ (ROUND.find((end) => end * decade >= value) || 10);
}

/**
 * The scale of neurons that are no outputs: 0 is the middle, and the ends are -1 and +1 unless
 * they go beyond, as inputs and rectified units do; then they are round numbers.
 *
 * @param {Colours} colours
 * @param {Float32Array} maps
 * @param {number} start
 * @param {number} end  exclusive
 * @param {number} [least]  that is to have its colour
 * @returns {Scale}
 */
export function neuronScale(colours, maps, start, end, least = 1) {
  let largest = least;
  for (let index = start; index < end; index++) {
    const size = Math.abs(maps[index]);
    if (size > largest && size < Infinity) {
      largest = size;
    }
  }
  const limit = roundUp(largest);
  return { table: colours.diverging, low: -limit, high: limit };
}

/**
 * The scale of an output: of two classes from one to the other, of several classes from
 * nothing to the colour of the class, of a regression over the range of the targets.
 *
 * @param {Colours} colours
 * @param {{task: string, targetRange: number[], layers: number[]}} model
 * @param {number} output
 * @returns {Scale}
 */
export function outputScale(colours, model, output) {
  const [low, high] = model.targetRange;
  const outputs = model.layers[model.layers.length - 1];
  if (model.task === 'classification') {
    const table = outputs > 1 ? colours.shadeOfClass(output, outputs) : colours.diverging;
    return { table, low, high };
  }
  if (low >= 0) {
    return { table: colours.sequential, low, high };
  }
  const largest = Math.max(-low, high);
  return { table: colours.diverging, low: -largest, high: largest };
}

/**
 * @param {Uint32Array} table
 * @returns {string} a CSS gradient, left to right
 */
export function gradientOf(table) {
  const stops = [0, 32, 64, 96, 128, 159, 191, 223, 255];
  return `linear-gradient(to right, ${stops.map((at) => text(pixel(table, at))).join(', ')})`;
}

/** @param {Rgb[]} stops  evenly apart @returns {Uint32Array} */
function tableOf(stops) {
  const colourOf = between(stops);
  const bytes = new Uint8ClampedArray(4 * LEVELS);
  for (let level = 0; level < LEVELS; level++) {
    const colour = colourOf(level / (LEVELS - 1));
    for (let part = 0; part < 3; part++) {
      bytes[4 * level + part] = Math.round(colour[part]);
    }
    bytes[4 * level + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

/** @param {Uint32Array} table @param {number} level @returns {Rgb} */
function pixel(table, level) {
  const bytes = new Uint8Array(table.buffer, 4 * level, 3);
  return [bytes[0], bytes[1], bytes[2]];
}

/** @param {Rgb} colour */
function isDark([red, green, blue]) {
  return red + green + blue < 3 * 128;
}

/** @param {Rgb} colour */
function text(colour) {
  return '#' + colour.map((part) => (256 + part).toString(16).slice(1)).join('');
}

/** @param {string} colour "#rgb" or "#rrggbb" @returns {Rgb|null} */
function parse(colour) {
  let digits = colour.trim().replace('#', '');
  if (digits.length === 3) {
    digits = digits.replace(/./g, '$&$&');
  }
  if (!/^[0-9a-f]{6}$/i.test(digits)) {
    return null;
  }
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
}
