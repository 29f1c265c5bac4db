// The landscape of the loss: the cut that the map shows from above, as hills and valleys to be
// looked at from all around. It is drawn when something has changed, and at no other time.

import { plainText, numeral } from '../../../model/numbers.js';
import { createFineness } from './fineness.js';
import { lossTable } from '../slice/table.js';
import { axisNames } from '../../../model/axis-names.js';
import { FIRST_ORBIT, cameraOf } from './orbit.js';
import { drawable, offsetsOf } from '../../../model/loss-slice.js';
import { wantedSliceOf } from '../../../model/wanted-slice.js';
import { createDataTable } from '../../../figures/table.js';
import { createElement, setText, setPlace } from '../../../figures/dom.js';
import { createLossKey } from '../slice/key.js';
import { createLandscapeAxes } from './axes.js';
import { createHands } from './input.js';
import { createLandscapePicture } from './picture.js';
import { createLandscapeSlice } from './slice.js';
import { createMapTools } from '../slice/tools.js';
import { createColourReader, createTextReader, watchWidth } from '../../../figures/canvas.js';
import { createToggle } from '../../../figures/toggle.js';
import { hasBeyond } from '../slice/layout.js';
import { dataName, lossWords, shareText } from '../slice/words.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 */

/** In px. */
const WIDEST = 900;
const HEIGHT = { least: 320, most: 620, share: 0.68 };

/** What a button does to the radius, which the link holds up to the farthest. */
const ZOOM = 1.5;
const FARTHEST = 1000;

/** When nothing has moved for so long, in ms, it is drawn finely. */
const REST = 180;

/** While training, the landscape changes at most this often, in ms ... */
const PAUSE = 100;

/** ... and drawing takes up one part of so many of the time. */
const RATION = 6;

/** Usual time from one frame to the next, in ms. */
const FRAME = 17;

/** While training, the summary changes at most this often, in ms. */
const SUMMARY_PAUSE = 1000;

const SENTENCES = {
  loading: 'The landscape is on its way …',
  without: 'The landscape needs WebGL, which this browser does not offer here. '
    + 'The map shows the same cut from above.',
  failed: 'What draws the landscape could not be loaded. The map shows the same cut from above.',
  lost: 'The browser has taken the picture away, and gives it back as soon as it can.',
};

/**
 * @param {import('../../../page/actions.js').Actions} actions
 * @returns {{element: HTMLElement, update: (state: State) => void}}
 */
