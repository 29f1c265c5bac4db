// The plane of the inputs: what the network, or one neuron, answers at every point, with the data.

import { axisName, originalTicks } from '../../figures/axes.js';
import { readColours, watchWidth } from '../../figures/canvas.js';
import { createElement, setAttribute, setPlace } from '../../figures/dom.js';
import { firstDrawnLater } from '../../figures/draw-later.js';
import { frameStyle, layerStyle, PLACE, sideOf, squareAxes } from '../../figures/square.js';
import { html, nothing, render } from '../../figures/template.js';
import { createThrottle } from '../../figures/throttle.js';
import { spotOf } from '../../model/plane-view.js';
import { exampleMarked } from '../../model/subject.js';
import { typeset } from '../../model/wording.js';
import { colourBar } from './colour-bar.js';
import { errorsOf } from './errors.js';
import { createField } from './field.js';
import { listenOnPlane } from './input.js';
import { planeLegend } from './legend.js';
import { plotMarks } from './marks.js';
import { pictureOf } from './picture.js';
import { createPlaneTable } from './plane-table.js';
import { createPoints } from './points.js';
import { createSpot } from './spot.js';
import { createNavigation, outputMenu, planeOptions } from './tools.js';
import { captionOf, summaryOf } from './words.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../model/state.js').State} State
 */

/** The plane is no larger than this, in px; a small one has fewer ticks. */
const MOST = 640;
const FEW_TICKS = 280;

const HELP =
  'Arrow keys move a cursor over the plane, plus and minus zoom, 0 shows the whole plane, ' +
  'Enter picks the nearest example. With the mouse: drag, double-click, or turn the wheel.';

/** @type {import('../../model/plane-view.js').Spot} */
const MIDDLE = { x: 0.5, y: 0.5 };

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 * @param {() => Promise<{createPainter: typeof import('./painter.js').createPainter}>} loadPainter
 */
export function createPlane(element, actions, loadPainter) {
  const plane = createElement('div', {
    class: 'plot-plane',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'plane',
    'aria-describedby': 'plot-summary plot-help',
  });
  setPlace(plane, PLACE);
  const field = createField();
  const points = createPoints();
  const paint = firstDrawnLater();
  const navigation = createNavigation(actions);
  const spot = createSpot(actions, () => draw());
  const table = createPlaneTable(() => draw());
  const throttle = createThrottle();
  const width = watchWidth(element, () => draw());
  /** @type {State|null} */
  let shown = null;
  let side = 0;
  /** Once points are painted. @type {import('./painter.js').Painter|null} */
  let painter = null;

  const state = () => /** @type {State} */ (shown);
  const view = () => state().view || state().model.domain;
  const cursor = () => spot.spot() || MIDDLE;

  function painted() {
    const { painting } = state();
    return painting && painter && { painting, painter };
  }

  /** @param {boolean} isDone  false: it never was meant */
  function endStroke(isDone) {
    if (painter) {
      painter.endStroke(isDone);
    }
  }

  listenOnPlane(plane, { actions, spot, painted, endStroke, state, view, side: () => side, cursor });

  /** @param {Colours} colours */
  function marks(colours) {
    const { data, model } = state();
    const at = spot.spot();
    const picked = exampleMarked(state());
    const now = painted();
    return plotMarks(Object.assign({
      example: picked === null || now
        ? null : spotOf(view(), data[4 * picked], data[4 * picked + 1]),
      cursor: spot.isCursor() ? at : null,
      brush: now ? at : null,
    }, now ? now.painter.brushOf(now.painting, model, colours) : { brushRadius: 0, brushColour: '' }), side);
  }

  function draw() {
    if (!shown) {
      return;
    }
    const { model, options, playing, theme } = shown;
    const now = painted();
    const colours = readColours(theme);
    const picture = pictureOf(shown, colours);
    const output = Math.max(0, picture.output);
    const errors = options.residuals && !now ? errorsOf(shown, output) : null;
    const seen = view();
    side = sideOf(width(), MOST);
    const stroked = now && now.painter.points(now.painting);
    const drawn = { state: shown, colours, view: seen, side, output, errors, painted: stroked };
    paint(() => {
      field.draw(picture, seen, drawn.side);
      points.draw(drawn);
    });
    setPlace(plane, { width: side, height: side });
    const caption = captionOf(model, picture);
    setAttribute(plane, 'aria-label', `${caption}, over ${model.axes[0].name} and ${model.axes[1].name}`);
    const ticks = side < FEW_TICKS ? 4 : 6;
    const empty = emptyText(shown);
    const what = { subject: [], version: picture, isMoving: playing };
    render(html`
      <div class="plot-head">
        <p class="figure-title">${typeset(caption)}</p>
        ${outputMenu(model, picture.output, actions)}
        ${navigation(shown.view === null)}
      </div>
      ${now ? now.painter.tools(now.painting, model, colours) : nothing}
      <div class=${now ? 'plot-frame is-painting' : 'plot-frame'} .style=${frameStyle(side)}>
        ${field.canvas}${points.canvas}
        ${squareAxes({
          side,
          across: originalTicks(model.axes[0], seen.x1, ticks),
          up: originalTicks(model.axes[1], seen.x2, ticks),
          names: model.axes.map(axisName),
        })}
        ${marks(colours)}
        ${empty ? html`<p class="plot-empty" .style=${layerStyle(side)}>${empty}</p>` : nothing}
        ${plane}
        ${now && !spot.isCursor() ? nothing : spot.noteAt(shown, picture, seen, side)}
      </div>
      ${model.task === 'regression' && picture.shown === 'outputs'
        ? colourBar(picture.scales[0], model.targetAxes[output], side) : nothing}
      <p class="visually-hidden" id="plot-summary">${throttle(what, () => summaryOf(state(), picture))}</p>
      <p class="plot-help" id="plot-help">${now ? now.painter.help : HELP}</p>
      ${planeOptions(shown, actions)}
      ${planeLegend(shown, picture, colours, errors)}
      ${table(shown, picture)}
    `, element);
  }

  /** What is painted is loaded by then, because whoever painted it needed it. */
  async function startPainter() {
    const { createPainter } = await loadPainter();
    painter = painter || createPainter(actions, { view, cursor, draw });
    draw();
  }

  return {
    /** @param {State} next */
    update(next) {
      if (shown && shown.model !== next.model) {
        spot.forget();
      }
      shown = next;
      if (next.painting && !painter) {
        startPainter().catch(actions.report);
      } else {
        draw();
      }
    },
  };
}

/** @param {State} state @returns {string} what to do when there is nothing to be seen */
function emptyText({ model, painting }) {
  const { trainCount, testCount } = model;
  if (painting) {
    return painting.points.length === 0 ? 'Draw here: each stroke adds points.' : '';
  }
  return trainCount + testCount === 0 ? 'No points yet. Paint some, or use a table.' : '';
}
