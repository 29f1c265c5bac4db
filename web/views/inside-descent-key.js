// The key of a loss: its colours with their values, and what lies beyond.

import { gradientOf } from '../colour.js';
import { numeral } from '../layout/numerals.js';
import { createElement } from './element.js';
import { createSvg, replaceChildren } from './svg.js';

/** In px. */
const BAR = { width: 240, height: 12 };
const TICK = 4;
const LETTER = 8;

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
     * @param {import('../layout/descent/scale.js').LossScale} scale
     * @param {import('../colour.js').Colours} colours
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
      bar.style.width = `${BAR.width * text}px`;
      bar.style.height = `${BAR.height * text}px`;
      bar.style.backgroundImage = gradientOf(colours.loss);
      /** @type {Node[]} */
      const parts = [];
      let end = -Infinity;
      levels.forEach((level) => {
        const x = Math.round(BAR.width * text * shareOf(level));
        const label = numeral(level);
        const half = (LETTER * text * label.length) / 2;
        parts.push(createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: 0, y2: TICK }));
        if (x - half > end + 4) {
          end = x + half;
          parts.push(createSvg('text', { x, y: TICK + 12 * text, 'text-anchor': 'middle' }, [label]));
        }
      });
      ticks.setAttribute('width', String(BAR.width * text));
      ticks.setAttribute('height', String(TICK + 16 * text));
      replaceChildren(ticks, parts);
    },
  };
}
