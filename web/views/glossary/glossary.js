// The words of the field, each with its formula and the way to where it is seen; and above them what
// the network on the page learns, and what is chosen.

import { createElement } from '../../figures/dom.js';
import { focusWhenShown } from '../../figures/focus-when-shown.js';
import { formula } from '../../figures/formula.js';
import { html, nothing, render } from '../../figures/template.js';
import { ENTRIES } from './entries.js';
import { chosenWords, idOf, learnedText } from './words.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./entries.js').Entry} Entry
 * @typedef {import('./entries.js').Seen} Seen
 */

/** @param {import('../../page/actions.js').Actions} actions */
export function createGlossary(actions) {
  const element = createElement('div', { class: 'glossary' });
  /** @type {State} */
  let state;
  let sought = '';
  /** The term that was led to last. */
  let led = '';

  /** @param {Seen} seen */
  function show({ view, chart, layerChart, setting }) {
    actions.closeDialog();
    if (view) {
      actions.showView(view);
      focusWhenShown(`#inside-${view}`);
    } else if (chart) {
      actions.showView('none');
      actions.setOption('chart', chart);
      if (layerChart) {
        actions.setOption('layerChart', layerChart);
      }
      focusWhenShown(`#chart-tab-${chart}`);
    } else if (setting) {
      lookUp(setting);
    }
  }

  /** Opens a setting's place, and its explanation. @param {string} key */
  function lookUp(key) {
    const control = document.getElementById(`field-${key}-about`);
    const more = control && control.closest('details');
    const part = control && /** @type {HTMLElement|null} */ (control.closest('[data-panel]'));
    if (more) {
      more.open = true;
    }
    if (part) {
      const panel = part.dataset.panel === 'data' ? 'data' : 'training';
      actions.arrange({ settings: 'open', panel });
    }
    focusWhenShown(`#field-${key}`);
  }

  /** @param {Entry} entry */
  const entryView = ({ term, text, tex, seen }) => html`
    <section class="glossary-entry" id=${idOf(term)} tabindex="-1" aria-labelledby=${`${idOf(term)}-name`}>
      <h4 id=${`${idOf(term)}-name`}>${term}</h4>
      <p>${text}</p>
      ${tex ? formula(tex, state.typeset) : nothing}
      <button type="button" class="quiet" aria-label=${`Show me: ${term}`} @click=${() => show(seen)}>Show me</button>
    </section>`;

  function draw() {
    const found = ENTRIES.filter(({ term, text }) =>
      sought === '' || `${term} ${text}`.toLowerCase().includes(sought.toLowerCase()));
    render(html`
      <section class="glossary-here" aria-labelledby="glossary-learned">
        <h3 id="glossary-learned">What is learned here, and what is chosen</h3>
        <p>${learnedText(state.model)}</p>
        <p>Chosen, not learned, are the hyper-parameters:</p>
        <dl>${chosenWords(state.catalogue, state.model).map(({ name, value }) =>
          html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      </section>
      <p class="glossary-search">
        <label for="glossary-sought">Find a word</label>
        <input type="search" id="glossary-sought" autocomplete="off" .value=${sought}
          @input=${(/** @type {any} */ { target }) => { sought = target.value; draw(); }}>
        <span role="status">${sought === '' ? '' : `${found.length} of ${ENTRIES.length} words`}</span>
      </p>
      <div class="glossary-entries">${found.map(entryView)}</div>`, element);
  }

  return {
    element,

    /** @param {State} next */
    update(next) {
      if (!state) {
        actions.loadFormulas();
      }
      state = next;
      const isLed = state.term !== '' && state.term !== led;
      led = state.term;
      sought = isLed ? '' : sought;
      draw();
      if (isLed) {
        focusWhenShown(`#${idOf(state.term)}`);
      }
    },
  };
}
