// The loss as one weight or bias changes and all others stay, with a ball that can be dragged.

import { parameterName } from '../../../model/axis-names.js';
import { explanationOf, isExplained, itemAt, parameterInFocus } from '../../../model/focus.js';
import { drawable, offsetsOf, uOf } from '../../../model/loss-slice.js';
import { formatNumber, plainText } from '../../../model/numbers.js';
import { isSame } from '../../../model/parameters.js';
import { wantedSliceOf } from '../../../model/wanted-slice.js';
import { typeset } from '../../../model/wording.js';
import { watchWidth } from '../../../figures/canvas.js';
import { createElement } from '../../../figures/dom.js';
import { stepButton } from '../../../figures/step-button.js';
import { createTableDisclosure } from '../../../figures/table.js';
import { html, nothing, render } from '../../../figures/template.js';
import { createThrottle } from '../../../figures/throttle.js';
import { lossWords } from '../slice/words.js';
import { createBall } from './ball.js';
import { arrowKey, valleyDrawing } from './drawing.js';
import { gradients } from './gradients.js';
import { layoutValley, totalAt } from './layout.js';
import { createRate } from './rate.js';
import { ballText, gradientWords, hintText, isFlat, nextStepName, valleyName, valleySummary } from './words.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 */

/** Around the plane, in px. */
const MARGIN = { left: 56, right: 16, top: 12, bottom: 40 };

/** Room for a letter of the numbers on the axis, in px. */
const LETTER = 7.5;

/** In px. */
const HEIGHT = 320;
const USUAL_WIDTH = 560;
const WIDTH = { least: 240, most: 900 };

/** One press of a zoom button; no valley is narrower or wider than these. */
const ZOOM = 2;
const RADIUS = { least: 1e-6, most: 1000 };

/** Rows of the table, about. */
const ROWS = 16;

