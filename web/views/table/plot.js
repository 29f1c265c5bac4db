// The points of a table as they will be plotted, before it is used.

import { roundTicks } from '../../figures/axes.js';
import { createSurface, readColours } from '../../figures/canvas.js';
import { colourAt } from '../../figures/colour.js';
import { createSwatch, fillMarker, outlineMarker, PLAIN } from '../../figures/markers.js';
import { frameStyle, PLACE, squareAxes } from '../../figures/square.js';
import { setPlace } from '../../figures/dom.js';
import { html } from '../../figures/template.js';
import { formatNumber } from '../../model/numbers.js';
import { counted, typeset } from '../../model/wording.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../session/tables/table-commands.js').Preview} Preview
 * @typedef {import('../../session/tables/table-choice.js').Choice} Choice
 */

/** In px. */
const SIDE = 200;
const RADIUS = 3.2;

/** @param {Preview} preview @param {Choice} choice @param {number} place  in a row @returns {number[]} */
const column = ({ rows }, { labels }, place) =>
  Array.from(rows).filter((_, at) => at % (2 + labels.length) === place);

/**
 * @param {Preview} preview
 * @param {Choice} choice
 * @param {Colours} colours
 * @returns {(answer: number) => import('../../figures/markers.js').Look}
 */
function looksOf(preview, choice, colours) {
  const { classNames } = preview;
  if (!choice.values) {
    return (index) => ({ colour: colours.ofClass(index, classNames.length), shape: index });
  }
  const answers = column(preview, choice, 2);
  const low = Math.min(...answers);
  const high = Math.max(...answers);
  const scale = { table: low >= 0 ? colours.sequential : colours.diverging, low, high: high > low ? high : low + 1 };
  return (answer) => ({ colour: colourAt(scale, answer), shape: PLAIN });
}

export function createPlot() {
  const surface = createSurface('plot-points');
  const { context } = surface;
  setPlace(surface.canvas, PLACE);

  /** @param {Preview} preview @param {Choice} choice @param {Colours} colours */
  function draw(preview, choice, colours) {
    const [x1, x2, answers] = [0, 1, 2].map((place) => column(preview, choice, place));
    const look = looksOf(preview, choice, colours);
    const [across, up] = preview.bounds;
    const share = (/** @type {number} */ value, /** @type {[number, number]} */ [from, to]) => (value - from) / (to - from);
    const ring = choice.values ? `rgb(${colours.palette.muted.join(',')})` : colours.divergingText[127];
    surface.clear(SIDE, SIDE);
    answers.forEach((answer, row) => {
      const mark = row < answers.length - preview.test ? fillMarker : outlineMarker;
      mark(context, look(answer), SIDE * share(x1[row], across), SIDE * (1 - share(x2[row], up)), RADIUS, ring);
    });
  }

  /** @param {Preview} preview @param {Choice} choice @param {Colours} colours */
  function key(preview, choice, colours) {
    const answers = column(preview, choice, 2);
    if (choice.values) {
      return html`<li>${`from ${formatNumber(Math.min(...answers))} to ${formatNumber(Math.max(...answers))}`}</li>`;
    }
    return preview.classNames.map((name, index) => {
      const count = answers.filter((answer) => answer === index).length;
      return html`<li>${createSwatch(index, colours.ofClass(index, preview.classNames.length), true, colours)}
        ${`${name}: ${count}`}</li>`;
    });
  }

  /**
   * @param {Preview} preview  without a problem
   * @param {Choice} choice
   * @param {string[]} names  of the columns
   * @param {import('../../model/state.js').Theme} theme
   */
  return (preview, choice, names, theme) => {
    const colours = readColours(theme);
    const [across, up] = preview.bounds;
    const axes = [names[choice.x1], choice.x2 < 0 ? 'no second input' : names[choice.x2]];
    const count = preview.rows.length / (2 + choice.labels.length);
    draw(preview, choice, colours);
    return html`
      <div class="figure table-plot">
        <div class="table-plot-frame" role="img" .style=${frameStyle(SIDE)}
          aria-label=${`${counted(count, 'point')} over ${axes.join(' and ')}, as they will be plotted`}>
          ${surface.canvas}
          ${squareAxes({ side: SIDE, across: roundTicks(across, 4), up: roundTicks(up, 4), names: axes.map(typeset) })}
        </div>
        <ul class="table-key">
          ${key(preview, choice, colours)}
          ${preview.test > 0 ? html`<li>${`${counted(preview.test, 'test row')}, outlined`}</li>` : ''}
        </ul>
      </div>`;
  };
}
