// The sheet that shows what can be done by a key, and switches single keys off.

import { SHORTCUTS } from './shortcuts.js';
import { createDialog, sheetHead } from '../../figures/dialog.js';
import { html, live, render } from '../../figures/template.js';

/** @param {string} key */
const keyboardKey = (key) =>
  html`<span class="keys">${key.split('+').map((part) => html`<kbd>${part}</kbd>`)}</span>`;

/** @param {import('./shortcuts.js').ShortcutGroup} group */
const shortcutGroup = ({ title, shortcuts }) => html`
  <section>
    <h3>${title}</h3>
    <dl>${shortcuts.map(({ name, keys }) =>
      html`<div><dt>${name}</dt><dd>${keys.map(keyboardKey)}</dd></div>`)}</dl>
  </section>`;

/**
 * @param {HTMLDialogElement} element  named by shortcuts-title
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createHelp(element, actions) {
  const dialog = createDialog(element, actions.closeDialog);

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ dialog: open, shortcuts, trainsHidden }) {
      render(html`
        ${sheetHead({ id: 'shortcuts-title', title: 'Keyboard shortcuts', close: actions.closeDialog })}
        <div class="shortcut-groups">${SHORTCUTS.map(shortcutGroup)}</div>
        <p class="prose">On a Mac, use Cmd for Ctrl. In the network, arrow keys move between neurons.
        Shortcuts are off while you type.</p>
        <p class="single-keys">
          <input type="checkbox" id="single-keys" .checked=${live(shortcuts)}
            @change=${(/** @type {any} */ { target }) => actions.setShortcuts(target.checked)}>
          <label for="single-keys">Single-key shortcuts</label>
        </p>
        <p class="single-keys">
          <input type="checkbox" id="trains-hidden" .checked=${live(trainsHidden)}
            @change=${(/** @type {any} */ { target }) => actions.setTrainsHidden(target.checked)}>
          <label for="trains-hidden">Go on training while the page is hidden</label>
        </p>`, element);
      dialog.update(open === 'shortcuts');
    },
  };
}
