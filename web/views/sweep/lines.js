// Parallel coordinates of the settings, for any number of fields.

import { html, svg } from '../../figures/template.js';
import { layoutLines, SIZE } from './lines-layout.js';

/** @import { Plan } from '../../model/sweep.js' */
/** @import { Result } from '../../model/sweep-tables.js' */

/**
 * @param {Plan} plan
 * @param {Result[]} results
 * @param {number} best  -1 for none
 * @param {Parameters<typeof layoutLines>[2]} words
 */
export function parallelLines(plan, results, best, words) {
  const { axes, lines } = layoutLines(plan, results, words);
  const sorted = lines.slice().sort((one, other) =>
    Number(one.index === best) - Number(other.index === best) || one.level - other.level);
  return html`
    <svg class="sweep-lines" viewBox=${`0 0 ${SIZE.width} ${SIZE.height}`} role="img"
      aria-label="Parallel coordinates: a line for each setting, from its values to its median loss. The table has the same numbers.">
      ${sorted.map(({ index, level, points }) => svg`<polyline points=${points}
        class=${`sweep-line sweep-line-${level}${index === best ? ' sweep-line-best' : ''}`}></polyline>`)}
      ${axes.map(({ x, name, ticks }) => svg`
        <line class="sweep-axis" x1=${x} x2=${x} y1=${SIZE.top} y2=${SIZE.height - SIZE.bottom}></line>
        <text class="sweep-axis-name" x=${x} y="16" text-anchor="middle">${name}</text>
        ${ticks.map(({ y, text }) => svg`<text class="sweep-tick" x=${x - 8} y=${y + 4} text-anchor="end">${text}</text>`)}`)}
    </svg>
    <p class="prose">Each line is a setting: follow it from its values to its median loss. The lower and darker it ends, the better; the lowest one is thick.</p>`;
}
