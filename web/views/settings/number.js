// A number: a range for the hand and, beside the name, a box for the exact value.

import { plainText } from '../../model/numbers.js';
import { linearStops, logarithmicStops } from '../../model/stops.js';
import { createElement, setAttribute } from '../../figures/dom.js';

/** The size of whole numbers from here on matters more than their digits. */
const LARGE = 1000;

/** Whole numbers out of more than this, such as seeds, have no range to drag. */
const LARGEST_RANGE = 10000;

/**
 * @param {import('./field.js').Parts} parts
 * @returns {import('./field.js').Control}
 */
export function createNumber({ field, id, description, change, complain }) {
  const min = Number(field.min);
  const max = Number(field.max);
  const isWhole = field.kind === 'integer';
  const isLogarithmic = field.scale === 'log' || (isWhole && max >= LARGE);
  const stops = isLogarithmic
    ? logarithmicStops(min, max, isWhole)
    : linearStops(min, max, isWhole);

  const range = createElement('input', {
    type: 'range',
    min: 0,
    max: stops.length - 1,
    step: 1,
    'aria-label': field.name,
    'aria-describedby': description,
  });
  const box = createElement('input', {
    type: 'number',
    id,
    min: plainText(min),
    max: plainText(max),
    step: isWhole ? '1' : 'any',
    'aria-describedby': `${description} ${id}-problem`,
  });

  range.addEventListener('input', () => {
    box.value = plainText(stops[Number(range.value)]);
    setAttribute(range, 'aria-valuetext', box.value);
    setAttribute(box, 'aria-invalid', false);
    change(box.value);
  });

  box.addEventListener('change', () => {
    const value = Number(box.value);
    const isAllowed = box.value.trim() !== '' && value >= min && value <= max
      && (!isWhole || Math.floor(value) === value);
    setAttribute(box, 'aria-invalid', isAllowed ? false : 'true');
    if (isAllowed) {
      change(plainText(value));
    } else {
      const allowed = field.allowed
        || `a ${isWhole ? 'whole ' : ''}number from ${plainText(min)} to ${plainText(max)}`;
      complain(`${field.name} has to be ${allowed}${box.value ? `, not ${box.value}` : ''}.`);
    }
  });

  const hasRange = !isWhole || max - min <= LARGEST_RANGE;
  return {
    element: hasRange ? range : box,
    beside: hasRange ? box : undefined,
    isInline: !hasRange,
    update(text) {
      const value = Number(text);
      range.value = String(nearest(stops, value, isLogarithmic));
      setAttribute(range, 'aria-valuetext', plainText(value));
      setAttribute(box, 'aria-invalid', false);
      if (box.value === '' || Number(box.value) !== value) {
        box.value = plainText(value);
      }
    },
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
