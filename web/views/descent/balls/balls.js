// Many balls on the map of the loss: which low point does each find?

import { createColourReader, watchWidth } from '../../../figures/canvas.js';
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
    drop: (place) => dropAt(place, ''),
    nameOf,
    changed: () => draw(),
  });
  const throttle = createThrottle();
  const readColours = createColourReader(element);
  const width = watchWidth(element, () => draw());
  /** @type {State} */
  let state;

  const balls = () => state.balls || NONE;

  /** @param {Place} place @param {string} rule  '' for the one that is chosen */
  function dropAt(place, rule) {
    if (!map.lossSlice()) {
      return;
    }
    const changes = changesBy(state.catalogue, rule || state.options.ballRule);
    const count = balls().balls.length;
    if (count + changes.length > MOST_BALLS) {
      actions.announce(`There can be ${MOST_BALLS} balls at most. Clear all to drop others.`);
      return;
    }
    actions.dropBalls(changes.map((each) => ({ u: place.u, v: place.v, changes: each })));
    actions.announce(changes.length === 1
      ? `Ball ${count + 1} dropped at ${nameOf(place)}.`
      : `Balls ${count + 1} to ${count + changes.length} dropped at ${nameOf(place)}.`);
  }

  function dropAnywhere() {
    const part = map.lossSlice();
    if (part) {
      const seed = Number(state.model.experiment.seed);
      dropAt(scatteredPlace(seed, balls().balls.length, part), '');
    }
  }

  /** @param {Place} place @returns {string} '' without a slice */
  function nameOf({ u, v }) {
    const shown = map.lossSlice();
    if (!shown) {
      return '';
    }
    const offsets = offsetsOf(shown);
    const [across, up] = axisNames(state.model, state.catalogue, JSON.parse(shown.key));
    return `${typeset(across)} ${formatNumber(u + offsets.u)}, ${typeset(up)} ${formatNumber(v + offsets.v)}`;
  }

  function draw() {
    const { lossSlice, theme, catalogue, playing } = state;
    const shown = map.lossSlice();
    const now = balls();
    const colours = readColours(theme);
    const problem = (lossSlice && lossSlice.refusal) || 'The loss is being computed …';
    const drops = {
      dropHere: (/** @type {string} */ rule) => dropAt(map.crosshair(), rule),
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
        <summary>Which part of the loss the map shows</summary>
        ${sliceTools(actions, state, map.moves, 'balls-directions')}
      </details>
      <p class="balls-refusal" ?hidden=${now.refusal === ''}>${now.refusal}</p>
      <p class="balls-summary" id="balls-summary">${throttle(
        { subject: [now.balls.length], version: now, isMoving: now.rolling || playing },
        () => ballSummary(now, catalogue),
      )}</p>
      ${ballTable(now, catalogue, colours)}
      <p class="chart-explanation">Every ball is a training of its own, begun where it was dropped, in all
        directions at once. It leaves the slice as it rolls: its place on the map is where its shadow
        falls, and the colour below it is not its own loss. That stands in the table.</p>
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
