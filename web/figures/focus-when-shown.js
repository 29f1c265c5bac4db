// Gives the focus to something that another view shows, perhaps in a later frame.

import { find } from './dom.js';

/** Frames within which all views have drawn. */
const PATIENCE = 30;

/**
 * @param {string} selector
 * @param {string} [about]  that of what it is about, which is to be in sight with it where both have room
 * @param {number} [frames]  how many to wait for it
 */
export function focusWhenShown(selector, about = selector, frames = PATIENCE) {
  const target = /** @type {HTMLElement|null} */ (document.querySelector(selector));
  const sheet = document.querySelector('dialog[open]');
  // Nothing behind an open sheet can have it.
  if (target && target.offsetParent !== null && (!sheet || sheet.contains(target))) {
    target.focus();
    find(document, about).scrollIntoView({ block: 'nearest' });
    target.scrollIntoView({ block: 'nearest' });
  } else if (frames > 0) {
    window.requestAnimationFrame(() => focusWhenShown(selector, about, frames - 1));
  }
}
