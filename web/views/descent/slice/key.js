// The legends of a loss: of a map, in bands with its marks, and of a surface, whose colours are
// smooth.

import { lossColour, gradientOf } from '../../../figures/colour.js';
import { numeral } from '../../../model/numbers.js';
import { hasBeyond } from './layout.js';
import { createElement, setText, createSvg, replaceChildren } from '../../../figures/dom.js';
import { shareOfBand } from './scale.js';

/** The map's bar, in px. */
const BAR = { width: 320, height: 14, text: 16 };

/** Room that a level's number takes up. */
const LABEL = 40;

/** @param {Node[]} sign @param {string} name */
function createEntry(sign, name) {
  const text = createElement('span', {}, [name]);
  const swatch = createSvg('svg', { class: 'map-sign', width: 28, height: 16, 'aria-hidden': 'true' }, sign);
  return { element: createElement('li', { class: 'figure-key-entry' }, [swatch, text]), text };
}

/** @param {boolean} [hasArrows]  whether the map shows which way is down, and the next step */
export function createMapKey(hasArrows = true) {
  const bar = createSvg('svg', { class: 'map-bar', width: BAR.width, height: BAR.height + BAR.text, 'aria-hidden': 'true' });
  const label = createElement('span', { class: 'map-bar-name' });
  const beyond = createEntry([
    createSvg('rect', { class: 'map-sign-beyond', x: 1, y: 1, width: 26, height: 14 }),
    createSvg('path', { class: 'map-sign-hatch', d: 'M2 14L14 2M10 14L22 2M18 14L26 6' }),
  ], 'beyond the scale: infinite or no number');
  const path = createEntry([
    createSvg('path', { class: 'map-path-edge', d: 'M2 12L10 5L18 10L26 3' }),
    createSvg('path', { class: 'map-path', d: 'M2 12L10 5L18 10L26 3' }),
  ], 'the way of training');
  const ball = createEntry([createSvg('circle', { class: 'map-ball', cx: 14, cy: 8, r: 6 })], 'training now');
  const down = createEntry([
    createSvg('path', { class: 'map-edge', d: 'M2 8H25M18 3L25 8L18 13' }),
    createSvg('path', { class: 'map-down', d: 'M2 8H25M18 3L25 8L18 13' }),
  ], 'downhill');
  const step = createEntry([
    createSvg('path', { class: 'map-edge', d: 'M2 8H25M18 3L25 8L18 13' }),
    createSvg('path', { class: 'map-step', d: 'M2 8H25M18 3L25 8L18 13' }),
  ], 'next step');
  const element = createElement('div', { class: 'map-key' }, [
    createElement('div', { class: 'map-bar-row' }, [label, bar]),
    createElement('ul', { class: 'figure-key' }, [path, ball].concat(hasArrows ? [down, step] : [], beyond).map((entry) => entry.element)),
  ]);
  let drawn = '';

  return {
    element,

    /**
     * @param {import('../../../model/loss-slice.js').LossSlice} lossSlice
     * @param {import('./scale.js').LossScale} scale
     * @param {import('../../../figures/colour.js').Colours} colours
     */
    update(lossSlice, scale, colours) {
      const { levels } = scale;
      const data = lossSlice.data === 'test' ? 'test data' : 'training data';
      setText(label, `Loss, ${data}`);
      setText(down.text, `downhill for the ${data} (the negative gradient; direction only)`);
      beyond.element.hidden = !hasBeyond(lossSlice);
      const bands = levels.map((_, index) => index).concat([levels.length]);
      const now = JSON.stringify([levels, bands.map((band) => lossColour(colours, shareOfBand(scale, band)))]);
      if (now === drawn) {
        return;
      }
      drawn = now;
      const wide = BAR.width / bands.length;
      const every = Math.max(1, Math.ceil(LABEL / wide));
      /** @type {Node[]} */
      const parts = bands.map((band) => createSvg('rect', {
        x: band * wide,
        y: 0,
        width: wide + 0.5,
        height: BAR.height,
        fill: lossColour(colours, shareOfBand(scale, band)),
      }));
      levels.forEach((level, index) => {
        if (index % every === 0) {
          parts.push(createSvg('text', {
            x: (index + 1) * wide, y: BAR.height + 13, 'text-anchor': 'middle',
          }, [numeral(level)]));
        }
      });
      replaceChildren(bar, parts);
    },
  };
}

/** The smooth bar's, in px. */
const SMOOTH_BAR = { width: 240, height: 12, tick: 4, letter: 8 };

export function createLossKey() {
  const bar = createElement('div', { class: 'loss-bar' });
  const ticks = createSvg('svg', { class: 'loss-ticks', 'aria-hidden': 'true' });
  const beyond = createElement('span', { class: 'figure-key-entry' }, [
    createElement('span', { class: 'loss-beyond', 'aria-hidden': 'true' }),
    'beyond the scale: not finite',
  ]);
  const element = createElement('div', { class: 'loss-key' }, [
    createElement('span', { class: 'loss-name' }, ['loss']),
    createElement('div', { class: 'loss-scale' }, [bar, ticks]),
    beyond,
  ]);
  let drawn = '';

  return {
    element,

    /**
     * @param {import('./scale.js').LossScale} scale
     * @param {import('../../../figures/colour.js').Colours} colours
     * @param {boolean} isCut  whether something is beyond the scale
     * @param {number} text  size of the text, 1 for the usual one
     */
    update({ levels, shareOf, low, high }, colours, isCut, text) {
      beyond.hidden = !isCut;
      const now = JSON.stringify([levels, low, high, text]);
      if (now === drawn) {
        return;
      }
      drawn = now;
      bar.style.width = `${SMOOTH_BAR.width * text}px`;
      bar.style.height = `${SMOOTH_BAR.height * text}px`;
      bar.style.backgroundImage = gradientOf(colours.loss);
      /** @type {Node[]} */
      const parts = [];
      let end = -Infinity;
      levels.forEach((level) => {
        const x = Math.round(SMOOTH_BAR.width * text * shareOf(level));
        const label = numeral(level);
        const half = (SMOOTH_BAR.letter * text * label.length) / 2;
        parts.push(createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: 0, y2: SMOOTH_BAR.tick }));
        if (x - half > end + 4) {
          end = x + half;
          parts.push(createSvg('text', { x, y: SMOOTH_BAR.tick + 12 * text, 'text-anchor': 'middle' }, [label]));
        }
      });
      ticks.setAttribute('width', String(SMOOTH_BAR.width * text));
      ticks.setAttribute('height', String(SMOOTH_BAR.tick + 16 * text));
      replaceChildren(ticks, parts);
    },
  };
}
