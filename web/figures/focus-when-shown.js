// Gives the focus to something that another view shows, perhaps in a later frame.

/** Frames within which all views have drawn. */
const PATIENCE = 30;

/**
 * @param {string} id
 * @param {number} [frames]  how many to wait for it
 */
export function focusWhenShown(id, frames = PATIENCE) {
  const target = document.getElementById(id);
  const sheet = document.querySelector('dialog[open]');
  // Nothing behind an open sheet can have it.
  if (target && target.offsetParent !== null && (!sheet || sheet.contains(target))) {
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  } else if (frames > 0) {
    window.requestAnimationFrame(() => focusWhenShown(id, frames - 1));
  }
}
