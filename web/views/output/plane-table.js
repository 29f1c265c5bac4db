// The plane as a table: what is put out at a few places, for those who do not see colours.

import { axisName } from '../../figures/axes.js';
import { numbersTable } from '../../figures/table.js';
import { html, nothing } from '../../figures/template.js';
import { createThrottle } from '../../figures/throttle.js';
import { formatNumber, shortNumber } from '../../model/numbers.js';
import { placeOf } from '../../model/plane-view.js';
import { typeset } from '../../model/wording.js';
import { valuesAt } from './picture.js';
import { captionOf } from './words.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('./picture.js').Picture} Picture
 */

/** Rows and columns of places, as shares of the side. */
const PLACES = [0.1, 0.3, 0.5, 0.7, 0.9];

/** @param {Model} model @param {Picture} picture @param {number[]} values */
function cellText(model, { maps, shown }, values) {
  if (values.length === 0) {
    return '–';
  }
  if (maps > 1 && shown === 'outputs') {
    const winner = values.indexOf(Math.max(...values));
    return `${model.classNames[winner]} ${values[winner].toFixed(2)}`;
  }
  return shortNumber(values[0]);
}

/** @param {Model} model @param {Picture} picture @returns {import('../../figures/table.js').Table} */
function tableOf(model, picture) {
  const [across, up] = model.axes.map(axisName);
  const nameOf = (/** @type {number} */ axis, /** @type {number} */ share) =>
    formatNumber(model.axes[axis].offset + model.axes[axis].scale
      * placeOf(picture.view, { x: share, y: share })[axis]);
  return {
    caption: typeset(`${captionOf(model, picture)}: ${across} across, ${up} down`),
    isTitled: true,
    columns: ['', ...PLACES.map((share) => nameOf(0, share))],
    rows: PLACES.map((y) => ({
      name: nameOf(1, y),
      cells: PLACES.map((x) => ({ text: cellText(model, picture, valuesAt(picture, x, y)) })),
    })),
  };
}

/**
 * @param {() => void} changed  it has been opened or closed
 * @returns {(state: import('../../model/state.js').State, picture: Picture) => unknown} a template
 */
export function createPlaneTable(changed) {
  /** @type {(what: import('../../figures/throttle.js').Subject, make: () => any) => any} */
  const throttle = createThrottle();
  let isOpen = false;

  /** @param {{target: any}} event */
  function toggle({ target }) {
    isOpen = target.open;
    changed();
  }

  return ({ model, playing }, picture) => html`
    <details class="figure-table" @toggle=${toggle}>
      <summary>Show as table</summary>
      <div class="figure-table-scroll" tabindex="0" role="group">${isOpen ? numbersTable(
        throttle({ subject: [], version: picture, isMoving: playing }, () => tableOf(model, picture)),
      ) : nothing}</div>
    </details>`;
}
