// The places at which the range of a setting stops.

/** Stops of a logarithmic range within a power of ten. */
const STOPS = [1, 1.5, 2, 3, 5, 7];

/**
 * @param {number} min
 * @param {number} max
 * @param {boolean} isWhole
 * @returns {number[]} round numbers from min to max, evenly spread over the powers of ten; with 0
 *     first when min is 0
 */
export function logarithmicStops(min, max, isWhole) {
  const smallest = isWhole ? 1 : Math.min(max / 1e6, 0.00001);
  const lowest = min > 0 ? min : smallest;
  const stops = [min];
  for (let power = Math.floor(Math.log10(lowest)); power <= Math.log10(max); power++) {
    STOPS.forEach((stop) => {
      const value = Number((stop * Math.pow(10, power)).toPrecision(3));
      const fits = value > stops[stops.length - 1] && value >= lowest && value < max;
      if (fits && (!isWhole || Math.floor(value) === value)) {
        stops.push(value);
      }
    });
  }
  return stops.concat([max]);
}

/**
 * @param {number} min
 * @param {number} max
 * @param {boolean} isWhole
 * @returns {number[]} min, max and about a hundred multiples of a round number between
 */
export function linearStops(min, max, isWhole) {
  const raw = Math.max((max - min) / 100, isWhole ? 1 : 0);
  const power = Math.pow(10, Math.floor(Math.log10(raw)));
  const step = ([1, 2, 5].find((stop) => stop * power >= 0.999 * raw) || 10) * power;
  const stops = [min];
  for (let i = Math.floor(min / step) + 1; i * step < max; i++) {
    stops.push(Number((i * step).toPrecision(10)));
  }
  return stops.concat([max]);
}
