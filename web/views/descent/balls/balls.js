// Many balls on the map of the loss: which low point does each find?

import { readColours, watchWidth } from '../../../figures/canvas.js';
import { createElement } from '../../../figures/dom.js';
import { html, render } from '../../../figures/template.js';
import { createThrottle } from '../../../figures/throttle.js';
import { axisNames } from '../../../model/axis-names.js';
import { offsetsOf } from '../../../model/loss-slice.js';
import { formatNumber } from '../../../model/numbers.js';
import { typeset } from '../../../model/wording.js';
import { sliceTools } from '../slice/tools.js';
import { ballSummary, changesBy, MOST_BALLS, scatteredPlace } from './layout.js';
import { createBallMap } from './map.js';
import { ballTable } from './table.js';
import { droppingTools, rollingTools } from './tools.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('./layout.js').Place} Place
 */

/** In px. */
const USUAL_WIDTH = 560;

/** @type {import('../../../model/state.js').Balls} */
const NONE = { rolling: false, refusal: '', balls: [] };

/** @param {import('../../../page/actions.js').Actions} actions */
export function createBallsView(actions) {
  const element = createElement('div', { class: 'figure descent-view balls' });
  const map = createBallMap({
    actions,
    drop: (place) => dropAt(place, '', 'slice'),
    nameOf,
    changed: () => draw(),
  });
  const throttle = createThrottle();
  const width = watchWidth(element, () => draw());
  /** @type {State} */
  let state;

  const balls = () => state.balls || NONE;

  /**
   * @param {Place} place  on the slice
   * @param {string} rule  '' for the one that is chosen
   * @param {State['options']['ballStart']} start  'slice' for that place
   */
  function dropAt(place, rule, start) {
    if (!map.lossSlice()) {
      return;
    }
    const changes = changesBy(state.catalogue, rule || state.options.ballRule);
    const count = balls().balls.length;
    if (count + changes.length > MOST_BALLS) {
      actions.announce(`The limit is ${MOST_BALLS} balls. Clear all to drop more.`);
      return;
    }
    actions.dropBalls(changes.map((each) => ({ u: place.u, v: place.v, start, changes: each })));
    const where = start === 'slice' ? nameOf(place) : `the ${start} weights`;
    actions.announce(changes.length === 1
      ? `Ball ${count + 1} dropped at ${where}.`
      : `Balls ${count + 1} to ${count + changes.length} dropped at ${where}.`);
  }

  function dropAnywhere() {
    const part = map.lossSlice();
    if (part) {
      const seed = Number(state.model.experiment.seed);
      dropAt(scatteredPlace(seed, balls().balls.length, part), '', 'slice');
    }
  }

  /** @param {Place} place @returns {string} '' without a slice */
  function nameOf({ u, v }) {
    const shown = map.lossSlice();
    if (!shown) {
      return '';
    }
    const offsets = offsetsOf(shown);
    const [across, up] = axisNames(state.model, shown.axes, JSON.parse(shown.key));
    return `${typeset(across)} ${formatNumber(u + offsets.u)}, ${typeset(up)} ${formatNumber(v + offsets.v)}`;
  }

  function draw() {
    const { lossSlice, theme, catalogue, playing } = state;
    const shown = map.lossSlice();
    const now = balls();
    const colours = readColours(theme);
    const problem = (lossSlice && lossSlice.refusal) || 'Computing the loss…';
    const drops = {
      dropHere: (/** @type {string} */ rule) => dropAt(map.crosshair(), rule, state.options.ballStart),
      dropAnywhere,
    };
    render(html`
      ${droppingTools(actions, state, shown !== null, drops)}
      ${rollingTools(actions, state)}
      <p class="descent-hint" id="balls-hint">Click or tap the map to drop a ball. With keys: arrows move
        the crosshair, Enter drops.</p>
      <p class="descent-hint" ?hidden=${shown !== null}>${shown ? '' : problem}</p>
      ${map.template(now, colours, width() || USUAL_WIDTH)}
      <details class="why balls-choice">
        <summary>Choose the slice</summary>
        ${sliceTools(actions, state, map.moves, 'balls-directions')}
      </details>
      <p class="balls-refusal" ?hidden=${now.refusal === ''}>${now.refusal}</p>
      <p class="balls-summary" id="balls-summary">${throttle(
        { subject: [now.balls.length], version: now, isMoving: now.rolling || playing },
        () => ballSummary(now, catalogue),
        )}</p>
      ${ballTable(now, catalogue, colours)}
      <p class="chart-explanation">Each ball is a training run of its own, from where you drop it, in all
        dimensions. As it rolls it leaves the slice: the map shows only its shadow, and the colour there is
        not its loss. The table gives that.</p>
    `, element);
  }

  return {
    element,

    /** @param {State} next */
    update(next) {
      state = next;
      map.follow(next);
      draw();
    },
  };
}
