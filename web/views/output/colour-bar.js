// The colour bar of a height map, with values in the units of the original data.

import { gradientOf } from '../../figures/colour.js';
import {
  createElement,
  setAttribute,
  createSvg,
  replaceChildren,
  setPlace,
} from '../../figures/dom.js';
import { axisName, originalTicks } from '../../figures/axes.js';

const HEIGHT = { bar: 12, tick: 4, labels: 36 };

export function createBar() {
  const gradient = createElement('div', { class: 'figure-bar is-pale' });
  const scale = createSvg('svg', { class: 'plot-bar-scale' });
  const element = createElement('div', { class: 'plot-bar', 'aria-hidden': 'true' }, [
    gradient,
    scale,
  ]);
  let drawn = '';
  /** @type {any} */
  let table = null;

  return {
    element,

    /**
     * @param {import('../../figures/colour.js').Scale} colours
     * @param {import('../../model/state.js').Axis} axis  of the values
     * @param {number} left  of the plane, in px
     * @param {number} side
     */
    draw(colours, axis, left, side) {
      element.hidden = false;
      const { low, high } = colours;
      const now = JSON.stringify([low, high, axis, left, side]);
      if (colours.table !== table) {
        table = colours.table;
        gradient.style.backgroundImage = gradientOf(table);
      }
      if (now === drawn) {
        return;
      }
      drawn = now;
      element.style.marginLeft = `${left}px`;
      setPlace(element, { width: side });
      setAttribute(scale, 'width', side);
      setAttribute(scale, 'height', HEIGHT.labels);
      /** @type {Node[]} */
      const parts = [];
      originalTicks(axis, [low, high], side < 280 ? 4 : 6).forEach(({ share, text }) => {
        const x = share * side;
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: 0, y2: HEIGHT.tick }),
          createSvg('text', { x, y: HEIGHT.tick + 12, 'text-anchor': 'middle' }, [text]),
        );
      });
      const name = { class: 'figure-axis-name', x: side / 2, y: 31, 'text-anchor': 'middle' };
      parts.push(createSvg('text', name, [axisName(axis)]));
      replaceChildren(scale, parts);
    },

    hide() {
      element.hidden = true;
    },
  };
}
