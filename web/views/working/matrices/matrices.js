// Matrices: the numbers of one layer, a row for each neuron, to be read and to be copied.

import { createTextReader } from '../../../figures/canvas.js';
import { createElement, setText } from '../../../figures/dom.js';
import { createNumberGrid } from '../../../figures/matrix-table.js';
import { menu } from '../../../figures/menu.js';
import { html } from '../../../figures/template.js';
import { createExplainedView, why } from '../explained-view.js';
import { litBy } from '../layout.js';
import { layerChoices, neuronChoices } from '../words.js';
import { ALL, QUANTITY_CHOICES, csvOf, gridOf, latexOf } from './layout.js';
import { NOT_COPIED, WHY } from './words.js';

/** How long a button says that it has copied, in milliseconds. */
const MOMENT = 2000;

/** What the numbers are copied as. */
const FORMATS = [{ name: 'CSV', textOf: csvOf }, { name: 'LaTeX', textOf: latexOf }];

/** @param {import('../../../page/actions.js').Actions} actions */
export function createMatricesView(actions) {
  let layer = 1;
  let chosen = ALL;
  let copied = '';
  let timer = 0;
  /** Of which nothing could be copied. */
  let refused = '';
  let textSize = 1;
  const grid = createNumberGrid(actions, () => textSize);
  const readText = createTextReader(grid.element);
  const shape = createElement('p', { class: 'matrix-shape' });

  /** @param {typeof FORMATS[0]} format @param {import('../../../model/explanation.js').Explanation} explanation */
  async function copy({ name, textOf }, explanation) {
    const text = textOf(explanation, layer, chosen);
    const isCopied = await actions.copy(text, name);
    window.clearTimeout(timer);
    copied = isCopied ? name : '';
    refused = isCopied ? '' : text;
    view.redraw();
    if (isCopied) {
      timer = window.setTimeout(() => {
        copied = '';
        view.redraw();
      }, MOMENT);
    } else {
      const area = /** @type {HTMLTextAreaElement} */ (view.element.querySelector('textarea'));
      area.focus();
      area.select();
    }
  }

  const view = createExplainedView({
    className: 'working-matrices',
    actions,
    followsPointer: true,
    working({ model }, explanation) {
      layer = Math.min(layer, model.layers.length - 1);
      return html`<div class="stage is-wide">
        <div class="matrices-bar">
          ${menu({
            label: 'Layer of the matrix',
            options: layerChoices(model),
            value: String(layer),
            change(value) {
              layer = Number(value);
              view.redraw();
            },
          })}
          ${menu({
            label: 'Matrix',
            options: QUANTITY_CHOICES,
            value: chosen,
            change(value) {
              chosen = value;
              view.redraw();
            },
          })}
          ${FORMATS.map((format) => html`<button type="button" @click=${() => copy(format, explanation)}>${
            format.name === copied ? `${copied} copied` : `Copy as ${format.name}`}</button>`)}
        </div>
        <p class="prose" role="status">${refused && NOT_COPIED}</p>
        <textarea class="matrices-text" readonly rows="6" spellcheck="false" aria-label="Text to copy"
          ?hidden=${refused === ''} .value=${refused}></textarea>
        ${shape}
        ${grid.element}
      </div>`;
    },
    drawn({ model, theme, hover }, explanation) {
      textSize = readText(theme);
      const names = neuronChoices(model, layer);
      const numbers = gridOf(explanation, model, layer, chosen, (neuron) => names[neuron].name);
      grid.update(numbers, litBy(hover));
      setText(shape, `${numbers.rows} × ${numbers.columns}${grid.hides() ? ': scroll for the rest' : ''}`);
    },
    below: () => why(WHY),
  });
  return view;
}
