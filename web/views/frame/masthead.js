// The page's own controls: the link, the theme, and which engine runs.

import { find, setAttribute, setText } from '../../figures/dom.js';

/** How engines are called on the page. */
const ENGINES = {
  '': '',
  'wasm-gc': 'Running on the WebAssembly engine.',
  javascript: 'Running on the JavaScript engine.',
};

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createMasthead(element, actions) {
  const copy = find(element, '[data-action="copyLink"]');
  const theme = find(element, '#theme');
  const engine = find(document, '#engine');
  const copyName = copy.textContent;

  const undo = createTravel('undo', 'Undo');
  const redo = createTravel('redo', 'Redo');

  copy.addEventListener('click', () => {
    actions.copyLink().then((text) => {
      setText(copy, text);
      setTimeout(() => setText(copy, copyName), 2000);
    });
  });
  find(element, '[data-action="showExperiments"]')
    .addEventListener('click', actions.showExperiments);
  find(element, '[data-action="showShortcuts"]').addEventListener('click', actions.showShortcuts);
  theme.addEventListener('change', () => actions.setTheme(theme.value));

  /**
   * A button that says what it undoes. It is never disabled, which would lose the focus.
   *
   * @param {'undo'|'redo'} action
   * @param {string} verb
   */
  function createTravel(action, verb) {
    const button = find(element, `[data-action="${action}"]`);
    button.addEventListener('click', () => actions[action]());
    return (/** @type {string} */ change) => {
      const name = change ? `${verb}: ${change}` : `Nothing to ${action}`;
      setAttribute(button, 'aria-disabled', change ? false : 'true');
      setAttribute(button, 'aria-label', name);
      setAttribute(button, 'title', name);
    };
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      undo(state.undoable.undo);
      redo(state.undoable.redo);
      setText(engine, ENGINES[state.engine]);
      if (theme.value !== state.theme) {
        theme.value = state.theme;
      }
    },
  };
}
