// The loss from above, over two directions: contours, the path of training, and places to jump to.

import { readColours, watchWidth } from '../../../figures/canvas.js';
import { createElement, setAttribute } from '../../../figures/dom.js';
import { PLACE } from '../../../figures/square.js';
import { createTableDisclosure } from '../../../figures/table.js';
import { html, nothing, render } from '../../../figures/template.js';
import { createThrottle } from '../../../figures/throttle.js';
import { note } from '../../../figures/tooltip.js';
import { mapKey } from '../slice/key.js';
import { placeAt, spotAt } from '../slice/layout.js';
import { createSliceMap } from '../slice/map.js';
import { lossTable } from '../slice/table.js';
import { sliceTools } from '../slice/tools.js';
import { shareText } from '../slice/words.js';
import { pathPointNear } from './layout.js';
import { mapSummary, placeText, readoutLines } from './words.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../slice/layout.js').Spot} Spot
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {{shown: LossSlice, names: [string, string]}} Told  names of the axes
 */

/** In px. */
const USUAL_WIDTH = 420;

/** A point of the path is pointed at from as far as this, in px. */
const NEAR = 10;

/** @type {Spot} */
const MIDDLE = { x: 0.5, y: 0.5 };

/** @param {import('../../../page/actions.js').Actions} actions */
export function createMapView(actions) {
  const element = createElement('div', { class: 'figure descent-view map' });
  const map = createSliceMap({
    actions,
    changed: () => draw(),
    className: '',
    description: 'map-summary map-help',
    cursor: {
      spot: () => cursor() || present(),
      fixed: () => cursor() || undefined,
      moveTo: (at) => point(at, true),
      act() {
        const at = cursor();
        if (at) {
          jump(at);
        }
      },
      words() {
        const shown = map.lossSlice();
        return shown && spot ? linesAt(shown, spot).join(', ') : '';
      },
    },
    click: jump,
    point: (at) => point(at, false),
  });
  const table = createTableDisclosure(() => draw());
  const throttle = createThrottle();
  const width = watchWidth(element, () => draw());
  map.plane.addEventListener('blur', () => {
    if (isCursor) {
      point(null, true);
    }
  });

  /** @type {State} */
  let state;
  /** @type {Spot|null} of the pointer, or of the cursor that keys move */
  let spot = null;
  let isCursor = false;
  /** @type {Told|null} what summary and table are of, until the next slice is there */
  let told = null;

  const cursor = () => (isCursor ? spot : null);

  /** @param {Spot|null} at @param {boolean} byKey */
  function point(at, byKey) {
    spot = at;
    isCursor = byKey && at !== null;
    draw();
  }

  /** @param {Spot} at */
  function jump(at) {
    const shown = map.lossSlice();
    const passed = shown && passedAt(shown, at);
    if (passed && isPast(passed.epoch)) {
      actions.goBack(passed.epoch);
    } else if (shown) {
      const place = placeAt(map.seen(), at);
      const name = placeText(shown, place);
      actions.jump(place.u, place.v)
        .then(() => actions.announce(`Training continues from ${name}.`));
    }
  }

  /** @returns {Spot} where training is, if that is in sight */
  function present() {
    const shown = map.lossSlice();
    const at = shown ? spotAt(map.seen(), shown.present.u, shown.present.v) : MIDDLE;
    return at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1 ? at : MIDDLE;
  }

  /** @param {LossSlice} shown @param {Spot} at  near a point of the path, if there is one */
  const passedAt = (shown, at) => pathPointNear(shown.path, map.seen(), at, NEAR / map.side());

  /** @param {number} epoch @returns {boolean} whether training can go back to there */
  const isPast = (epoch) => epoch >= state.timeline.first && epoch < state.timeline.moment;

  /** @param {LossSlice} shown @param {Spot} at @returns {string[]} */
  function linesAt(shown, at) {
    const passed = passedAt(shown, at);
    return readoutLines(shown, placeAt(map.seen(), at), passed)
      .concat(passed && isPast(passed.epoch) ? ['click or Enter to go back'] : []);
  }

  /** @param {LossSlice} shown */
  function noteAt(shown) {
    const side = map.side();
    return spot ? note({
      lines: linesAt(shown, spot),
      x: PLACE.x + spot.x * side,
      y: PLACE.y + spot.y * side,
      width: side + PLACE.x,
    }) : nothing;
  }

  /** @param {Told|null} what */
  const summary = (what) => (what ? throttle(
    { subject: what.names, version: what.shown, isMoving: state.playing }, () => mapSummary(what.shown, what.names),
  ) : '');

  function draw() {
    const { playing, lossSlice, theme } = state;
    const shown = map.lossSlice();
    const colours = readColours(theme);
    map.fit(width() || USUAL_WIDTH);
    const drawn = map.draw(shown, cursor(), colours);
    const refusal = (lossSlice && lossSlice.refusal) || '';
    const waiting = shown ? '' : 'Computing the loss…';
    if (shown && drawn) {
      told = { shown, names: drawn.names };
      setAttribute(map.plane, 'aria-label', `Map of the loss over ${drawn.names[0]} and ${drawn.names[1]}`);
    }
    render(html`
      ${sliceTools(actions, state, map.moves, 'map-directions')}
      ${map.frame(html`<p class="descent-empty">${refusal || waiting}</p>`, shown ? noteAt(shown) : nothing)}
      ${shown && drawn ? html`
        ${mapKey(shown, drawn.scale, colours)}
        <p class="prose map-share">${shareText(shown)}</p>` : nothing}
      <p class="visually-hidden" id="map-summary">${summary(told)}</p>
      <p class="plot-help" id="map-help">Arrow keys move a cursor, Enter moves training there, or on the
        path back to that epoch; plus and minus zoom, 0 resets the view. With the mouse: click to jump, drag to
        move the map, scroll to zoom.</p>
      ${table({
        subject: told ? told.names : [],
        version: told && told.shown.losses,
        isMoving: playing,
        content: () => (told ? lossTable(told.shown, told.names) : { caption: 'Loss', columns: [], rows: [] }),
      })}
      <details class="why">
        <summary>Why?</summary>
        <p class="prose">The loss has as many dimensions as the network has weights and biases; the map is a
          flat slice through the current point. Downhill on the map need not be where training goes: it also
          moves in directions the slice does not show, and sees one mini-batch at a time. So the true loss
          along the path can differ from the colour under it: point at the path to read it.</p>
      </details>
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
