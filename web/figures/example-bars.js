// A number for each example of a mini-batch, as bars one below the other. There may be thousands:
// only those that are scrolled into view exist.

import { createElement, setAttribute, setText, setClass } from './dom.js';
import { showNumber } from './mathml.js';

/**
 * @typedef {object} Bars
 * @property {number[]} examples  their indices in the data
 * @property {Array<number|null>} values
 * @property {string} quantity  where the values stand in the explanation
 * @property {number} selected  index of an example
 */

/** In px. */
const ROW = 28;

/** Rows that are shown at once. */
const MOST = 12;

let made = 0;

/**
 * @param {string} name  of the list
 * @param {(example: number) => void} choose
 */
export function createExampleBars(name, choose) {
  const id = `bars-${(made += 1)}`;
  const space = createElement('div', { class: 'bars-space', role: 'presentation' });
  const element = createElement('div', {
    class: 'bars',
    role: 'listbox',
    tabindex: '0',
    'aria-label': name,
  }, [space]);
  /** @type {Array<ReturnType<typeof createRow>>} */
  const rows = [];
  /** @type {Bars} */
  let bars = { examples: [], values: [], quantity: '', selected: -1 };
  let active = 0;
  let scrolled = 0;
  let scale = 1;
  let isSigned = false;

  function draw() {
    const count = bars.examples.length;
    const wanted = Math.min(count, MOST + 2);
    while (rows.length > wanted) {
      space.removeChild(/** @type {ReturnType<typeof createRow>} */ (rows.pop()).element);
    }
    while (rows.length < wanted) {
      const row = createRow(`${id}-${rows.length}`);
      rows.push(row);
      space.appendChild(row.element);
    }
    const first = Math.max(0, Math.min(Math.floor(scrolled / ROW), count - wanted));
    rows.forEach((row, at) => {
      row.show(bars, first + at, scale, isSigned, first + at === active);
    });
    const current = rows.find((row) => row.place() === active);
    setAttribute(element, 'aria-activedescendant', current ? current.element.id : false);
  }

  /** @param {number} place */
  function move(place) {
    active = Math.max(0, Math.min(bars.examples.length - 1, place));
    const top = active * ROW;
    const height = MOST * ROW;
    if (top < scrolled || top + ROW > scrolled + height) {
      scrolled = Math.max(0, top < scrolled ? top : top + ROW - height);
      element.scrollTop = scrolled;
    }
    draw();
  }

  element.addEventListener('scroll', () => {
    scrolled = element.scrollTop;
    draw();
  });
  element.addEventListener('click', (event) => {
    const row = rows.find((each) => each.element.contains(/** @type {Node} */ (event.target)));
    if (row) {
      active = row.place();
      choose(bars.examples[active]);
    }
  });
  element.addEventListener('keydown', (event) => {
    /** @type {Record<string, number>} */
    const places = {
      ArrowUp: active - 1,
      ArrowDown: active + 1,
      PageUp: active - MOST,
      PageDown: active + MOST,
      Home: 0,
      End: bars.examples.length - 1,
    };
    if (places[event.key] !== undefined) {
      move(places[event.key]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      choose(bars.examples[active]);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    element,

    /** @param {Bars} next */
    update(next) {
      const count = next.examples.length;
      if (count !== bars.examples.length) {
        space.style.height = `${count * ROW}px`;
        element.style.maxHeight = `${MOST * ROW}px`;
        active = Math.min(active, Math.max(0, count - 1));
        scrolled = Math.max(0, Math.min(scrolled, (count - MOST) * ROW));
      }
      bars = next;
      scale = 0;
      isSigned = false;
      bars.values.forEach((value) => {
        if (typeof value === 'number' && isFinite(value)) {
          scale = Math.max(scale, Math.abs(value));
          isSigned = isSigned || value < 0;
        }
      });
      draw();
    },
  };
}

/** @param {string} id */
function createRow(id) {
  const name = createElement('span', { class: 'bars-name' });
  const bar = createElement('span', { class: 'bars-bar' });
  const track = createElement('span', { class: 'bars-track', 'aria-hidden': 'true' }, [bar]);
  const number = createElement('span', { class: 'bars-number' });
  const element = createElement('div', { class: 'bars-row', role: 'option', id }, [
    name,
    track,
    number,
  ]);
  let shown = -1;

  return {
    element,

    place: () => shown,

    /**
     * @param {Bars} bars
     * @param {number} place
     * @param {number} scale
     * @param {boolean} isSigned
     * @param {boolean} isActive
     */
    show({ examples, values, quantity, selected }, place, scale, isSigned, isActive) {
      const value = values[place];
      const share = typeof value === 'number' && isFinite(value) && scale > 0 ? value / scale : 0;
      if (shown !== place) {
        shown = place;
        element.style.top = `${place * ROW}px`;
        setAttribute(element, 'aria-posinset', place + 1);
      }
      setAttribute(element, 'aria-setsize', examples.length);
      setAttribute(element, 'aria-selected', String(examples[place] === selected));
      setClass(element, 'is-active', isActive);
      setText(name, `Example ${examples[place] + 1}`);
      showNumber(number, value, `${quantity}.${place}`);
      const width = `${Math.abs(share) * (isSigned ? 50 : 100)}%`;
      const left = isSigned ? `${50 + Math.min(0, share) * 50}%` : '0%';
      if (bar.style.width !== width || bar.style.left !== left) {
        bar.style.width = width;
        bar.style.left = left;
      }
      setClass(track, 'is-signed', isSigned);
      setClass(bar, 'is-negative', share < 0);
    },
  };
}
