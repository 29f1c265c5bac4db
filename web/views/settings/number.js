// A number: a range for the hand and, beside the name, a box for the exact value.

import { plainText } from '../../model/numbers.js';
import { linearStops, logarithmicStops } from '../../model/stops.js';
import { html, ifDefined, nothing } from '../../figures/template.js';

/** The size of whole numbers from here on matters more than their digits. */
const LARGE = 1000;

/** Whole numbers out of more than this, such as seeds, have no range to drag. */
const LARGEST_RANGE = 10000;

/** @param {import('./field.js').Setting} setting @returns {import('./field.js').Control} */
export function number({ field, value: text, problem, id, description, change, complain }) {
  const min = Number(field.min);
  const max = Number(field.max);
  const value = Number(text);
  const isWhole = field.kind === 'integer';

  /** @param {{target: any}} event */
  function onBox({ target: box }) {
    const typed = Number(box.value);
    const isAllowed = box.value.trim() !== '' && typed >= min && typed <= max
      && (!isWhole || Math.floor(typed) === typed);
    if (isAllowed) {
      change(plainText(typed));
    } else {
      const allowed = field.allowed
        || `a ${isWhole ? 'whole ' : ''}number from ${plainText(min)} to ${plainText(max)}`;
      complain(`${field.name} must be ${allowed}${box.value ? `, not ${box.value}` : ''}.`);
    }
  }

  function range() {
    const isLogarithmic = field.scale === 'log' || (isWhole && max >= LARGE);
    const stops = isLogarithmic
      ? logarithmicStops(min, max, isWhole)
      : linearStops(min, max, isWhole);
    return html`
      <input type="range" min="0" max=${stops.length - 1} step="1" aria-label=${field.name}
        aria-describedby=${description} aria-valuetext=${plainText(value)}
        .value=${String(nearest(stops, value, isLogarithmic))}
        @input=${(/** @type {any} */ { target }) => change(plainText(stops[Number(target.value)]))}>`;
  }

  return {
    beside: html`
      <input type="number" id=${id} min=${plainText(min)} max=${plainText(max)}
        step=${isWhole ? '1' : 'any'} aria-describedby=${`${description} ${id}-problem`}
        aria-invalid=${ifDefined(problem ? 'true' : undefined)}
        .value=${plainText(value)} @change=${onBox}>`,
    below: !isWhole || max - min <= LARGEST_RANGE ? range() : nothing,
  };
}

/**
 * @param {number[]} stops
 * @param {number} value
 * @param {boolean} byRatio
 * @returns {number} index of the stop that is next to it
 */
function nearest(stops, value, byRatio) {
  const distance = (/** @type {number} */ stop) =>
    byRatio && stop > 0 && value > 0 ? Math.abs(Math.log(stop / value)) : Math.abs(stop - value);
  let best = 0;
  stops.forEach((stop, index) => {
    if (distance(stop) < distance(stops[best])) {
      best = index;
    }
  });
  return best;
}
