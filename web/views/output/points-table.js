// The points that are painted as a table, in which they are typed, changed and deleted.

import { html, nothing } from '../../figures/template.js';
import { CLASSES } from './brush.js';
import { EDGE } from '../../model/own-points.js';

/** @typedef {import('../../page/experiments/paint-points.js').Painting} Painting */

/** Rows that are shown at once. */
const ROWS = 20;

/** What a link keeps of a coordinate and of a value: 1 / 200. */
const STEPS = 200;

/**
 * @param {(points: Float64Array) => void} change  takes all points after a change
 * @param {() => void} draw
 */
export function createPointsTable(change, draw) {
  let isOpen = false;
  let first = 0;
  let problem = '';

  /** @param {Painting} painting @param {number} row @param {number} column @param {any} input */
  function edit({ points, values }, row, column, input) {
    const { most, least, name } = limitsOf(values, column);
    const place = 3 * row + column;
    const shift = column === 2 && !values ? 1 : 0;
    const typed = Number(input.value);
    const isAllowed = input.value.trim() !== '' && typed >= least && typed <= most
      && (shift === 0 || Number.isInteger(typed));
    problem = isAllowed ? ''
      : `Point ${row + 1}: ${name} is “${input.value}”; allowed: a ${shift ? 'whole ' : ''}number from ${least} to ${most}.`;
    if (isAllowed) {
      const all = points.slice();
      all[place] = Math.round(typed * STEPS) / STEPS - shift;
      input.value = String(all[place] + shift);
      change(all);
    } else {
      input.value = String(points[place] + shift);
    }
    draw();
  }

  /** @param {Painting} painting */
  function add({ points, label }) {
    first = Math.floor(points.length / 3 / ROWS) * ROWS;
    change(Float64Array.from([...points, 0, 0, label]));
  }

  /** @param {Painting} painting @param {number} row */
  const remove = ({ points }, row) =>
    change(points.filter((_, at) => Math.floor(at / 3) !== row));

  /** @param {Painting} painting @param {number} row */
  const line = (painting, row) => html`
    <tr>
      <th scope="row">${row + 1}</th>
      ${[0, 1, 2].map((column) => {
        const { least, most, step, name } = limitsOf(painting.values, column);
        const value = painting.points[3 * row + column] + (column === 2 && !painting.values ? 1 : 0);
        return html`<td><input type="number" min=${least} max=${most} step=${step}
          aria-label=${`Point ${row + 1}, ${name}`} .value=${String(value)}
          @change=${(/** @type {any} */ { target }) => edit(painting, row, column, target)}></td>`;
      })}
      <td><button type="button" class="quiet" aria-label=${`Delete point ${row + 1}`}
        @click=${() => remove(painting, row)}>Delete</button></td>
    </tr>`;

  /** @param {number} to @param {string} name @param {boolean} isPossible */
  const page = (to, name, isPossible) => html`
    <button type="button" ?disabled=${!isPossible} @click=${() => { first = to; draw(); }}>${name}</button>`;

  /** @param {Painting} painting */
  function rows(painting) {
    const count = painting.points.length / 3;
    const start = Math.max(0, Math.min(first, Math.ceil(count / ROWS) * ROWS - ROWS));
    const shown = Math.min(ROWS, count - start);
    const names = [0, 1, 2].map((column) => limitsOf(painting.values, column).name);
    return html`
      <div class="figure-table-scroll" tabindex="0" role="group" aria-label="Points">
        <table>
          <thead><tr><th scope="col">Point</th>${names.map((name) => html`<th scope="col">${name}</th>`)}<td></td></tr></thead>
          <tbody>${Array.from({ length: shown }, (_, at) => line(painting, start + at))}</tbody>
        </table>
      </div>
      <p class="problem" role="alert">${problem}</p>
      <div class="paint-row">
        <button type="button" ?disabled=${count >= painting.most} @click=${() => add(painting)}>Add a point</button>
        ${count > ROWS ? [page(start - ROWS, 'Earlier', start > 0), page(start + ROWS, 'Later', start + ROWS < count)] : nothing}
      </div>`;
  }

  /** @param {Painting} painting */
  return (painting) => html`
    <details class="figure-table" .open=${isOpen} @toggle=${(/** @type {any} */ { target }) => { isOpen = target.open; draw(); }}>
      <summary>Type points</summary>
      ${isOpen ? rows(painting) : nothing}
    </details>`;
}

/** @param {boolean} values @param {number} column */
function limitsOf(values, column) {
  if (column < 2) {
    return { least: -EDGE, most: EDGE, step: 1 / STEPS, name: column === 0 ? 'x₁' : 'x₂' };
  }
  return values
    ? { least: -1, most: 1, step: 1 / STEPS, name: 'value' }
    : { least: 1, most: CLASSES, step: 1, name: 'class' };
}
