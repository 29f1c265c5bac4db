// A number: a range for the hand and, beside the name, a box for the exact value.

import { plainText } from '../../format.js';
import { createElement, setAttribute } from '../element.js';

/** Stops of a logarithmic range within a power of ten. */
const STOPS = [1, 1.5, 2, 3, 5, 7];

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
