// Numbers as text, as wide as the ones before, so that nothing jumps while they change.

/**
 * @param {number} loss
 * @returns {string} four decimals, or two digits and a power of ten when those would all be 0
 */
export function lossText(loss) {
  if (typeof loss !== 'number' || !(Math.abs(loss) < Infinity)) {
    return '–';
  }
  if (loss !== 0 && loss < 0.0001) {
    return loss.toExponential(1).replace('e-', ' · 10^−');
  }
  return loss < 10000 ? loss.toFixed(loss < 100 ? 4 : 1) : loss.toExponential(1);
}

/**
 * @param {number} epoch
 * @returns {string} with thin spaces between the thousands
 */
export function epochText(epoch) {
  return String(epoch).replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009');
}

/**
 * @param {number} epochs  a second
 * @returns {string} such as "1 240/s", "37/s" or "0.4/s"
 */
export function speedText(epochs) {
  const whole = epochs >= 10;
  return `${whole ? epochText(Math.round(epochs)) : String(Number(epochs.toPrecision(1)))}/s`;
}

/**
 * @param {number} value
 * @returns {string} as short as links write it, never in the form 1e-5
 */
export function plainText(value) {
  const text = String(Number(value.toPrecision(10)));
  return text.indexOf('e') < 0 ? text : value.toFixed(12).replace(/\.?0+$/, '');
}
