// The dialog in which all weights and biases are given: a text for each layer, to type or to paste.

import { createDialog, sheetHead } from '../../figures/dialog.js';
import { html, ifDefined, nothing, render } from '../../figures/template.js';
import { layerOfText, textOfLayer } from '../../model/given-parameters.js';
import { counted, layerName, lowerFirst } from '../../model/wording.js';

/** @typedef {import('../../model/state.js').State} State */

/** Lines of a text that are seen. */
const LINES = 8;

const ABOUT = 'A row for each neuron: its weights in the order of the neurons before it, then its bias. '
  + 'Type, or paste from a spreadsheet, Python, NumPy or MATLAB; the biases may also follow the weights '
  + 'as a row or a column of their own. Training starts from these numbers, Reset returns to them, and '
  + 'the link holds them.';

/**
 * @param {HTMLDialogElement} element  named by weights-title
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createWeights(element, actions) {
  const dialog = createDialog(element, actions.closeDialog, false);
  /** @type {State} */
  let state;
  let isOpen = false;
  /** What each layer's text begins with. @type {string[]} */
  let texts = [];
  /** What is wrong, and with which layer. */
  let problem = { layer: 0, text: '' };

  const box = (/** @type {number} */ layer) =>
    /** @type {HTMLTextAreaElement} */ (element.querySelector(`[data-layer="${layer}"]`));

  function use() {
    const { model } = state;
    /** @type {number[]} */
    let all = [];
    for (let layer = 1; layer < model.layers.length; layer += 1) {
      try {
        all = all.concat(layerOfText(model.layers, layer, layerName(model, layer), box(layer).value));
      } catch (error) {
        problem = { layer, text: error instanceof Error ? error.message : String(error) };
        draw();
        box(layer).focus();
        return;
      }
    }
    actions.closeDialog();
    actions.giveParameters(all);
  }

  /** @param {number} layer */
  function layerBox(layer) {
    const { model } = state;
    const name = layerName(model, layer);
    const isWrong = problem.layer === layer;
    return html`
      <label class="table-choice">
        <span>${`${name}: ${counted(model.layers[layer], 'row')} of ${counted(model.layers[layer - 1], 'weight')} and a bias`}</span>
        <textarea data-layer=${layer} rows=${Math.min(LINES, model.layers[layer] + 1)} wrap="off" spellcheck="false"
          autocomplete="off" aria-label=${`Weights and biases of ${lowerFirst(name)}`}
          aria-invalid=${ifDefined(isWrong ? 'true' : undefined)}
          aria-describedby=${ifDefined(isWrong ? 'weights-problem' : undefined)}
          .value=${texts[layer - 1]}></textarea>
      </label>`;
  }

  function draw() {
    const { layers } = state.model;
    render(html`
      ${sheetHead({ id: 'weights-title', title: 'Weights and biases', close: actions.closeDialog, about: ABOUT })}
      ${texts.map((_, index) => (index < layers.length - 1 ? layerBox(index + 1) : nothing))}
      <p class="problem" id="weights-problem" role="alert">${problem.text}</p>
      <div class="table-buttons">
        <button type="button" @click=${actions.closeDialog}>Cancel</button>
        <button type="button" class="table-use" @click=${use}>Start from these</button>
      </div>`, element);
  }

  return {
    /** @param {State} next */
    update(next) {
      const wasOpen = isOpen;
      state = next;
      isOpen = next.dialog === 'weights';
      if (isOpen && !wasOpen) {
        const { model, frame } = next;
        texts = model.layers.slice(1).map((_, index) => textOfLayer(model.layers, index + 1, frame.parameters));
        problem = { layer: 0, text: '' };
        draw();
      }
      dialog.update(isOpen);
      if (!isOpen && wasOpen) {
        render(nothing, element);
      }
    },
  };
}
