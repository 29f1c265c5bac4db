// Sentences for the user above the figures, each with at most one thing to do about it, and a
// line for screen readers.

import { html, nothing, render, repeat } from '../../figures/template.js';

/** @typedef {import('../../model/state.js').Notice} Notice */

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createNotices(element, actions) {
  /** @param {Notice} notice */
  const item = (notice) => html`
    <li class="notice" data-kind=${notice.kind}>
      <p>${notice.text}</p>
      ${notice.action
        ? html`<button type="button" @click=${() => actions.accept(notice)}>${notice.action.name}</button>`
        : nothing}
      <button type="button" class="quiet" @click=${() => actions.dismiss(notice.id)}>Dismiss</button>
    </li>`;

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ notices, announcement }) {
      render(html`
        <ul class="notice-list">${repeat(notices, ({ id }) => id, item)}</ul>
        <p class="announcement visually-hidden">${announcement}</p>`, element);
    },
  };
}
