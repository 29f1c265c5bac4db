// The user's own data: painting, tables, and experiments that are kept in files.

import { isWhole } from '../../model/link.js';
import { counted } from '../../model/wording.js';
import { find } from '../../figures/dom.js';
import { html, nothing, render } from '../../figures/template.js';

const TOO_MANY = 'too many for a link of the usual length. “Copy link” offers a long one; a file keeps everything.';

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createOwn(element, actions) {
  // A file may be dropped anywhere on the page.
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer && Array.from(event.dataTransfer.types).indexOf('Files') >= 0) {
      event.preventDefault();
    }
  });
  document.addEventListener('drop', (event) => {
    const files = event.dataTransfer && event.dataTransfer.files;
    if (files && files.length > 0) {
      event.preventDefault();
      actions.takeFile(files[0]);
    }
  });

  /** @param {{target: any}} event */
  function takeFile({ target: input }) {
    if (input.files && input.files.length > 0) {
      actions.takeFile(input.files[0]);
      input.value = '';
    }
  }

  const chooseFile = () => find(element, 'input[type="file"]').click();

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ model, usedTable }) {
      const { link } = model;
      const isOwn = model.experiment.data.indexOf('own') === 0;
      const count = model.trainCount + model.testCount;
      const size = `${counted(count, 'point')} of your own`;
      const about = isWhole(link) ? `${size}.` : `${size}: ${TOO_MANY}`;
      render(html`
        <h3 class="own-title">Your own data</h3>
        <div class="own-buttons">
          <button type="button" @click=${() => actions.startPainting()}>Paint points</button>
          <button type="button" @click=${() => actions.openTable()}>Use a table…</button>
          ${isOwn && usedTable !== '' ? html`
            <button type="button" @click=${() => actions.openTableAgain()}>Other columns…</button>` : nothing}
        </div>
        <div class="own-buttons own-files">
          <button type="button" class="quiet" @click=${() => actions.saveFile()}>Save as file</button>
          <button type="button" class="quiet" @click=${chooseFile}>Open file…</button>
          <input type="file" hidden aria-label="File" accept=".json,.txt,.csv,.tsv,.data,.dat,.md,application/json,text/plain,text/csv"
            @change=${takeFile}>
        </div>
        <p class="own-about" role="status">${isOwn ? about : ''}</p>`, element);
    },
  };
}
