// A button that changes the network by one. Where there is nothing left to do it keeps the focus
// and says why.

import { createElement, setAttribute } from './dom.js';

/**
 * @param {string} sign
 * @param {string} className
 * @param {() => void} act
 */
export function createStep(sign, className, act) {
  const button = createElement('button', { type: 'button', class: `figure-step ${className}` }, [
    sign,
  ]);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') {
      act();
    }
  });

  return {
    button,

    /**
     * @param {string} name
     * @param {string} whyNot  '' when there is something to do
     */
    update(name, whyNot) {
      setAttribute(button, 'aria-label', whyNot ? `${name}. ${whyNot}` : name);
      setAttribute(button, 'title', whyNot ? false : name);
      setAttribute(button, 'data-why-not', whyNot || false);
      setAttribute(button, 'aria-disabled', whyNot ? 'true' : 'false');
    },
  };
}

/** @typedef {ReturnType<typeof createStep>} Step */
