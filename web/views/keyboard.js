// Keys that do something wherever the focus is, except in text.

import { shortcutFor } from '../shortcuts.js';

/**
 * @param {Document} element
 * @param {import('../actions.js').Actions} actions
 */
export function createKeyboard(element, actions) {
  /** @type {Record<string, any>} */
  const byName = actions;
  let singleKeys = true;
  let isCovered = true;

  element.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLInputElement} */ (event.target || element.body);
    const shortcut = event.defaultPrevented || isCovered
      ? undefined
      : shortcutFor(event, target, singleKeys);
    if (!shortcut || (event.repeat && !shortcut.repeats)) {
      return;
    }
    event.preventDefault();
    if (shortcut.action) {
      byName[shortcut.action]();
    } else if (shortcut.focus) {
      const place = /** @type {HTMLElement|null} */ (element.querySelector(shortcut.focus));
      if (place) {
        place.focus();
      }
    }
  });

  return {
    /** @param {import('../store.js').State} state */
    update({ shortcuts, dialog, phase }) {
      singleKeys = shortcuts;
      isCovered = dialog !== '' || phase !== 'ready';
    },
  };
}
