// All experiments to choose from: the user's own and the presets, each with a picture of what it
// learns.

import { fromLink } from '../../model/link.js';
import { fieldOf, variantsOf } from '../../model/catalogue.js';
import { createDialog, sheetHead } from '../../figures/dialog.js';
import { html, ifDefined, nothing, render, repeat } from '../../figures/template.js';
import { createThumbnail } from '../../figures/thumbnail.js';
import { createColourReader } from '../../figures/canvas.js';

/**
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/state.js').State} State
 */

/** Frames within which all views have drawn. */
const PATIENCE = 30;

/**
 * @typedef {object} Entry
 * @property {object} source  what it was made of
 * @property {string} link
 * @property {string} name
 * @property {string} text
 * @property {() => void} open
 */

/** What the reader goes on with, rather than the button of the gallery. */
const NEXT = 'question-text';

/**
 * @param {HTMLDialogElement} element  named by experiments-title
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createGallery(element, actions) {
  const dialog = createDialog(element, actions.closeDialog);
  const readColours = createColourReader(element);
  /** @type {WeakMap<object, ReturnType<typeof createThumbnail>>} by the source of an entry */
  const pictures = new WeakMap();
  let isChosen = false;

  /** @param {Entry} entry @param {State} state */
  function picture({ source, link }, { thumbnails, theme }) {
    const made = pictures.get(source) || createThumbnail('card-picture', 80, false);
    pictures.set(source, made);
    made.update(thumbnails[link], readColours(theme));
    return made.element;
  }

  /** @param {Entry} entry @param {State} state */
  const card = (entry, state) => html`
    <li>
      <button type="button" class="card" @click=${() => { isChosen = true; entry.open(); }}
        aria-current=${ifDefined(state.model.link === entry.link ? 'true' : undefined)}>
        ${picture(entry, state)}
        <span class="card-text">
          <span class="card-name">${entry.name}</span>
          <span class="card-question">${entry.text}</span>
        </span>
      </button>
    </li>`;

  /** @param {string} title @param {Entry[]} entries @param {State} state */
  const section = (title, entries, state) => (entries.length === 0 ? nothing : html`
    <h3>${title}</h3>
    <ul class="cards">${repeat(entries, ({ source }) => source, (entry) => card(entry, state))}</ul>`);

  /** @param {State} state */
  function content(state) {
    const { catalogue } = state;
    const own = state.savedExperiments.own.map((each) => ({
      source: each,
      link: each.link,
      name: datasetOf(each.link, catalogue),
      text: changesOf(each.link, catalogue),
      open: () => actions.resumeWork(each),
    }));
    const presets = catalogue.presets.map((preset) => ({
      source: preset,
      link: preset.link,
      name: preset.name,
      text: preset.question,
      open: () => actions.openPreset(preset),
    }));
    return html`
      ${sheetHead({
        id: 'experiments-title',
        title: 'Experiments',
        about: 'Each begins with a question: make a guess, then press Play. What you have now stays kept.',
        close: actions.closeDialog,
      })}
      <div class="gallery">
        ${section('Your work', own, state)}
        ${section(own.length > 0 ? 'Questions to start from' : '', presets, state)}
      </div>`;
  }

  return {
    /** @param {State} state */
    update(state) {
      const isOpen = state.dialog === 'experiments';
      if (isOpen) {
        render(content(state), element);
      }
      dialog.update(isOpen);
      if (isChosen && !isOpen) {
        isChosen = false;
        focusWhenShown(NEXT, PATIENCE);
      }
    },
  };
}

/**
 * @param {string} id  of what another view shows, perhaps in a later frame
 * @param {number} frames  how many to wait for it
 */
function focusWhenShown(id, frames) {
  const target = document.getElementById(id);
  if (target && target.offsetParent !== null) {
    target.focus();
  } else if (frames > 0) {
    window.requestAnimationFrame(() => focusWhenShown(id, frames - 1));
  }
}

/**
 * @param {string} link
 * @param {Catalogue} catalogue
 * @returns {string} the name of its data
 */
function datasetOf(link, catalogue) {
  const field = fieldOf(catalogue, 'data');
  const id = fromLink(link).data || (field && field.default);
  const dataset = field && variantsOf(catalogue, field).find((variant) => variant.id === id);
  return dataset ? dataset.name : 'Your experiment';
}

/**
 * @param {string} link
 * @param {Catalogue} catalogue
 * @returns {string} what has been changed, in words
 */
function changesOf(link, catalogue) {
  const changes = fromLink(link);
  const changed = catalogue.fields
    .filter(({ key }) => key in changes && key !== 'data' && key !== 'own')
    .map(({ key, name }) => `${name.toLowerCase()} ${changes[key].split('_').join(' ')}`);
  return changed.length > 0 ? changed.join(', ') : 'As it begins';
}
