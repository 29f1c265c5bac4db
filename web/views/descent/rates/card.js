// What becomes of one learning rate: its boundary, its loss curve, and a button to use it.

import { plainText } from '../../../model/numbers.js';
import { fanLossText } from './layout.js';
import { heightOf } from '../../../figures/line-layout.js';
import {
  createElement,
  setAttribute,
  setText,
  createSvg,
  replaceChildren,
  setClass,
} from '../../../figures/dom.js';
import { createThumbnail } from '../../../figures/thumbnail.js';

/**
 * @typedef {import('./layout.js').FanLayout} FanLayout
 * @typedef {import('../../../figures/line-layout.js').Plane} Plane
 * @typedef {import('../../../model/state.js').RateFan} RateFan
 *
 * @typedef {object} RateContent
 * @property {RateFan} rateFan
 * @property {number} index  of the rate
 * @property {number} factor  on the rate that the fan began with
 * @property {boolean} isBest
 * @property {boolean} isPresent  whether training uses that rate now
 * @property {string} whyNot  why training cannot; '' when it can
 * @property {FanLayout} layout
 * @property {Plane} plane
 * @property {number} side  width of the card, in px
 * @property {number} textSize  1 for the usual one
 * @property {import('../../../model/state.js').Model} model
 * @property {Float64Array} points  (examples, 4): training data
 * @property {import('../../../figures/colour.js').Colours} colours
 */

/** Room below a chart for the ends of its axis, in px. */
const FOOT = 20;

/** @param {FanLayout} layout @param {Plane} plane @param {number} textSize @returns {Node[]} */
function rulesOf({ across, upwards }, plane, textSize) {
  const { left, top, width, height } = plane;
  /** @type {Node[]} */
  const parts = [];
  // Powers of ten alone where the axis is logarithmic; there is no room for more.
  const ticks = upwards.ticks.filter(({ value }) =>
    !upwards.logarithmic || Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
  const every = Math.ceil(ticks.length / 4);
  ticks.filter((_, index) => index % every === 0).forEach(({ value, text }) => {
    const y = heightOf(value, plane, upwards);
    parts.push(
      createSvg('line', { class: 'chart-rule', x1: left, x2: left + width, y1: y, y2: y }),
      createSvg('text', { x: left - 4, y: y + 4 * textSize, 'text-anchor': 'end' }, [text]),
    );
  });
  const foot = top + height + 14 * textSize;
  const [first, last] = across.ticks;
  parts.push(
    createSvg('text', { x: left, y: foot, 'text-anchor': 'start' }, [first.text]),
    createSvg('text', { x: left + width, y: foot, 'text-anchor': 'end' }, [last.text]),
  );
  return parts;
}

/** @param {(rate: number) => void} adopt */
export function createRate(adopt) {
  const name = createElement('h3', { class: 'rate-name' });
  const thumbnail = createThumbnail('rate-picture', 100, true);
  const rules = createSvg('g');
  const others = createSvg('path', { class: 'rate-other' });
  const line = createSvg('path', { class: 'chart-line' });
  const end = createSvg('circle', { class: 'rate-end', r: 3.5 });
  const drawing = createSvg('svg', { class: 'rate-chart', 'aria-hidden': 'true' }, [
    rules,
    others,
    line,
    end,
  ]);
  const result = createElement('p', { class: 'rate-result' });
  const use = createElement('button', { type: 'button' });
  const used = createElement('span', { class: 'rate-used' }, ['in use']);
  const reason = createElement('span', { class: 'rate-used' });
  const element = createElement('li', { class: 'rate' }, [
    name,
    thumbnail.element,
    drawing,
    result,
    use,
    used,
    reason,
  ]);
  let rate = 0;
  let ruled = '';
  use.addEventListener('click', () => adopt(rate));

  /** @param {RateContent} content */
  function drawChart({ index, layout, plane, side, textSize }) {
    const { curves, upwards, across } = layout;
    const now = JSON.stringify([plane, upwards, across.high]);
    if (now !== ruled) {
      ruled = now;
      setAttribute(drawing, 'width', side);
      setAttribute(drawing, 'height', plane.top + plane.height + FOOT * textSize);
      replaceChildren(rules, rulesOf(layout, plane, textSize));
    }
    const { path, end: at } = curves[index];
    setAttribute(line, 'd', path);
    setAttribute(others, 'd', curves.filter((curve) => curve !== curves[index])
      .map((curve) => curve.path).join(''));
    setClass(end, 'is-absent', at === null);
    if (at) {
      setAttribute(end, 'cx', at.x);
      setAttribute(end, 'cy', at.y);
    }
  }

  /** @param {RateContent} content */
  function drawPicture({ rateFan, index, model, points, colours, side }) {
    const size = rateFan.maps.length / Math.max(1, rateFan.rates.length);
    if (rateFan.resolution > 0) {
      thumbnail.update(pictured(rateFan, index, size, model, points), colours, side);
    }
  }

  /** @type {{rateFan: RateFan|null, points: Float64Array|null, picture: any}} */
  let last = { rateFan: null, points: null, picture: null };

  /**
   * @param {RateFan} rateFan
   * @param {number} index
   * @param {number} size  numbers in one picture
   * @param {import('../../../model/state.js').Model} model
   * @param {Float64Array} points
   * @returns {import('../../../figures/thumbnail.js').Thumbnail} the same as long as nothing has changed
   */
  function pictured(rateFan, index, size, model, points) {
    if (last.rateFan !== rateFan || last.points !== points) {
      const { resolution, maps } = rateFan;
      const { domain, task, classes, targetRange, layers } = model;
      const map = maps.subarray(index * size, (index + 1) * size);
      last = {
        rateFan,
        points,
        picture: { map, resolution, domain, task, classes, targetRange, layers, data: points },
      };
    }
    return last.picture;
  }

  return {
    element,

    /** @param {RateContent} content */
    update(content) {
      const { rateFan, index, factor, isBest, isPresent, whyNot } = content;
      const { diverged, done, losses } = rateFan.rates[index];
      ({ rate } = rateFan.rates[index]);
      const text = plainText(rate);
      setText(name, `× ${factor}`);
      setAttribute(element, 'aria-label', `Learning rate ${text}`);
      setClass(element, 'is-best', isBest);
      setClass(element, 'is-diverged', diverged);
      drawChart(content);
      drawPicture(content);
      const loss = fanLossText(losses[losses.length - 1]);
      setText(result, diverged
        ? `diverges after ${done} ${done === 1 ? 'step' : 'steps'}`
        : `loss ${loss}${isBest ? ', lowest' : ''}`);
      setText(use, `Use ${text}`);
      setAttribute(use, 'aria-label', `Use learning rate ${text}`);
      use.hidden = isPresent || whyNot !== '';
      setText(used, `${text} in use`);
      used.hidden = !isPresent;
      setText(reason, whyNot);
      reason.hidden = whyNot === '' || isPresent;
    },
  };
}
