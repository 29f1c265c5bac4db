// Many balls on the map of the loss: which low point does each find?

import { formatNumber } from '../../../model/numbers.js';
import {
  ballSummary,
  changesBy,
  MOST_BALLS,
  scatteredPlace,
} from './layout.js';
import { axisNames } from '../../../model/axis-names.js';
import { drawable, offsetsOf } from '../../../model/loss-slice.js';
import { wantedSliceOf } from '../../../model/wanted-slice.js';
import { typeset } from '../../../model/wording.js';
import { createElement, setText } from '../../../figures/dom.js';
import { createBallMap } from './map.js';
import { createBallTable } from './table.js';
import { createBallTools } from './tools.js';
import { createColourReader, watchWidth } from '../../../figures/canvas.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('./layout.js').Place} Place
 */

/** In px. */
const USUAL_WIDTH = 560;

/** While balls roll or training goes on, the summary changes at most this often, in ms. */
const SUMMARY_PAUSE = 1000;

/** @type {import('../../../model/state.js').Balls} */
const NONE = { rolling: false, refusal: '', balls: [] };

/** @param {import('../../../page/actions.js').Actions} actions */
export function createBallsView(actions) {
  const tools = createBallTools({
    actions,
    dropHere: (rule) => dropAt(map.crosshair(), rule),
    dropAnywhere,
  });
  const map = createBallMap({
    actions,
    lossSlice,
    drop: (place) => dropAt(place, ''),
    nameOf,
    changed: () => draw(),
  });
  const table = createBallTable();
  const summary = createElement('p', { class: 'balls-summary', id: 'balls-summary' });
  const hint = createElement('p', { class: 'descent-hint', id: 'balls-hint' }, [
    'Click or tap the map to drop a ball. With keys: arrows move the crosshair, Enter drops.',
  ]);
  const refusal = createElement('p', { class: 'balls-refusal' });
  const empty = createElement('p', { class: 'descent-hint' });
  const choice = createElement('details', { class: 'why balls-choice' }, [
    createElement('summary', {}, ['Which part of the loss the map shows']),
    map.tools,
  ]);
  const element = createElement('div', { class: 'figure descent-view balls' }, [
    tools.dropping,
    tools.rolling,
    hint,
    empty,
    map.frame,
    map.key,
    choice,
    refusal,
    summary,
    table.element,
    createElement('p', { class: 'chart-explanation' }, [
      'Every ball is a training of its own, begun where it was dropped, in all directions at once. '
        + 'It leaves the slice as it rolls: its place on the map is where its shadow falls, and the '
        + 'colour below it is not its own loss. That stands in the table.',
    ]),
  ]);
  const readColours = createColourReader(element);
  const width = watchWidth(element, () => draw());
  /** @type {State|null} */
  let state = null;
  let summarisedAt = 0;
  let told = '';
  let hasAsked = false;

  const balls = () => (state && state.balls) || NONE;

  function lossSlice() {
    return state ? drawable(state, wantedSliceOf(state)) : null;
  }

  /** @param {Place|null} place @param {string} rule  '' for the one that is chosen */
  function dropAt(place, rule) {
    if (!state || !state.catalogue || !place || !lossSlice()) {
      return;
    }
    const changes = changesBy(state.catalogue, rule || state.options.ballRule);
    if (balls().balls.length + changes.length > MOST_BALLS) {
      actions.announce(`There can be ${MOST_BALLS} balls at most. Clear all to drop others.`);
      return;
    }
    const first = balls().balls.length + 1;
    actions.dropBalls(changes.map((each) => ({ u: place.u, v: place.v, changes: each })));
    actions.announce(changes.length === 1
      ? `Ball ${first} dropped at ${nameOf(place)}.`
      : `Balls ${first} to ${first + changes.length - 1} dropped at ${nameOf(place)}.`);
  }

  function dropAnywhere() {
    const part = lossSlice();
    if (state && state.model && part) {
      const seed = Number(state.model.experiment.seed);
      dropAt(scatteredPlace(seed, balls().balls.length, part), '');
    }
  }

  /** @param {Place} place @returns {string} */
  function nameOf({ u, v }) {
    const shown = lossSlice();
    if (!state || !state.model || !shown) {
      return '';
    }
    const offsets = offsetsOf(shown);
    const [across, up] = axisNames(state.model, state.catalogue, JSON.parse(shown.key));
    return `${typeset(across)} ${formatNumber(u + offsets.u)}, ${typeset(up)} ${formatNumber(v + offsets.v)}`;
  }

  function draw() {
    if (!state || !state.model || !state.catalogue) {
      return;
    }
    const wish = wantedSliceOf(state);
    const shown = lossSlice();
    const now = balls();
    const colours = readColours(state.theme);
    tools.update(state, shown !== null);
    const problem = (state.lossSlice && state.lossSlice.refusal) || '';
    setText(empty, shown ? '' : problem || 'The loss is being computed …');
    empty.hidden = shown !== null;
    map.frame.hidden = shown === null;
    map.key.hidden = shown === null;
    if (wish) {
      map.update({ state, wish, balls: now, colours, width: width() || USUAL_WIDTH });
    }
    table.update(now, state.catalogue, colours, state.theme);
    setText(refusal, now.refusal);
    refusal.hidden = now.refusal === '';
    summarise(now);
  }

  /** @param {import('../../../model/state.js').Balls} now */
  function summarise(now) {
    const { catalogue, playing } = /** @type {State} */ (state);
    const count = String(now.balls.length);
    const isMoving = now.rolling || playing;
    if (!isMoving || count !== told || Date.now() - summarisedAt > SUMMARY_PAUSE) {
      told = count;
      summarisedAt = Date.now();
      setText(summary, ballSummary(now, /** @type {any} */ (catalogue)));
    }
  }

  return {
    element,

    /** @param {State} next */
    update(next) {
      if (!hasAsked) {
        hasAsked = true;
        actions.loadContours();
      }
      if (state && state.model !== next.model && next.model && next.model.rebuilt) {
        map.forget();
      }
      state = next;
      draw();
    },
  };
}
