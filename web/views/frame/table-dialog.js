// The dialog that turns a table into examples: which columns, and what the labels are.

import { createElement, setText, replaceChildren } from '../../figures/dom.js';

/**
 * @typedef {import('../../session/table-reader.js').Outline} Outline
 * @typedef {import('../../page/import-table.js').TableState} TableState
 */

/** @param {string} name @param {HTMLElement} control */
function labelled(name, control) {
  return createElement('label', { class: 'table-choice' }, [createElement('span', {}, [name]), control]);
}

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createTable(element, actions) {
  const dialog = createElement('dialog', { class: 'table-dialog', 'aria-labelledby': 'table-title' });
  const file = createElement('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv,text/plain' });
  const paste = createElement('textarea', { rows: '4', spellcheck: 'false', placeholder: 'width,height,label\n1.5,2,yes\n0.5,1,no' });
  const selects = [createElement('select'), createElement('select'), createElement('select')];
  const kind = createElement('select', {}, [
    createElement('option', { value: 'classes' }, ['labels of 2 to 6 classes']),
    createElement('option', { value: 'values' }, ['numbers to be learned']),
  ]);
  const skip = createElement('input', { type: 'checkbox' });
  const skipLabel = createElement('label', { class: 'figure-toggle' }, [skip, 'leave out rows that cannot be read']);
  const head = createElement('tr');
  const body = createElement('tbody');
  const preview = createElement('div', { class: 'figure-table figure-table-scroll', tabindex: '0', role: 'group', 'aria-label': 'First rows' }, [
    createElement('table', {}, [createElement('thead', {}, [head]), body]),
  ]);
  const columns = createElement('div', { class: 'table-columns' }, [
    labelled('Input x₁', selects[0]),
    labelled('Input x₂', selects[1]),
    labelled('Label', selects[2]),
    labelled('The label holds', kind),
    skipLabel,
  ]);
  const problem = createElement('p', { class: 'problem', role: 'alert' });
  const progress = createElement('p', { class: 'prose', role: 'status' });
  const use = createElement('button', { type: 'button', class: 'table-use' }, ['Use this table']);
  const cancel = createElement('button', { type: 'button' }, ['Cancel']);
  [
    createElement('h2', { id: 'table-title' }, ['Use a table of your own']),
    createElement('p', { class: 'prose' }, [
      'A CSV file whose first row names the columns: two inputs and a label. Choose it, drop it, or paste it. It stays on this machine.',
    ]),
    labelled('File', file),
    labelled('Or paste it here', paste),
    preview,
    columns,
    problem,
    progress,
    createElement('div', { class: 'table-buttons' }, [cancel, use]),
  ].forEach((part) => dialog.appendChild(part));
  element.appendChild(dialog);

  /** @type {Outline|null} */
  let shown = null;

  file.addEventListener('change', () => {
    if (file.files && file.files.length > 0) {
      actions.takeFile(file.files[0]);
    }
  });
  // A long text never enters the page: it goes to the worker as it is.
  paste.addEventListener('paste', (event) => {
    const text = event.clipboardData ? event.clipboardData.getData('text') : '';
    if (text.length > 20000) {
      event.preventDefault();
      actions.takeText(text);
    }
  });
  paste.addEventListener('input', () => {
    if (paste.value.trim() !== '') {
      actions.takeText(paste.value);
    }
  });
  cancel.addEventListener('click', () => actions.closeTable());
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    actions.closeTable();
  });
  // A browser closes a dialog at the second Escape without asking.
  dialog.addEventListener('close', () => {
    if (!dialog.open) {
      actions.closeTable();
    }
  });
  use.addEventListener('click', () => {
    const [x1, x2, label] = selects.map(({ value }) => Number(value));
    actions.useTable({ x1, x2, label, values: kind.value === 'values', skip: skip.checked });
  });

  /** @param {Outline} outline */
  function offer({ names, rows, guess }) {
    const cells = (/** @type {string[]} */ row, /** @type {'td'|'th'} */ tag) =>
      names.map((_, index) => createElement(tag, {}, [(row[index] || '').slice(0, 24)]));
    replaceChildren(head, cells(names, 'th'));
    replaceChildren(body, rows.map((row) => createElement('tr', {}, cells(row, 'td'))));
    [guess.x1, guess.x2, guess.label].forEach((column, index) => {
      replaceChildren(selects[index], names.map((name, at) => createElement('option', { value: at }, [name])));
      selects[index].value = String(column);
    });
    kind.value = guess.values ? 'values' : 'classes';
    skip.checked = false;
  }

  /** @param {TableState|null} table */
  function toggle(table) {
    if (table && !dialog.open) {
      file.value = '';
      paste.value = '';
      if (dialog.showModal) {
        dialog.showModal();
      } else {
        dialog.setAttribute('open', '');
      }
    } else if (!table && dialog.open) {
      dialog.close();
    }
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ table }) {
      toggle(table);
      if (!table) {
        shown = null;
        return;
      }
      const { outline, phase, rows } = table;
      if (outline && outline !== shown) {
        offer(outline);
      }
      shown = outline;
      preview.hidden = !outline;
      columns.hidden = !outline;
      use.disabled = !outline || phase === 'reading';
      setText(problem, table.problem);
      const read = rows > 0 ? ` ${rows.toLocaleString('en')} rows so far.` : '';
      setText(progress, phase === 'reading' ? `Reading …${read}` : '');
    },
  };
}
