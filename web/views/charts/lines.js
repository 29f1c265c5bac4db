// A chart over time: lines with their names beside them, and a cursor that reads exact values, by
// pointer or by keys.

import { epochName, valuesAt } from './curves.js';
import { heightOf, LABEL_HEIGHT, layoutChart, nearestEntry } from '../../figures/line-layout.js';
import {
  createElement,
  setAttribute,
  setText,
  createSvg,
  replaceChildren,
  setClass,
} from '../../figures/dom.js';
import { createGrid } from './grid.js';
import { createReadout } from '../../figures/tooltip.js';
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

/** @param {Series} series */
function createCurve({ look, share }) {
  const parts = {
    line: createSvg('path', { class: `chart-line is-${look}` }),
    label: createSvg('text', { class: `chart-label is-${look}` }),
    dot: createSvg('circle', { class: `chart-dot is-${look}`, r: 4 }),
  };
  [parts.line, parts.label, parts.dot].forEach(({ style }) => {
    style.setProperty('--depth', `${Math.round(100 * share)}%`);
  });
  return parts;
}

/** @param {string} description  id of the element that says what the chart shows */
export function createLines(description) {
  const grid = createGrid();
  const cursor = createSvg('line', { class: 'chart-cursor' });
  const plot = createSvg('g');
  const drawing = createSvg('svg', { class: 'chart-drawing', 'aria-hidden': 'true' }, [
    grid.element,
    cursor,
    plot,
  ]);
  const readout = createReadout();
  const element = createElement('div', {
    class: 'chart-frame',
    role: 'slider',
    tabindex: 0,
    'aria-describedby': description,
  }, [drawing, readout.element]);
  const width = watchWidth(element, () => draw());

  /** @type {{learningCurves: LearningCurves, curves: Curves, logarithmic: boolean}|null} */
  let shown = null;
  /** @type {Array<ReturnType<typeof createCurve>>} */
  let parts = [];
  let partsFor = '';
  /** @type {ChartLayout|null} */
  let layout = null;
  /** @type {number|null} the epoch that is read */
  let reading = null;
  /** @type {number|null} where the pointer is, in px of the page */
  let pointer = null;

  /** @param {Curves} curves */
  function prepare({ name, series }) {
    const wanted = JSON.stringify([name, series.map(({ name: label }) => label)]);
    if (wanted === partsFor) {
      return;
    }
    partsFor = wanted;
    reading = null;
    parts = series.map(createCurve);
    replaceChildren(plot, [
      ...parts.map(({ line }) => line),
      ...parts.map(({ label }) => label),
      ...parts.map(({ dot }) => dot),
    ]);
    setAttribute(element, 'aria-label', `${name}: cursor over the epochs`);
  }

  function draw() {
    if (!shown) {
      return;
    }
    const { learningCurves, curves, logarithmic } = shown;
    prepare(curves);
    const room = width() || USUAL_WIDTH;
    const longest = Math.max(...curves.series.map(({ name }) => name.length));
    const right = 16 + LETTER * longest;
    const height = Math.max(HEIGHT - MARGIN.top - MARGIN.bottom, LABEL_HEIGHT * parts.length);
    setAttribute(drawing, 'width', room);
    setAttribute(drawing, 'height', height + MARGIN.top + MARGIN.bottom);
    layout = layoutChart(learningCurves.epoch, curves, logarithmic, {
      left: MARGIN.left,
      top: MARGIN.top,
      width: Math.max(60, room - MARGIN.left - right),
      height,
    });
    const { plane, lines } = layout;
    grid.update(layout);
    lines.forEach(({ path, label, value }, index) => {
      const curve = parts[index];
      setAttribute(curve.line, 'd', path);
      setAttribute(curve.label, 'x', plane.left + plane.width + 8);
      setAttribute(curve.label, 'y', Math.round(label + 4));
      setText(curve.label, isFinite(value) ? curves.series[index].name : '');
    });
    read();
  }

  /** Shows what is read at the cursor. */
  function read() {
    if (!shown || !layout) {
      return;
    }
    const { learningCurves, curves } = shown;
    const { plane, across, upwards } = layout;
    if (pointer !== null) {
      const x = pointer - drawing.getBoundingClientRect().left;
      reading = Math.max(0, ((x - plane.left) / plane.width) * across.high);
    }
    const last = learningCurves.epoch.length - 1;
    const index = reading === null ? last : nearestEntry(learningCurves.epoch, reading);
    const epoch = learningCurves.epoch[index];
    setClass(drawing, 'is-read', reading !== null);
    setAttribute(element, 'aria-valuemin', 0);
    setAttribute(element, 'aria-valuemax', last);
    setAttribute(element, 'aria-valuenow', index);
    if (reading === null) {
      readout.hide();
      return;
    }
    const values = valuesAt(curves, index);
    setAttribute(element, 'aria-valuetext', [epochName(epoch)].concat(values).join(', '));
    const x = plane.left + across.shareOf(epoch) * plane.width;
    setAttribute(cursor, 'x1', x);
    setAttribute(cursor, 'x2', x);
    setAttribute(cursor, 'y1', plane.top);
    setAttribute(cursor, 'y2', plane.top + plane.height);
    parts.forEach(({ dot }, line) => {
      const value = curves.series[line].values[index];
      const isDrawn = isFinite(value) && (!upwards.logarithmic || value > 0);
      setClass(dot, 'is-absent', !isDrawn);
      setAttribute(dot, 'cx', x);
      setAttribute(dot, 'cy', isDrawn ? heightOf(value, plane, upwards) : 0);
    });
    const middle = plane.top + plane.height / 2;
    readout.show([epochName(epoch), ...values], x, middle, width() || USUAL_WIDTH);
  }

  /** @param {number|null} epoch */
  function readAt(epoch) {
    pointer = null;
    reading = epoch;
    read();
  }

  /** @param {{clientX: number}} event */
  function readUnder({ clientX }) {
    pointer = clientX;
    read();
  }

  drawing.addEventListener('pointermove', readUnder);
  drawing.addEventListener('pointerdown', readUnder);
  drawing.addEventListener('pointerleave', () => readAt(null));
  element.addEventListener('focus', () => {
    if (shown && reading === null) {
      readAt(Infinity);
    }
  });
  element.addEventListener('blur', () => readAt(null));
  element.addEventListener('keydown', (event) => {
    const move = KEYS[event.key];
    if (event.key === 'Escape') {
      readAt(null);
    } else if (move && shown && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const { epoch } = shown.learningCurves;
      const last = epoch.length - 1;
      const from = reading === null ? last : nearestEntry(epoch, reading);
      readAt(epoch[Math.max(0, Math.min(last, move(from, last)))]);
      event.preventDefault();
    }
  });

  return {
    element,

    /** @param {LearningCurves} learningCurves @param {Curves} curves @param {boolean} logarithmic */
    update(learningCurves, curves, logarithmic) {
      const isSame = shown && shown.learningCurves === learningCurves && shown.logarithmic === logarithmic
        && shown.curves.name === curves.name;
      if (!isSame) {
        shown = { learningCurves, curves, logarithmic };
        draw();
      }
    },
  };
}
