// The drawing of a valley: axes, curve, tangent, the arrow of the next step.

import { axes } from '../../../figures/axes.js';
import { legendEntry } from '../../../figures/legend.js';
import { html, nothing, svg } from '../../../figures/template.js';

/**
 * @typedef {import('./layout.js').ValleyLayout} ValleyLayout
 * @typedef {import('./layout.js').Point} Point
 */

const HEAD = 7;

/** An arrow that the ball would hide begins at its edge and only says which way, in px. */
const HIDDEN = 18;
const EDGE = 12;

/** No arrow at all. */
const NONE = 1e-9;

/** A stretch beyond the scale that is wider than this says what it is, in px. */
const WORDS = 110;

/** @param {import('../../../model/numbers.js').Range} range */
const ticksOf = ({ ticks, shareOf }) => ticks.map(({ value, text }) => ({ share: shareOf(value), text }));

/** @param {ValleyLayout} layout */
const beyond = ({ beyond: stretches, plane: { top, height } }) => stretches.map(({ x, width }) => svg`
  <rect class="valley-beyond" x=${x} y=${top} width=${width} height=${height}></rect>
  ${width > WORDS
    ? svg`<text x=${x + width / 2} y=${top + 18} text-anchor="middle">off the scale</text>` : nothing}`);

/** The names of both curves, where there is a penalty. @param {ValleyLayout} layout */
function curveNames({ ends, plane }) {
  const right = plane.left + plane.width - 6;
  return ends ? svg`
    <text class="valley-name" text-anchor="end" x=${right} y=${ends.together - 8}>loss + penalty</text>
    <text class="valley-name" text-anchor="end" x=${right} y=${ends.loss + 18}>loss alone</text>` : nothing;
}

/** @param {ValleyLayout} layout */
const tangent = ({ tangent: ends }) => (ends ? svg`
  <line class="valley-tangent" x1=${ends[0].x} y1=${ends[0].y} x2=${ends[1].x} y2=${ends[1].y}></line>` : nothing);

/**
 * Where a step ends, unless the ball hides it.
 * @param {import('./layout.js').StepArrow|null} step
 * @param {Point} ball
 * @param {string} className
 */
const landing = (step, ball, className) => (step && step.landing && Math.abs(step.landing.x - ball.x) >= HIDDEN ? svg`
  <line class="valley-fall" x1=${step.landing.x} x2=${step.landing.x} y1=${ball.y} y2=${step.landing.y}></line>
  <circle class="valley-landing ${className}" r="6" cx=${step.landing.x} cy=${step.landing.y}></circle>` : nothing);

/** The second arrow runs so far below the first, in px. */
const BELOW = 12;

/** @param {Point} point @returns {Point} */
const below = ({ x, y }) => ({ x, y: y + BELOW });

/** @param {string} className */
const sign = (className) => html`<svg class="map-sign" width="28" height="16" aria-hidden="true">
  <path class="valley-step ${className}" d="M2 8H25M18 3L25 8L18 13"></path></svg>`;

/** What the arrows are. @param {ValleyLayout} layout @param {string} next  the name of the second one */
export const arrowKey = ({ batch }, next) => html`<ul class="figure-key valley-key">
  ${legendEntry(sign(''), 'step of the full gradient')}
  ${batch ? legendEntry(sign('is-batch'), next) : nothing}
</ul>`;

/**
 * @param {ValleyLayout} layout
 * @param {number} width  in px
 * @param {number} height
 * @param {string} name  of the weight or bias
 */
export const valleyDrawing = (layout, width, height, name) => html`
  <svg class="valley-drawing" aria-hidden="true" width=${width} height=${height}>
    <defs>
      <clipPath id="valley-clip"><rect x=${layout.plane.left} y=${layout.plane.top}
        width=${layout.plane.width} height=${layout.plane.height}></rect></clipPath>
      <pattern id="valley-hatch" width="8" height="8" patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"><line class="descent-hatch" x1="0" x2="0" y1="0" y2="8"></line></pattern>
    </defs>
    ${axes({
      plane: layout.plane,
      across: ticksOf(layout.across),
      up: ticksOf(layout.upwards),
      names: [name, 'Loss'],
      look: 'both',
    })}
    <g clip-path="url(#valley-clip)">
      ${beyond(layout)}
      <path class="valley-loss" d=${layout.lossCurve}></path>
      <path class="valley-curve" d=${layout.curve}></path>
      ${curveNames(layout)}${tangent(layout)}${landing(layout.batch, layout.ball, 'is-batch')}${
        landing(layout.full, layout.ball, '')}
    </g>
    ${layout.batch
      ? svg`<path class="valley-step is-batch" d=${arrowOf(below(layout.ball), below(layout.batch.tip))}></path>` : nothing}
    <path class="valley-step" d=${arrowOf(layout.ball, layout.full.tip)}></path>
  </svg>`;

/**
 * @param {Point} from
 * @param {Point} to  level with it
 * @returns {string} a path; '' where there is no length to it
 */
function arrowOf(from, to) {
  const length = Math.abs(to.x - from.x);
  if (!(length > NONE)) {
    return '';
  }
  const way = to.x > from.x ? 1 : -1;
  const isHidden = length < HIDDEN;
  const tip = isHidden ? from.x + way * (EDGE + HEAD) : to.x;
  const back = tip - way * HEAD;
  const wing = HEAD * 0.7;
  return `${isHidden ? '' : `M${from.x} ${from.y}H${tip}`}`
    + `M${back} ${from.y - wing}L${tip} ${from.y}L${back} ${from.y + wing}`;
}
