// The landscape of the loss: the cut that the map shows from above, as hills and valleys to be
// looked at from all around. It is drawn when something has changed, and at no other time.

import { createTextReader, heightInSight, readColours, watchWidth } from '../../../figures/canvas.js';
import { createElement, createSvg, setAttribute, setPlace } from '../../../figures/dom.js';
import { createTableDisclosure } from '../../../figures/table.js';
import { html, nothing, render } from '../../../figures/template.js';
import { createThrottle } from '../../../figures/throttle.js';
import { toggle } from '../../../figures/toggle.js';
import { axisNames } from '../../../model/axis-names.js';
import { drawable, offsetsOf } from '../../../model/loss-slice.js';
import { numeral, plainText } from '../../../model/numbers.js';
import { wantedSliceOf } from '../../../model/wanted-slice.js';
import { landscapeKey } from '../slice/key.js';
import { hasBeyond } from '../slice/layout.js';
import { showUsualPart } from '../slice/region.js';
import { lossTable } from '../slice/table.js';
import { sliceTools } from '../slice/tools.js';
import { dataName, lossWords, shareText } from '../slice/words.js';
import { landscapeAxes } from './axes.js';
import { createFineness } from './fineness.js';
import { listenToOrbit, orbitButtons } from './input.js';
import { FIRST_ORBIT, cameraOf } from './orbit.js';
import { createLandscapePicture } from './picture.js';
import { createSceneContent } from './content.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 */

/** In px. */
const WIDEST = 900;
const HEIGHT = { least: 320, most: 620, share: 0.68 };

/** The largest radius that a link can hold. */
const FARTHEST = 1000;

/** When nothing has moved for so long, in ms, it is drawn finely. */
const REST = 180;

/** While training, the landscape is drawn at most this often, in ms ... */
const PAUSE = 100;

/** ... and drawing takes at most 1 / RATION of the time. */
const RATION = 6;

/** Usual time from one frame to the next, in ms. */
const FRAME = 17;

const SENTENCES = {
  loading: 'Computing the landscape…',
  without: 'The landscape needs WebGL, which this browser does not provide. The map shows the same slice '
    + 'from above.',
  failed: 'The 3D view could not be loaded. The map shows the same slice from above.',
  lost: 'The browser interrupted 3D drawing. The picture returns when it can.',
};

/** Where there is no landscape, the map may be of use. */
const HOPELESS = [SENTENCES.without, SENTENCES.failed];

/**
 * @param {import('../../../page/actions.js').Actions} actions
 * @returns {{element: HTMLElement, update: (state: State) => void}}
 */
