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
    return withPower(value, 2, true);
  }
  return minus(value.toFixed(value === 0 && digits > 5 ? 0 : Math.min(digits, 20)));
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
  const times = factor === 1 ? '' : `${factor}·`;
  return `${times}10${superscript(power)}`;
}

/**
 * @param {number} value
 * @param {number} [digits]  that count
 * @returns {string} as "−0.413", "12.5", "3.20·10⁻⁷"
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
    return withPower(value, digits);
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
  const size = Math.abs(rounded);
  return size !== 0 && (size < 1e-4 || size >= 1e6) ? withPower(value, 3, true) : minus(String(rounded));
}

/**
 * @param {number} share  0 to 1
 * @returns {string} as "84.8%"
 */
export function percentText(share) {
  return `${(100 * share).toFixed(1)}%`;
}

/** @param {string} text @returns {string} with a true minus, and no minus before zero */
function minus(text) {
  return text.replace(/^-(?=[0.]*$)/, '').replace(/-/g, '−');
}

/**
 * @param {number} loss
 * @returns {string} four decimals, or two digits and a power of ten where those say too little or too much
 */
export function lossText(loss) {
  if (typeof loss !== 'number' || !(Math.abs(loss) < Infinity)) {
    return '–';
  }
  return loss !== 0 && (loss < 0.0001 || loss >= 10000) ? withPower(loss, 2) : loss.toFixed(loss < 100 ? 4 : 1);
}

/**
 * Without Intl, whose first use takes longer than all else in a view.
 *
 * @param {number} count  whole
 * @returns {string} with commas between the thousands
 */
export function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/**
 * @param {number} epochs  a second
 * @returns {string} such as "1,240/s", "37/s" or "0.4/s"
 */
export function speedText(epochs) {
  const whole = epochs >= 10;
  return `${whole ? grouped(Math.round(epochs)) : String(Number(epochs.toPrecision(1)))}/s`;
}

/**
 * @param {number} value
 * @returns {string} as short as links write it, never in the form 1e-5
 */
export function plainText(value) {
  const text = String(Number(value.toPrecision(10)));
  return text.indexOf('e') < 0 ? text : value.toFixed(12).replace(/\.?0+$/, '');
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param {number} power @returns {string} */
function superscript(power) {
  const digits = String(Math.abs(power)).replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return (power < 0 ? '⁻' : '') + digits;
}

/**
 * @param {number} value
 * @param {number} digits  that count
 * @param {boolean} [isShort]  without zeros at the end
 * @returns {string} such as "3.20·10⁻⁷": the one way in which the page writes powers of ten
 */
function withPower(value, digits, isShort = false) {
  const [factor, power] = value.toExponential(digits - 1).split('e');
  return `${minus(isShort ? trimmed(factor) : factor)}·10${superscript(Number(power))}`;
}

/** @param {string} text @returns {string} without zeros at the end of its decimals */
const trimmed = (text) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** A number is as short as it looks if so many digits say no more. */
const EXACT = 12;

/**
 * @param {number|null} value
 * @param {number} [digits]  that count
 * @returns {string} such as "0.4142", "−0.9030", "3.200·10⁻⁷"; without zeros at the end where there is
 *     nothing that they could round: "0.5"; "–" for what is not finite
 */
export function numeral(value, digits = 4) {
  if (typeof value !== 'number' || !isFinite(value)) {
    return '–';
  }
  const rounded = Number(value.toPrecision(digits));
  if (rounded === 0) {
    return '0';
  }
  const isExact = Number(value.toPrecision(Math.max(EXACT, digits))) === rounded;
  const size = Math.abs(rounded);
  if (size < 0.0001 || size >= 1e6) {
    return withPower(rounded, digits, isExact);
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  const text = rounded.toFixed(decimals);
  return minus(isExact ? trimmed(text) : text);
}

/**
 * @param {number|null} a
 * @param {number|null} b
 * @param {number} wanted  digits of their difference
 * @returns {number} how many digits of both it takes, 4 at least
 */
export function digitsToDiffer(a, b, wanted) {
  const size = Math.max(Math.abs(Number(a)), Math.abs(Number(b)));
  const lost = Math.floor(Math.log10(size)) - Math.floor(Math.log10(Math.abs(Number(a) - Number(b))));
  return isFinite(lost) ? Math.max(4, Math.min(17, wanted + lost)) : 4;
}

/**
 * @param {number|null} value
 * @returns {string} every digit that it takes to tell the double from its neighbours
 */
export function allDigits(value) {
  return typeof value === 'number' ? String(value) : 'not finite';
}
