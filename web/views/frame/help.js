// The sheet behind the "?": what can be done by a key, and the words of the field.

import { SHORTCUTS } from './shortcuts.js';
import { createDialog, sheetHead } from '../../figures/dialog.js';
import { onTabKey, tab } from '../../figures/tabs.js';
import { html, live, render } from '../../figures/template.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {{element: HTMLElement, update: (state: State) => void}} Glossary
 */

const TABS = [{ id: 'keys', name: 'Keys' }, { id: 'words', name: 'Words' }];

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

/** @param {{id: string, name: string, checked: boolean, change: (checked: boolean) => void}} preference */
const box = ({ id, name, checked, change }) => html`
  <p class="single-keys">
    <input type="checkbox" id=${id} .checked=${live(checked)}
      @change=${(/** @type {any} */ { target }) => change(target.checked)}>
    <label for=${id}>${name}</label>
  </p>`;

/**
 * @param {HTMLDialogElement} element  named by shortcuts-title
 * @param {import('../../page/actions.js').Actions} actions
 * @param {() => Promise<(actions: import('../../page/actions.js').Actions) => Glossary>} load  the words,
 *     when they are first looked at
 */
export function createHelp(element, actions, load) {
  const dialog = createDialog(element, actions.closeDialog);
  let chosen = 'keys';
  let wasOpen = false;
  /** @type {Glossary|'loading'|'failed'|null} */
  let glossary = null;
  /** @type {State} */
  let shown;

  async function loadWords() {
    glossary = 'loading';
    try {
      glossary = (await load())(actions);
    } catch (error) {
      glossary = 'failed';
    }
    draw();
  }

  /** @param {string} id */
  function choose(id) {
    chosen = id;
    draw();
  }

  function words() {
    if (!glossary) {
      loadWords();
    }
    if (glossary === 'loading') {
      return html`<p class="prose">Loading the words…</p>`;
    }
    if (glossary === null || glossary === 'failed') {
      return html`<p class="prose">The words could not be loaded. Close this and open it again to retry.</p>`;
    }
    glossary.update(shown);
    return glossary.element;
  }

  const keys = () => html`
    <div class="shortcut-groups">${SHORTCUTS.map(shortcutGroup)}</div>
    <p class="prose">On a Mac, use Cmd for Ctrl. In the network, arrow keys move between neurons.
    Shortcuts are off while you type.</p>
    ${box({ id: 'single-keys', name: 'Single-key shortcuts', checked: shown.shortcuts, change: actions.setShortcuts })}
    ${box({ id: 'hints', name: 'Hints at the right moment', checked: shown.hints, change: actions.setHints })}
    ${box({
      id: 'trains-hidden',
      name: 'Go on training while the page is hidden',
      checked: shown.trainsHidden,
      change: actions.setTrainsHidden,
    })}`;

  function draw() {
    const { dialog: open, term } = shown;
    const isOpen = open === 'shortcuts';
    if (isOpen && !wasOpen) {
      chosen = term === '' ? 'keys' : 'words';
      glossary = glossary === 'failed' ? null : glossary;
    }
    wasOpen = isOpen;
    render(html`
      ${sheetHead({ id: 'shortcuts-title', title: 'Keys and words', close: actions.closeDialog })}
      <div class="tabs help-tabs" role="tablist" aria-label="Help" @keydown=${onTabKey}>
        ${TABS.map(({ id, name }) => tab({
          id: `help-${id}`, name, panel: 'help-panel', isChosen: chosen === id, choose: () => choose(id),
        }))}
      </div>
      <div class="help-panel" id="help-panel" role="tabpanel" aria-labelledby=${`help-${chosen}`}>
        ${chosen === 'keys' ? keys() : isOpen ? words() : ''}
      </div>`, element);
    dialog.update(isOpen);
  }

  return {
    /** @param {State} state */
    update(state) {
      shown = state;
      if (state.dialog === 'shortcuts' || wasOpen || !element.firstChild) {
        draw();
      }
    },
  };
}
