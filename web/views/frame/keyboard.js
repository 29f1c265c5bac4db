// Keys that do something wherever the focus is, except in text.

import { shortcutFor } from './shortcuts.js';

/**
 * A key acts on what is, which may be ahead of what has been drawn.
 *
 * @param {Document} element
 * @param {import('../../page/actions.js').Actions} actions
 * @param {object} present
 * @param {() => Pick<import('../../model/state.js').State, 'shortcuts'|'dialog'|'phase'>} present.state
 * @param {() => void} present.drawAll  what has changed and waits for its turn to be drawn
 */
export function startKeyboard(element, actions, { state, drawAll }) {
  /** @type {Record<string, any>} */
  const byName = actions;

  element.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLInputElement} */ (event.target || element.body);
    const { shortcuts, dialog, phase } = state();
    const shortcut = event.defaultPrevented || dialog !== '' || phase !== 'ready'
      ? undefined
      : shortcutFor(event, target, shortcuts);
    if (!shortcut || (event.repeat && !shortcut.repeats)) {
      return;
    }
    event.preventDefault();
    if (shortcut.action) {
      byName[shortcut.action]();
    } else if (shortcut.focus) {
      drawAll();
      const place = /** @type {HTMLElement|null} */ (element.querySelector(shortcut.focus));
      if (place) {
        place.focus();
      }
    }
  });
}