export function createLandscapeView(actions) {
  const element = createElement('div', { class: 'figure descent-view landscape' });
  const axes = createSvg('svg', { class: 'landscape-axes', 'aria-hidden': 'true' });
  const stage = createElement('div', {
    class: 'landscape-stage',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'landscape',
    'aria-label': 'Landscape of the loss',
    'aria-describedby': 'landscape-summary landscape-help',
  });
  const frame = createElement('div', { class: 'landscape-frame' });
  render(html`${axes}${stage}${orbitButtons(() => orbit, turn)}`, frame);
  listenToOrbit(stage, () => orbit, turn);
  const table = createTableDisclosure(() => refresh());
  const throttle = createThrottle();
  const readText = createTextReader(element);
  const width = watchWidth(element, () => refresh());
  const picture = createLandscapePicture(frame, () => refresh());
  const content = createSceneContent();
  const fineness = createFineness(() => Date.now());
  watchHidden(element, () => {
    window.clearTimeout(timer);
    picture.close();
    content.forget();
  });

  /** @type {State} */
  let state;
  let orbit = FIRST_ORBIT;
  /** @type {boolean|null} whether heights are logarithmic; null: if that shows more */
  let chosen = null;
  /** @type {import('./axes.js').LandscapeAxes|null} of the slice that is shown */
  let named = null;
  /** What stands in the landscape's place; '' when it is there. */
  let sentence = SENTENCES.loading;
  /** A template of what stands below the landscape. */
  let below = /** @type {unknown} */ (nothing);
  let size = { width: 0, height: 0, text: 1 };
  let isAsked = false;
  let isTurning = false;
  /** Whether it has been drawn finely, and nothing has changed since. */
  let isSharp = false;
  let drawnAt = 0;
  let pause = PAUSE;
  let timer = 0;

  const moves = {
    /** @param {number} factor */
    zoom(factor) {
      const { lossSlice } = state;
      if (lossSlice && lossSlice.radius > 0) {
        const radius = Math.min(FARTHEST, lossSlice.radius * factor);
        actions.edit({ radius: plainText(Number(radius.toPrecision(3))) });
      }
    },
    reset: () => showUsualPart(actions),
  };

  /** @param {import('./orbit.js').Orbit} next */
  function turn(next) {
    orbit = next;
    isTurning = true;
    isSharp = false;
    ask();
  }

  /** @param {LossSlice|null} slice  that can be drawn @returns {string} what is to stand in its place */
  function sentenceFor(slice) {
    const { solids, lossSlice } = state;
    if (solids === null) {
      actions.loadSolids();
      return SENTENCES.loading;
    }
    const problem = solids ? picture.show(solids) : 'failed';
    if (problem) {
      return SENTENCES[problem];
    }
    if (slice && picture.scene()) {
      return '';
    }
    const refusal = picture.scene() && lossSlice ? lossSlice.refusal : '';
    return refusal || (named ? sentence : SENTENCES.loading);
  }

  function refresh() {
    if (state.model.experiment.view !== 'landscape') {
      return;
    }
    const slice = drawable(state, wantedSliceOf(state));
    sentence = sentenceFor(slice);
    const scene = picture.scene();
    if (slice && scene && sentence === '') {
      if (state.playing && !isTurning && Date.now() - drawnAt < pause) {
        wake(pause);
      } else {
        show(scene, slice);
      }
    }
    render(html`
      ${HOPELESS.includes(sentence) ? nothing : sliceTools(actions, state, moves, 'landscape-directions')}
      <div class="landscape-absent" ?hidden=${sentence === ''}>
        <p class="landscape-notice">${sentence}</p>
        <button type="button" ?hidden=${!HOPELESS.includes(sentence)}
          @click=${() => actions.showView('map')}>Show the map</button>
      </div>
      <div class="landscape-figure" ?hidden=${sentence !== ''}>
        ${frame}
        <p class="landscape-help" id="landscape-help">Drag it, or use the arrow keys, to turn it; plus and
          minus zoom, Home resets the view.</p>
        ${below}
        <details class="why">
          <summary>Why?</summary>
          <p class="prose">The path of training ran through as many dimensions as there are weights and
            biases. Here its shadow lies on the slice through the current point, so the true loss along it may
            have been higher or lower. A ridge between two valleys may have a way around it that this slice
            does not show.</p>
        </details>
      </div>
    `, element);
  }

  /** @param {import('./scene.js').LandscapeScene} scene @param {LossSlice} slice */
  function show(scene, slice) {
    const { theme, playing, model } = state;
    const isResized = arrange();
    const colours = readColours(theme);
    const { scale, heights, isOnIt, isNew } = content.show(scene, slice, colours, chosen);
    const names = axisNames(model, slice.axes, JSON.parse(slice.key));
    const offset = offsetsOf(slice);
    named = {
      names: [names[0], names[1], heights.logarithmic ? 'loss (log scale)' : 'loss'],
      across: [slice.middleU - slice.radius + offset.u, slice.middleU + slice.radius + offset.u],
      away: [slice.middleV - slice.radius + offset.v, slice.middleV + slice.radius + offset.v],
      losses: heights.levels.map((value) => ({ value, text: numeral(value) })),
      heightOf: heights.shareOf,
    };
    below = html`
      ${landscapeKey(slice, scale, colours, size.text)}
      ${toggle({
        name: 'Log scale',
        checked: heights.logarithmic,
        change(checked) {
          chosen = checked;
          refresh();
        },
      })}
      <p class="landscape-summary" id="landscape-summary">${throttle(
        { subject: names, version: slice, isMoving: playing }, () => summaryOf(slice, isOnIt),
        )}</p>
      ${table({
        subject: names, version: slice.losses, isMoving: playing, content: () => lossTable(slice, names),
      })}`;
    isSharp = isSharp && !isNew && !isResized;
    if (!isSharp) {
      ask();
    }
  }

  /** @returns {boolean} whether the picture has another size now */
  function arrange() {
    const room = Math.min(WIDEST, width() || element.clientWidth);
    const height = Math.round(Math.max(HEIGHT.least, Math.min(HEIGHT.most, HEIGHT.share * room, heightInSight())));
    const text = readText(state.theme);
    if (room === size.width && height === size.height && text === size.text) {
      return false;
    }
    size = { width: room, height, text };
    setPlace(frame, { width: room, height });
    setAttribute(axes, 'width', room);
    setAttribute(axes, 'height', height);
    return true;
  }

  /** @param {number} after  in ms */
  function wake(after) {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      isTurning = false;
      refresh();
    }, after);
  }

  function ask() {
    if (!isAsked && named && picture.scene()) {
      isAsked = true;
      window.requestAnimationFrame(draw);
    }
  }

  function draw() {
    isAsked = false;
    if (!named) {
      return;
    }
    const isMoving = isTurning || state.playing;
    const camera = cameraOf(orbit, size.width, size.height, size.text);
    const start = Date.now();
    const ratio = isMoving ? fineness.moving() : fineness.still();
    if (!picture.draw(camera, orbit.azimuth, size, ratio)) {
      return;
    }
    render(landscapeAxes(named, orbit, camera, size.text), /** @type {any} */ (axes));
    drawnAt = Date.now();
    if (isMoving) {
      // Without a graphics processor, the picture is computed before the next frame begins.
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

/**
 * @param {HTMLElement} element
 * @param {() => void} hidden  called when it is no longer to be seen
 */
function watchHidden(element, hidden) {
  new ResizeObserver((entries) => {
    if (entries[0].contentRect.width === 0) {
      hidden();
    }
  }).observe(element);
}

/**
 * @param {LossSlice} slice
 * @param {boolean} isOnIt  whether the ball is within the slice
 * @returns {string}
 */
function summaryOf(slice, isOnIt) {
  const { present, least, greatest } = slice;
  const parts = [
    `The ball is at a ${dataName(slice)} loss of ${lossWords(present.loss)}.`,
    isOnIt ? '' : 'It has left this slice.',
    least <= greatest ? `Losses shown: ${lossWords(least)} to ${lossWords(greatest)}.` : '',
    hasBeyond(slice)
      ? 'The hatched plateau is off the scale: the loss there is infinite or not a number.'
      : '',
    shareText(slice),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
