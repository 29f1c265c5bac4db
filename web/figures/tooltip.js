// A note beside the pointer, with what can be read there.

import { createElement, setText, setClass, setPlace } from './dom.js';

/** From the pointer, in px. */
const DISTANCE = 14;

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
