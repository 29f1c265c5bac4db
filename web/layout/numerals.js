// Numbers of the working as text: four significant digits, and all digits where they are asked for.

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param {string} text @returns {string} with a true minus sign */
const withMinus = (text) => text.replace(/-/g, '\u2212');

/** @param {number} power @returns {string} */
function superscript(power) {
  const digits = String(Math.abs(power)).replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return (power < 0 ? '⁻' : '') + digits;
}

/**
 * @param {number|null} value
 * @returns {string} such as "0.4142", "−12.5", "3.2·10⁻⁷"; "–" for what is not finite
 */
export function numeral(value) {
  if (typeof value !== 'number' || !isFinite(value)) {
    return '–';
  }
  const rounded = Number(value.toPrecision(4));
  if (rounded === 0) {
    return '0';
  }
  const size = Math.abs(rounded);
  if (size >= 0.0001 && size < 1e6) {
    return withMinus(plain(rounded));
  }
  const [digits, power] = rounded.toExponential().split('e');
  return `${withMinus(digits)}·10${superscript(Number(power))}`;
}

/** @param {number} value  of four digits @returns {string} never in the form 1e-5 */
function plain(value) {
  const text = String(value);
  return text.indexOf('e') < 0 ? text : value.toFixed(8).replace(/\.?0+$/, '');
}

/**
 * @param {number|null} value
 * @returns {string} every digit that it takes to tell the double from its neighbours
 */
export function allDigits(value) {
  return typeof value === 'number' ? String(value) : 'not finite';
}
