// The loss from above, over two directions: contours, the path of training, and places to jump to.

import { pathPointNear } from './layout.js';
import { moved, placeAt, spotAt, zoomed } from '../slice/layout.js';
import { lossTable } from '../slice/table.js';
import { mapSummary, placeText, readoutLines } from './words.js';
import { shareText } from '../slice/words.js';
import { drawable } from '../../../model/loss-slice.js';
import { wantedSliceOf } from '../../../model/wanted-slice.js';
import { createDataTable } from '../../../figures/table.js';
import { createElement, setAttribute, setText } from '../../../figures/dom.js';
import { MARGIN, PUSH, ZOOM, createMapFrame } from '../slice/frame.js';
import { createMapKey } from '../slice/key.js';
import { createMapKeys } from '../slice/keys.js';
import { createMapTools } from '../slice/tools.js';
import { createMapWindow } from '../slice/window.js';
import { listenToPointer } from '../../../figures/pointer.js';
import { createReadout } from '../../../figures/tooltip.js';
import { createColourReader, watchWidth } from '../../../figures/canvas.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../slice/layout.js').Spot} Spot
 * @typedef {import('../slice/layout.js').Window} Window
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 */

const USUAL_WIDTH = 420;

/** While training, the summary for screen readers changes at most this often, in ms. */
const SUMMARY_PAUSE = 1000;

/** A point of the way is pointed at from as far as this, in px. */
const NEAR = 10;

/** The cursor has come to rest after so many ms; then a screen reader says what is there. */
const REST = 400;

