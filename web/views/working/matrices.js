// Matrices: the numbers of one layer, a row for each neuron, to be read and to be copied.

import { litBy } from './forward-layout.js';
import { ALL, WHY, csvOf, gridOf, latexOf, quantityChoices } from './matrices-layout.js';
import { layerChoices, neuronChoices } from './subject-layout.js';
import { createElement, setText } from '../../figures/dom.js';
import { createMenu } from '../../figures/menu.js';
import { createNumberGrid } from '../../figures/matrix-table.js';
import { createTextReader } from '../../figures/canvas.js';
import { createWhy, createWorkingView } from './explained-view.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../model/explanation.js').Explanation} Explanation
 */

/** How long a button says that it has copied, in milliseconds. */
const MOMENT = 2000;

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @returns {import('../../figures/chosen-view.js').Part}
 */
export function createMatricesView(actions) {
  let layer = 1;
  let chosen = ALL;
  /** @type {State|null} */
  let state = null;
  const layers = createMenu('Layer of the matrix', (value) => {
    layer = Number(value);
    redraw();
  });
  const quantities = createMenu('Matrix', (value) => {
    chosen = value;
    redraw();
  });
  quantities.update(quantityChoices(), chosen);
  const refused = createElement('p', { class: 'prose', role: 'status' });
  const text = createElement('textarea', {
    class: 'matrices-text',
    readonly: true,
    rows: '6',
    spellcheck: 'false',
    'aria-label': 'Text to copy',
  });
  text.hidden = true;
  /** @param {string} name @param {(explanation: Explanation, layer: number, chosen: string) => string} write */
  const button = (name, write) => {
    const element = createElement('button', { type: 'button' }, [`Copy as ${name}`]);
    element.addEventListener('click', async () => {
      if (!state || !state.explanation || !state.explanation.layers) {
        return;
      }
      const written = write(state.explanation, layer, chosen);
      const isCopied = await actions.copy(written, name);
      text.hidden = isCopied;
      setText(refused, isCopied ? '' : 'The browser does not let this page copy. Here is the text, selected:');
      if (isCopied) {
        setText(element, `${name} copied`);
        window.setTimeout(() => setText(element, `Copy as ${name}`), MOMENT);
      } else {
        text.value = written;
        text.focus();
        text.select();
      }
    });
    return element;
  };
  const bar = createElement('div', { class: 'matrices-bar' }, [
    layers.element,
    quantities.element,
    button('CSV', csvOf),
    button('LaTeX', latexOf),
  ]);
  let textSize = 1;
  const grid = createNumberGrid(actions, () => textSize);
  const shape = createElement('p', { class: 'matrix-shape' });
  const view = createWorkingView({
    actions,
    className: 'working-matrices',
    keyOf: () => [],
    build: () => ({
      elements: [createElement('div', { class: 'stage is-wide' }, [bar, refused, text, shape, grid.element])],
      update: show,
    }),
  });
  const readText = createTextReader(view.element);
  const element = createElement('div', {}, [view.element, createWhy(WHY)]);

  function redraw() {
    if (state) {
      view.update(state);
    }
  }

  /** @param {State} now  explained */
  function show(now) {
    const model = /** @type {Model} */ (now.model);
    layer = Math.min(layer, model.layers.length - 1);
    layers.update(layerChoices(model), String(layer));
    textSize = readText(now.theme);
    const names = neuronChoices(model, layer);
    const numbers = gridOf(/** @type {Explanation} */ (now.explanation), model, layer, chosen, (neuron) =>
      names[neuron].name);
    grid.update(numbers, litBy(now.hover));
    setText(shape, `${numbers.rows} × ${numbers.columns}${grid.hides() ? ': scroll for the rest' : ''}`);
  }

  return {
    element,
    update(next) {
      state = next;
      view.update(next);
    },
  };
}
