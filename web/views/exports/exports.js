// The sheet of exports: the network as it stands, as programs, files and pictures. Training waits
// while it is open, so that what is saved is what is seen.

import { adoptStyle } from '../../figures/adopted-style.js';
import { createDialog, sheetHead } from '../../figures/dialog.js';
import { html, nothing, render } from '../../figures/template.js';
import { copiedText, sizeText, usageParts } from './words.js';
import { EXPORTS } from './style.js';

/** @import { ExportChoices, ExportKind } from '../../model/protocol.js' */
/** @import { State } from '../../model/state.js' */
/** @import { Made } from '../../page/scripts/exporting.js' */

const ABOUT = 'The network as it stands, with its inputs in the units of the data and the names of its classes.';

/** Letters of a text that are shown. */
const SEEN = 20000;

/**
 * @param {HTMLDialogElement} element  named by exports-title
 * @param {import('../../page/actions.js').Actions} actions
 * @param {import('../../page/scripts/exporting.js').Exporting} exporting
 */
export function createExports(element, actions, exporting) {
  adoptStyle(EXPORTS);
  const dialog = createDialog(element, close);
  /** @type {ExportChoices} */
  let choices = { kinds: [], pictures: [] };
  let chosen = 'pytorch';
  let { picture, scale } = exporting.usual;
  /** @type {Made|null} null while it is being made */
  let made = null;
  let text = '';
  let address = '';
  let message = '';
  let isOpen = false;
  let wasPlaying = false;
  /** How often something has been asked for. */
  let turn = 0;

  function close() {
    actions.closeDialog();
    if (wasPlaying) {
      wasPlaying = false;
      actions.play();
    }
  }

  function forget() {
    URL.revokeObjectURL(address);
    made = null;
    text = '';
    address = '';
    message = '';
  }

  async function look() {
    const own = ++turn;
    forget();
    draw();
    try {
      choices = await exporting.choices();
      draw();
      const next = await exporting.make(chosen, picture);
      if (own === turn) {
        show(next);
      }
    } catch (error) {
      message = /** @type {Error} */ (error).message;
    }
    draw();
  }

  /** @param {Made} next */
  function show(next) {
    made = next;
    if (made.kind.isPicture) {
      address = URL.createObjectURL(new Blob([/** @type {any} */ (made.bytes)], { type: 'image/svg+xml' }));
    }
    if (made.kind.isText) {
      text = new TextDecoder().decode(made.bytes);
    }
  }

  /** @param {Promise<void>} work @param {string} done  is said then */
  async function say(work, done) {
    message = await work.then(() => done, (error) => error.message);
    draw();
  }

  /** @param {ExportKind} kind */
  const radio = ({ id, name }) => html`
    <label class="exports-kind">
      <input type="radio" name="export" .checked=${id === chosen} @change=${() => {
        chosen = id;
        look();
      }}><span>${name}</span>
    </label>`;

  const pictureChoice = () => html`
    <label>Picture
      <select @change=${(/** @type {any} */ { target }) => {
        picture = target.value;
        look();
      }}>${choices.pictures.map(({ id, name }) =>
        html`<option value=${id} ?selected=${id === picture}>${name}</option>`)}</select>
    </label>`;

  const scaleChoice = () => html`
    <label>Size
      <select @change=${(/** @type {any} */ { target }) => {
        scale = Number(target.value);
        draw();
      }}>${exporting.scales.map((each) =>
        html`<option value=${each} ?selected=${each === scale}>${`${each}×`}</option>`)}</select>
    </label>`;

  function preview() {
    if (!made) {
      return html`<p class="exports-preview">${message === '' ? 'Writing…' : ''}</p>`;
    }
    if (made.kind.isPicture) {
      const { name } = choices.pictures.find(({ id }) => id === picture) || { name: '' };
      return html`<div class="exports-preview is-picture"><img src=${address} alt=${`Preview: ${name}`}></div>`;
    }
    return made.kind.isText
      ? html`<pre class="exports-preview" tabindex="0" role="region" aria-label="Preview">${
        text.length > SEEN ? `${text.slice(0, SEEN)}\n…` : text}</pre>`
      : html`<p class="exports-preview">A file for programs, not for reading.</p>`;
  }

  /** @param {ExportKind} kind */
  const fileOf = (kind) => html`
    <h3>${kind.name}</h3>
    <p class="prose">${kind.explanation} ${made ? usageParts(kind.usage, made.name).map((part, index) =>
      (index % 2 === 1 ? html`<code>${part}</code>` : part)) : nothing}</p>
    ${kind.isPicture ? html`
      <p class="exports-choices">${pictureChoice()}${kind.isPainted ? scaleChoice() : nothing}</p>` : nothing}
    ${preview()}
    <p class="exports-size">${made ? sizeText(made, text, scale) : ''}</p>
    <p class="exports-buttons">
      <button type="button" ?disabled=${!made} aria-label=${`Download ${kind.name}`} @click=${() => {
        if (made) {
          say(exporting.save(made, scale), `${made.name} is saved.`);
        }
      }}>Download</button>
      ${kind.isText ? html`
        <button type="button" ?disabled=${!made} aria-label=${`Copy ${kind.name}`} @click=${() => {
          if (made) {
            say(exporting.copy(made), copiedText(kind));
          }
        }}>Copy</button>` : nothing}
    </p>`;

  function draw() {
    const kind = choices.kinds.find(({ id }) => id === chosen);
    render(html`
      ${sheetHead({ id: 'exports-title', title: 'Export', about: ABOUT, close })}
      <div class="exports">
        <div class="exports-kinds" role="radiogroup" aria-label="Kind of file">${choices.kinds.map(radio)}</div>
        <div class="exports-file">
          ${kind ? fileOf(kind) : html`<p>${message === '' ? 'Loading…' : ''}</p>`}
          <p class="exports-message" role="status">${message}</p>
        </div>
      </div>`, element);
  }

  return {
    /** @param {State} state */
    update({ dialog: open, playing }) {
      const isNow = open === 'exports';
      const isNew = isNow && !isOpen;
      if (isOpen && !isNow) {
        forget();
      }
      isOpen = isNow;
      if (isNew) {
        wasPlaying = playing;
        draw();
        actions.pause().then(look, actions.report);
      }
      dialog.update(isNow);
    },
  };
}
