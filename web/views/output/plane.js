// The plane of the inputs: what the network, or one neuron, answers at every point, with the data.

import { classesOf } from '../../model/own-points.js';
import { exampleInFocus, focusOf } from '../../model/focus.js';
import { spotOf } from '../../model/plane-view.js';
import { typeset } from '../../model/wording.js';
import { createElement, setAttribute, setText, setClass, setPlace } from '../../figures/dom.js';
import { axisName, createAxes, originalTicks } from '../../figures/axes.js';
import { createBar } from './colour-bar.js';
import { createBrush, radiusOf } from './brush.js';
import { looksOf } from '../../figures/markers.js';
import { errorsOf } from './errors.js';
import { createField } from './field.js';
import { createHands } from './input.js';
import { createPlotKey } from './legend.js';
import { createMarks } from './marks.js';
import { createPaintTools } from './paint-tools.js';
import { pictureOf } from './picture.js';
import { createPoints } from './points.js';
import { createSpot } from './spot.js';
import { createPlotTable } from './plane-table.js';
import { captionOf, summaryOf } from './words.js';
import { createNavigation, createOptions, createOutputChoice } from './tools.js';
import { createColourReader, watchWidth } from '../../figures/canvas.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../page/actions.js').Actions} Actions
 */

/** Room for the axes, in px. */
const MARGIN = { left: 54, right: 10, top: 8, bottom: 44 };

/** Side of the plane, in px. */
const SIDE = { least: 180, most: 640 };

/** While training, the summary for screen readers changes at most this often, in ms. */
const SUMMARY_PAUSE = 1000;

/** In px, where there is no layout to ask. */
const USUAL_WIDTH = 420;

const HELP = {
  look:
    'Arrow keys move a cursor over the plane, plus and minus zoom, 0 shows the whole plane, ' +
    'Enter picks the nearest example. With the mouse: drag, double-click, or turn the wheel.',
  paint:
    'Arrow keys move the brush, the space bar paints, Delete erases, E takes the eraser, ' +
    '1 to 6 choose a class, Ctrl+Z takes a stroke back, Escape ends painting.',
};

/**
 * @param {HTMLElement} element
 * @param {Actions} actions
 */
