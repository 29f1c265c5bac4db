// A chart over time: lines with their names beside them, and a cursor that reads exact values, by
// pointer or by keys.

import { epochName, valuesAt } from './curves.js';
import { heightOf, LABEL_HEIGHT, layoutChart, nearestEntry } from '../../figures/line-layout.js';
import { createElement } from '../../figures/dom.js';
import { axes } from '../../figures/axes.js';
import { note } from '../../figures/tooltip.js';
import { html, ifDefined, render, svg } from '../../figures/template.js';
import { watchWidth } from '../../figures/canvas.js';

/**
 * @typedef {import('../../figures/line-layout.js').ChartLayout} ChartLayout
 * @typedef {import('./curves.js').Curves} Curves
 * @typedef {import('./curves.js').Series} Series
 * @typedef {import('../../model/state.js').LearningCurves} LearningCurves
 */

/** In px. The labels of many lines need more height. */
const HEIGHT = 168;
const MARGIN = { left: 46, top: 8, bottom: 38 };

/** Of a letter of a label, in px. */
const LETTER = 6.8;

/** In px, where there is no layout to ask. */
const USUAL_WIDTH = 420;

/** Entries that the page keys move the cursor by. */
const LEAP = 10;

/** @type {Record<string, (index: number, last: number) => number>} */
const KEYS = {
  ArrowLeft: (index) => index - 1,
  ArrowDown: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  ArrowUp: (index) => index + 1,
  PageDown: (index) => index - LEAP,
  PageUp: (index) => index + LEAP,
  Home: () => 0,
  End: (_, last) => last,
};

/** @param {Series} series @returns {string} declares how deep a layer lies */
const depthOf = ({ share }) => `--depth: ${Math.round(100 * share)}%`;

/** @param {import('../../figures/line-layout.js').Range} range */
const ticksOf = ({ ticks, shareOf }) =>
  ticks.map(({ value, text }) => ({ share: shareOf(value), text }));

/** @typedef {{learningCurves: LearningCurves, pins: unknown, curves: Curves, isLogarithmic: boolean}} Shown  pins: whose
 *     lines stand beside */

/** @param {string} description  id of the element that says what the chart shows */
export function createLines(description) {
  const element = createElement('div');
  const width = watchWidth(element, () => draw());
  /** @type {Shown|null} */
  let shown = null;
  /** @type {number|null} the epoch that is read */
  let reading = null;
  /** @type {number|null} where the pointer is, in px of the page */
  let pointer = null;

  function draw() {
    if (shown) {
      render(chart(shown), element);
    }
  }

  /** @param {Shown} what */
  function chart({ learningCurves: { epoch: epochs }, curves, isLogarithmic }) {
    const { name, series } = curves;
    const room = width() || USUAL_WIDTH;
    const longest = Math.max(...series.map((each) => each.name.length));
    const right = 16 + LETTER * longest;
    const height = Math.max(HEIGHT - MARGIN.top - MARGIN.bottom, LABEL_HEIGHT * series.length);
    const layout = layoutChart(epochs, curves, isLogarithmic, {
      left: MARGIN.left,
      top: MARGIN.top,
      width: Math.max(60, room - MARGIN.left - right),
      height,
    });
    const { plane, across, upwards, lines } = layout;
    if (pointer !== null) {
      const x = pointer - element.getBoundingClientRect().left;
      reading = Math.max(0, ((x - plane.left) / plane.width) * across.high);
    }
    const isRead = reading !== null;
    const last = epochs.length - 1;
    const index = reading === null ? last : nearestEntry(epochs, reading);
    const values = [epochName(epochs[index]), ...valuesAt(curves, index)];
    const x = plane.left + across.shareOf(epochs[index]) * plane.width;
    return html`
      <div class="chart-frame" role="slider" tabindex="0" aria-label=${`${name}: cursor over the epochs`}
        aria-describedby=${description} aria-valuemin="0" aria-valuemax=${last} aria-valuenow=${index}
        aria-valuetext=${ifDefined(isRead ? values.join(', ') : undefined)}
        @focus=${onFocus} @blur=${leave} @keydown=${onKey}>
        <svg class=${isRead ? 'chart-drawing is-read' : 'chart-drawing'} aria-hidden="true" width=${room}
          height=${height + MARGIN.top + MARGIN.bottom}
          @pointermove=${readUnder} @pointerdown=${readUnder} @pointerleave=${leave}>
          ${axes({
            plane,
            across: ticksOf(across),
            up: ticksOf(upwards),
            names: ['epoch'],
            look: 'ruled',
          })}
          <line class="chart-cursor" x1=${x} x2=${x} y1=${plane.top} y2=${plane.top + plane.height}></line>
          ${(curves.beside || []).map(({ look }, line) => svg`
            <path class=${`chart-line is-${look}`} d=${layout.beside[line]}></path>`)}
          ${series.map((each, line) => svg`
            <path class=${`chart-line is-${each.look}`} .style=${depthOf(each)} d=${lines[line].path}></path>`)}
          ${series.map((each, line) => svg`
            <text class=${`chart-label is-${each.look}`} .style=${depthOf(each)}
              x=${plane.left + plane.width + 8} y=${Math.round(lines[line].label + 4)}>${
                isFinite(lines[line].value) ? each.name : ''}</text>`)}
          ${series.map((each) => dot(each, index, x, layout))}
        </svg>
        ${note(isRead ? { lines: values, x, y: plane.top + plane.height / 2, width: room } : null)}
      </div>`;
  }

  /** @param {Series} series @param {number} index @param {number} x @param {ChartLayout} layout */
  function dot(series, index, x, { plane, upwards }) {
    const value = series.values[index];
    const isDrawn = isFinite(value) && (!upwards.logarithmic || value > 0);
    return svg`
      <circle class=${`chart-dot is-${series.look}${isDrawn ? '' : ' is-absent'}`} r="4"
        .style=${depthOf(series)} cx=${x} cy=${isDrawn ? heightOf(value, plane, upwards) : 0}></circle>`;
  }

  /** @param {number|null} epoch */
  function readAt(epoch) {
    pointer = null;
    reading = epoch;
    draw();
  }

  const leave = () => readAt(null);

  /** @param {{clientX: number}} event */
  function readUnder({ clientX }) {
    pointer = clientX;
    draw();
  }

  function onFocus() {
    if (reading === null) {
      readAt(Infinity);
    }
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const move = KEYS[event.key];
    if (event.key === 'Escape') {
      leave();
    } else if (move && shown && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const { epoch } = shown.learningCurves;
      const last = epoch.length - 1;
      const from = reading === null ? last : nearestEntry(epoch, reading);
      readAt(epoch[Math.max(0, Math.min(last, move(from, last)))]);
      event.preventDefault();
    }
  }

  /** @param {Shown} next */
  function isSame({ learningCurves, pins, curves, isLogarithmic }) {
    return shown !== null && shown.learningCurves === learningCurves && shown.pins === pins
      && shown.isLogarithmic === isLogarithmic && shown.curves.name === curves.name;
  }

  /** @param {Curves} curves @returns {string} what is drawn, apart from its values */
  const namesOf = ({ name, series }) => [name, ...series.map((each) => each.name)].join();

  return {
    element,

    /** @param {Shown} next */
    update(next) {
      if (isSame(next)) {
        return;
      }
      if (!shown || namesOf(next.curves) !== namesOf(shown.curves)) {
        reading = null;
      }
      shown = next;
      draw();
    },
  };
}
