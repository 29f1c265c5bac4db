// The tools for painting points, above the plane.

import { createSurface } from '../../figures/canvas.js';
import { colourAt, outputScale } from '../../figures/colour.js';
import { traceMarker } from '../../figures/markers.js';
import { guard, html, live, nothing } from '../../figures/template.js';
import { toggle } from '../../figures/toggle.js';
import { shortNumber } from '../../model/numbers.js';
import { classesOf } from '../../model/own-points.js';
import { counted } from '../../model/wording.js';
import { CLASSES, WIDEST } from './brush.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../page/experiments/paint-points.js').Painting} Painting
 */

/** In px. */
const SWATCH = 18;
const RADIUS = 5.5;

/**
 * @param {object} parts
 * @param {string} parts.name
 * @param {{min: number, max: number, step: number}} parts.range
 * @param {number} parts.value
 * @param {string} parts.text  the value in words
 * @param {(value: number) => void} parts.change
 * @param {unknown} [parts.sign]  a template of what the value looks like
 */
const slider = ({ name, range: { min, max, step }, value, text, change, sign = nothing }) => html`
  <label class="paint-slider">
    <span>${name}</span>
    <input type="range" min=${min} max=${max} step=${step} .value=${live(String(value))} aria-valuetext=${text}
      @input=${(/** @type {any} */ { target }) => change(Number(target.value))}>
    <output>${text}</output>
    ${sign}
  </label>`;

/** @param {string} name @param {() => void} act @param {boolean} isPossible */
const button = (name, act, isPossible) => html`
  <button type="button" ?disabled=${!isPossible} @click=${() => act()}>${name}</button>`;

/** @param {number} shape @param {string} colour */
function drawClass(shape, colour) {
  const { canvas, context, clear } = createSurface('figure-swatch');
  clear(SWATCH, SWATCH);
  context.beginPath();
  traceMarker(context, shape, SWATCH / 2, SWATCH / 2, RADIUS);
  context.fillStyle = colour;
  context.fill();
  return canvas;
}

/** @param {Painting} painting @param {Colours} colours @param {Actions} actions */
function classChoice({ points, tool, label }, colours, { setBrush }) {
  const classes = Math.max(classesOf(points), label + 1);
  return html`
    <div class="paint-classes" role="radiogroup" aria-label="Class of the points">
      ${Array.from({ length: CLASSES }, (_, index) => {
        const name = `Class ${index + 1}`;
        const colour = colours.ofClass(index, Math.max(classes, index + 1));
        return html`
          <label class="paint-class" title=${name}>
            <input type="radio" name="paint-class" aria-label=${name}
              .checked=${live(tool === 'paint' && index === label)}
              @change=${() => setBrush({ label: index, tool: 'paint' })}>
            ${guard([colour], () => drawClass(index, colour))}${index + 1}
          </label>`;
      })}
    </div>`;
}

/**
 * @param {Painting} painting
 * @param {import('../../model/state.js').Model} model
 * @param {Colours} colours
 * @param {Actions} actions
 */
function valueSlider({ label }, model, colours, { setBrush }) {
  const colour = model.task === 'regression' ? colourAt(outputScale(colours, model, 0), label) : '';
  return slider({
    name: 'Value',
    range: { min: -1, max: 1, step: 0.05 },
    value: label,
    text: shortNumber(label),
    change: (value) => setBrush({ label: value, tool: 'paint' }),
    sign: html`<span class="paint-swatch" aria-hidden="true" .style=${`background-color: ${colour}`}></span>`,
  });
}

/**
 * @param {Painting} painting
 * @param {import('../../model/state.js').Model} model
 * @param {Colours} colours
 * @param {Actions} actions
 */
export function paintTools(painting, model, colours, actions) {
  const { points, most, values, tool, size, density } = painting;
  const { setBrush } = actions;
  const percent = Number((100 * size).toFixed(1));
  const painted = points.length / 3;
  const isFull = painted >= most ? ', the maximum' : '';
  return html`
    <div class="paint-tools" role="group" aria-label="Paint your own points">
      <div class="paint-row">
        <strong>Paint your own points</strong>
        <button type="button" class="paint-done" @click=${() => actions.finishPainting()}>Done</button>
      </div>
      <div class="paint-row">
        <div class="paint-kind" role="radiogroup" aria-label="Kind of data">
          ${['Classes', 'Values'].map((name, index) => html`
            <label class="figure-toggle"><input type="radio" name="paint-kind"
              .checked=${live((index === 1) === values)}
              @change=${() => actions.paintValues(index === 1)}>${name}</label>`)}
        </div>
        ${values ? valueSlider(painting, model, colours, actions) : classChoice(painting, colours, actions)}
      </div>
      <div class="paint-row">
        ${slider({
          name: 'Brush',
          range: { min: 0, max: 100 * WIDEST, step: 0.5 },
          value: percent,
          text: percent === 0 ? 'a dot' : `${percent}%`,
          change: (chosen) => setBrush({ size: chosen / 100 }),
        })}
        ${slider({
          name: 'Density',
          range: { min: 1, max: 12, step: 1 },
          value: density,
          text: String(density),
          change: (chosen) => setBrush({ density: chosen }),
        })}
      </div>
      <div class="paint-row">
        ${toggle({
          name: 'Eraser',
          checked: tool === 'erase',
          change: (checked) => setBrush({ tool: checked ? 'erase' : 'paint' }),
        })}
        ${button('Undo', actions.undo, true)}
        ${button('Redo', actions.redo, true)}
        ${button('Clear', actions.clearPoints, painted > 0)}
        <span class="paint-count" role="status">${`${counted(painted, 'point')}${isFull}`}</span>
      </div>
    </div>`;
}