/** @param {import('../../../page/actions.js').Actions} actions */
export function createMapView(actions) {
  /** @type {State|null} */
  let state = null;
  /** @returns {LossSlice|null} */
  const lossSlice = () => (state && state.model ? drawable(state, wantedSliceOf(state)) : null);
  const part = createMapWindow({ actions, lossSlice, changed: () => draw() });
  const { seen, look, reset } = part;

  const tools = createMapTools(actions, {
    zoom: (factor) => look(zoomed(seen(), factor)),
    push: (right, up) => look(moved(seen(), right, up)),
    reset,
  }, { zoom: ZOOM, push: PUSH });
  const readout = createReadout();
  const empty = createElement('p', { class: 'descent-empty' });
  const plane = createElement('div', {
    class: 'plot-plane map-plane',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'map',
    'aria-describedby': 'map-summary map-help',
  });
  const frame = createMapFrame(plane, empty);
  frame.element.appendChild(readout.element);
  const summary = createElement('p', { class: 'visually-hidden', id: 'map-summary' });
  const help = createElement('p', { class: 'plot-help', id: 'map-help' }, [
    'Arrow keys move a cursor, Enter lets training go on from there, plus and minus zoom, 0 shows '
    + 'the usual part. With the mouse: click to jump, drag to move the map, turn the wheel to zoom.',
  ]);
  const share = createElement('p', { class: 'prose map-share' });
  const key = createMapKey();
  const table = createDataTable(() => draw());
  const why = createElement('details', { class: 'why' }, [
    createElement('summary', {}, ['Why?']),
    createElement('p', { class: 'prose' }, [
      'A network of this kind has a loss in as many dimensions as it has weights and biases; the map '
      + 'cuts a plane through the present point. Downhill on the map need not be downhill for '
      + 'training, which also moves in all the directions that this plane does not show, and which '
      + 'sees only one mini-batch at a time. So the loss that training really had on its way differs '
      + 'from the colour below: point at the way to read it.',
    ]),
  ]);
  const element = createElement('div', { class: 'figure descent-view map' }, [
    tools.element, frame.element, key.element, share, summary, help, table.element, why,
  ]);
  const readColours = createColourReader(element);
  const width = watchWidth(element, () => draw());

  /** @type {Spot|null} */
  let spot = null;
  let isCursor = false;
  let saying = 0;
  let summarisedAt = 0;
  let hasAsked = false;

  /** @param {Spot} at */
  function jump(at) {
    const shown = lossSlice();
    if (shown) {
      const place = placeAt(seen(), at);
      const name = placeText(shown, place);
      actions.jump(place.u, place.v)
        .then(() => actions.announce(`Training goes on from ${name}.`));
    }
  }

  /** @param {Spot|null} at @param {boolean} byKey */
  function point(at, byKey) {
    spot = at;
    isCursor = byKey && at !== null;
    draw();
  }

  listenToPointer(plane, {
    isPainting: () => false,
    point: (at) => point(at, false),
    click: jump,
    move: (right, up) => look(moved(seen(), right, up)),
    zoom: (factor, at) => look(zoomed(seen(), factor, at)),
    strokeTo() {},
    endStroke() {},
  });
  createMapKeys(plane, {
    move(right, up) {
      const from = spot && isCursor ? spot : present();
      const next = { x: from.x + right, y: from.y - up };
      const inside = { x: Math.min(1, Math.max(0, next.x)), y: Math.min(1, Math.max(0, next.y)) };
      if (inside.x !== next.x || inside.y !== next.y) {
        look(moved(seen(), right, up));
      }
      point(inside, true);
      window.clearTimeout(saying);
      saying = window.setTimeout(() => {
        const shown = lossSlice();
        if (shown && spot) {
          actions.announce(linesAt(shown, seen(), spot).join(', '));
        }
      }, REST);
    },
    zoom: (factor) => look(zoomed(seen(), factor, isCursor && spot ? spot : undefined)),
    reset,
    act() {
      if (spot && isCursor) {
        jump(spot);
      }
    },
    leave: () => point(null, false),
  }, ZOOM);
  plane.addEventListener('blur', () => {
    if (isCursor) {
      point(null, false);
    }
  });

  /** @returns {Spot} where training is, if that is in sight */
  function present() {
    const shown = lossSlice();
    const at = shown ? spotAt(seen(), shown.present.u, shown.present.v) : { x: 0.5, y: 0.5 };
    return at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1 ? at : { x: 0.5, y: 0.5 };
  }

  function draw() {
    if (!state || !state.model) {
      return;
    }
    frame.arrange(width() || USUAL_WIDTH);
    const { playing } = state;
    const wish = wantedSliceOf(state);
    const shown = drawable(state, wish);
    tools.update(state);
    const refusal = (state.lossSlice && state.lossSlice.refusal) || '';
    setText(empty, refusal || (shown ? '' : 'The loss is being computed …'));
    frame.show(shown !== null);
    key.element.hidden = !shown;
    if (!shown || !wish) {
      return;
    }
    part.settle(shown.key === wish.key);
    const colours = readColours(state.theme);
    const view = seen();
    const { scale, names } = frame.draw({
      state, shown, wish, seen: view, colours, cursor: isCursor ? spot : null,
    });
    key.update(shown, scale, colours);
    setText(share, shareText(shown));
    showReadout(shown, view);
    setAttribute(plane, 'aria-label', `Map of the loss over ${names[0]} and ${names[1]}`);
    if (!playing || Date.now() - summarisedAt > SUMMARY_PAUSE) {
      setText(summary, mapSummary(shown, names));
      summarisedAt = Date.now();
    }
    table.update(shown.losses, playing, () => lossTable(shown, names));
  }

  /** @param {LossSlice} shown @param {Window} view @param {Spot} at @returns {string[]} */
  function linesAt(shown, view, at) {
    const passed = pathPointNear(shown.path, view, at, NEAR / frame.side());
    return readoutLines(shown, placeAt(view, at), passed);
  }

  /** @param {LossSlice} shown @param {Window} view */
  function showReadout(shown, view) {
    if (!spot) {
      readout.hide();
      return;
    }
    const side = frame.side();
    readout.show(
      linesAt(shown, view, spot),
      MARGIN.left + spot.x * side,
      MARGIN.top + spot.y * side,
      side + MARGIN.left,
    );
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
        part.forget();
      }
      state = next;
      draw();
    },
  };
}
