// The choice of a dataset: a picture of each, drawn from the engine's own points.

import { coloursOf, divergingColour, paletteOf } from '../../figures/colour.js';
import { createElement, setText } from '../../figures/dom.js';
import { createSurface } from '../../figures/canvas.js';

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

/**
 * @param {import('./field.js').Parts} parts
 * @returns {import('./field.js').Control}
 */
export function createPictures({ variants, previews, id, change }) {
  /** @type {string|null} */
  let drawn = null;
  const pictures = variants.filter((variant) => previews[variant.id]).map((variant) => ({
    variant,
    surface: createSurface('picture-points'),
    radio: createElement('input', {
      type: 'radio',
      name: id,
      id: `${id}-${variant.id}`,
      value: variant.id,
      'aria-label': variant.name,
    }),
  }));
  const chosen = createElement('span', { class: 'chosen' });

  const rows = ROWS.map(({ name, holds }) => ({
    name,
    members: pictures.filter(({ variant }) => holds(variant)),
  })).filter(({ members }) => members.length > 0);
  const element = createElement('div', { class: 'pictures' }, rows.map(({ name, members }) =>
    createElement('div', { class: 'picture-row' }, [
      createElement('span', { class: 'picture-heading' }, [rows.length > 1 ? name : '']),
      ...members.map(({ variant, surface, radio }) =>
        createElement('label', { class: 'picture', title: variant.name }, [radio, surface.canvas])),
    ])));
  element.addEventListener('change', (event) => {
    change(/** @type {HTMLInputElement} */ (event.target).value);
  });

  return {
    element,
    beside: chosen,
    isGroup: true,
    update(value, { theme }) {
      const present = variants.find((variant) => variant.id === value);
      setText(chosen, present ? present.name : value);
      pictures.forEach(({ radio }) => {
        radio.checked = radio.value === value;
      });
      if (theme !== drawn) {
        drawn = theme;
        const style = window.getComputedStyle(document.documentElement);
        const colours = coloursOf(paletteOf((name) => style.getPropertyValue(`--${name}`)));
        pictures.forEach(({ variant, surface }) => draw(surface, previews[variant.id], colours));
      }
    },
  };
}

/**
 * @param {import('../../figures/canvas.js').Surface} picture
 * @param {import('../../model/state.js').Preview} preview
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
