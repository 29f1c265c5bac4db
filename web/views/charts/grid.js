// Rules and ticks behind the lines of a chart.

import { heightOf } from '../../figures/line-layout.js';
import { createSvg, replaceChildren } from '../../figures/dom.js';

/** @typedef {import('../../figures/line-layout.js').ChartLayout} ChartLayout */

/** @param {ChartLayout} layout @returns {Node[]} */
function rulesOf({ plane, across, upwards }) {
  const { left, top, width, height } = plane;
  const foot = top + height;
  /** @type {Node[]} */
  const parts = [];
  upwards.ticks.forEach(({ value, text }) => {
    const y = heightOf(value, plane, upwards);
    parts.push(
      createSvg('line', { class: 'chart-rule', x1: left, x2: left + width, y1: y, y2: y }),
      createSvg('text', { x: left - 8, y: y + 4, 'text-anchor': 'end' }, [text]),
    );
  });
  across.ticks.forEach(({ value, text }) => {
    const x = left + across.shareOf(value) * width;
    parts.push(
      createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: foot, y2: foot + 4 }),
      createSvg('text', { x, y: foot + 17, 'text-anchor': 'middle' }, [text]),
    );
  });
  const name = { class: 'figure-axis-name', x: left + width / 2, y: foot + 34 };
  parts.push(
    createSvg('line', { class: 'figure-tick', x1: left, x2: left + width, y1: foot, y2: foot }),
    createSvg('text', Object.assign(name, { 'text-anchor': 'middle' }), ['epoch']),
  );
  return parts;
}

export function createGrid() {
  const element = createSvg('g');
  let drawn = '';

  return {
    element,

    /** @param {ChartLayout} layout */
    update(layout) {
      const { plane, across, upwards } = layout;
      const now = JSON.stringify([plane, across.ticks, across.high, upwards]);
      if (now !== drawn) {
        drawn = now;
        replaceChildren(element, rulesOf(layout));
      }
    },
  };
}
