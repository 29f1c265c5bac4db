// A note beside the pointer, with what can be read there.

import { html, nothing } from './template.js';

/** From the pointer, in px. */
const DISTANCE = 14;

/**
 * @param {{lines: string[], x: number, y: number, width: number}|null} what  the lines, the place of
 *     the pointer in the parent, and the parent's width, in px; null for nothing
 */
export const note = (what) => (what === null ? nothing : html`
  <div aria-hidden="true" class=${what.x > what.width / 2 ? 'figure-note is-left' : 'figure-note'}
    .style=${`left: ${what.x + (what.x > what.width / 2 ? -DISTANCE : DISTANCE)}px; top: ${what.y}px`}
    >${what.lines.join('\n')}</div>`);
