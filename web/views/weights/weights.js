// The dialog in which all weights and biases are given: cells for each layer, or a text, to type or to paste.

import { adoptStyle } from '../../figures/adopted-style.js';
import { createDialog, sheetHead } from '../../figures/dialog.js';
import { html, ifDefined, nothing, render } from '../../figures/template.js';
import { layerOfText, numberOfCell, textOfLayer } from '../../model/given-parameters.js';
import { toggle } from '../../figures/toggle.js';
import { counted, layerName, lowerFirst } from '../../model/wording.js';
import { createCells } from './cells.js';
import { WEIGHTS } from './style.js';

/** @typedef {import('../../model/state.js').State} State */

/** Lines of a text that are seen. */
const LINES = 8;

/** More numbers than these are given as text, which a page shows at once. */
const MOST_CELLS = 1200;

const ABOUT = 'A row for each neuron: its weights in the order of the neurons before it, then its bias. '
  + 'Type, or paste from a spreadsheet, Python, NumPy or MATLAB. Training starts from these numbers, Reset '
  + 'returns to them, and the link holds them.';
const AS_TEXT = 'As text, the biases may also follow the weights as a row or a column of their own.';
const MANY = 'They are too many for cells, so each layer is a text: a line a neuron.';

/**
 * @param {HTMLDialogElement} element  named by weights-title
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createWeights(element, actions) {
  adoptStyle(WEIGHTS);
  const dialog = createDialog(element, actions.closeDialog, false);
  let isText = false;
  const cells = createCells({
    draw: () => draw(),
    complain(text) {
      problem = { layer: 0, text };
      draw();
    },
  });
  /** @type {State} */
  let state;
  let isOpen = false;
  /** The layers that the numbers are of. */
  let network = '';
  /** What each layer's text begins with. @type {string[]} */
  let texts = [];
  /** What is wrong, and with which layer. */
  let problem = { layer: 0, text: '' };

  const box = (/** @type {number} */ layer) =>
    /** @type {HTMLTextAreaElement} */ (element.querySelector(`[data-layer="${layer}"]`));

  /** @returns {number[]|null} all numbers of the cells; null if one is none, which is said then */
  function numbersOfCells() {
    const { model } = state;
    cells.unmark();
    /** @type {number[]} */
    let all = [];
    for (let layer = 1; layer < model.layers.length; layer += 1) {
      const rows = cells.texts()[layer - 1];
      for (let row = 0; row < rows.length; row += 1) {
        for (let column = 0; column < rows[row].length; column += 1) {
          try {
            numberOfCell(layerName(model, layer), rows[row][column], row, column);
          } catch (error) {
            cells.mark(layer, row, column);
            problem = { layer, text: error instanceof Error ? error.message : String(error) };
            draw();
            /** @type {any} */ (element.querySelector(`[data-layer="${layer}"] [data-cell="${row}.${column}"]`)).focus();
            return null;
          }
        }
      }
      const numbers = rows.map((line, row) => line.map((text, column) =>
        numberOfCell(layerName(model, layer), text, row, column)));
      all = all.concat(numbers.flatMap((line) => line.slice(0, -1)), numbers.map((line) => line[line.length - 1]));
    }
    return all;
  }

  /** @returns {number[]|null} the same of the texts */
  function numbersOfTexts() {
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
        return null;
      }
    }
    return all;
  }

  function use() {
    if (network !== String(state.model.layers)) {
      return; // its numbers are on their way
    }
    const all = isText ? numbersOfTexts() : numbersOfCells();
    if (all) {
      actions.closeDialog();
      actions.giveParameters(all);
    }
  }

  /** Shows the same numbers the other way. @param {boolean} asText */
  function show(asText) {
    if (asText) {
      texts = cells.texts().map((rows) => rows.map((row) => row.join('\t')).join('\n'));
    } else {
      const all = numbersOfTexts();
      if (!all) {
        return; // what cannot be read stays where it is
      }
      fill(all);
    }
    isText = asText;
    problem = { layer: 0, text: '' };
    draw();
  }

  /** @param {ArrayLike<number>} parameters */
  function fill(parameters) {
    const { layers } = state.model;
    texts = layers.slice(1).map((_, index) => textOfLayer(layers, index + 1, parameters));
    cells.begin(texts.map((text) => text.split('\n').map((row) => row.split('\t'))));
  }

  /** @param {number} layer */
  function layerBox(layer) {
    const { model } = state;
    const name = layerName(model, layer);
    const size = `${name}: ${counted(model.layers[layer], 'row')} of ${counted(model.layers[layer - 1], 'weight')} and a bias`;
    if (!isText) {
      return html`<div class="weights-part"><strong>${size}</strong>${cells.template(model, layer, lowerFirst(name))}</div>`;
    }
    const isWrong = problem.layer === layer;
    return html`
      <label class="table-choice">
        <span>${size}</span>
        <textarea data-layer=${layer} rows=${Math.min(LINES, model.layers[layer] + 1)} wrap="off" spellcheck="false"
          autocomplete="off" aria-label=${`Weights and biases of ${lowerFirst(name)}`}
          aria-invalid=${ifDefined(isWrong ? 'true' : undefined)}
          aria-describedby=${ifDefined(isWrong ? 'weights-problem' : undefined)}
          .value=${texts[layer - 1]}></textarea>
      </label>`;
  }

  function draw() {
    const { layers } = state.model;
    const isMany = state.model.parameterCount > MOST_CELLS;
    render(html`
      ${sheetHead({ id: 'weights-title', title: 'Weights and biases', close: actions.closeDialog, about: ABOUT })}
      <p class="prose">${isMany ? MANY : toggle({ name: 'as text', checked: isText, change: show })}${isText ? ` ${AS_TEXT}` : ''}</p>
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
      const { model, frame } = next;
      const isOther = isOpen && String(model.layers) !== network;
      const wasOpen = isOpen;
      state = next;
      isOpen = next.dialog === 'weights';
      dialog.show(isOpen, () => {
        // Somebody may go back to another experiment meanwhile, whose numbers come a moment later.
        if ((!wasOpen || isOther) && frame.parameters.length === model.parameterCount) {
          network = String(model.layers);
          isText = model.parameterCount > MOST_CELLS;
          fill(frame.parameters);
          problem = { layer: 0, text: isOther ? 'Another network is open now. These are its numbers.' : '' };
          draw();
        }
      });
    },
  };
}
