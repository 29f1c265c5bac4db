// The legend of a loss: its scale, in bands as on the map or smooth as on the landscape, and what
// the marks on it stand for.

import { gradientOf, lossColour } from '../../../figures/colour.js';
import { legendEntry } from '../../../figures/legend.js';
import { html, nothing, svg } from '../../../figures/template.js';
import { numeral } from '../../../model/numbers.js';
import { hasBeyond } from './layout.js';
import { shareOfBand } from './scale.js';

/**
 * @typedef {import('./scale.js').LossScale} LossScale
 * @typedef {import('../../../figures/colour.js').Colours} Colours
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 */

/** The bar in bands, with room below for the numbers, in px. */
const BANDS = { width: 320, height: 14, text: 16 };

/** Room that a level's number takes up. */
const LABEL = 40;

/** The smooth bar, in px. */
const SMOOTH = { width: 240, height: 12, tick: 4, text: 16, letter: 8 };

/** From one number below the smooth bar to the next, in px. */
const GAP = 4;

/** @param {unknown} content  a template of SVG */
const mapSign = (content) =>
  html`<svg class="map-sign" width="28" height="16" aria-hidden="true">${content}</svg>`;

const ARROW = 'M2 8H25M18 3L25 8L18 13';
const WAY = 'M2 12L10 5L18 10L26 3';

const SIGNS = {
  path: svg`<path class="map-path-edge" d=${WAY}></path><path class="map-path" d=${WAY}></path>`,
  ball: svg`<circle class="map-ball" cx="14" cy="8" r="6"></circle>`,
  down: svg`<path class="map-edge" d=${ARROW}></path><path class="map-down" d=${ARROW}></path>`,
  step: svg`<path class="map-edge" d=${ARROW}></path><path class="map-step" d=${ARROW}></path>`,
  beyond: svg`<rect class="map-sign-beyond" x="1" y="1" width="26" height="14"></rect>
    <path class="map-sign-hatch" d="M2 14L14 2M10 14L22 2M18 14L26 6"></path>`,
};

/** @param {LossScale} scale @param {Colours} colours */
function bandedBar(scale, colours) {
  const { levels } = scale;
  const wide = BANDS.width / (levels.length + 1);
  const every = Math.max(1, Math.ceil(LABEL / wide));
  return html`
    <svg class="map-bar" aria-hidden="true" width=${BANDS.width} height=${BANDS.height + BANDS.text}>
      ${[...levels, Infinity].map((_, band) => svg`<rect x=${band * wide} y="0" width=${wide + 0.5}
        height=${BANDS.height} fill=${lossColour(colours, shareOfBand(scale, band))}></rect>`)}
      ${levels.map((level, index) => (index % every === 0 ? svg`<text x=${(index + 1) * wide}
        y=${BANDS.height + 13} text-anchor="middle">${numeral(level)}</text>` : nothing))}
    </svg>`;
}

/** @param {LossScale} scale @param {Colours} colours @param {number} textSize  1 for the usual one */
function smoothBar({ levels, shareOf }, colours, textSize) {
  const width = SMOOTH.width * textSize;
  let end = -Infinity;
  const ticks = levels.map((level) => {
    const x = Math.round(width * shareOf(level));
    const text = numeral(level);
    const half = (SMOOTH.letter * textSize * text.length) / 2;
    const isFree = x - half > end + GAP;
    end = isFree ? x + half : end;
    return svg`<line class="figure-tick" x1=${x} x2=${x} y1="0" y2=${SMOOTH.tick}></line>
      ${isFree ? svg`<text x=${x} y=${SMOOTH.tick + 12 * textSize} text-anchor="middle">${text}</text>` : nothing}`;
  });
  const size = `width: ${width}px; height: ${SMOOTH.height * textSize}px`;
  return html`
    <div class="loss-scale">
      <div class="loss-bar" .style=${`${size}; background-image: ${gradientOf(colours.loss)}`}></div>
      <svg class="loss-ticks" aria-hidden="true" width=${width} height=${SMOOTH.tick + SMOOTH.text * textSize}
        >${ticks}</svg>
    </div>`;
}

/**
 * @param {LossSlice} lossSlice
 * @param {LossScale} scale
 * @param {Colours} colours
 * @param {boolean} [hasArrows]  whether the map shows which way is down, and the next step
 */
export function mapKey(lossSlice, scale, colours, hasArrows = true) {
  const data = lossSlice.data === 'test' ? 'test data' : 'training data';
  return html`
    <div class="map-key">
      <div class="map-bar-row"><span class="map-bar-name">Loss, ${data}</span>${bandedBar(scale, colours)}</div>
      <ul class="figure-key">
        ${legendEntry(mapSign(SIGNS.path), 'path of training')}
        ${legendEntry(mapSign(SIGNS.ball), 'current point')}
        ${hasArrows ? [
          legendEntry(mapSign(SIGNS.down), `downhill for the ${data} (the negative gradient; direction only)`),
          legendEntry(mapSign(SIGNS.step), 'next step'),
        ] : nothing}
        ${hasBeyond(lossSlice) ? legendEntry(mapSign(SIGNS.beyond), 'off the scale: infinite or not a number') : nothing}
      </ul>
    </div>`;
}

/** @param {string} className */
const landscapeMark = (className) =>
  html`<span class=${`landscape-mark ${className}`} aria-hidden="true"></span>`;

/**
 * @param {LossSlice} lossSlice
 * @param {LossScale} scale
 * @param {Colours} colours
 * @param {number} textSize  1 for the usual one
 */
export const landscapeKey = (lossSlice, scale, colours, textSize) => html`
  <div class="loss-key">
    <span class="loss-name">loss</span>
    ${smoothBar(scale, colours, textSize)}
    ${hasBeyond(lossSlice) ? html`<span class="figure-key-entry"><span class="loss-beyond" aria-hidden="true"></span
      >off the scale: infinite or not a number</span>` : nothing}
  </div>
  <ul class="figure-key landscape-marks">
    ${legendEntry(landscapeMark('is-ball'), 'current point')}
    ${legendEntry(landscapeMark('is-path'), 'path of training')}
    ${legendEntry(landscapeMark('is-start'), 'start of the path')}
  </ul>`;
