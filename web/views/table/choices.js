// What is chosen of a table: the columns, what is to be learned, and what becomes of the numbers.

import { menu } from '../../figures/menu.js';
import { html, nothing } from '../../figures/template.js';
import { toggle } from '../../figures/toggle.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../page/experiments/import-table.js').TableState} TableState
 * @typedef {import('../../session/tables/table-choice.js').Choice} Choice
 */

const MOST_CLASSES = 6;
const MOST_TARGETS = 6;

/** Labels that are offered to be told from all others. */
const MOST_OFFERED = 50;

const NO_COLUMN = { id: '-1', name: '– none –' };

const TASKS = [
  { id: 'classes', name: 'labels of 2 to 6 classes' },
  { id: 'values', name: 'numbers to be learned' },
];

/** What a network gets of a number. */
const SCALINGS = [
  { id: 'standardised', name: 'standardised', about: 'Each column of numbers less its mean over all rows, over its standard deviation.' },
  { id: 'span', name: 'from −1 to 1', about: 'In each column of numbers, the least becomes −1 and the greatest 1.' },
  { id: 'plain', name: 'as they are', about: 'Large numbers make training diverge.' },
];

/** @param {string} name @param {unknown} control */
export const labelled = (name, control) =>
  html`<label class="table-choice"><span>${name}</span>${control}</label>`;

/**
 * Several columns at once, which a network has an output each for.
 * @param {{id: string, name: string}[]} options
 * @param {Choice} choice
 * @param {Actions} actions
 */
function otherTargets(options, { labels, x1, x2, part }, actions) {
  const free = options.filter(({ id }) => [x1, x2, part, labels[0]].indexOf(Number(id)) < 0);
  return free.length === 0 ? nothing : html`
    <fieldset class="table-targets">
      <legend>Learn as well, up to ${MOST_TARGETS} columns in all</legend>
      ${free.map(({ id, name }) => toggle({
        name,
        checked: labels.indexOf(Number(id)) >= 0,
        change: (checked) => actions.chooseColumns({
          labels: labels.filter((column) => column !== Number(id)).concat(checked ? [Number(id)] : []),
        }),
      }))}
    </fieldset>`;
}

/** @param {string[]} found  all labels, the commonest first @param {Choice} choice @param {Actions} actions */
function manyLabels(found, { against }, actions) {
  if (found.length <= MOST_CLASSES && against === '') {
    return nothing;
  }
  const others = found.slice(0, MOST_OFFERED).map((label) => ({ id: label, name: `“${label}” against all others` }));
  return labelled(`Of ${found.length} labels`, menu({
    options: [{ id: '', name: `the ${MOST_CLASSES} commonest: ${found.slice(0, MOST_CLASSES).join(', ')}` }].concat(others),
    value: against,
    change: (label) => actions.chooseColumns({ against: label }),
  }));
}

/**
 * @param {TableState} table  whose columns are known
 * @param {Actions} actions
 */
export function choices({ outline, choice, preview, testName }, actions) {
  const { names, hasHeading, guess } = /** @type {import('../../session/tables/table-reader.js').Outline} */ (outline);
  const chosen = /** @type {Choice} */ (choice);
  const { x1, x2, labels: [label, ...others], values, part, scaling, skip } = chosen;
  const options = names.map((name, column) => ({ id: String(column), name }));
  const numbers = options.filter((_, column) => guess.numeric[column]);
  return html`
    <div class="table-columns">
      ${toggle({ name: 'first row names the columns', checked: hasHeading, change: actions.nameColumns })}
      ${labelled('Input x₁', menu({
        options, value: String(x1), change: (column) => actions.chooseColumns({ x1: Number(column) }),
      }))}
      ${labelled('Input x₂', menu({
        options: options.concat(NO_COLUMN),
        value: String(x2),
        change: (column) => actions.chooseColumns({ x2: Number(column) }),
      }))}
      ${labelled('Label', menu({
        options,
        value: String(label),
        change: (column) => actions.chooseColumns({
          labels: [Number(column)].concat(others.filter((other) => other !== Number(column))), against: '',
        }),
      }))}
      ${labelled('The label holds', menu({
        options: TASKS,
        value: values ? 'values' : 'classes',
        change: (kind) => actions.chooseColumns({
          values: kind === 'values', labels: kind === 'values' ? chosen.labels : [label], against: '',
        }),
      }))}
      ${values ? otherTargets(numbers, chosen, actions) : manyLabels(preview ? preview.labels : [], chosen, actions)}
      ${labelled('Numbers are', menu({
        options: SCALINGS,
        value: scaling,
        change: (id) => actions.chooseColumns({ scaling: id }),
        description: 'table-scaling',
      }))}
      <p class="prose table-about" id="table-scaling">${SCALINGS.filter(({ id }) => id === scaling).map(({ about }) => about)}</p>
      ${labelled('Test data', menu({
        options: [{ id: '-1', name: testName ? `the rows of ${testName}` : 'drawn at random' }]
          .concat(options.map(({ id, name }) => ({ id, name: `where “${name}” says test` }))),
        value: String(part),
        change: (column) => actions.chooseColumns({ part: Number(column) }),
      }))}
      ${part < 0 ? labelled('File of test data', html`
        <input type="file" accept=".csv,.tsv,.txt,.data,.dat,.json,.md"
          @change=${(/** @type {any} */ { target: { files } }) => files.length > 0 && actions.addTestFile(files[0])}>`) : nothing}
      ${toggle({ name: 'Skip unreadable rows', checked: skip, change: (checked) => actions.chooseColumns({ skip: checked }) })}
    </div>`;
}
