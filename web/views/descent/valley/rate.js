// The learning rate beside a view of the descent: the same setting as the page's own.

import { fieldOf } from '../../../model/catalogue.js';
import { plainText } from '../../../model/numbers.js';
import { createElement, setAttribute, setText } from '../../../figures/dom.js';
import { logarithmicStops } from '../../../model/stops.js';

/** @param {import('../../../page/actions.js').Actions} actions */
export function createRate(actions) {
  const range = createElement('input', { type: 'range', min: 0, step: 1, id: 'descent-rate' });
  const value = createElement('output', { for: 'descent-rate' });
  const element = createElement('div', { class: 'descent-rate' }, [
    createElement('label', { for: 'descent-rate' }, ['Learning rate']),
    range,
    value,
  ]);
  /** @type {number[]} */
  let stops = [];
  /** @type {import('../../../model/state.js').Model|null} */
  let shown = null;

  range.addEventListener('input', () => {
    const rate = plainText(stops[Number(range.value)]);
    setText(value, rate);
    setAttribute(range, 'aria-valuetext', rate);
    actions.edit({ rate });
  });

  return {
    element,
    /** @param {import('../../../model/state.js').State} state */
    update({ model, catalogue }) {
      const field = catalogue ? fieldOf(catalogue, 'rate') : undefined;
      if (!model || !field || model === shown) {
        return;
      }
      shown = model;
      if (stops.length === 0) {
        stops = logarithmicStops(Number(field.min), Number(field.max), false);
        setAttribute(range, 'max', stops.length - 1);
      }
      const rate = Number(model.experiment.rate);
      let nearest = 0;
      stops.forEach((stop, index) => {
        nearest = Math.abs(stop - rate) < Math.abs(stops[nearest] - rate) ? index : nearest;
      });
      range.value = String(nearest);
      setText(value, model.experiment.rate);
      setAttribute(range, 'aria-valuetext', model.experiment.rate);
    },
  };
}
