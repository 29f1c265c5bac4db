// Something that stands over the page until it is closed; the browser keeps the focus inside and
// gives it back afterwards.

import { html, nothing, render } from './template.js';

/**
 * @param {HTMLDialogElement} element
 * @param {() => void} close  asks for it to be closed
 * @param {boolean} [closesOutside]  whether a click on the page behind it closes it
 */
export function createDialog(element, close, closesOutside = true) {
  /** Whether it is to be open, as far as has been told here. */
  let isWanted = false;
  let isFilled = false;

  // By Escape, or by a gesture of the device. At the second Escape the browser closes it without
  // asking. It tells so only later, perhaps when the next opening has already been asked for.
  element.addEventListener('cancel', () => {
    isWanted = false;
    close();
  });
  element.addEventListener('close', () => {
    if (isWanted && !element.open) {
      close();
    }
  });
  element.addEventListener('click', ({ target }) => {
    if (closesOutside && target === element) {
      close();
    }
  });

  /** @param {boolean} isOpen */
  function update(isOpen) {
    isWanted = isOpen;
    if (isOpen && !element.open) {
      element.showModal();
    } else if (!isOpen && element.open) {
      element.close();
    }
  }

  return {
    update,

    /**
     * For what is large: a closed one holds nothing.
     *
     * @param {boolean} isOpen
     * @param {() => void} draw  all of it
     * @param {() => void} [forget]  what was made to draw it
     */
    show(isOpen, draw, forget = () => {}) {
      if (isOpen) {
        draw();
      }
      update(isOpen);
      if (isFilled && !isOpen) {
        render(nothing, element);
        forget();
      }
      isFilled = isOpen;
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
