// The numbers beside a valley: value, loss, and three gradients that are easily mixed up.

import { exampleInFocus, isExplained } from '../../../model/focus.js';
import { offsetsOf } from '../../../model/loss-slice.js';
import { createElement, setText, setClass } from '../../../figures/dom.js';
import { showNumber } from '../../../figures/number.js';

/** @param {string} name @param {string} [id] */
function createRow(name, id) {
  const term = createElement('dt', {}, [name]);
  const number = createElement('span', id ? { 'data-descent': id } : {});
  const more = createElement('span');
  const second = createElement('span');
  const row = createElement('div', {}, [term, createElement('dd', {}, [number, more, second])]);
  return { row, term, number, more, second };
}

export function createGradients() {
  const value = createRow('Value', 'value');
  const loss = createRow('Loss, all training examples', 'loss');
  const slope = createRow('Slope of the tangent: all training examples', 'slope');
  const batch = createRow('Gradient of the next mini-batch');
  const example = createRow('Gradient of one example, as in Backward');
  const step = createRow('Next step', 'step');
  const rows = [value, loss, slope, batch, example, step];
  const element = createElement('dl', { class: 'valley-numbers' }, rows.map(({ row }) => row));

  return {
    element,

    /**
     * @param {import('../../../model/state.js').State} state
     * @param {import('../../../model/loss-slice.js').LossSlice} lossSlice
     * @param {number} present  the value, perhaps in hand
     */
    update(state, lossSlice, present) {
      const { explanation, model } = state;
      const at = lossSlice.present;
      const finite = (/** @type {number} */ number) => (Math.abs(number) < 1e300 ? number : null);
      const isMoved = present !== at.u + offsetsOf(lossSlice).u;
      [loss, slope, batch, example, step].forEach(({ row }) => setClass(row, 'is-stale', isMoved));
      showNumber(value.number, present, '');
      showNumber(loss.number, finite(at.loss), '');
      setText(loss.more, at.penalty > 0 ? ' + penalty ' : '');
      if (at.penalty > 0) {
        showNumber(loss.second, finite(at.penalty), '');
      } else {
        setText(loss.second, '');
      }
      showNumber(slope.number, finite(at.slopeU), '');
      showNumber(step.number, finite(at.stepU), '');
      const isKnown = isExplained(state) && explanation !== null;
      batch.row.hidden = !isKnown;
      example.row.hidden = !isKnown;
      if (explanation && isKnown && model) {
        const { parameter, miniBatch } = explanation;
        const count = miniBatch.examples.length;
        setText(batch.term, `Gradient of the next mini-batch of ${count}`);
        showNumber(batch.number, parameter.mean, 'parameter.mean');
        setText(batch.more, parameter.penalty ? ' + penalty ' : '');
        if (parameter.penalty) {
          showNumber(batch.second, parameter.penalty, 'parameter.penalty');
        } else {
          setText(batch.second, '');
          batch.second.removeAttribute('data-quantity');
        }
        setText(example.term, `Gradient of example ${exampleInFocus(state) + 1}, as in Backward`);
        showNumber(example.number, parameter.gradient, 'parameter.gradient');
      }
    },
  };
}
