// Something that stands over the page until it is closed; the browser keeps the focus inside and
// gives it back afterwards.

import { html, nothing } from './template.js';

/**
 * @param {HTMLDialogElement} element
 * @param {() => void} close  asks for it to be closed
 * @param {boolean} [closesOutside]  whether a click on the page behind it closes it
 */
export function createDialog(element, close, closesOutside = true) {
  // By Escape, or by a gesture of the device. Of having been closed the browser tells only later,
  // perhaps after the next key; and at the second Escape it closes without asking.
  element.addEventListener('cancel', close);
  element.addEventListener('close', () => {
    if (!element.open) {
      close();
    }
  });
  element.addEventListener('click', ({ target }) => {
    if (closesOutside && target === element) {
      close();
    }
  });

  return {
    /** @param {boolean} isOpen */
    update(isOpen) {
      if (isOpen && !element.open) {
        element.showModal();
      } else if (!isOpen && element.open) {
        element.close();
      }
    },
  };
}

/**
 * @param {object} parts
 * @param {string} parts.id  of the title
 * @param {string} parts.title
 * @param {() => void} parts.close
 * @param {string} [parts.about]
 */
export const sheetHead = ({ id, title, close, about }) => html`
  <div class="sheet-head">
    <h2 id=${id}>${title}</h2>
    ${about ? html`<p class="prose">${about}</p>` : nothing}
    <button type="button" class="round" data-action="closeDialog" aria-label="Close" title="Close"
      @click=${close}>×</button>
  </div>`;
