// What becomes of one learning rate: its boundary, its loss curve, and a button to use it.

import { plainText } from '../../../model/numbers.js';
import { heightOf } from '../../../figures/line-layout.js';
import { classMap, html, nothing, svg } from '../../../figures/template.js';
import { resultLines, ruledTicks } from './layout.js';

/**
 * @typedef {import('../../../figures/line-layout.js').Plane} Plane
 * @typedef {import('./layout.js').FanLayout} FanLayout
 */

/** Room below a chart for the ends of its axis, in px. */
const FOOT = 20;

/**
 * @param {FanLayout} layout
 * @param {number} index  of the rate whose curve stands out
 * @param {Plane} plane
 * @param {number} side  width of the drawing, in px
 * @param {number} textSize  1 for the usual one
 */
function chart({ across, upwards, curves }, index, plane, side, textSize) {
  const { left, top, width, height } = plane;
  const { path, end } = curves[index];
  const foot = top + height + 14 * textSize;
  const [first, last] = across.ticks;
  return html`
    <svg class="rate-chart" aria-hidden="true" width=${side} height=${top + height + FOOT * textSize}>
      ${ruledTicks(upwards).map(({ value, text }) => {
        const y = heightOf(value, plane, upwards);
        return svg`
          <line class="chart-rule" x1=${left} x2=${left + width} y1=${y} y2=${y}></line>
          <text x=${left - 4} y=${y + 4 * textSize} text-anchor="end">${text}</text>`;
      })}
      <text x=${left} y=${foot} text-anchor="start">${first.text}</text>
      <text x=${left + width} y=${foot} text-anchor="end">${last.text}</text>
      <path class="rate-other" d=${curves.filter((_, other) => other !== index).map((curve) => curve.path).join('')}></path>
      <path class="chart-line" d=${path}></path>
      ${end ? svg`<circle class="rate-end" r="3.5" cx=${end.x} cy=${end.y}></circle>` : nothing}
    </svg>`;
}

/**
 * @param {object} card
 * @param {import('../../../session/rate-fan.js').FanRate} card.rate
 * @param {number} card.index  of the rate
 * @param {number} card.factor  on the rate that the fan began with
 * @param {boolean} card.isBest
 * @param {boolean} card.isPresent  whether training uses that rate now
 * @param {boolean} card.hasTest  whether there are test data
 * @param {FanLayout} card.layout
 * @param {Plane} card.plane
 * @param {number} card.side  width of the card, in px
 * @param {number} card.textSize  1 for the usual one
 * @param {HTMLCanvasElement} card.picture  of what the network has learned
 * @param {(rate: number) => void} card.adopt
 */
export function rateCard({ rate, ...card }) {
  const text = plainText(rate.rate);
  return html`
    <li class=${classMap({ rate: true, 'is-best': card.isBest, 'is-diverged': rate.diverged })}
      aria-label=${`Learning rate ${text}`}>
      <h3 class="rate-name">${`× ${card.factor}`}</h3>
      ${card.picture}
      ${chart(card.layout, card.index, card.plane, card.side, card.textSize)}
      <p class="rate-result">${resultLines(rate, card.isBest, card.hasTest).map((line) => html`<span>${line}</span>`)}</p>
      <button type="button" aria-label=${`Use learning rate ${text}`}
        ?hidden=${card.isPresent} @click=${() => card.adopt(rate.rate)}>${`Use ${text}`}</button>
      <span class="rate-used" ?hidden=${!card.isPresent}>${`${text} in use`}</span>
    </li>`;
}
