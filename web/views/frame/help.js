// The sheet that shows what can be done by a key, and switches single keys off.

import { SHORTCUTS } from './shortcuts.js';
import { createDialog } from '../../figures/dialog.js';
import { createElement, find } from '../../figures/dom.js';

/** @param {string} key */
function createKey(key) {
  const parts = key.split('+').map((part) => createElement('kbd', {}, [part]));
  return createElement('span', { class: 'keys' }, parts);
}

/**
 * @param {HTMLElement} element  a dialog that holds a place for the table and a box
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createHelp(element, actions) {
  const dialog = createDialog(element, actions.closeDialog);
  const box = find(element, '#single-keys');
  box.addEventListener('change', () => actions.setShortcuts(box.checked));

  const table = find(element, '.shortcut-groups');
  SHORTCUTS.forEach(({ title, shortcuts }) => {
    table.appendChild(createElement('section', {}, [
      createElement('h3', {}, [title]),
      createElement('dl', {}, shortcuts.map(({ name, keys }) => createElement('div', {}, [
        createElement('dt', {}, [name]),
        createElement('dd', {}, keys.map(createKey)),
      ]))),
    ]));
  });

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ dialog: open, shortcuts }) {
      dialog.update(open === 'shortcuts');
      box.checked = shortcuts;
    },
  };
}
