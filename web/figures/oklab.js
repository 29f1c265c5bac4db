// Colours that lie between two others.

/** @typedef {number[]} Rgb  red, green, blue, each 0 to 255 */

/**
 * Mixes in Oklab, where equal steps look equally large (Ottosson 2020).
 *
 * @param {Rgb[]} stops  two or more, evenly apart
 * @returns {(t: number) => Rgb} what lies at t, 0 for the first and 1 for the last
 */
export function between(stops) {
  const known = stops.map(oklabOf);
  return (t) => {
    const place = t * (stops.length - 1);
    const start = Math.min(stops.length - 2, Math.floor(place));
    const from = known[start];
    const to = known[start + 1];
    return rgbOf(from.map((value, part) => value + (place - start) * (to[part] - value)));
  };
}

/** @param {Rgb} rgb @returns {number[]} lightness, green-red, blue-yellow */
function oklabOf(rgb) {
  const [r, g, b] = rgb.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** @param {number[]} oklab @returns {Rgb} */
function rgbOf([lightness, a, b]) {
  const l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  const m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  const s = Math.pow(lightness - 0.0894841775 * a - 1.291485548 * b, 3);
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((c) => {
    const part = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, part)));
  });
}