export function createPlot(element, actions) {
  const title = createElement('p', { class: 'figure-title' });
  const choice = createOutputChoice(actions);
  const navigation = createNavigation(actions);
  const tools = createPaintTools(actions);
  const field = createField();
  const points = createPoints();
  const axes = createAxes();
  const marks = createMarks();
  const spot = createSpot(actions, () => draw());
  const brush = createBrush((painted) => actions.stroke(painted));
  const summary = createElement('p', { class: 'visually-hidden', id: 'plot-summary' });
  const help = createElement('p', { class: 'plot-help', id: 'plot-help' });
  const empty = createElement('p', { class: 'plot-empty' });
  const plane = createElement('div', {
    class: 'plot-plane',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'plane',
    'aria-describedby': 'plot-summary plot-help',
  });
  const frame = createElement('div', { class: 'plot-frame' }, [
    field.canvas,
    points.canvas,
    axes.element,
    marks.element,
    empty,
    plane,
    spot.element,
  ]);
  const bar = createBar();
  const options = createOptions(actions);
  const key = createPlotKey();
  const table = createPlotTable();
  element.classList.add('figure', 'plot');
  [
    createElement('div', { class: 'plot-head' }, [title, choice.element, navigation.element]),
    tools.element,
    frame,
    bar.element,
    summary,
    help,
    options.element,
    key.element,
    table.element,
  ].forEach((part) => element.appendChild(part));

  const readColours = createColourReader(element);
  const width = watchWidth(element, () => draw());
  table.onOpen(() => draw());
  /** @type {State|null} */
  let state = null;
  let side = 0;
  let summarisedAt = 0;

  const view = () => {
    const { view: shown, model } = /** @type {State} */ (state);
    return shown || model.domain;
  };

  function arrange() {
    const room = (width() || USUAL_WIDTH) - MARGIN.left - MARGIN.right;
    const wanted = Math.round(Math.max(SIDE.least, Math.min(SIDE.most, room)));
    if (wanted === side) {
      return;
    }
    side = wanted;
    setPlace(frame, {
      width: side + MARGIN.left + MARGIN.right,
      height: side + MARGIN.top + MARGIN.bottom,
    });
    [field.canvas, points.canvas, marks.element, empty, plane].forEach((part) => {
      setPlace(/** @type {HTMLElement} */ (part), { x: MARGIN.left, y: MARGIN.top });
    });
    [empty, plane].forEach((part) => setPlace(part, { width: side, height: side }));
  }

  function draw() {
    if (!state) {
      return;
    }
    arrange();
    const { model, options: chosen, painting } = state;
    const colours = readColours(state.theme);
    const picture = pictureOf(state, colours);
    const output = Math.max(0, picture.output);
    const errors = chosen.residuals && !painting ? errorsOf(state, output) : null;
    const painted = painting && (brush.preview() || painting.points);
    const seen = view();
    field.draw(picture, seen, side);
    points.draw({ state, colours, view: seen, side, output, errors, painted });
    const ticks = side < 280 ? 4 : 6;
    axes.draw({
      across: originalTicks(model.axes[0], seen.x1, ticks),
      up: originalTicks(model.axes[1], seen.x2, ticks),
      names: model.axes.map(axisName),
      side,
      margin: MARGIN,
    });
    drawMarks(state, colours);
    setText(title, typeset(captionOf(model, picture)));
    choice.update(model, picture.output);
    navigation.update(state.view === null);
    tools.update(painting, model, colours);
    options.update(state, model);
    key.update(model, picture, colours, state, errors);
    table.update(model, picture, state.playing);
    if (model.task === 'regression' && picture.shown === 'outputs') {
      bar.draw(picture.scales[0], model.targetAxes[output], MARGIN.left, side);
    } else {
      bar.hide();
    }
    if (painting && !spot.isCursor()) {
      spot.element.hidden = true;
    } else {
      spot.show(state, picture, seen, side, MARGIN);
    }
    setClass(element, 'is-painting', painting !== null);
    setText(help, painting ? HELP.paint : HELP.look);
    setText(empty, emptyText(state));
    setAttribute(plane, 'aria-label', `${captionOf(model, picture)}, over ${model.axes[0].name} and ${model.axes[1].name}`);
    if (!state.playing || Date.now() - summarisedAt > SUMMARY_PAUSE) {
      setText(summary, summaryOf(state, picture));
      summarisedAt = Date.now();
    }
  }

  /** @param {State} shown @param {import('../../figures/colour.js').Colours} colours */
  function drawMarks(shown, colours) {
    const { painting, data, model } = shown;
    const picked = focusOf(shown) ? exampleInFocus(shown) : shown.selectedExample;
    const at = spot.spot();
    const look = painting && painting.tool === 'paint' &&
      looksOf(model, colours, Math.max(classesOf(painting.points), painting.label + 1));
    marks.draw(
      {
        cursor: spot.isCursor() ? at : null,
        brush: painting ? at : null,
        brushRadius: painting ? radiusOf(painting) : 0,
        brushColour: painting && look ? look(painting.label).colour : '',
        example:
          picked === null || painting
            ? null
            : spotOf(view(), data[4 * picked], data[4 * picked + 1]),
      },
      side,
    );
  }

  createHands(plane, {
    actions,
    spot,
    brush,
    state: () => state,
    view,
    side: () => side,
    draw,
  });

  return {
    /** @param {State} next */
    update(next) {
      if (state && state.model !== next.model) {
        spot.forget();
      }
      state = next;
      draw();
    },
  };
}

/** @param {State} state @returns {string} what to do when there is nothing to be seen */
function emptyText({ model, painting }) {
  const { trainCount, testCount } = model;
  if (painting) {
    return painting.points.length === 0 ? 'Draw here: every stroke paints points.' : '';
  }
  return trainCount + testCount === 0 ? 'No points yet. Paint some, or use a table.' : '';
}
