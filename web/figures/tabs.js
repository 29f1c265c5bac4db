// Tabs, of which one is chosen. The arrow keys go from one to the next, and around; Home and End
// to the first and the last.

import { html, ifDefined } from './template.js';

/**
 * One tab. It belongs into an element with role="tablist" that listens with onTabKey.
 *
 * @param {object} parts
 * @param {string} parts.id
 * @param {string} parts.name
 * @param {string} parts.panel  id of the element that shows what is chosen
 * @param {boolean} parts.isChosen
 * @param {boolean} [parts.isReached]  whether the Tab key comes to it; otherwise arrow keys do
 * @param {() => void} parts.choose
 * @param {string} [parts.className]
 * @param {string} [parts.title]
 */
export const tab = ({ id, name, panel, isChosen, isReached = isChosen, choose, className, title }) => html`
  <button type="button" role="tab" class=${ifDefined(className)} id=${id} aria-controls=${panel}
    aria-selected=${String(isChosen)} tabindex=${isReached ? 0 : -1} title=${ifDefined(title)}
    @click=${choose}>${name}</button>`;

/**
 * Goes to another tab, and chooses it. For the keydown of a tablist.
 *
 * @param {KeyboardEvent} event
 */
export function onTabKey(event) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const tabs = /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll('[role="tab"]')));
  const at = tabs.indexOf(/** @type {HTMLElement} */ (event.target));
  /** @type {Record<string, number>} */
  const places = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
  const place = places[event.key];
  if (at >= 0 && place !== undefined) {
    const next = tabs[(place + tabs.length) % tabs.length];
    event.preventDefault();
    next.focus();
    if (next.getAttribute('aria-selected') !== 'true') {
      next.click();
    }
  }
}
