// Ticks and scales of the axes.

/**
 * @typedef {{value: number, text: string}} Tick
 * @typedef {{low: number, high: number, logarithmic: boolean, ticks: Tick[],
 *     shareOf: (value: number) => number}} Range  shareOf gives 0 at low and 1 at high
 */

/**
 * @param {number} low
 * @param {number} high  above low
 * @param {number} wanted  about how many ticks
 * @returns {Tick[]} at multiples of 1, 2 or 5 times a power of ten, within low to high
 */
export function ticksOf(low, high, wanted) {
  const rough = (high - low) / Math.max(1, wanted);
  if (!(rough > 0) || !isFinite(rough)) {
    return [];
  }
  const power = Math.floor(Math.log10(rough));
  const decade = Math.pow(10, power);
  const step = [1, 2, 5, 10].find((factor) => factor * decade >= rough * 0.999) || 10;
  const digits = Math.max(0, -(step === 10 ? power + 1 : power));
  const ticks = [];
  const first = Math.ceil(low / (step * decade) - 1e-9);
  const last = Math.floor(high / (step * decade) + 1e-9);
  for (let index = 0; index <= last - first; index++) { // first + 1 can be first, if that is huge
    const value = (first + index) * step * decade;
    ticks.push({ value, text: tickText(value, digits) });
  }
  return ticks;
}

/** @param {number} value @param {number} digits  after the point */
function tickText(value, digits) {
  if (value !== 0 && (Math.abs(value) >= 1e6 || digits > 5)) {
    const power = Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    const factor = Number((value / Math.pow(10, power)).toPrecision(2));
    return minus(`${factor} · 10`) + superscript(power);
  }
  return minus(value.toFixed(Math.min(digits, 20)));
}

/**
 * @param {number} high  the largest value to show
 * @param {number} wanted
 * @returns {Range} from 0 to a tick at or above high
 */
export function linearRange(high, wanted) {
  const top = high > 0 && isFinite(high) ? high : 1;
  const steps = ticksOf(0, top, wanted);
  const step = steps.length > 1 ? steps[1].value : top;
  const end = step * Math.ceil(top / step - 1e-9);
  return {
    low: 0,
    high: end,
    logarithmic: false,
    ticks: ticksOf(0, end, Math.round(end / step)),
    shareOf: (value) => value / end,
  };
}

/**
 * @param {number} low
 * @param {number} high  above low
 * @param {number} wanted  about how many ticks
 * @param {(value: number) => string} [text]
 * @returns {Range}
 */
export function fixedRange(low, high, wanted, text) {
  const ticks = ticksOf(low, high, wanted);
  return {
    low,
    high,
    logarithmic: false,
    ticks: text ? ticks.map(({ value }) => ({ value, text: text(value) })) : ticks,
    shareOf: (value) => (value - low) / (high - low),
  };
}

/**
 * @param {number} low  above 0
 * @param {number} high
 * @returns {Range} over whole powers of ten
 */
export function logRange(low, high) {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
  const every = Math.ceil((last - first) / 6);
  const factors = last - first <= 2 ? [1, 2, 5] : [1];
  /** @type {Tick[]} */
  const ticks = [];
  for (let power = first; power <= last; power += every) {
    factors.forEach((factor) => {
      if (factor === 1 || power < last) {
        ticks.push({ value: factor * Math.pow(10, power), text: powerText(factor, power) });
      }
    });
  }
  return {
    low: Math.pow(10, first),
    high: Math.pow(10, last),
    logarithmic: true,
    ticks,
    shareOf: (value) => (Math.log10(value) - first) / (last - first),
  };
}

/** @param {number} factor  one digit @param {number} power @returns {string} factor * 10^power */
function powerText(factor, power) {
  if (power >= -3 && power <= 4) {
    return String(Number((factor * Math.pow(10, power)).toPrecision(1)));
  }
  const times = factor === 1 ? '' : `${factor} · `;
  return `${times}10${superscript(power)}`;
}

/** @param {number} power */
function superscript(power) {
  return String(power).replace(/./g, (digit) => SUPERSCRIPTS[digit]);
}

/** @type {Record<string, string>} */
const SUPERSCRIPTS = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/**
 * @param {number} value
 * @param {number} [digits]  that count
 * @returns {string} as "−0.413", "12.5", "3.2e−7"
 */
export function formatNumber(value, digits = 3) {
  if (!isFinite(value)) {
    return String(value);
  }
  if (value === 0) {
    return '0';
  }
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) {
    return minus(value.toExponential(digits - 1));
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return minus(value.toFixed(Math.min(decimals, 20)));
}

/**
 * @param {number} value
 * @returns {string} up to three digits that count, without zeros at the end: "0.5", "−12"
 */
export function shortNumber(value) {
  const rounded = Number(value.toPrecision(3));
  return minus(String(isFinite(rounded) ? rounded : value)); // the largest number is not round
}

/**
 * @param {number} share  0 to 1
 * @returns {string} as "84.8 %"
 */
export function percentText(share) {
  return `${(100 * share).toFixed(1)}\u202f%`;
}

/** @param {string} text @returns {string} with a true minus, and no minus before zero */
function minus(text) {
  return text.replace(/^-(?=[0.]*$)/, '').replace(/-/g, '−');
}
