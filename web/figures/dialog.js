// Something that stands over the page until it is closed; the browser keeps the focus inside and
// gives it back afterwards.

import { find, setAttribute } from './dom.js';

/**
 * @param {any} element  a dialog with a button that is to close it
 * @param {() => void} close  asks for it to be closed
 */
export function createDialog(element, close) {
  find(element, '[data-action="closeDialog"]').addEventListener('click', close);
  // By Escape, or by a gesture of the device. Of having been closed the browser tells only later,
  // perhaps after the next key.
  element.addEventListener('cancel', close);
  element.addEventListener('close', close);
  element.addEventListener('click', (/** @type {MouseEvent} */ event) => {
    if (event.target === element) {
      close(); // on the page behind it
    }
  });

  return {
    /** @param {boolean} isOpen */
    update(isOpen) {
      if (isOpen === element.hasAttribute('open')) {
        return;
      }
      if (typeof element.showModal !== 'function') {
        setAttribute(element, 'open', isOpen);
      } else if (isOpen) {
        element.showModal();
      } else {
        element.close();
      }
    },
  };
}
