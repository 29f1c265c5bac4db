// A small button with a sign on it, which does one step of something. Where there is nothing left
// to do it keeps the focus and says why.

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
