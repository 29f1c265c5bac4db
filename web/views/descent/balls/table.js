// The list of the balls: how each looks, by which rule it rolls, and where it has come to.

import { swatch } from '../../../figures/legend.js';
import { classMap, html } from '../../../figures/template.js';
import { ballLook, ballRows, lowestOf, MOST_BALLS } from './layout.js';

/**
 * @typedef {import('../../../figures/colour.js').Colours} Colours
 * @typedef {import('../../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../../model/state.js').Balls} Balls
 */

const COLUMNS = ['Ball', 'Optimizer', 'Rate', 'Steps', 'Loss', 'Off slice'];

/** @param {number} index  of a ball @param {Colours} colours */
function swatchOf(index, colours) {
  const { shape, colour } = ballLook(index);
  return swatch({ shape, colour: colours.ofClass(colour, MOST_BALLS) }, true, colours);
}

/** @param {Balls} balls @param {Catalogue} catalogue @param {Colours} colours */
export function ballTable(balls, catalogue, colours) {
  const lowest = lowestOf(balls);
  return html`
    <div class="figure-table-scroll balls-table" role="region" tabindex="0" aria-label="The balls"
      ?hidden=${balls.balls.length === 0}>
      <table>
        <caption class="visually-hidden">The balls</caption>
        <thead><tr>${COLUMNS.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${ballRows(balls, catalogue).map(({ name, cells, diverged }, index) => html`
          <tr class=${classMap({ 'is-lowest': index === lowest, 'is-diverged': diverged })}>
            <th scope="row">${swatchOf(index, colours)}${` ${name}`}</th>
            ${cells.map((text) => html`<td>${text}</td>`)}
          </tr>`)}</tbody>
      </table>
    </div>`;
}