/** @param {import('../../../page/actions.js').Actions} actions */
export function createValleyView(actions) {
  const element = createElement('div', { class: 'figure descent-view valley' });
  const ball = createBall({ grasp, moveTo, nudge, letGo, putBack });
  const rate = createRate((text) => actions.edit({ rate: text }), () => draw());
  const table = createTableDisclosure(() => draw());
  const throttle = createThrottle();
  const width = watchWidth(element, () => draw());

  /** @type {State} */
  let state;
  /** @type {number|null} the value while the ball is dragged, and until the engine has answered */
  let dragged = null;
  let isLeaving = false;
  /** @type {State['model']|null} the one for which another weight or bias has been asked for */
  let avoided = null;
  /** @type {import('./layout.js').ValleyLayout|null} */
  let layout = null;
  /** What has been drawn stays until the next slice is there. */
  let curve = /** @type {unknown} */ (nothing);
  let below = /** @type {unknown} */ (nothing);

  const index = () => parameterInFocus(state.model, state.selection);
  const item = () => itemAt(state.model.layers, index());
  const lossSlice = () => drawable(state, wantedSliceOf(state));

  /** @param {number} by */
  function goTo(by) {
    const { layers, parameterCount } = state.model;
    actions.select(itemAt(layers, (index() + by + parameterCount) % parameterCount));
  }

  /** @param {number} factor */
  function zoom(factor) {
    const shown = lossSlice();
    if (shown) {
      const wanted = Math.min(RADIUS.most, Math.max(RADIUS.least, shown.radius * factor));
      actions.setSlice({ lineRadius: Number(wanted.toPrecision(6)) });
    }
  }

  function grasp() {
    if (!isHeldHere(state)) {
      actions.hold(item(), true);
    }
  }

  /** @param {State} now */
  function isHeldHere({ held }) {
    return held !== null && held.isElsewhere && isSame(held.item, item());
  }

  /** @param {number} value */
  function set(value) {
    const shown = lossSlice();
    if (shown) {
      const low = offsetsOf(shown).u + shown.middleU - shown.radius;
      const inside = Math.min(low + 2 * shown.radius, Math.max(low, value));
      dragged = Number(inside.toPrecision(10));
      actions.setParameter(item(), dragged);
      draw();
    }
  }

  /** @param {number} x  in px of the frame */
  function moveTo(x) {
    if (layout) {
      const { plane, across } = layout;
      set(across.low + ((x - plane.left) / plane.width) * (across.high - across.low));
    }
  }

  /** @param {number} share  of the width; infinite for its end */
  function nudge(share) {
    const shown = lossSlice();
    if (shown) {
      grasp();
      const by = share * 2 * shown.radius;
      set(isFinite(by) ? valueOf(shown) + by : by);
    }
  }

  function letGo() {
    leave(actions.letGo);
  }

  function putBack() {
    leave(actions.putBack);
  }

  /** The ball stays where it was dragged to until the engine has answered. */
  async function leave(/** @type {() => Promise<void>} */ way) {
    isLeaving = true;
    await way();
    isLeaving = false;
    dragged = null;
    draw();
  }

  /** @returns {number} the learning rate, as schedule and warm-up make it once that is known */
  const rateOfStep = () => (isExplained(state)
    ? explanationOf(state).parameter.rate : Number(state.model.experiment.rate));

  /** Nobody has chosen a weight or bias: shows one that matters, where this one does not. */
  function avoidFlat() {
    const { selection, model } = state;
    const shown = lossSlice();
    if (selection === null && shown && shown.missing === 0 && avoided !== model && isFlat(shown)) {
      avoided = model;
      actions.selectSteepest();
    }
  }

  /** @param {LossSlice} shown @returns {number} of the weight or bias */
  const valueOf = (shown) => (dragged === null ? shown.present.u + offsetsOf(shown).u : dragged);

  function draw() {
    if (!ball.isGrasped() && !isLeaving && state.held === null) {
      dragged = null;
    }
    const parameter = index();
    const name = parameterName(state.model, parameter);
    const across = Math.min(WIDTH.most, Math.max(WIDTH.least, width() || USUAL_WIDTH));
    const shown = lossSlice();
    const refusal = (state.lossSlice && state.lossSlice.refusal) || '';
    const slider = {
      ball: { x: 0, y: 0 }, low: 0, high: 0, value: 0, text: '', description: 'valley-summary', isHidden: !shown,
    };
    if (shown) {
      const offset = offsetsOf(shown).u;
      layout = layoutOf(shown, across, dragged === null ? null : dragged - offset, rateOfStep());
      curve = valleyDrawing(layout, across, HEIGHT, typeset(name));
      below = underneath(shown, name);
      slider.ball = layout.ball;
      slider.low = layout.across.low;
      slider.high = layout.across.high;
      slider.value = valueOf(shown);
      slider.text = dragged === null ? ballText(shown) : formatNumber(dragged);
    }
    render(html`
      <div class="descent-head">
        <p class="figure-title descent-title" title=${valleyName(state.model, parameter)}>${typeset(name)}</p>
        <div class="descent-navigation" role="group" aria-label="Weight or bias, and zoom">
          ${stepButton({ name: 'Previous weight or bias', sign: '←', act: () => goTo(-1) })}
          ${stepButton({ name: 'Next weight or bias', sign: '→', act: () => goTo(1) })}
          <button type="button" class="figure-word" ?hidden=${state.options.slice.lineRadius === 0}
            @click=${() => actions.setSlice({ lineRadius: 0 })}>Reset view</button>
          ${stepButton({ name: 'Zoom out', sign: '−', act: () => zoom(ZOOM) })}
          ${stepButton({ name: 'Zoom in', sign: '+', act: () => zoom(1 / ZOOM) })}
        </div>
      </div>
      <div class="valley-frame" .style=${`width: ${across}px; height: ${HEIGHT}px`}>
        ${curve}
        ${layout ? ball.template({ ...slider, plane: layout.plane, name: valleyName(state.model, parameter) })
          : nothing}
        <p class="descent-empty">${refusal || (shown ? '' : 'Computing the loss…')}</p>
      </div>
      ${below}
      <details class="why">
        <summary>Why?</summary>
        <p class="prose">Training knows only the slope, never the whole curve: plain gradient descent steps
          downhill by the learning rate times the slope. Too large a rate carries it past the lowest point and
          up the other side. Meanwhile all other weights move too, so the valley changes with every step.</p>
      </details>
    `, element);
  }

  /** @param {LossSlice} shown @param {string} name  of the weight or bias */
  function underneath(shown, name) {
    const { playing, catalogue, held, model } = state;
    const variant = catalogue.families.optimizer.find(({ id }) => id === model.experiment.optimizer);
    const optimizer = variant ? variant.name : 'optimizer';
    const subject = [index()];
    return html`
      ${layout ? arrowKey(layout, nextStepName(model, optimizer)) : nothing}
      <p class="descent-hint">${hintText(shown, isHeldHere(state) ? held : null)}</p>
      <button type="button" class="primary" @click=${() => actions.step()}>Take this step</button>
      ${rate(state)}
      ${gradients(state, shown, valueOf(shown), rateOfStep())}
      <p class="prose">${gradientWords(model, optimizer)}</p>
      <p class="visually-hidden" id="valley-summary">${
        throttle({ subject, version: shown, isMoving: playing }, () => valleySummary(model, subject[0], shown))}</p>
      ${table({ subject, version: shown.losses, isMoving: playing, content: () => tableOf(shown, name) })}`;
  }

  return {
    element,
    /** @param {State} next */
    update(next) {
      state = next;
      avoidFlat();
      draw();
    },
  };
}

/**
 * @param {LossSlice} shown
 * @param {number} width  of the frame, in px
 * @param {number|null} held  u where the ball is dragged to
 * @param {number} rateNow  learning rate
 */
function layoutOf(shown, width, held, rateNow) {
  const within = (/** @type {number} */ left) => layoutValley(shown, {
    left,
    top: MARGIN.top,
    width: width - left - MARGIN.right,
    height: HEIGHT - MARGIN.top - MARGIN.bottom,
  }, held, rateNow);
  const usual = within(MARGIN.left);
  const room = LETTER * Math.max(...usual.upwards.ticks.map(({ text }) => text.length)) + 26;
  return room > MARGIN.left ? within(room) : usual;
}

/**
 * @param {LossSlice} shown
 * @param {string} name  of the weight or bias
 * @returns {import('../../../figures/table.js').Table}
 */
function tableOf(shown, name) {
  const every = Math.max(1, (shown.resolution - 1) / ROWS);
  const nodes = Array.from({ length: Math.floor((shown.resolution - 1) / every) + 1 }, (_, at) => at * every);
  const offset = offsetsOf(shown).u;
  return {
    caption: `Loss against ${name}`,
    columns: ['Value', 'Loss', 'Penalty', 'Total'],
    rows: nodes.map((node) => ({
      name: formatNumber(uOf(shown, node) + offset),
      cells: [shown.losses[node], shown.penalties[node], totalAt(shown, node)].map((number) => ({
        text: lossWords(number),
        title: Math.abs(number) < 1e300 ? plainText(number) : undefined,
      })),
    })),
  };
}
