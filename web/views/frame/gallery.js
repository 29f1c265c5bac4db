// All experiments to choose from: the user's own and the presets, each with a picture of what it
// learns.

import { fromLink } from '../../model/link.js';
import { fieldOf, variantsOf } from '../../model/catalogue.js';
import { createDialog } from '../../figures/dialog.js';
import { createElement, find, setAttribute } from '../../figures/dom.js';
import { createThumbnail } from '../../figures/thumbnail.js';
import { createColourReader } from '../../figures/canvas.js';

/** Frames within which all views have drawn. */
const PATIENCE = 30;

/**
 * @typedef {{link: string, name: string, text: string, open: () => void}} Entry
 * @typedef {{entry: Entry, element: HTMLElement, thumbnail: ReturnType<typeof createThumbnail>}} Card
 */

/**
 * @param {HTMLElement} element  a dialog that holds a place for the gallery
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createGallery(element, actions) {
  const dialog = createDialog(element, actions.closeDialog);
  const place = find(element, '.gallery');
  const readColours = createColourReader(element);
  /** @type {Card[]} */
  let cards = [];
  let isChosen = false;
  /** @type {import('../../model/catalogue.js').Catalogue|null} */
  let builtFor = null;
  /** @type {import('../../page/saved-experiments.js').Work[]|null} */
  let own = null;

  /** @param {Entry} entry */
  function createCard(entry) {
    const thumbnail = createThumbnail('card-picture', 80, false);
    const button = createElement('button', { type: 'button', class: 'card' }, [
      thumbnail.element,
      createElement('span', { class: 'card-text' }, [
        createElement('span', { class: 'card-name' }, [entry.name]),
        createElement('span', { class: 'card-question' }, [entry.text]),
      ]),
    ]);
    button.addEventListener('click', () => {
      isChosen = true;
      entry.open();
    });
    cards.push({ entry, element: button, thumbnail });
    return createElement('li', {}, [button]);
  }

  /** @param {string} title @param {Entry[]} entries */
  function addSection(title, entries) {
    if (entries.length > 0) {
      place.appendChild(createElement('h3', {}, [title]));
      place.appendChild(createElement('ul', { class: 'cards' }, entries.map(createCard)));
    }
  }

  /** @param {import('../../model/state.js').State & {catalogue: import('../../model/catalogue.js').Catalogue}} state */
  function build({ catalogue, savedExperiments }) {
    place.textContent = '';
    cards = [];
    addSection('Your work', savedExperiments.own.map((each) => ({
      link: each.link,
      name: datasetOf(each.link, catalogue),
      text: changesOf(each.link, catalogue),
      open: () => actions.resumeWork(each),
    })));
    addSection(savedExperiments.own.length > 0 ? 'Questions to start from' : '', catalogue.presets.map((preset) => ({
      link: preset.link,
      name: preset.name,
      text: preset.question,
      open: () => actions.openPreset(preset),
    })));
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      const { catalogue, savedExperiments, model, thumbnails, theme } = state;
      const isOpen = state.dialog === 'experiments';
      if (isOpen && catalogue && (catalogue !== builtFor || savedExperiments.own !== own)) {
        builtFor = catalogue;
        own = savedExperiments.own;
        build(state);
      }
      dialog.update(isOpen);
      if (isChosen && !isOpen) {
        isChosen = false;
        // The reader goes on with the question of the experiment, not with the button of the gallery.
        const next = document.getElementById(element.dataset.next || '');
        if (next) {
          focusWhenShown(next, PATIENCE);
        }
      }
      if (isOpen) {
        cards.forEach(({ entry, element: card, thumbnail }) => {
          const isCurrent = model !== null && model.link === entry.link;
          setAttribute(card, 'aria-current', isCurrent && 'true');
          thumbnail.update(thumbnails[entry.link], readColours(theme));
        });
      }
    },
  };
}

/**
 * @param {HTMLElement} target  another view shows it, perhaps in a later frame
 * @param {number} frames  how many to wait for it
 */
function focusWhenShown(target, frames) {
  if (target.offsetParent !== null) {
    target.focus();
  } else if (frames > 0) {
    window.requestAnimationFrame(() => focusWhenShown(target, frames - 1));
  }
}

/**
 * @param {string} link
 * @param {import('../../model/catalogue.js').Catalogue} catalogue
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
 * @param {import('../../model/catalogue.js').Catalogue} catalogue
 * @returns {string} what has been changed, in words
 */
function changesOf(link, catalogue) {
  const changes = fromLink(link);
  const changed = catalogue.fields
    .filter(({ key }) => key in changes && key !== 'data' && key !== 'own')
    .map(({ key, name }) => `${name.toLowerCase()} ${changes[key].split('_').join(' ')}`);
  return changed.length > 0 ? changed.join(', ') : 'As it begins';
}
