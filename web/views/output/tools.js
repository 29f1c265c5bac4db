// What stands above and below the plane: what it shows, the way around it, and options.

import { outputName } from '../../model/wording.js';
import { createElement, setAttribute, setText, setClass } from '../../figures/dom.js';
import { createToggle } from '../../figures/toggle.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 */

/** One turn of a zoom button, and one push of an arrow as a share of the side. */
const ZOOM = 1.5;
const PUSH = 0.25;

/**
 * @param {string} name
 * @param {string} sign
 * @param {() => void} act
 */
function createButton(name, sign, act) {
  const button = createElement(
    'button',
    { type: 'button', class: 'figure-step', 'aria-label': name, title: name },
    [sign],
  );
  button.addEventListener('click', act);
  return button;
}

/** @param {Actions} actions */
export function createNavigation(actions) {
  const arrows = createElement('span', { class: 'plot-arrows' }, [
    createButton('Move the view to the left', '←', () => actions.moveView(-PUSH, 0)),
    createButton('Move the view up', '↑', () => actions.moveView(0, PUSH)),
    createButton('Move the view down', '↓', () => actions.moveView(0, -PUSH)),
    createButton('Move the view to the right', '→', () => actions.moveView(PUSH, 0)),
  ]);
  const whole = createElement('button', { type: 'button', class: 'figure-word' }, ['Whole plane']);
  whole.addEventListener('click', () => actions.resetView());
  const element = createElement('div', { class: 'plot-navigation', role: 'group' }, [
    whole,
    arrows,
    createButton('Zoom out', '−', () => actions.zoomView(ZOOM)),
    createButton('Zoom in', '+', () => actions.zoomView(1 / ZOOM)),
  ]);
  setAttribute(element, 'aria-label', 'View of the plane');

  return {
    element,

    /** @param {boolean} isWhole  whether all of the plane is shown */
    update(isWhole) {
      if (isWhole && element.contains(document.activeElement) && !whole.hidden) {
        /** @type {HTMLElement} */ (element.lastChild).focus();
      }
      whole.hidden = isWhole;
      arrows.hidden = isWhole;
    },
  };
}

/** @param {Actions} actions */
export function createOutputChoice(actions) {
  const select = createElement('select', { 'aria-label': 'Shown output' });
  select.addEventListener('change', () => actions.setOption('output', Number(select.value)));
  let offered = '';

  return {
    element: select,

    /** @param {Model} model @param {number} shown  output; -1 for the decision */
    update(model, shown) {
      const outputs = model.layers[model.layers.length - 1];
      const names = Array.from({ length: outputs }, (_, output) => outputName(model, output));
      const now = JSON.stringify([names, model.task]);
      select.hidden = outputs === 1;
      if (now !== offered) {
        offered = now;
        select.textContent = '';
        if (model.task === 'classification') {
          select.appendChild(createElement('option', { value: -1 }, ['all outputs']));
        }
        names.forEach((name, output) => {
          select.appendChild(createElement('option', { value: output }, [`only ${name}`]));
        });
      }
      select.value = String(shown);
    },
  };
}

/** @param {Actions} actions */
export function createOptions(actions) {
  const test = createToggle('test data', (checked) => actions.setOption('showTest', checked));
  const hard = createToggle('', (checked) => actions.setOption('discretise', checked));
  const errors = createToggle('', (checked) => actions.setOption('residuals', checked));
  const paint = createElement('button', { type: 'button', class: 'figure-word plot-paint' }, [
    'Paint your own points',
  ]);
  paint.addEventListener('click', () => actions.startPainting());
  const element = createElement('div', { class: 'figure-options' }, [
    test.element,
    hard.element,
    errors.element,
    paint,
  ]);

  return {
    element,

    /** @param {State} state @param {Model} model */
    update({ options, painting }, model) {
      const isClassification = model.task === 'classification';
      test.update(options.showTest);
      hard.update(options.discretise, isClassification ? 'decisions only' : 'in steps');
      errors.update(options.residuals, isClassification ? 'mistakes' : 'errors');
      setClass(element, 'is-painting', painting !== null);
      paint.hidden = painting !== null;
      test.element.hidden = painting !== null;
      errors.element.hidden = painting !== null;
      setText(paint, model.experiment.data.indexOf('own') === 0 ? 'Paint more points' : 'Paint your own points');
    },
  };
}
