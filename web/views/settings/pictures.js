// The choice of a dataset: a picture of each, drawn from the engine's own points.

import { divergingColour } from '../../figures/colour.js';
import { createSurface, readColours } from '../../figures/canvas.js';
import { drawLater } from '../../figures/draw-later.js';
import { html } from '../../figures/template.js';

/**
 * @typedef {import('../../figures/canvas.js').Surface} Surface
 * @typedef {import('../../model/state.js').Preview} Preview
 */

/** Side of a picture in CSS pixels, and its margin. */
const SIZE = 36;
const MARGIN = 3;

/**
 * The rows of pictures, each for some of the datasets.
 * @type {Array<{name: string, holds: (variant: import('../../model/catalogue.js').Variant) => boolean}>}
 */
const ROWS = [
  { name: 'Classes', holds: ({ origin, task }) => origin === 'generated' && task === 'classification' },
  { name: 'Values', holds: ({ origin, task }) => origin === 'generated' && task === 'regression' },
  { name: 'Measured', holds: ({ origin }) => origin === 'measured' },
];

/** @type {WeakMap<Preview, {surface: Surface, theme: string}>} what has been drawn */
const drawn = new WeakMap();

/** @param {Preview} preview @param {string} theme @returns {HTMLCanvasElement} */
function picture(preview, theme) {
  const { surface, theme: before } = drawn.get(preview)
    || { surface: createSurface('picture-points'), theme: '' };
  if (theme !== before) {
    drawn.set(preview, { surface, theme });
    drawLater(() => draw(surface, preview, readColours(theme)));
  }
  return surface.canvas;
}

/** @param {import('./field.js').Setting} setting @returns {import('./field.js').Control} */
export function pictures({ variants, value, id, change, state: { previews, theme } }) {
  const present = variants.find((variant) => variant.id === value);
  const rows = ROWS.map(({ name, holds }) => ({
    name,
    members: variants.filter(holds),
  })).filter(({ members }) => members.length > 0);

  return {
    beside: html`<span class="chosen">${present ? present.name : value}</span>`,
    group: {
      className: 'pictures',
      role: 'radiogroup',
      content: rows.map(({ name, members }) => html`
        <div class="picture-row">
          <span class="picture-heading">${rows.length > 1 ? name : ''}</span>
          ${members.map((variant) => html`
            <label class="picture" title=${variant.name}><input type="radio" name=${id}
              id=${`${id}-${variant.id}`} value=${variant.id} aria-label=${variant.name}
              .checked=${variant.id === value}>${previews[variant.id] ? picture(previews[variant.id], theme) : ''}</label>`)}
        </div>`),
      onChange: ({ target }) => change(target.value),
    },
  };
}

/**
 * @param {Surface} picture
 * @param {Preview} preview
 * @param {import('../../figures/colour.js').Colours} colours
 */
function draw(picture, { data, domain, task, classes, targetRange }, colours) {
  picture.clear(SIZE, SIZE);
  const { context } = picture;
  const place = (/** @type {number} */ value, /** @type {[number, number]} */ [low, high]) =>
    MARGIN + ((value - low) / (high - low)) * (SIZE - 2 * MARGIN);
  // A value is told by its colour alone and needs more of it than a class.
  const radius = task === 'classification' ? 1.3 : 1.9;
  for (let i = 0; i < data.length; i += 4) {
    const label = data[i + 2];
    context.fillStyle = task === 'classification'
      ? colours.ofClass(label, classes)
      : divergingColour(colours, label / Math.max(-targetRange[0], targetRange[1]));
    context.beginPath();
    context.arc(place(data[i], domain.x1), SIZE - place(data[i + 1], domain.x2), radius, 0, 2 * Math.PI);
    context.fill();
  }
}
