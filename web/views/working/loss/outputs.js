// What the outputs should be, and what they are.

import { explanationOf } from '../../../model/focus.js';
import { isProbable, placeOn, rangeOf, rowName } from './layout.js';
import { createElement, setClass } from '../../../figures/dom.js';
import { display, symbol } from '../../../figures/equation.js';
import { identifier, showNumber } from '../../../figures/mathml.js';
import { createScroller, createStage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/state.js').Model} Model
 */

/** @param {Model} model */
export const outputsOf = ({ layers }) => layers[layers.length - 1];

/** @param {Model} model @param {string} letter @param {number} output */
export const ofOutput = (model, letter, output) =>
  symbol(letter, outputsOf(model) > 1 ? output + 1 : '');

/** @param {State} state */
export function createOutputs(state) {
  const model = /** @type {Model} */ (state.model);
  const probable = isProbable(model);
  const last = model.layers.length - 2;
  const rows = Array.from({ length: outputsOf(model) }, (_, output) => {
    const bar = createElement('span', { class: 'scale-bar' });
    const gap = createElement('span', { class: 'scale-gap' });
    const expected = createElement('span', { class: 'scale-expected' });
    const computed = createElement('span', { class: 'scale-computed' });
    const scale = createElement('div', { class: 'scale', 'aria-hidden': 'true' }, [
      probable ? bar : gap,
      expected,
      computed,
    ]);
    const cells = ['target', 'output', 'loss'].map(() => createElement('td'));
    const element = createElement('tr', {}, [
      createElement('th', { scope: 'row' }, [rowName(model, output)]),
      createElement('td', { class: 'scale-cell' }, [scale]),
      ...cells,
    ]);
    return { element, bar, gap, expected, computed, cells, output };
  });
  const head = createElement('tr', {}, [
    createElement('td'),
    createElement('td', { class: 'scale-cell' }),
    ...[['t', 'expected'], ['y', 'computed'], ['L', 'loss']].map(([letter, name]) =>
      createElement('th', { scope: 'col' }, [`${name} `, display([identifier(letter)])])),
  ]);
  const table = createElement('table', { class: 'outputs' }, [
    createElement('caption', { class: 'visually-hidden' }, ['Expected and computed outputs']),
    createElement('thead', {}, [head]),
    createElement('tbody', {}, rows.map(({ element }) => element)),
  ]);
  const key = createElement('p', { class: 'stage-key', 'aria-hidden': 'true' }, [
    createElement('span', { class: 'scale-expected is-sample' }),
    'expected ',
    createElement('span', { class: `scale-computed is-sample${probable ? ' is-end' : ''}` }),
    'computed',
  ]);

  return {
    element: createStage('Expected and computed', [createScroller([table], 'Outputs'), key]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const range = rangeOf(model, explanation);
      const { example, layers, loss } = explanation;
      rows.forEach(({ bar, gap, expected, computed, cells, output }) => {
        const target = placeOn(range, example.targets[output]);
        const value = layers[last].a[output];
        const place = placeOn(range, value);
        putAt(expected, target);
        putAt(computed, place);
        setClass(computed, 'is-end', probable);
        stretch(bar, 0, place);
        stretch(gap, Math.min(target, place), place < 0 ? -1 : Math.max(target, place));
        setClass(gap, 'is-negative', place < target);
        showNumber(cells[0], example.targets[output], `example.targets.${output}`);
        showNumber(cells[1], value, `layers.${last}.a.${output}`);
        showNumber(cells[2], loss.ofOutput[output], `loss.ofOutput.${output}`);
      });
    },
  };
}

/** @param {HTMLElement} mark @param {number} place  in %; -1 hides it */
function putAt(mark, place) {
  mark.hidden = place < 0;
  if (place >= 0) {
    mark.style.left = `${place}%`;
  }
}

/** @param {HTMLElement} line @param {number} from @param {number} to  in %; -1 hides it */
function stretch(line, from, to) {
  line.hidden = to < 0;
  if (to >= 0) {
    line.style.left = `${from}%`;
    line.style.width = `${to - from}%`;
  }
}
