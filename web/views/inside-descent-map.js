// The loss from above, over two directions: contours, the path of training, and places to jump to.

import { formatNumber, ticksOf } from '../layout/axis.js';
import { lossAt, moved, placeAt, spotAt, zoomed } from '../layout/descent/map.js';
import { mapSummary, shareText } from '../layout/descent/map-text.js';
import { axisNames } from '../layout/descent/names.js';
import { drawable, offsetsOf, uOf, vOf } from '../layout/descent/slice.js';
import { lossScale } from '../layout/descent/scale.js';
import { lossWords } from '../layout/descent/valley-text.js';
import { descentWishOf } from '../layout/descent/wish.js';
import { typeset } from '../layout/wording.js';
import { createDataTable } from './data-table.js';
import { createElement, setAttribute, setText } from './element.js';
import { createMapAxes } from './inside-descent-map-axes.js';
import { createMapField } from './inside-descent-map-field.js';
import { createMapKey } from './inside-descent-map-key.js';
import { createMapKeys } from './inside-descent-map-keys.js';
import { createMapMarks } from './inside-descent-map-marks.js';
import { createMapTools } from './inside-descent-map-tools.js';
import { createMapWindow } from './inside-descent-map-window.js';
import { listenToPointer } from './pointer.js';
import { createReadout } from './readout.js';
import { createColourReader, watchWidth } from './surface.js';
import { setPlace } from './svg.js';

/**
 * @typedef {import('../store.js').State} State
 * @typedef {import('../layout/descent/map.js').Spot} Spot
 * @typedef {import('../layout/descent/map.js').Window} Window
 * @typedef {import('../layout/descent/slice.js').Descent} Descent
 */

const MARGIN = { left: 54, right: 10, top: 8, bottom: 44 };

/** Side of the map, in px. */
const SIDE = { least: 180, most: 560 };

const USUAL_WIDTH = 420;

/** While training, the summary for screen readers changes at most this often, in ms. */
const SUMMARY_PAUSE = 1000;

/** Rows and columns of the table. */
const PLACES = 9;

const ZOOM = 1.5;
const PUSH = 0.25;

