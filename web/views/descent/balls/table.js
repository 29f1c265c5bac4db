// The list of the balls: how each looks, by which rule it rolls, and where it has come to.

import { ballLook, ballRows, lowestOf, MOST_BALLS } from './layout.js';
import { createElement, setText, replaceChildren, setClass } from '../../../figures/dom.js';
import { createSwatch } from '../../../figures/markers.js';

const COLUMNS = ['Ball', 'Rule', 'Rate', 'Steps', 'Loss', 'Off slice'];

export function createBallTable() {
  const body = createElement('tbody');
  const table = createElement('table', {}, [
    createElement('caption', { class: 'visually-hidden' }, ['The balls']),
    createElement('thead', {}, [
      createElement('tr', {}, COLUMNS.map((name) => createElement('th', { scope: 'col' }, [name]))),
    ]),
    body,
  ]);
  const element = createElement('div', {
    class: 'figure-table-scroll balls-table',
    role: 'region',
    tabindex: '0',
    'aria-label': 'The balls',
  }, [table]);
  /** @type {Array<{row: HTMLElement, name: Text, cells: HTMLElement[]}>} */
  let rows = [];
  let builtFor = '';

  /** @param {number} count @param {import('../../../figures/colour.js').Colours} colours @param {number} columns */
  function build(count, colours, columns) {
    rows = Array.from({ length: count }, (_, index) => {
      const { shape, colour } = ballLook(index);
      const name = document.createTextNode('');
      const cells = Array.from({ length: columns }, () => createElement('td'));
      const swatch = createSwatch(shape, colours.ofClass(colour, MOST_BALLS), true, colours);
      const head = createElement('th', { scope: 'row' }, [swatch, name]);
      return { row: createElement('tr', {}, [head, ...cells]), name, cells };
    });
    replaceChildren(body, rows.map(({ row }) => row));
  }

  return {
    element,

    /**
     * @param {import('../../../model/state.js').Balls} balls
     * @param {import('../../../model/catalogue.js').Catalogue} catalogue
     * @param {import('../../../figures/colour.js').Colours} colours
     * @param {string} theme
     */
    update(balls, catalogue, colours, theme) {
      const wanted = ballRows(balls, catalogue);
      const now = `${wanted.length} ${theme}`;
      if (now !== builtFor && wanted.length > 0) {
        builtFor = now;
        build(wanted.length, colours, wanted[0].cells.length);
      }
      element.hidden = wanted.length === 0;
      const lowest = lowestOf(balls);
      wanted.forEach(({ name, cells, diverged }, index) => {
        const row = rows[index];
        if (row.name.data !== ` ${name}`) {
          row.name.data = ` ${name}`;
        }
        cells.forEach((text, column) => setText(row.cells[column], text));
        setClass(row.row, 'is-lowest', index === lowest);
        setClass(row.row, 'is-diverged', diverged);
      });
    },
  };
}
