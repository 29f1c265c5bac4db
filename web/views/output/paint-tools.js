// The tools for painting points, above the plane.

import { colourAt, outputScale } from '../../figures/colour.js';
import { shortNumber } from '../../model/numbers.js';
import { classesOf } from '../../model/own-points.js';
import { createElement, setAttribute, setText } from '../../figures/dom.js';
import { traceMarker } from '../../figures/markers.js';
import { createSurface } from '../../figures/canvas.js';
import { createToggle } from '../../figures/toggle.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('../../page/paint-points.js').Painting} Painting
 */

const CLASSES = 6;
const SWATCH = 18;

/**
 * @param {string} name
 * @param {() => void} act
 * @param {string} [className]
 */
function createButton(name, act, className = '') {
  const button = createElement('button', { type: 'button', class: className }, [name]);
  button.addEventListener('click', act);
  return button;
}

/**
 * @param {string} name
 * @param {{min: number, max: number, step: number}} range
 * @param {(value: number) => string} inWords
 * @param {(value: number) => void} change
 */
function createSlider(name, range, inWords, change) {
  const input = createElement('input', Object.assign({ type: 'range' }, range));
  const value = createElement('output', {});
  const element = createElement('label', { class: 'paint-slider' }, [
    createElement('span', {}, [name]),
    input,
    value,
  ]);
  input.addEventListener('input', () => change(Number(input.value)));
  return {
    element,
    /** @param {number} present */
    update(present) {
      input.value = String(present);
      setText(value, inWords(present));
      setAttribute(input, 'aria-valuetext', inWords(present));
    },
  };
}

/** @param {Actions} actions */
function createClassChoice(actions) {
  const choices = Array.from({ length: CLASSES }, (_, index) => {
    const surface = createSurface('figure-swatch');
    const name = `Class ${index + 1}`;
    const radio = createElement('input', { type: 'radio', name: 'paint-class', 'aria-label': name });
    radio.addEventListener('change', () => actions.setBrush({ label: index, tool: 'paint' }));
    const element = createElement('label', { class: 'paint-class', title: name }, [
      radio,
      surface.canvas,
      String(index + 1),
    ]);
    return { element, radio, surface };
  });
  const element = createElement(
    'div',
    { class: 'paint-classes', role: 'radiogroup', 'aria-label': 'Class of the points' },
    choices.map((choice) => choice.element),
  );
  let drawn = '';
  /** @type {Colours|null} */
  let painted = null;

  return {
    element,

    /** @param {Painting} painting @param {Colours} colours */
    update({ points, tool, label }, colours) {
      const classes = Math.max(classesOf(points), label + 1);
      choices.forEach(({ radio }, index) => {
        radio.checked = tool === 'paint' && index === label;
      });
      if (String(classes) === drawn && colours === painted) {
        return;
      }
      drawn = String(classes);
      painted = colours;
      choices.forEach(({ surface }, index) => {
        const { context } = surface;
        surface.clear(SWATCH, SWATCH);
        context.beginPath();
        traceMarker(context, index, SWATCH / 2, SWATCH / 2, 5.5);
        context.fillStyle = colours.ofClass(index, Math.max(classes, index + 1));
        context.fill();
      });
    },
  };
}

/** @param {Actions} actions */
export function createPaintTools(actions) {
  const kinds = ['Classes', 'Values'].map((name, index) => {
    const radio = createElement('input', { type: 'radio', name: 'paint-kind' });
    radio.addEventListener('change', () => actions.paintValues(index === 1));
    return { radio, element: createElement('label', { class: 'figure-toggle' }, [radio, name]) };
  });
  const kind = createElement(
    'div',
    { class: 'paint-kind', role: 'radiogroup', 'aria-label': 'What each point has' },
    kinds.map(({ element }) => element),
  );
  const classes = createClassChoice(actions);
  const value = createSlider('Value', { min: -1, max: 1, step: 0.05 }, shortNumber, (label) =>
    actions.setBrush({ label, tool: 'paint' }),
  );
  const swatch = createElement('span', { class: 'paint-swatch', 'aria-hidden': 'true' });
  value.element.appendChild(swatch);
  const eraser = createToggle('Eraser', (checked) =>
    actions.setBrush({ tool: checked ? 'erase' : 'paint' }),
  );
  const size = createSlider(
    'Brush',
    { min: 0, max: 15, step: 0.5 },
    (percent) => (percent === 0 ? 'a dot' : `${percent} %`),
    (percent) => actions.setBrush({ size: percent / 100 }),
  );
  const density = createSlider(
    'Points at once',
    { min: 1, max: 12, step: 1 },
    String,
    (points) => actions.setBrush({ density: points }),
  );
  const undo = createButton('Undo', () => actions.undoStroke());
  const redo = createButton('Redo', () => actions.redoStroke());
  const clear = createButton('Clear', () => actions.clearPoints());
  const count = createElement('span', { class: 'paint-count', role: 'status' });
  const done = createButton('Done', () => actions.finishPainting(), 'paint-done');

  const element = createElement(
    'div',
    { class: 'paint-tools', role: 'group', 'aria-label': 'Paint your own points' },
    [
      createElement('div', { class: 'paint-row' }, [
        createElement('strong', {}, ['Paint your own points']),
        done,
      ]),
      createElement('div', { class: 'paint-row' }, [kind, classes.element, value.element]),
      createElement('div', { class: 'paint-row' }, [size.element, density.element]),
      createElement('div', { class: 'paint-row' }, [eraser.element, undo, redo, clear, count]),
    ],
  );
  element.hidden = true;

  return {
    element,

    /**
     * @param {Painting|null} painting
     * @param {import('../../model/state.js').Model} model
     * @param {Colours} colours
     */
    update(painting, model, colours) {
      if (painting && element.hidden) {
        element.hidden = false;
      } else if (!painting) {
        element.hidden = true;
      }
      if (!painting) {
        return;
      }
      const { points, past, future, most, values, tool, label } = painting;
      kinds.forEach(({ radio }, index) => {
        radio.checked = (index === 1) === values;
      });
      classes.element.hidden = values;
      value.element.hidden = !values;
      if (values) {
        value.update(label);
        if (model.task === 'regression') {
          swatch.style.backgroundColor = colourAt(outputScale(colours, model, 0), label);
        }
      } else {
        classes.update(painting, colours);
      }
      eraser.update(tool === 'erase');
      size.update(100 * painting.size);
      density.update(painting.density);
      undo.disabled = past.length === 0;
      redo.disabled = future.length === 0;
      clear.disabled = points.length === 0;
      const painted = points.length / 3;
      const isFull = painted >= most ? ', no more fit' : '';
      setText(count, `${painted} ${painted === 1 ? 'point' : 'points'}${isFull}`);
    },
  };
}
