// The page that measures how fast Chainrule trains in the visitor's own browser.

import { CASES } from './benchmark/cases.js';
import { importing, workerFactory } from './page/browser/engine-worker.js';
import { preferredTheme } from './page/browser/preferences.js';

/** @typedef {Partial<Record<'wasm'|'javascript'|'yardstick'|'operations'|'limit', number>>} Turn */
/** @typedef {{id: string, training: Turn[], grids: Turn[]}} Measured */

const TIMES = '\u00d7';
const NONE = '\u2013';

/**
 * @template {HTMLElement} E
 * @param {string} id
 * @returns {E}
 */
function part(id) {
  return /** @type {E} */ (document.getElementById(id));
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * @param {Turn[]} turns
 * @param {keyof Turn} name
 * @returns {number|null} null where it did not run
 */
function typical(turns, name) {
  const values = turns.map((turn) => turn[name]);
  return values.every((value) => value === undefined)
    ? null
    : median(values.map((value) => value || 0));
}

/**
 * Of one contestant to the yardstick, or to another, turn by turn.
 *
 * @param {Turn[]} turns
 * @param {keyof Turn} name
 * @param {keyof Turn} [other]
 * @returns {{middle: number, least: number, most: number}|null}
 */
function ratio(turns, name, other = 'yardstick') {
  if (typical(turns, name) === null || typical(turns, other) === null) {
    return null;
  }
  const ratios = turns.map((turn) => (turn[name] || 0) / (turn[other] || 1));
  return { middle: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** @param {number|null} value */
function whole(value) {
  return value === null ? NONE : Math.round(value).toLocaleString('en-GB');
}

/** @param {HTMLElement} cell  @param {ReturnType<typeof ratio>} found */
function showRatio(cell, found) {
  cell.textContent = found ? `${found.middle.toFixed(2)} ${TIMES}` : NONE;
  if (found) {
    const spread = document.createElement('span');
    spread.className = 'spread';
    spread.textContent = `${found.least.toFixed(2)} to ${found.most.toFixed(2)}`;
    cell.append(spread);
  }
}

/** One row a case, empty at first. */
function createRows() {
  const table = /** @type {HTMLTableElement} */ (part('results'));
  /** @type {Map<string, HTMLTableCellElement[]>} */
  const rows = new Map();
  let group = '';
  /** @type {HTMLTableSectionElement|null} */
  let body = null;
  for (const entry of CASES) {
    if (!body || entry.group !== group) {
      group = entry.group;
      body = table.createTBody();
      const heading = document.createElement('th');
      heading.colSpan = 10;
      heading.scope = 'rowgroup';
      heading.textContent = group;
      body.insertRow().append(heading);
    }
    const row = body.insertRow();
    const name = document.createElement('th');
    name.scope = 'row';
    name.textContent = entry.name;
    row.append(name);
    rows.set(
      entry.id,
      Array.from({ length: 9 }, () => row.insertCell()),
    );
  }
  return rows;
}

/** @param {HTMLTableCellElement[]} cells  @param {Measured} measured */
function showRow(cells, { training, grids }) {
  cells[0].textContent = whole(typical(training, 'wasm'));
  cells[1].textContent = whole(typical(training, 'javascript'));
  cells[2].textContent = whole(typical(training, 'yardstick'));
  showRatio(cells[3], ratio(training, 'wasm'));
  showRatio(cells[4], ratio(training, 'javascript'));
  cells[5].textContent = (/** @type {number} */ (typical(training, 'operations')) / 1e6).toFixed(1);
  const share = ratio(training, 'operations', 'limit');
  cells[6].textContent = share ? `${Math.round(100 * share.middle)}%` : NONE;
  const limit = typical(training, 'limit');
  part('limit').textContent = limit ? `This core’s limit is ${(limit / 1e6).toFixed(1)} · 10⁹ `
    + 'multiplications and additions a second: with vectors of two, doing nothing else, without the memory.' : '';
  const grid = typical(grids, 'wasm') || typical(grids, 'javascript');
  cells[7].textContent = grid ? `${(1 / grid).toFixed(2)}\u00a0ms` : NONE;
  showRatio(cells[8], ratio(grids, typical(grids, 'wasm') === null ? 'javascript' : 'wasm'));
}

document.documentElement.dataset.theme = preferredTheme();
const start = /** @type {HTMLButtonElement} */ (part('start'));
const progress = /** @type {HTMLProgressElement} */ (part('progress'));
const status = part('status');
const makeWorker = workerFactory(importing('bench-worker.js'));
const rows = createRows();
progress.max = CASES.length;
start.disabled = false;

start.addEventListener('click', () => {
  const worker = makeWorker();
  let done = 0;
  start.disabled = true;
  progress.hidden = false;
  progress.value = 0;
  rows.forEach((cells) => cells.forEach((cell) => (cell.textContent = '')));
  status.textContent = 'Measuring. Please keep this tab in front.';

  /** @param {string} text */
  const finish = (text) => {
    worker.terminate();
    status.textContent = text;
    progress.hidden = true;
    start.disabled = false;
    start.textContent = 'Measure again';
  };

  worker.onmessage = ({ data }) => {
    if (data.note) {
      part('note').textContent = data.note;
    } else if (data.measured) {
      done += 1;
      progress.value = done;
      showRow(/** @type {HTMLTableCellElement[]} */ (rows.get(data.measured.id)), data.measured);
    } else {
      finish(data.error ? `The measurement failed: ${data.error}` : 'Finished.');
    }
  };
  worker.onerror = (event) => finish(`The measurement failed: ${event.message}`);
  worker.postMessage('start');
});
