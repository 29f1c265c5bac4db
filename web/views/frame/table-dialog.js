// The dialog that turns a table into examples: which columns, and what the labels are.

import { createDialog } from '../../figures/dialog.js';
import { menu } from '../../figures/menu.js';
import { grouped } from '../../model/numbers.js';
import { html, live, nothing, render } from '../../figures/template.js';

/**
 * @typedef {import('../../session/table-reader.js').Outline} Outline
 * @typedef {import('../../session/table-reader.js').Choice} Choice
 */

/** A longer text never enters the page: it goes to the worker as it is. In characters. */
const LONGEST = 20000;

/** Rows that are shown. */
const PREVIEW = 5;

/** Characters of a cell that are shown. */
const CELL = 24;

/** @type {Array<{key: 'x1'|'x2'|'label', name: string}>} */
const COLUMNS = [
  { key: 'x1', name: 'Input x₁' },
  { key: 'x2', name: 'Input x₂' },
  { key: 'label', name: 'Label' },
];

const KINDS = [
  { id: 'classes', name: 'labels of 2 to 6 classes' },
  { id: 'values', name: 'numbers to be learned' },
];

/** The network is then given the first input alone. */
const NO_COLUMN = { id: '-1', name: '– none –' };

const EXAMPLE = 'width,height,label\n1.5,2,yes\n0.5,1,no';

/** @param {string} name @param {unknown} control */
const labelled = (name, control) =>
  html`<label class="table-choice"><span>${name}</span>${control}</label>`;

/** @param {Outline} outline */
function preview({ names, rows }) {
  const cell = (/** @type {string|undefined} */ text) => (text || '').slice(0, CELL);
  return html`
    <div class="figure-table figure-table-scroll" tabindex="0" role="group" aria-label="First rows">
      <table>
        <thead><tr>${names.map((name) => html`<th>${cell(name)}</th>`)}</tr></thead>
        <tbody>${rows.slice(0, PREVIEW).map((row) =>
          html`<tr>${names.map((_, column) => html`<td>${cell(row[column])}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
}

/**
 * @param {HTMLDialogElement} element  named by table-title
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createTable(element, actions) {
  const dialog = createDialog(element, actions.closeTable, false);
  /** @type {Outline|null} */
  let shown = null;
  /** @type {Choice} */
  let choice;

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

  /** @param {Outline} outline */
  function columns({ names, hasHeading }) {
    const options = names.map((name, column) => ({ id: String(column), name }));
    return html`
      <div class="table-columns">
        <label class="figure-toggle">
          <input type="checkbox" .checked=${live(hasHeading)}
            @change=${(/** @type {any} */ { target }) => actions.nameColumns(target.checked)}>first row names the columns</label>
        ${COLUMNS.map(({ key, name }) => labelled(name, menu({
          options: key === 'x2' ? options.concat(NO_COLUMN) : options,
          value: String(choice[key]),
          change: (column) => { choice[key] = Number(column); },
        })))}
        ${labelled('The label holds', menu({
          options: KINDS,
          value: choice.values ? 'values' : 'classes',
          change: (kind) => { choice.values = kind === 'values'; },
        }))}
        <label class="figure-toggle">
          <input type="checkbox" .checked=${live(choice.skip)}
            @change=${(/** @type {any} */ { target }) => { choice.skip = target.checked; }}>Skip unreadable
            rows</label>
      </div>`;
  }

  /** @param {import('../../page/import-table.js').TableState} table */
  function content({ outline, phase, rows, problem }) {
    const read = rows > 0 ? ` ${grouped(rows)} rows so far.` : '';
    return html`
      <h2 id="table-title">Use a table of your own</h2>
      <p class="prose">Rows of one or two inputs and a label: CSV, columns of numbers separated by blanks, JSON, a list in Python or a table in Markdown. Choose the file, drop it, or paste it. It stays on this machine. Columns of numbers are standardised: less their mean over all rows, over their standard deviation.</p>
      ${labelled('File', html`
        <input type="file" accept=".csv,.tsv,.txt,.data,.dat,.json,.md,text/csv,text/plain,application/json" @change=${takeFile}>`)}
      ${labelled('Or paste it here', html`
        <textarea rows="4" spellcheck="false" placeholder=${EXAMPLE}
          @paste=${onPaste} @input=${takeText}></textarea>`)}
      ${outline ? preview(outline) : nothing}
      ${outline ? columns(outline) : nothing}
      ${outline && outline.notes.length > 0 ? html`<p class="prose">${outline.notes.join(' ')}</p>` : nothing}
      <p class="problem" role="alert">${problem}</p>
      <p class="prose" role="status">${phase === 'reading' ? `Reading…${read}` : ''}</p>
      <div class="table-buttons">
        <button type="button" @click=${actions.closeTable}>Cancel</button>
        <button type="button" class="table-use" ?disabled=${!outline || phase === 'reading'}
          @click=${() => actions.useTable(choice)}>Use this table</button>
      </div>`;
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ table }) {
      const outline = table && table.outline;
      if (outline && outline !== shown) {
        choice = Object.assign({ skip: false }, outline.guess);
      }
      shown = outline;
      render(table ? content(table) : nothing, element);
      dialog.update(table !== null);
    },
  };
}
