// The settings of one or two fields in a grid: what each has learned, its median and its spread, and how
// low that is among all.

import { createThumbnail } from '../../figures/thumbnail.js';
import { html, nothing } from '../../figures/template.js';
import { levelOf } from './lines-layout.js';
import { lossWords, spreadText } from './words.js';

/** @import { Colours } from '../../figures/colour.js' */
/** @import { Result } from '../../model/sweep-tables.js' */
/** @import { SweptField } from '../../model/sweep.js' */

/** Of a plane, in px. */
const SIDE = 56;

/** @typedef {{name: (key: string) => string, value: (key: string, value: string) => string,
 *     setting: (values: Record<string, string>) => string}} Names */

export function createGrid() {
  /** @type {Record<number, ReturnType<typeof createThumbnail>>} by the index of a setting */
  const pictures = {};

  /** @param {Result} result @param {Colours} colours */
  function picture({ index, typical }, colours) {
    pictures[index] = pictures[index] || createThumbnail('sweep-plane', SIDE, false);
    pictures[index].update(typical ? typical.picture : undefined, colours);
    return pictures[index].element;
  }

  /**
   * @param {object} parts
   * @param {SweptField[]} parts.fields  one or two
   * @param {Result[]} parts.results
   * @param {number} parts.best  -1 for none
   * @param {boolean} parts.isClear
   * @param {Names} parts.names
   * @param {Colours} parts.colours
   * @param {(result: Result) => void} parts.open
   */
  return ({ fields, results, best, isClear, names, colours, open }) => {
    const medians = results.map(({ summary }) => (summary ? summary.median : Infinity));
    const [rows, columns] = fields.length > 1 ? fields : [null, fields[0]];

    /** @param {Result} result */
    function cell(result) {
      const { summary, values, index } = result;
      if (!summary) {
        return html`<td class="sweep-cell"><span class="sweep-waiting">waiting</span></td>`;
      }
      const mark = index === best ? (isClear ? 'Best' : 'Lowest') : '';
      const lost = summary.diverged > 0 ? `${summary.diverged} of ${summary.seeds} diverged` : '';
      const name = `Open ${names.setting(values)}: median ${lossWords(summary.median)}, middle half ${spreadText(result)}${mark ? `, ${mark.toLowerCase()}` : ''}${lost ? `, ${lost}` : ''}`;
      return html`<td class=${`sweep-cell sweep-level-${levelOf(summary.median, medians)}${mark ? ' sweep-marked' : ''}`}>
        <button type="button" class="sweep-open" aria-label=${name} title="Open this experiment" @click=${() => open(result)}>
          ${picture(result, colours)}
          <span class="sweep-figures">
            <b>${lossWords(summary.median)}</b>
            <span>${spreadText(result)}</span>
            ${mark ? html`<span class="sweep-mark">${mark}</span>` : nothing}
            ${lost ? html`<span class="sweep-lost">${lost}</span>` : nothing}
          </span>
        </button></td>`;
    }

    const width = columns ? columns.values.length : 1;
    const lines = Array.from({ length: results.length / width }, (_, row) =>
      results.slice(row * width, (row + 1) * width));
    return html`
      <div class="figure-table-scroll" tabindex="0" role="group" aria-label="Grid of the settings">
      <table class="sweep-grid">
        <caption class="visually-hidden">Median and middle half of the final losses of each setting</caption>
        ${columns ? html`<thead><tr>
          <th scope="col">${rows ? `${names.name(rows.key)} ↓ ${names.name(columns.key)} →` : names.name(columns.key)}</th>
          ${columns.values.map((value) => html`<th scope="col">${names.value(columns.key, value)}</th>`)}
        </tr></thead>` : nothing}
        <tbody>${lines.map((line, at) => html`<tr>
          <th scope="row">${rows ? names.value(rows.key, rows.values[at]) : ''}</th>
          ${line.map(cell)}</tr>`)}</tbody>
      </table></div>
      <p class="prose">Shade: the darker, the lower the median, on a logarithmic scale. Each plane is that of the run nearest to the median. Below the median: where the middle half of the runs ends.</p>`;
  };
}
