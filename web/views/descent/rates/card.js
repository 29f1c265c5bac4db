// What becomes of one learning rate: its boundary, its loss curve, and a button to use it.

import { plainText } from '../../../model/numbers.js';
import { heightOf } from '../../../figures/line-layout.js';
import { classMap, html, nothing, svg } from '../../../figures/template.js';
import { lossOrBeyond } from '../slice/words.js';

/**
 * @typedef {import('../../../figures/line-layout.js').Plane} Plane
 * @typedef {import('./layout.js').FanLayout} FanLayout
 */

/** Room below a chart for the ends of its axis, in px. */
const FOOT = 20;

/** Lines across a chart, at most. */
const RULES = 4;

/** @param {FanLayout['upwards']} upwards @returns {FanLayout['upwards']['ticks']} */
function ruledTicks({ ticks, logarithmic }) {
  // Powers of ten alone where the axis is logarithmic; there is no room for more.
  const all = ticks.filter(({ value }) =>
    !logarithmic || Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
  const every = Math.ceil(all.length / RULES);
  return all.filter((_, index) => index % every === 0);
}

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
 * @param {string} card.whyNot  why training cannot; '' when it can
 * @param {FanLayout} card.layout
 * @param {Plane} card.plane
 * @param {number} card.side  width of the card, in px
 * @param {number} card.textSize  1 for the usual one
 * @param {HTMLCanvasElement} card.picture  of what the network has learned
 * @param {(rate: number) => void} card.adopt
 */
export function rateCard({ rate: { rate, diverged, done, losses }, ...card }) {
  const text = plainText(rate);
  const result = diverged
    ? `diverges after ${done} ${done === 1 ? 'step' : 'steps'}`
    : `loss ${lossOrBeyond(losses[losses.length - 1])}${card.isBest ? ', lowest' : ''}`;
  return html`
    <li class=${classMap({ rate: true, 'is-best': card.isBest, 'is-diverged': diverged })}
      aria-label=${`Learning rate ${text}`}>
      <h3 class="rate-name">${`× ${card.factor}`}</h3>
      ${card.picture}
      ${chart(card.layout, card.index, card.plane, card.side, card.textSize)}
      <p class="rate-result">${result}</p>
      <button type="button" aria-label=${`Use learning rate ${text}`}
        ?hidden=${card.isPresent || card.whyNot !== ''} @click=${() => card.adopt(rate)}>${`Use ${text}`}</button>
      <span class="rate-used" ?hidden=${!card.isPresent}>${`${text} in use`}</span>
      <span class="rate-used" ?hidden=${card.isPresent || card.whyNot === ''}>${card.whyNot}</span>
    </li>`;
}
