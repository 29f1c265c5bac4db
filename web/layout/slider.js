// The range in which a weight or a bias is dragged.

/** Most weights lie within this of 0. */
const USUAL = 2;

/** Steps from the middle of a range to its end. */
const STEPS = 200;

/**
 * @param {number} value
 * @returns {{end: number, step: number}} from -end to end, a round number with room to spare
 *     beyond the value
 */
export function sliderRange(value) {
  const wanted = Math.max(USUAL, 1.5 * Math.abs(value));
  const decade = Math.pow(10, Math.floor(Math.log10(wanted)));
  const end = [1, 2, 5, 10].map((factor) => factor * decade).find((each) => each >= 0.999 * wanted);
  const whole = Number((end || wanted).toPrecision(3));
  return { end: whole, step: whole / STEPS };
}
