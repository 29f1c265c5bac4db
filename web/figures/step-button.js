// A small button with a sign on it, which does one step of something. Where there is nothing left
// to do it keeps the focus and says why.

import { createElement, setAttribute } from './dom.js';
import { html, ifDefined } from './template.js';

/**
 * @param {object} parts
 * @param {string} parts.sign
 * @param {string} parts.name  what it does
 * @param {() => void} parts.act
 * @param {string} [parts.whyNot]  why there is nothing to do; '' when there is
 * @param {string} [parts.className]
 */
export const stepButton = ({ sign, name, act, whyNot = '', className = '' }) => html`
  <button type="button" class=${`figure-step ${className}`.trim()}
    aria-label=${whyNot ? `${name}. ${whyNot}` : name} title=${ifDefined(whyNot ? undefined : name)}
    data-why-not=${ifDefined(whyNot || undefined)} aria-disabled=${String(whyNot !== '')}
    @click=${whyNot ? null : act}>${sign}</button>`;

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
