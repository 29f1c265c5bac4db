// All experiments to choose from: the user's own and the presets, each with a picture of what it
// learns.

import { fromLink } from '../../model/link.js';
import { isNewer } from '../../model/saved-experiment.js';
import { fieldOf, variantsOf } from '../../model/catalogue.js';
import { settingName } from '../../model/setting-names.js';
import { createDialog, sheetHead } from '../../figures/dialog.js';
import { find } from '../../figures/dom.js';
import { focusWhenShown } from '../../figures/focus-when-shown.js';
import { html, ifDefined, nothing, render, repeat } from '../../figures/template.js';
import { createThumbnail } from '../../figures/thumbnail.js';
import { readColours } from '../../figures/canvas.js';

/**
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../model/saved-experiment.js').SavedExperiment} SavedExperiment
 */

/** Own experiments that are shown at first. */
const FIRST = 6;

const LONGEST_NAME = 60;

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} link
 * @property {string} name
 * @property {string} text
 * @property {import('../../model/picture.js').Picture|null} [saved]  its picture, where one is saved
 * @property {boolean} isHere  on the page
 * @property {boolean} [isNewer]  of a newer version of the page, which alone can open it
 * @property {() => void} open
 */

/** What the reader goes on with, rather than the button of the gallery. */
const NEXT = '#question-text';

