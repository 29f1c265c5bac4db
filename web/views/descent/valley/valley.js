// The loss as one weight or bias changes and all others stay, with a ball to take in hand.

import { plainText, formatNumber } from '../../../model/numbers.js';
import { parameterName } from '../../../model/axis-names.js';
import { drawable, offsetsOf, uOf } from '../../../model/loss-slice.js';
import { layoutValley, totalAt } from './layout.js';
import { ballText, gradientWords, valleyName, valleySummary } from './words.js';
import { lossWords } from '../slice/words.js';
import { wantedSliceOf } from '../../../model/wanted-slice.js';
import { itemAt, parameterInFocus } from '../../../model/focus.js';
import { isSame } from '../../../model/parameters.js';
import { typeset } from '../../../model/wording.js';
import { createDataTable } from '../../../figures/table.js';
import { createElement, setAttribute, setText, setPlace } from '../../../figures/dom.js';
import { createBall } from './ball.js';
import { createValleyDrawing } from './drawing.js';
import { createGradients } from './gradients.js';
import { createRate } from './rate.js';
import { watchWidth } from '../../../figures/canvas.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 */

const MARGIN = { left: 56, right: 16, top: 12, bottom: 40 };

/** Room for a letter of the numbers on the axis, in px. */
const LETTER = 7.5;

/** In px. */
const HEIGHT = 320;
const USUAL_WIDTH = 560;
const WIDEST = 900;

/** One press of a zoom button; no valley is narrower or wider than these. */
const ZOOM = 2;
const NARROWEST = 1e-6;
const WIDEST_RADIUS = 1000;

/** A step that is smaller than this share of the radius cannot be seen. */
const TINY = 0.03;

/** While training, the summary for screen readers changes at most this often, in ms. */
const SUMMARY_PAUSE = 1000;

/** @param {string} name @param {string} sign @param {() => void} act */
function createStep(name, sign, act) {
  const button = createElement('button', {
    type: 'button', class: 'figure-step', 'aria-label': name, title: name,
  }, [sign]);
  button.addEventListener('click', act);
  return button;
}

