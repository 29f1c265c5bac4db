// The sheet of exports: the network as it stands, as programs and files.

import { createDialog, sheetHead } from '../../figures/dialog.js';
import { html, nothing, render } from '../../figures/template.js';

/** @import { ExportKind } from '../../model/protocol.js' */
/** @import { State } from '../../model/state.js' */

const ABOUT = 'The network as it stands, with its inputs in the units of the data and the names of its classes.';

/**
 * @param {HTMLDialogElement} element  named by exports-title
 * @param {import('../../page/actions.js').Actions} actions
 * @param {import('../../page/exporting.js').Exporting} exporting
 */
export function createExports(element, actions, exporting) {
  const dialog = createDialog(element, actions.closeDialog);
  /** @type {ExportKind[]} */
  let kinds = [];
  let message = '';
  let scale = exporting.usualScale;
  let isOpen = false;

  /** @param {Promise<string>} work  what is said when it is done */
  async function say(work) {
    message = await work.catch((error) => error.message);
    draw();
  }

  async function list() {
    kinds = await exporting.kinds();
    return '';
  }

  const scaleChoice = () => html`
    <label>Size
      <select @change=${(/** @type {any} */ { target }) => { scale = Number(target.value); }}>
        ${exporting.scales.map((each) => html`<option value=${each} ?selected=${each === scale}>${`${each}×`}</option>`)}
      </select>
    </label>`;

  /** @param {ExportKind} kind */
  const row = ({ id, name, explanation, isText, isPainted }) => html`
    <li>
      <div><h3>${name}</h3><p>${explanation}</p></div>
      ${isPainted ? scaleChoice() : nothing}
      ${isText ? html`
        <button type="button" class="quiet" aria-label=${`Copy ${name}`}
          @click=${() => say(exporting.copy(id).then(() => `${name} is copied.`))}>Copy</button>` : nothing}
      <button type="button" class="quiet" aria-label=${`Download ${name}`}
        @click=${() => say(exporting.save(id, scale).then((file) => `${file} is saved.`))}>Download</button>
    </li>`;

  function draw() {
    render(html`
      ${sheetHead({ id: 'exports-title', title: 'Export', about: ABOUT, close: actions.closeDialog })}
      <div class="exports">
        <p class="exports-message" role="status">${message}</p>
        <ul>${kinds.map(row)}</ul>
      </div>`, element);
    dialog.update(isOpen);
  }

  return {
    /** @param {State} state */
    update(state) {
      const wasOpen = isOpen;
      isOpen = state.dialog === 'exports';
      if (isOpen && !wasOpen) {
        message = kinds.length > 0 ? '' : 'Loading…';
        draw();
        if (kinds.length === 0) {
          say(list());
        }
      } else if (isOpen !== wasOpen) {
        draw();
      }
    },
  };
}
