// Sentences for the user, in one place that never moves anything else: the newest is in sight, the
// others are a press away. Below them is a line for screen readers.

import { html, nothing, render, repeat } from '../../figures/template.js';

/** @typedef {import('../../model/state.js').Notice} Notice */

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createNotices(element, actions) {
  /** @type {Record<string, any>} */
  const byName = actions;
  /** @type {import('../../model/state.js').State} */
  let shown;
  let isOpen = false;

  /** @param {Notice} notice @param {number} index */
  const item = ({ id, kind, text, actions: offered = [] }, index) => html`
    <li class="notice" data-kind=${kind} ?hidden=${index > 0 && !isOpen}>
      <p>${text}</p>
      ${offered.map(({ name, does, input }) => html`
        <button type="button" data-action=${does} @click=${() => byName[does](input)}>${name}</button>`)}
      <button type="button" class="round" aria-label="Dismiss" title="Dismiss"
        @click=${() => actions.dismiss(id)}>×</button>
    </li>`;

  function toggle() {
    isOpen = !isOpen;
    draw();
  }

  function draw() {
    const { notices, announcement } = shown;
    const more = notices.length - 1;
    isOpen = isOpen && more > 0;
    render(html`
      <ul class="notice-list" ?data-open=${isOpen}>${repeat(notices, ({ id }) => id, item)}</ul>
      ${more > 0 ? html`
        <button type="button" class="notices-more" aria-expanded=${String(isOpen)}
          @click=${toggle}>${isOpen ? 'Show one' : `${more} more`}</button>` : nothing}
      <p class="announcement visually-hidden">${announcement}</p>`, element);
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      shown = state;
      draw();
    },
  };
}