/**
 * @param {HTMLDialogElement} element  named by experiments-title
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createGallery(element, actions) {
  const dialog = createDialog(element, actions.closeDialog);
  /** @type {Map<string, ReturnType<typeof createThumbnail>>} by the id of an entry */
  const pictures = new Map();
  /** @type {State} */
  let shown;
  let isChosen = false;
  let showsAll = false;
  /** The id of the experiment that is being renamed; '' for none. */
  let renamed = '';

  /** @param {Entry} entry */
  function picture({ id, link, saved }) {
    const { thumbnails, theme } = shown;
    const mine = pictures.get(id) || createThumbnail('card-picture', 80, false);
    pictures.set(id, mine);
    mine.update(saved || thumbnails[link], readColours(theme));
    return mine.element;
  }

  /** @param {Entry} entry */
  const card = (entry) => html`
    <button type="button" class="card" ?disabled=${entry.isNewer} @click=${() => { isChosen = true; entry.open(); }}
      aria-current=${ifDefined(entry.isHere ? 'true' : undefined)}>
      ${picture(entry)}
      <span class="card-text">
        <span class="card-name">${entry.name}</span>
        <span class="card-question">${entry.text}</span>
      </span>
    </button>`;

  /** @param {string} id  of the experiment to be renamed; '' when that is done */
  function rename(id) {
    renamed = id;
    draw();
    // The list may have been closed, or the experiment deleted, a moment ago.
    const input = /** @type {HTMLInputElement|null} */ (element.querySelector('#experiment-name'));
    if (input) {
      input.focus();
      input.select();
    }
  }

  /** @param {string} id */
  async function takeName(id) {
    const { value } = /** @type {HTMLInputElement} */ (find(element, '#experiment-name'));
    await actions.renameExperiment(id, value.trim());
    endRenaming(id);
  }

  /** @param {string} id */
  function endRenaming(id) {
    rename('');
    focusWhenShown(`#rename-${id}`);
  }

  /** @param {SavedExperiment} experiment */
  async function remove(experiment) {
    await actions.deleteExperiment(experiment);
    focusWhenShown('#restore-experiment');
  }

  /** @param {SavedExperiment} experiment  that was deleted */
  async function restore({ id }) {
    await actions.restoreExperiment();
    focusWhenShown(`#rename-${id}`);
  }

  /** @param {Entry} entry */
  const nameField = ({ id, name }) => html`
    <form class="card-name-form" @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      takeName(id);
    }}>
      <label for="experiment-name">Name</label>
      <input type="text" id="experiment-name" autocomplete="off" maxlength=${LONGEST_NAME} .value=${name}
        @keydown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key === 'Escape') {
            event.preventDefault(); // which would close the sheet
            endRenaming(id);
          }
        }}>
      <button type="submit">Save name</button>
    </form>`;

  /** @param {SavedExperiment} experiment */
  function ownCard(experiment) {
    const { catalogue, savedExperiments: { place } } = shown;
    const { id, link, saved, picture: small } = experiment;
    const name = nameOf(experiment, catalogue);
    const entry = {
      id,
      link,
      name,
      text: isNewer(experiment)
        ? 'Saved by a newer version of Chainrule. Reload the page to get that version.'
        : `${timeOf(saved)} · ${changesOf(link, catalogue)}`,
      saved: small,
      isHere: id === place.id,
      isNewer: isNewer(experiment),
      open: () => actions.resumeWork(id),
    };
    return html`
      <li class="own-card">
        ${card(entry)}
        ${id === renamed ? nameField(entry) : html`
          <span class="card-tools">
            <button type="button" class="quiet" id=${`rename-${id}`} aria-label=${`Rename ${name}`}
              @click=${() => rename(id)}>Rename</button>
            <button type="button" class="quiet" aria-label=${`Delete ${name}`}
              @click=${() => remove(experiment)}>Delete</button>
          </span>`}
      </li>`;
  }

  function showAll() {
    showsAll = true;
    draw();
  }

  function ownExperiments() {
    const { catalogue, savedExperiments: { own, deleted } } = shown;
    return html`
      ${own.length + Number(deleted !== null) === 0 ? nothing : html`<h3 id="my-experiments">My experiments</h3>`}
      <div role="status">${deleted ? html`
        <p class="deleted">“${nameOf(deleted, catalogue)}” is deleted.
          <button type="button" id="restore-experiment" @click=${() => restore(deleted)}>Undo</button></p>` : nothing}
      </div>
      ${own.length === 0 ? nothing : html`
        <ul class="cards" aria-labelledby="my-experiments">
          ${repeat(own.slice(0, showsAll ? own.length : FIRST), ({ id }) => id, ownCard)}
        </ul>`}
      ${own.length === 0 ? nothing : html`
        <p class="own-buttons">
          ${own.length > FIRST && !showsAll
            ? html`<button type="button" @click=${showAll}>${`Show all ${own.length}`}</button>`
            : nothing}
          <button type="button" class="quiet" @click=${() => actions.saveAll()}>Save all as a file</button>
        </p>`}`;
  }

  function presets() {
    const { catalogue, model, savedExperiments: { own } } = shown;
    const entries = catalogue.presets.map((preset) => ({
      id: preset.id,
      link: preset.link,
      name: preset.name,
      text: preset.question,
      isHere: model.link === preset.link,
      open: () => actions.openPreset(preset),
    }));
    return html`
      <h3>${own.length > 0 ? 'Questions to start from' : ''}</h3>
      <ul class="cards">${repeat(entries, ({ id }) => id, (entry) => html`<li>${card(entry)}</li>`)}</ul>`;
  }

  function draw() {
    render(html`
      ${sheetHead({
        id: 'experiments-title',
        title: 'Experiments',
        about: 'Each begins with a question: make a guess, then press Play. What you have now stays saved.',
        close: actions.closeDialog,
      })}
      <div class="gallery">${ownExperiments()}${presets()}</div>`, element);
  }

  return {
    /** @param {State} state */
    update(state) {
      const isOpen = state.dialog === 'experiments';
      shown = state;
      dialog.show(isOpen, draw, () => {
        pictures.clear();
        showsAll = false;
        renamed = '';
      });
      if (isChosen && !isOpen) {
        isChosen = false;
        focusWhenShown(NEXT);
      }
    },
  };
}

/**
 * @param {SavedExperiment} experiment
 * @param {Catalogue} catalogue
 * @returns {string} that the user has given it, or else that of its data
 */
function nameOf({ name, link }, catalogue) {
  const field = fieldOf(catalogue, 'data');
  const id = fromLink(link).data || (field && field.default);
  const dataset = field && variantsOf(catalogue, field).find((variant) => variant.id === id);
  return name || (dataset ? dataset.name : 'Experiment');
}

/**
 * @param {number} saved  milliseconds since 1970
 * @returns {string} such as "27 Nov, 16:05"
 */
function timeOf(saved) {
  return new Date(saved).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/**
 * @param {string} link
 * @param {Catalogue} catalogue
 * @returns {string} what has been changed, in words
 */
function changesOf(link, catalogue) {
  const changes = fromLink(link);
  const changed = catalogue.fields
    .filter(({ key, group }) => key in changes && key !== 'data' && key !== 'own' && group !== 'view')
    .map(({ key }) => settingName(catalogue, key, changes[key]));
  return changed.length > 0 ? changed.join('; ') : 'as it begins';
}
