// The axes of the map.

import { createSvg, replaceChildren } from './svg.js';

const TICK = 5;

/** Letters of an axis name that fit into 100 px. */
const LETTERS = 15;

export function createMapAxes() {
  const element = createSvg('svg', { class: 'plot-axes', 'aria-hidden': 'true' });
  let drawn = '';

  return {
    element,

    /**
     * @param {object} look
     * @param {Array<{share: number, text: string}>} look.across
     * @param {Array<{share: number, text: string}>} look.upwards
     * @param {[string, string]} look.names
     * @param {number} look.side
     * @param {{left: number, right: number, top: number, bottom: number}} look.margin
     */
    draw(look) {
      const now = JSON.stringify(look);
      if (now === drawn) {
        return;
      }
      drawn = now;
      const { across, upwards, names, side, margin } = look;
      const { left, right, top, bottom } = margin;
      element.setAttribute('width', String(side + left + right));
      element.setAttribute('height', String(side + top + bottom));
      const foot = top + side;
      const short = (/** @type {string} */ name) => {
        const most = Math.floor((side / 100) * LETTERS);
        return name.length > most ? `${name.slice(0, most - 1)}…` : name;
      };
      /** @type {Node[]} */
      const parts = [
        createSvg('rect', { class: 'figure-frame', x: left, y: top, width: side, height: side }),
      ];
      across.forEach(({ share, text }) => {
        const x = left + share * side;
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: foot, y2: foot + TICK }),
          createSvg('text', { x, y: foot + TICK + 13, 'text-anchor': 'middle' }, [text]),
        );
      });
      upwards.forEach(({ share, text }) => {
        const y = foot - share * side;
        parts.push(
          createSvg('line', { class: 'figure-tick', x1: left - TICK, x2: left, y1: y, y2: y }),
          createSvg('text', { x: left - TICK - 3, y: y + 4, 'text-anchor': 'end' }, [text]),
        );
      });
      parts.push(
        createSvg('text', {
          class: 'figure-axis-name', x: left + side / 2, y: foot + 36, 'text-anchor': 'middle',
        }, [short(names[0])]),
        createSvg('text', {
          class: 'figure-axis-name', x: 12, y: top + side / 2, 'text-anchor': 'middle',
          transform: `rotate(-90 12 ${top + side / 2})`,
        }, [short(names[1])]),
      );
      replaceChildren(element, parts);
    },
  };
}
