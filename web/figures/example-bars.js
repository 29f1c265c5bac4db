// A number for each example of a mini-batch, as bars one below the other. There may be thousands:
// only those that are scrolled into view exist.

import { numberSpan } from './number.js';
import { classMap, html, ifDefined, render } from './template.js';

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
  const element = document.createElement('div');
  /** @type {Bars} */
  let bars = { examples: [], values: [], quantity: '', selected: -1 };
  let active = 0;
  let scrolled = 0;

  function draw() {
    const { examples, values } = bars;
    const count = examples.length;
    const shown = Math.min(count, MOST + 2);
    const first = Math.max(0, Math.min(Math.floor(scrolled / ROW), count - shown));
    const finite = values.map((value) => (value !== null && isFinite(value) ? value : 0));
    const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const isSigned = finite.some((value) => value < 0);
    const places = Array.from({ length: shown }, (_, index) => first + index);
    const rowAt = (/** @type {number} */ place) => `${id}-${place - first}`;
    render(html`<div class="bars" role="listbox" tabindex="0" aria-label=${name}
      aria-activedescendant=${ifDefined(places.includes(active) ? rowAt(active) : undefined)}
      .style=${`max-height: ${MOST * ROW}px`} @scroll=${scroll} @keydown=${press}>
      <div class="bars-space" role="presentation" .style=${`height: ${count * ROW}px`}>${places.map((place) => html`
        <div role="option" id=${rowAt(place)} class=${classMap({ 'bars-row': true, 'is-active': place === active })}
          aria-posinset=${place + 1} aria-setsize=${count} aria-selected=${examples[place] === bars.selected}
          .style=${`top: ${place * ROW}px`} @click=${() => chooseAt(place)}>
          <span class="bars-name">${`Example ${examples[place] + 1}`}</span>
          ${bar(largest > 0 ? finite[place] / largest : 0, isSigned)}
          ${numberSpan(values[place], `${bars.quantity}.${place}`, 'bars-number')}
        </div>`)}
      </div>
    </div>`, element);
  }

  /** @param {Event} event */
  function scroll({ currentTarget }) {
    scrolled = /** @type {Element} */ (currentTarget).scrollTop;
    draw();
  }

  /** @param {number} place */
  function chooseAt(place) {
    active = place;
    choose(bars.examples[place]);
  }

  /** @param {number} place @param {Element} list */
  function move(place, list) {
    active = Math.max(0, Math.min(bars.examples.length - 1, place));
    const top = active * ROW;
    const height = MOST * ROW;
    if (top < scrolled || top + ROW > scrolled + height) {
      scrolled = Math.max(0, top < scrolled ? top : top + ROW - height);
      list.scrollTop = scrolled;
    }
    draw();
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
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
      move(places[event.key], /** @type {Element} */ (event.currentTarget));
    } else if (event.key === 'Enter' || event.key === ' ') {
      choose(bars.examples[active]);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    element,

    /** @param {Bars} next */
    update(next) {
      const count = next.examples.length;
      if (count !== bars.examples.length) {
        active = Math.min(active, Math.max(0, count - 1));
        scrolled = Math.max(0, Math.min(scrolled, (count - MOST) * ROW));
      }
      bars = next;
      draw();
    },
  };
}

/** @param {number} share  -1 to 1, or 0 to 1 @param {boolean} isSigned */
const bar = (share, isSigned) => html`
  <span class=${classMap({ 'bars-track': true, 'is-signed': isSigned })} aria-hidden="true"><span
    class=${classMap({ 'bars-bar': true, 'is-negative': share < 0 })}
    .style=${isSigned
      ? `left: ${50 + 50 * Math.min(0, share)}%; width: ${50 * Math.abs(share)}%`
      : `left: 0%; width: ${100 * share}%`}></span></span>`;