export function createLandscapeView(actions) {
  const axes = createLandscapeAxes();
  const stage = createElement('div', {
    class: 'landscape-stage',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'landscape',
    'aria-label': 'Landscape of the loss',
    'aria-describedby': 'landscape-summary landscape-help',
  });
  const frame = createElement('div', { class: 'landscape-frame' }, [axes.element, stage]);
  const help = createElement('p', { class: 'landscape-help', id: 'landscape-help' }, [
    'Drag it, or use the arrow keys, to turn it; plus and minus zoom, Home resets the view.',
  ]);
  const summary = createElement('p', { class: 'landscape-summary', id: 'landscape-summary' });
  const key = createLossKey();
  const marks = createElement('ul', { class: 'figure-key landscape-marks' }, [
    entry('is-ball', 'the present parameters'),
    entry('is-path', 'the way they have come'),
    entry('is-start', 'where it begins'),
  ]);
  const logarithmic = createToggle('logarithmic heights', (checked) => {
    chosen = checked;
    refresh();
  });
  const table = createDataTable(() => refresh());
  const why = createElement('details', { class: 'why' }, [
    createElement('summary', {}, ['Why?']),
    createElement('p', { class: 'prose' }, [
      'The way of training led through as many dimensions as there are weights and biases. Here its '
      + 'shadow lies on the cut through the present point, so where it began the true loss may have '
      + 'been higher or lower. A ridge between two valleys may have a way around it that this cut '
      + 'does not show.',
    ]),
  ]);
  const map = createElement('button', { type: 'button' }, ['Show the map']);
  map.addEventListener('click', () => actions.showView('map'));
  const notice = createElement('p', { class: 'landscape-notice' });
  const figure = createElement('div', { class: 'landscape-figure' });
  const absent = createElement('div', { class: 'landscape-absent' }, [notice, map]);
  const element = createElement('div', { class: 'figure descent-view landscape' });

  const tools = createMapTools(actions, {
    zoom(factor) {
      const slice = state && state.lossSlice;
      if (slice && slice.radius > 0) {
        const radius = Math.min(FARTHEST, slice.radius * factor);
        actions.edit({ radius: plainText(Number(radius.toPrecision(3))) });
      }
    },
    reset() {
      actions.setSlice({ u: 0, v: 0 });
      actions.edit({ radius: '0' });
    },
  }, { zoom: ZOOM, push: 0 }, 'landscape-directions');

  let orbit = FIRST_ORBIT;
  const hands = createHands(stage, () => orbit, (changed) => {
    orbit = changed;
    isTurning = true;
    isSharp = false;
    ask();
  });
  frame.appendChild(hands.buttons);
  [frame, help, key.element, marks, logarithmic.element, summary, table.element, why]
    .forEach((part) => figure.appendChild(part));
  [tools.element, absent, figure].forEach((part) => element.appendChild(part));

  const readColours = createColourReader(element);
  const readText = createTextReader(element);
  const width = watchWidth(element, () => refresh());
  const picture = createLandscapePicture(frame, () => refresh());
  const laid = createLandscapeSlice();
  watchHidden(element, () => {
    window.clearTimeout(timer);
    picture.close();
    laid.forget();
  });

  /** @type {State|null} */
  let state = null;
  /** @type {boolean|null} whether heights are logarithmic; null: if that shows more */
  let chosen = null;
  /** @type {import('./axes.js').Axes|null} */
  let named = null;

  /** What the axes are to say, and what they say. */
  let written = '';
  let drawn = '';
  let axesOrbit = orbit;
  let isAsked = false;
  let isTurning = false;
  let isSharp = false;
  const fineness = createFineness(() => Date.now());
  let size = { width: 0, height: 0, text: 1 };
  let drawnAt = 0;
  let pause = PAUSE;
  let summarisedAt = 0;
  let timer = 0;

  /** @param {string} sentence  '' for none */
  function say(sentence) {
    absent.hidden = sentence === '';
    figure.hidden = sentence !== '';
    map.hidden = sentence !== SENTENCES.without && sentence !== SENTENCES.failed;
    setText(notice, sentence);
  }

  function refresh() {
    if (!state || !state.model || state.model.experiment.view !== 'landscape') {
      return;
    }
    const { solids, theme, playing, model, catalogue } = state;
    tools.update(state);
    tools.element.hidden = solids === false;
    if (solids === null) {
      say(SENTENCES.loading);
      actions.loadSolids();
      return;
    }
    if (solids === false) {
      say(SENTENCES.failed);
      return;
    }
    const problem = picture.show(solids);
    if (problem) {
      tools.element.hidden = problem === 'without';
      say(SENTENCES[problem]);
      return;
    }
    const scene = picture.scene();
    if (!scene) {
      return;
    }
    const slice = drawable(state, wantedSliceOf(state));
    const refusal = state.lossSlice ? state.lossSlice.refusal : '';
    if (slice || refusal || !named) {
      say(slice ? '' : refusal || SENTENCES.loading);
    }
    if (!slice) {
      return;
    }
    if (playing && !isTurning && Date.now() - drawnAt < pause) {
      wake(pause);
      return;
    }
    arrange();
    const colours = readColours(theme);
    const { scale, heights, isOnIt, isNew } = laid.lay(scene, slice, colours, chosen);
    isSharp = isSharp && !isNew;
    logarithmic.update(heights.logarithmic);
    key.update(scale, colours, hasBeyond(slice), size.text);
    const names = axisNames(model, catalogue, JSON.parse(slice.key));
    const offset = offsetsOf(slice);
    named = {
      names: [names[0], names[1], heights.logarithmic ? 'loss (logarithmic)' : 'loss'],
      across: [slice.middleU - slice.radius + offset.u, slice.middleU + slice.radius + offset.u],
      away: [slice.middleV - slice.radius + offset.v, slice.middleV + slice.radius + offset.v],
      losses: heights.levels.map((value) => ({ value, text: numeral(value) })),
      heightOf: heights.shareOf,
    };
    if (!playing || Date.now() - summarisedAt > SUMMARY_PAUSE) {
      setText(summary, summaryOf(slice, isOnIt));
      summarisedAt = Date.now();
    }
    table.update(slice.losses, playing, () => lossTable(slice, names));
    written = JSON.stringify([named.names, named.across, named.away, named.losses, size]);
    if (!isSharp || written !== drawn) {
      ask();
    }
  }

  function arrange() {
    const room = Math.min(WIDEST, width() || element.clientWidth);
    const height = Math.round(Math.max(HEIGHT.least, Math.min(HEIGHT.most, HEIGHT.share * room)));
    const text = readText(/** @type {State} */ (state).theme);
    if (room !== size.width || height !== size.height || text !== size.text) {
      size = { width: room, height, text };
      setPlace(frame, { width: room, height });
    }
  }

  /** @param {number} pause  in ms */
  function wake(pause) {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      isTurning = false;
      refresh();
    }, pause);
  }

  function ask() {
    if (!isAsked && named && picture.scene()) {
      isAsked = true;
      window.requestAnimationFrame(draw);
    }
  }

  function draw() {
    isAsked = false;
    if (!named || !state) {
      return;
    }
    const isMoving = isTurning || state.playing;
    const camera = cameraOf(orbit, size.width, size.height, size.text);
    const start = Date.now();
    const ratio = isMoving ? fineness.moving() : fineness.still();
    if (!picture.draw(camera, orbit.azimuth, size, ratio)) {
      return;
    }
    if (written !== drawn || orbit !== axesOrbit) {
      drawn = written;
      axesOrbit = orbit;
      axes.draw(named, orbit, camera, size);
    }
    drawnAt = Date.now();
    if (isMoving) {
      // Where there is no graphics processor the picture is computed between now and then.
      window.requestAnimationFrame(() => {
        const took = Date.now() - start;
        fineness.judge(took);
        pause = Math.max(PAUSE, RATION * (took - FRAME));
      });
    }
    isSharp = !isMoving;
    if (!isSharp) {
      wake(REST);
    }
  }

  return {
    element,
    update(next) {
      state = next;
      refresh();
    },
  };
}

