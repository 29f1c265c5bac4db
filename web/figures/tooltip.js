// A note beside the pointer, with what can be read there.

import { createElement, setText, setClass, setPlace } from './dom.js';
import { html, nothing } from './template.js';

/** From the pointer, in px. */
const DISTANCE = 14;

/**
 * @param {{lines: string[], x: number, y: number, width: number}|null} what  the lines, the place of
 *     the pointer in the parent, and the parent's width, in px; null for nothing
 */
export const note = (what) => (what === null ? nothing : html`
  <div aria-hidden="true" class=${what.x > what.width / 2 ? 'figure-note is-left' : 'figure-note'}
    .style=${`left: ${what.x + (what.x > what.width / 2 ? -DISTANCE : DISTANCE)}px; top: ${what.y}px`}
    >${what.lines.join('\n')}</div>`);

export function createReadout() {
  const element = createElement('div', { class: 'figure-note', 'aria-hidden': 'true' });
  element.hidden = true;

  return {
    element,

    hide() {
      element.hidden = true;
    },

    /**
     * @param {string[]} lines
     * @param {number} x  of the pointer in the parent, in px
     * @param {number} y
     * @param {number} width  of the parent, in px
     */
    show(lines, x, y, width) {
      element.hidden = false;
      setText(element, lines.join('\n'));
      const onTheLeft = x > width / 2;
      setClass(element, 'is-left', onTheLeft);
      setPlace(element, { x: onTheLeft ? x - DISTANCE : x + DISTANCE, y });
    },
  };
}
