// The legend of a figure: signs, and what each of them means.

import { gradientOf } from './colour.js';
import { createSwatch } from './markers.js';
import { guard, html } from './template.js';

/**
 * An entry of a list with the class figure-key.
 *
 * @param {unknown} sign  a template; nothing for words alone
 * @param {string} name
 */
export const legendEntry = (sign, name) => html`<li class="figure-key-entry">${sign}<span>${name}</span></li>`;

/**
 * A data point as it is drawn.
 *
 * @param {import('./markers.js').Look} look
 * @param {boolean} isFilled  as training points are
 * @param {import('./colour.js').Colours} colours
 */
export const swatch = ({ shape, colour }, isFilled, colours) =>
  guard([shape, colour, isFilled, colours], () => createSwatch(shape, colour, isFilled, colours));

/**
 * A scale of colours, from its lowest value to its highest.
 *
 * @param {Uint32Array} table  (256), see Scale
 * @param {boolean} [isPale]  as over a plane, which is paler than the points on it
 */
export const gradientBar = (table, isPale = false) => html`
  <span class=${isPale ? 'figure-bar is-pale' : 'figure-bar'} aria-hidden="true"
    .style=${`background-image: ${gradientOf(table)}`}></span>`;
