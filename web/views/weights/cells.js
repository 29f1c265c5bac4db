// A layer's weights and biases as cells: a row for each neuron, moved in by arrow keys, filled by what is
// pasted.

import { matrixOf } from '../../model/given-parameters.js';
import { counted, linkName, neuronName, placeName, typeset } from '../../model/wording.js';
import { html, ifDefined, live } from '../../figures/template.js';

/** @typedef {import('../../model/state.js').Model} Model */

/** Where each key leads, in rows and columns. */
const WAYS = /** @type {Record<string, [number, number]>} */ ({
  ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
});

/**
 * @param {object} parts
 * @param {() => void} parts.draw
 * @param {(problem: string) => void} parts.complain  '' when nothing is wrong any more
 */
export function createCells({ draw, complain }) {
  /** What each cell of each layer says: (layer - 1, neuron, weight or last the bias). @type {string[][][]} */
  let texts = [];
  /** The cell that a Tab key reaches, by layer. @type {Array<[number, number]>} */
  let stops = [];
  /** The cell that is wrong: layer, row, column. @type {number[]} */
  let wrong = [];

  /** @param {any} grid @param {number} layer @param {number} row @param {number} column */
  function go(grid, layer, row, column) {
    const next = grid.querySelector(`[data-cell="${row}.${column}"]`);
    if (next) {
      stops[layer - 1] = [row, column];
      draw();
      next.focus();
      next.select();
    }
  }

  /**
   * An arrow within a text moves there; at its end, or with all of it selected, it leads to the next cell.
   * @param {any} event @param {number} layer @param {number} row @param {number} column
   */
  function onKey(event, layer, row, column) {
    const { key, target, currentTarget } = event;
    const way = WAYS[key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    const { selectionStart: start, selectionEnd: end, value } = target;
    const isAll = end - start === value.length;
    if (way[1] === 0 || isAll || (way[1] < 0 ? end === 0 : start === value.length)) {
      event.preventDefault();
      go(currentTarget, layer, row + way[0], column + way[1]);
    }
  }

  /** @param {any} event @param {number} layer @param {number} row @param {number} column */
  function onPaste(event, layer, row, column) {
    const cells = texts[layer - 1];
    const block = matrixOf(event.clipboardData ? event.clipboardData.getData('text') : '');
    if (block.length === 0 || (block.length === 1 && block[0].length === 1)) {
      return; // into the text of the cell
    }
    event.preventDefault();
    const across = Math.max(...block.map((line) => line.length));
    const [down, right] = [cells.length - row, cells[0].length - column];
    if (block.length > down || across > right) {
      complain(`What was pasted has ${counted(block.length, 'row')} and ${counted(across, 'column')}; from row ${row + 1}, `
        + `column ${column + 1} on there is room for ${counted(down, 'row')} and ${counted(right, 'column')}. Begin further up or to the left.`);
      return;
    }
    block.forEach((line, down) => line.forEach((text, right) => {
      cells[row + down][column + right] = text;
    }));
    complain('');
    draw();
  }

  return {
    /** @param {string[][][]} next */
    begin(next) {
      texts = next;
      stops = next.map(() => [0, 0]);
      wrong = [];
    },

    texts: () => texts,

    /** @param {number} layer @param {number} row @param {number} column */
    mark(layer, row, column) {
      wrong = [layer, row, column];
      stops[layer - 1] = [row, column];
    },

    unmark() {
      wrong = [];
    },

    /** @param {Model} model @param {number} layer @param {string} name */
    template(model, layer, name) {
      const cells = texts[layer - 1];
      const inputs = model.layers[layer - 1];
      const source = (/** @type {number} */ from) =>
        (layer === 1 ? typeset(model.inputNames[from].text) : String(from + 1));
      const [stopRow, stopColumn] = stops[layer - 1];
      /** @param {number} row @param {number} column */
      const cell = (row, column) => {
        const item = column < inputs
          ? /** @type {const} */ ({ kind: 'weight', layer, from: column, to: row })
          : /** @type {const} */ ({ kind: 'bias', layer, neuron: row });
        const isWrong = wrong.join() === [layer, row, column].join();
        const words = item.kind === 'weight' ? `Weight ${linkName(model, item)}` : `Bias ${placeName(model, item)}`;
        return html`
          <td role="gridcell"><input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
            data-cell=${`${row}.${column}`} tabindex=${row === stopRow && column === stopColumn ? 0 : -1}
            aria-label=${words} aria-invalid=${ifDefined(isWrong ? 'true' : undefined)}
            aria-describedby=${ifDefined(isWrong ? 'weights-problem' : undefined)} .value=${live(cells[row][column])}
            @input=${(/** @type {any} */ { target }) => {
              cells[row][column] = target.value;
            }}
            @focus=${() => {
              stops[layer - 1] = [row, column];
            }}></td>`;
      };
      const at = (/** @type {any} */ { target }) => (target.dataset.cell || '0.0').split('.').map(Number);
      return html`
        <div class="weights-layer" data-layer=${layer}
          @keydown=${(/** @type {any} */ event) => onKey(event, layer, at(event)[0], at(event)[1])}
          @paste=${(/** @type {any} */ event) => onPaste(event, layer, at(event)[0], at(event)[1])}>
          <table role="grid" aria-label=${`Weights and biases of ${name}`}>
            <thead><tr role="row"><td></td>${Array.from({ length: inputs }, (_, from) =>
              html`<th scope="col" role="columnheader">${source(from)}</th>`)}<th scope="col" role="columnheader">bias</th></tr></thead>
            <tbody>${cells.map((_, row) => html`
              <tr role="row"><th scope="row" role="rowheader">${neuronName(model, layer, row).replace(/^Hidden layer \d+, /, '')}</th>
                ${cells[row].map((__, column) => cell(row, column))}</tr>`)}
            </tbody>
          </table>
        </div>`;
    },
  };
}