/** @param {import('../../../page/actions.js').Actions} actions */
export function createValleyView(actions) {
  const title = createElement('p', { class: 'figure-title descent-title' });
  const whole = createElement('button', { type: 'button', class: 'figure-word' }, ['Usual width']);
  const navigation = createElement('div', { class: 'descent-navigation', role: 'group', 'aria-label': 'Which weight or bias, and how much of it' }, [
    createStep('The weight or bias before', '←', () => goTo(-1)),
    createStep('The next weight or bias', '→', () => goTo(1)),
    whole,
    createStep('Zoom out', '−', () => zoom(ZOOM)),
    createStep('Zoom in', '+', () => zoom(1 / ZOOM)),
  ]);
  const drawing = createValleyDrawing();
  const summary = createElement('p', { class: 'visually-hidden', id: 'valley-summary' });
  const ball = createBall({ grasp, moveTo, nudge, letGo, putBack });
  const empty = createElement('p', { class: 'descent-empty' });
  const frame = createElement('div', { class: 'valley-frame' }, [drawing.element, ball.element, empty]);
  const hint = createElement('p', { class: 'descent-hint' });
  const rate = createRate(actions);
  const gradients = createGradients();
  const words = createElement('p', { class: 'prose' });
  const table = createDataTable(() => draw());
  const why = createElement('details', { class: 'why' }, [
    createElement('summary', {}, ['Why?']),
    createElement('p', { class: 'prose' }, [
      'Training looks at the slope only, never at the whole curve: it goes downhill by the learning '
      + 'rate times the slope. Too large a rate carries it past the lowest point, up the other side. '
      + 'And while this weight moves, all others move too, so the valley itself changes with every step.',
    ]),
  ]);
  const element = createElement('div', { class: 'figure descent-view valley' }, [
    createElement('div', { class: 'descent-head' }, [title, navigation]),
    frame,
    hint,
    rate.element,
    gradients.element,
    words,
    summary,
    table.element,
    why,
  ]);
  setAttribute(ball.handle, 'aria-describedby', 'valley-summary');
  whole.addEventListener('click', () => actions.setSlice({ lineRadius: 0 }));
  const width = watchWidth(element, () => draw());

  /** @type {State|null} */
  let state = null;
  /** @type {number|null} the value in hand, until the engine has answered */
  let hand = null;
  let isLetting = false;
  /** @type {import('./layout.js').ValleyLayout|null} */
  let layout = null;
  let summarisedAt = 0;

  const model = () => /** @type {import('../../../model/state.js').Model} */ (/** @type {State} */ (state).model);
  const index = () => parameterInFocus(model(), /** @type {State} */ (state).selection);
  const item = () => itemAt(model().layers, index());

  /** @returns {LossSlice|null} */
  function lossSlice() {
    return state && state.model ? drawable(state, wantedSliceOf(state)) : null;
  }

  /** @param {number} by */
  function goTo(by) {
    if (state && state.model) {
      const count = state.model.parameterCount;
      actions.select(itemAt(state.model.layers, (index() + by + count) % count));
    }
  }

  /** @param {number} factor */
  function zoom(factor) {
    const shown = lossSlice();
    if (shown) {
      const wanted = Math.min(WIDEST_RADIUS, Math.max(NARROWEST, shown.radius * factor));
      actions.setSlice({ lineRadius: Number(wanted.toPrecision(6)) });
    }
  }

  function grasp() {
    if (state && state.model && !isMine(state)) {
      actions.hold(item(), true);
    }
  }

  /** @param {State} now @returns {boolean} whether it is held here */
  function isMine({ held }) {
    return held !== null && held.isElsewhere && isSame(held.item, item());
  }

  /** @param {number} value */
  function set(value) {
    const shown = lossSlice();
    if (shown) {
      const { u } = offsetsOf(shown);
      const low = u + shown.middleU - shown.radius;
      const inside = Math.min(low + 2 * shown.radius, Math.max(low, value));
      hand = Number(inside.toPrecision(10));
      actions.setParameter(item(), hand);
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

  /** @param {number} share  of the width; Infinity for its end */
  function nudge(share) {
    const shown = lossSlice();
    if (shown) {
      grasp();
      const present = hand === null ? shown.present.u + offsetsOf(shown).u : hand;
      const by = share * 2 * shown.radius;
      set(isFinite(by) ? present + by : by);
    }
  }

  function letGo() {
    leave(actions.letGo);
  }

  function putBack() {
    leave(actions.putBack);
  }

  /** The ball stays where the hand has left it until the engine has answered. */
  async function leave(/** @type {() => Promise<void>} */ way) {
    isLetting = true;
    await way();
    isLetting = false;
    hand = null;
    draw();
  }

  function draw() {
    if (!state || !state.model) {
      return;
    }
    const shown = lossSlice();
    const parameter = index();
    const { catalogue, playing, theme } = state;
    if (!ball.isGrasped() && !isLetting && state.held === null) {
      hand = null;
    }
    setText(title, typeset(parameterName(model(), parameter)));
    setAttribute(title, 'title', valleyName(model(), parameter));
    whole.hidden = state.options.slice.lineRadius === 0;
    const refusal = (state.lossSlice && state.lossSlice.refusal) || '';
    setText(empty, refusal || (shown ? '' : 'The loss is being computed …'));
    frame.hidden = false;
    ball.element.hidden = !shown;
    const across = Math.min(WIDEST, Math.max(240, width() || USUAL_WIDTH));
    setPlace(frame, { width: across, height: HEIGHT });
    if (!shown) {
      return;
    }
    const held = hand === null ? null : hand - offsetsOf(shown).u;
    const planeFrom = (/** @type {number} */ left) => ({
      left,
      top: MARGIN.top,
      width: across - left - MARGIN.right,
      height: HEIGHT - MARGIN.top - MARGIN.bottom,
    });
    layout = layoutValley(shown, planeFrom(MARGIN.left), held);
    const longest = Math.max(...layout.upwards.ticks.map(({ text }) => text.length));
    if (LETTER * longest + 26 > MARGIN.left) {
      layout = layoutValley(shown, planeFrom(LETTER * longest + 26), held);
    }
    drawing.draw(layout, { width: across, height: HEIGHT, name: typeset(parameterName(model(), parameter)), theme });
    const value = hand === null ? shown.present.u + offsetsOf(shown).u : hand;
    ball.place(layout.ball, layout.plane);
    ball.describe({
      name: valleyName(model(), parameter),
      low: layout.across.low,
      high: layout.across.high,
      value,
      text: hand === null ? ballText(shown) : formatNumber(value),
    });
    setText(hint, hintText(shown));
    rate.update(state);
    gradients.update(state, shown, value);
    const optimizer = catalogue
      ? catalogue.families.optimizer.find(({ id }) => id === model().experiment.optimizer) : undefined;
    setText(words, gradientWords(model(), optimizer ? optimizer.name : 'the optimizer'));
    if (!playing || Date.now() - summarisedAt > SUMMARY_PAUSE) {
      setText(summary, valleySummary(model(), parameter, shown));
      summarisedAt = Date.now();
    }
    table.update(shown.losses, playing, () => tableOf(shown));
  }

  /** @param {LossSlice} shown */
  function hintText({ present, radius }) {
    const { held } = /** @type {State} */ (state);
    if (held && isMine(/** @type {State} */ (state))) {
      return held.playing
        ? 'Training waits. Let go (Enter) and it rolls on from here; Escape puts it back.'
        : 'Let go (Enter) to leave it here; Escape puts it back.';
    }
    const isTiny = present.stepU !== 0 && Math.abs(present.stepU) < TINY * radius;
    return 'Drag the ball, or move it with the arrow keys. Pick another weight or bias in the network above.'
      + `${isTiny ? ' The next step is too small to be seen at this width: zoom in.' : ''}`;
  }

  /** @param {LossSlice} shown @returns {import('../../../figures/table.js').Table} */
  function tableOf(shown) {
    const every = Math.max(1, (shown.resolution - 1) / 16);
    const nodes = Array.from({ length: Math.floor((shown.resolution - 1) / every) + 1 }, (_, at) => at * every);
    const offset = offsetsOf(shown).u;
    return {
      caption: `Loss against ${parameterName(model(), index())}`,
      columns: ['Value', 'Loss', 'Penalty', 'Together'],
      rows: nodes.map((node) => ({
        name: formatNumber(uOf(shown, node) + offset),
        cells: [shown.losses[node], shown.penalties[node], totalAt(shown, node)].map((number) => ({
          text: lossWords(number),
          title: plainTitle(number),
        })),
      })),
    };
  }

  return {
    element,
    /** @param {State} next */
    update(next) {
      state = next;
      draw();
    },
  };
}

/** @param {number} value */
function plainTitle(value) {
  return Math.abs(value) < 1e300 ? plainText(value) : undefined;
}
