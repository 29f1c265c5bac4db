// The dialog that turns a table into examples.

import { adoptStyle } from '../../figures/adopted-style.js';
import { createDialog } from '../../figures/dialog.js';
import { html, nothing, render } from '../../figures/template.js';
import { grouped } from '../../model/numbers.js';
import { choices, labelled } from './choices.js';
import { createPlot } from './plot.js';
import { previewRows } from './preview.js';
import { TABLE } from './style.js';

/** @typedef {import('../../page/experiments/import-table.js').TableState} TableState */

/** A longer text never enters the page: it goes to the worker as it is. In characters. */
const LONGEST = 20000;

const EXAMPLE = 'width,height,label\n1.5,2,yes\n0.5,1,no';

const FILES = '.csv,.tsv,.txt,.data,.dat,.json,.md,.arff,text/csv,text/plain,application/json';

/**
 * @param {HTMLDialogElement} element  named by table-title
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createTable(element, actions) {
  adoptStyle(TABLE);
  const dialog = createDialog(element, actions.closeTable, false);
  const plot = createPlot();

  /** @param {{target: any}} event */
  function takeFile({ target: { files } }) {
    if (files && files.length > 0) {
      actions.takeFile(files[0]);
    }
  }

  /** @param {ClipboardEvent} event */
  function onPaste(event) {
    const text = event.clipboardData ? event.clipboardData.getData('text') : '';
    if (text.length > LONGEST) {
      event.preventDefault();
      actions.takeText(text);
    }
  }

  /** @param {{target: any}} event */
  function takeText({ target: { value } }) {
    if (value.trim() !== '') {
      actions.takeText(value);
    }
  }

  /** @param {TableState} table @param {import('../../model/state.js').Theme} theme */
  function looked(table, theme) {
    const { outline, choice, preview } = table;
    if (!outline || !choice) {
      return nothing;
    }
    const notes = outline.notes.concat(preview ? preview.notes : []);
    return html`
      ${previewRows(outline, choice)}
      ${notes.length > 0 ? html`<p class="prose">${notes.join(' ')}</p>` : nothing}
      <div class="table-halves">
        ${choices(table, actions)}
        ${preview && preview.problem === '' ? plot(preview, choice, outline.names, theme) : nothing}
      </div>`;
  }

  /** @param {TableState} table @param {import('../../model/state.js').Theme} theme */
  function content(table, theme) {
    const { outline, phase, rows, problem } = table;
    const read = rows > 0 ? ` ${grouped(rows)} rows so far.` : '';
    return html`
      <h2 id="table-title">Use a table of your own</h2>
      <p class="prose">Rows of one or two inputs and a label: CSV, columns of numbers separated by blanks, JSON, a list in Python, or a table in Markdown or LaTeX. Choose the file, drop it, or paste it. It stays on this machine.</p>
      ${labelled('File', html`<input type="file" accept=${FILES} @change=${takeFile}>`)}
      ${labelled('Or paste it here', html`
        <textarea rows="4" spellcheck="false" placeholder=${EXAMPLE}
          @paste=${onPaste} @input=${takeText}></textarea>`)}
      ${looked(table, theme)}
      <p class="problem" role="alert">${problem}</p>
      <p class="prose" role="status">${phase === 'reading' ? `Reading…${read}` : ''}</p>
      <div class="table-buttons">
        <button type="button" @click=${actions.closeTable}>Cancel</button>
        <button type="button" class="table-use" ?disabled=${!outline || phase === 'reading'}
          @click=${() => actions.useTable()}>Use this table</button>
      </div>`;
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ table, theme }) {
      render(table ? content(table, theme) : nothing, element);
      dialog.update(table !== null);
    },
  };
}