/** @param {import('../actions.js').Actions} actions */
export function createMapView(actions) {
  /** @type {State|null} */
  let state = null;
  /** @returns {Descent|null} */
  const descent = () => (state && state.model ? drawable(state, descentWishOf(state)) : null);
  const part = createMapWindow({ actions, descent, changed: () => draw() });
  const { seen, look, reset } = part;

  const tools = createMapTools(actions, {
    zoom: (factor) => look(zoomed(seen(), factor)),
    push: (right, up) => look(moved(seen(), right, up)),
    reset,
  }, { zoom: ZOOM, push: PUSH });
  const field = createMapField();
  const axes = createMapAxes();
  const marks = createMapMarks();
  const readout = createReadout();
  const empty = createElement('p', { class: 'descent-empty' });
  const plane = createElement('div', {
    class: 'plot-plane map-plane',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'map',
    'aria-describedby': 'map-summary map-help',
  });
  const frame = createElement('div', { class: 'plot-frame map-frame' }, [
    field.canvas, axes.element, marks.element, empty, plane, readout.element,
  ]);
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
      + 'sees only one mini-batch at a time.',
    ]),
  ]);
  const element = createElement('div', { class: 'figure descent-view map' }, [
    tools.element, frame, key.element, share, summary, help, table.element, why,
  ]);
  const readColours = createColourReader(element);
  const width = watchWidth(element, () => draw());

  let side = 0;
  /** @type {Spot|null} */
  let spot = null;
  let isCursor = false;
  let summarisedAt = 0;
  let hasAsked = false;

  /** @param {Spot} at */
  function jump(at) {
    const shown = descent();
    if (shown) {
      const { u, v } = placeAt(seen(), at);
      const name = `${formatNumber(u + offsetsOf(shown).u)}, ${formatNumber(v + offsetsOf(shown).v)}`;
      actions.jump(u, v).then(() => actions.announce(`Training goes on from ${name}.`));
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
    const shown = descent();
    const at = shown ? spotAt(seen(), shown.present.u, shown.present.v) : { x: 0.5, y: 0.5 };
    return at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1 ? at : { x: 0.5, y: 0.5 };
  }

  function arrange() {
    const room = (width() || USUAL_WIDTH) - MARGIN.left - MARGIN.right;
    const next = Math.round(Math.max(SIDE.least, Math.min(SIDE.most, room)));
    if (next === side) {
      return;
    }
    side = next;
    setPlace(frame, {
      width: side + MARGIN.left + MARGIN.right,
      height: side + MARGIN.top + MARGIN.bottom,
    });
    [field.canvas, marks.element, plane].forEach((part) => {
      setPlace(/** @type {HTMLElement} */ (part), { x: MARGIN.left, y: MARGIN.top });
    });
    setPlace(plane, { width: side, height: side });
  }

  function draw() {
    if (!state || !state.model) {
      return;
    }
    arrange();
    const { model, catalogue, contours, theme, playing } = state;
    const wish = descentWishOf(state);
    const shown = drawable(state, wish);
    tools.update(state);
    const refusal = (state.descent && state.descent.refusal) || '';
    setText(empty, refusal || (shown ? '' : 'The loss is being computed …'));
    [field.canvas, marks.element, key.element].forEach((part) => {
      setAttribute(part, 'hidden', !shown);
    });
    if (!shown || !wish) {
      return;
    }
    part.settle(shown.key === wish.key);
    const names = axisNames(model, catalogue, wish);
    const colours = readColours(theme);
    const scale = lossScale(shown.least, shown.greatest);
    const view = seen();
    const offsets = offsetsOf(shown);
    field.draw({ descent: shown, window: view, side, scale, colours, contours, theme });
    const ticks = (/** @type {number} */ middle, /** @type {number} */ offset) =>
      ticksOf(middle - view.radius + offset, middle + view.radius + offset, side < 280 ? 3 : 5)
        .map(({ value, text }) => ({
          share: ((value - offset - middle) / view.radius + 1) / 2,
          text,
        }));
    axes.draw({
      across: ticks(view.u, offsets.u),
      upwards: ticks(view.v, offsets.v),
      names: [typeset(names[0]), typeset(names[1])],
      side,
      margin: MARGIN,
    });
    marks.draw({ descent: shown, window: view, side, cursor: isCursor ? spot : null });
    key.update(shown, scale, colours);
    setText(share, shareText(shown));
    showReadout(shown, view);
    setAttribute(plane, 'aria-label', `Map of the loss over ${names[0]} and ${names[1]}`);
    if (!playing || Date.now() - summarisedAt > SUMMARY_PAUSE) {
      setText(summary, mapSummary(shown, names));
      summarisedAt = Date.now();
    }
    table.update(shown.losses, playing, () => tableOf(shown, names));
  }

  /** @param {Descent} shown @param {Window} view */
  function showReadout(shown, view) {
    if (!spot) {
      readout.hide();
      return;
    }
    const { u, v } = placeAt(view, spot);
    const offsets = offsetsOf(shown);
    const loss = lossAt(shown, u, v);
    readout.show(
      [
        `${formatNumber(u + offsets.u)}, ${formatNumber(v + offsets.v)}`,
        isNaN(loss) ? 'not computed yet' : `loss ${lossWords(loss)}`,
      ],
      MARGIN.left + spot.x * side,
      MARGIN.top + spot.y * side,
      side + MARGIN.left,
    );
  }

  /** @param {Descent} shown @param {[string, string]} names @returns {import('./data-table.js').Table} */
  function tableOf(shown, names) {
    const { resolution, losses } = shown;
    const nodes = Array.from({ length: PLACES }, (_, at) => (at * (resolution - 1)) / (PLACES - 1));
    const { u, v } = offsetsOf(shown);
    return {
      caption: `Loss: ${names[0]} across, ${names[1]} down`,
      columns: ['Upwards, across'].concat(nodes.map((node) => formatNumber(uOf(shown, node) + u))),
      rows: nodes.map((row) => ({
        name: formatNumber(vOf(shown, row) + v),
        cells: nodes.map((column) => {
          const loss = losses[row * resolution + column];
          return { text: lossWords(loss), title: String(loss) };
        }),
      })),
    };
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