/** @param {string} className @param {string} text */
function entry(className, text) {
  return createElement('li', { class: 'figure-key-entry' }, [
    createElement('span', { class: `landscape-mark ${className}`, 'aria-hidden': 'true' }),
    text,
  ]);
}

/**
 * @param {HTMLElement} element
 * @param {() => void} hidden  called when it is no longer to be seen
 */
function watchHidden(element, hidden) {
  if (typeof ResizeObserver === 'function') {
    new ResizeObserver((entries) => {
      if (entries[0].contentRect.width === 0) {
        hidden();
      }
    }).observe(element);
  }
}

/** @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice */

/**
 * @param {LossSlice} slice
 * @param {boolean} isOnIt  whether the ball is within the slice
 * @returns {string}
 */
export function summaryOf(slice, isOnIt) {
  const { present, least, greatest } = slice;
  const parts = [
    `The ball stands at a ${dataName(slice)} loss of ${lossWords(present.loss)}.`,
    isOnIt ? '' : 'It has rolled off this cut.',
    least <= greatest ? `Here the loss goes from ${lossWords(least)} to ${lossWords(greatest)}.` : '',
    hasBeyond(slice)
      ? 'The hatched plateau is beyond the scale: the loss there is infinite or no number.'
      : '',
    shareText(slice),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
