// The page's own controls: undo, the link, the theme, and which engine runs.

import { menu } from '../../figures/menu.js';
import { find, setText } from '../../figures/dom.js';
import { html, ifDefined, render } from '../../figures/template.js';
import { icon, ICONS } from './icons.js';

/** What the page calls its engines. */
const ENGINES = {
  'wasm-gc': 'Running on the WebAssembly engine',
  javascript: 'Running on the JavaScript engine',
};

const THEMES = [
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
  { id: 'projector', name: 'Projector' },
];

/** @param {import('../../model/state.js').State} state */
function engineLine({ engine, withoutVectors }) {
  if (!engine) {
    return '';
  }
  const vectors = withoutVectors ? `, without vectors. ${withoutVectors}` : ' with vectors.';
  return ENGINES[engine] + vectors;
}

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createMasthead(element, actions) {
  const engine = find(document, '#engine');
  /** @type {import('../../model/state.js').State} */
  let shown;

  /**
   * A button that says what it undoes. It is never disabled, which would lose the focus.
   *
   * @param {'undo'|'redo'} action
   * @param {string} verb
   * @param {string} change
   */
  function historyButton(action, verb, change) {
    const name = change ? `${verb}: ${change}` : `Nothing to ${action}`;
    return html`
      <button type="button" class="round" data-action=${action} aria-label=${name} title=${name}
        aria-disabled=${ifDefined(change ? undefined : 'true')} tabindex=${ifDefined(change ? undefined : '-1')} @click=${() => actions[action]()}>
        ${icon(ICONS[action])}
      </button>`;
  }

  function draw() {
    const { undoable, theme } = shown;
    render(html`
      ${historyButton('undo', 'Undo', undoable.undo)}
      ${historyButton('redo', 'Redo', undoable.redo)}
      <button type="button" class="main" data-action="showExperiments"
        @click=${() => actions.showExperiments()}>
        ${icon(ICONS.experiments)}<span class="name">Experiments</span></button>
      <button type="button" class="quiet" data-action="showLessons"
        @click=${() => actions.showLessons()}>${icon(ICONS.lessons)}<span class="name">Learn</span></button>
      <button type="button" class="quiet" data-action="showSweep" title="Train with many settings, and compare"
        @click=${() => actions.showSweep()}>${icon(ICONS.sweep)}<span class="name">Sweep</span></button>
      <button type="button" class="quiet" data-action="copyLink"
        @click=${() => actions.copyLink()}>${icon(ICONS.link)}<span class="name">Copy link</span></button>
      <button type="button" class="quiet" data-action="showExports"
        @click=${() => actions.showExports()}>
        ${icon(ICONS.exports)}<span class="name">Export</span></button>
      <label for="theme">${icon(ICONS.theme)}<span class="name">Theme</span></label>
      ${menu({ id: 'theme', options: THEMES, value: theme, change: actions.setTheme })}
      <button type="button" class="round" data-action="showShortcuts" aria-label="Keys and words"
        title="Keys and words" @click=${() => actions.showShortcuts()}>?</button>`, element);
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      shown = state;
      draw();
      setText(engine, engineLine(state));
    },
  };
}
