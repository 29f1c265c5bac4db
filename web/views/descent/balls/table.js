// The list of the balls: how each looks, by which rule it rolls, and where it has come to.

import { createSwatch } from '../../../figures/markers.js';
import { classMap, html } from '../../../figures/template.js';
import { ballLook, ballRows, lowestOf, MOST_BALLS } from './layout.js';

/**
 * @typedef {import('../../../figures/colour.js').Colours} Colours
 * @typedef {import('../../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../../model/state.js').Balls} Balls
 */

const COLUMNS = ['Ball', 'Rule', 'Rate', 'Steps', 'Loss', 'Off slice'];

/** @returns {(balls: Balls, catalogue: Catalogue, colours: Colours) => unknown} a template */
export function createBallTable() {
  /** @type {{of: Colours|null, swatches: HTMLCanvasElement[]}} */
  let painted = { of: null, swatches: [] };

  /** @param {number} index @param {Colours} colours */
  function swatch(index, colours) {
    painted = painted.of === colours ? painted : { of: colours, swatches: [] };
    const { shape, colour } = ballLook(index);
    painted.swatches[index] = painted.swatches[index]
      || createSwatch(shape, colours.ofClass(colour, MOST_BALLS), true, colours);
    return painted.swatches[index];
  }

  return (balls, catalogue, colours) => {
    const lowest = lowestOf(balls);
    return html`
      <div class="figure-table-scroll balls-table" role="region" tabindex="0" aria-label="The balls"
        ?hidden=${balls.balls.length === 0}>
        <table>
          <caption class="visually-hidden">The balls</caption>
          <thead><tr>${COLUMNS.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>${ballRows(balls, catalogue).map(({ name, cells, diverged }, index) => html`
            <tr class=${classMap({ 'is-lowest': index === lowest, 'is-diverged': diverged })}>
              <th scope="row">${swatch(index, colours)}${` ${name}`}</th>
              ${cells.map((text) => html`<td>${text}</td>`)}
            </tr>`)}</tbody>
        </table>
      </div>`;
  };
}
