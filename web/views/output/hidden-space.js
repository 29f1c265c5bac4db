// A layer's own space: the plane of the inputs as two neurons of a hidden layer place it, so that
// it can be seen how training bends it.

import { choiceOf, placedExamples } from '../../model/hidden-space.js';
import { createDataTable } from '../../figures/table.js';
import { createElement, setAttribute, setText, setClass, setPlace } from '../../figures/dom.js';
import { createReadout } from '../../figures/tooltip.js';
import { createAxes, roundTicks } from '../../figures/axes.js';
import { createChoiceMenus } from './hidden-space-choice.js';
import { createSpaceKey } from './hidden-space-legend.js';
import { placeHiddenSpace } from './hidden-space-place.js';
import { createHiddenSpaceDrawing } from './hidden-space-drawing.js';
import { axisNames, readoutOf, sentenceOf, summaryOf, tableOf } from './hidden-space-words.js';
import { createColourReader, watchWidth } from '../../figures/canvas.js';
import { createToggle } from '../../figures/toggle.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./hidden-space-drawing.js').Placed} Placed
 */

/** About this many ticks an axis. */
const TICKS = 4;

/** Room for the axes, in px. */
const MARGIN = { left: 54, right: 10, top: 8, bottom: 44 };

/** Side of the space, in px. */
const SIDE = { least: 180, most: 440 };

/** In px, where there is no layout to ask. */
const USUAL_WIDTH = 420;

/** While training, the summary for screen readers changes at most this often, in ms. */
const SUMMARY_PAUSE = 1000;

/** An example is meant from this many px away. */
const REACH = 14;

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createSpace(element, actions) {
  const sentence = createElement('p', { class: 'prose' });
  const menus = createChoiceMenus((choice) => actions.setOption('space', choice));
  const drawing = createHiddenSpaceDrawing();
  const axes = createAxes('space-axes');
  const readout = createReadout();
  const frame = createElement('div', { class: 'space-frame', role: 'img' }, [
    drawing.canvas,
    axes.element,
    readout.element,
  ]);
  const bend = createElement('input', { type: 'range', min: 0, max: 100, step: 1, value: 100 });
  const bending = createElement('label', { class: 'space-bend' }, [
    createElement('span', {}, ['plane']),
    bend,
    createElement('span', {}, ['bent']),
  ]);
  const test = createToggle('test data', (checked) => actions.setOption('showTest', checked));
  const key = createSpaceKey();
  const table = createDataTable(() => draw());
  const figure = createElement('div', {}, [
    menus.element,
    frame,
    createElement('div', { class: 'figure-options' }, [bending, test.element]),
    key.element,
    table.element,
  ]);
  element.classList.add('figure', 'space');
  element.appendChild(sentence);
  element.appendChild(figure);
  setAttribute(bend, 'aria-label', 'How far the plane is bent');

  const readColours = createColourReader(element);
  const width = watchWidth(element, () => draw());
  /** @type {State|null} */
  let state = null;
  /** @type {{data: Float64Array|null, examples: number[]}} */
  let known = { data: null, examples: [] };
  /** @type {Placed|null} what is on the screen */
  let placed = null;
  /** @type {any[]} */
  let drawn = [];
  /** @type {{x: number, y: number}|null} in px of the space */
  let pointer = null;
  let side = 0;
  let summarisedAt = 0;

  function arrange() {
    const room = (width() || USUAL_WIDTH) - MARGIN.left - MARGIN.right;
    const wanted = Math.round(Math.max(SIDE.least, Math.min(SIDE.most, room)));
    if (wanted !== side) {
      side = wanted;
      setPlace(frame, {
        width: side + MARGIN.left + MARGIN.right,
        height: side + MARGIN.top + MARGIN.bottom,
      });
      setPlace(drawing.canvas, { x: MARGIN.left, y: MARGIN.top });
    }
  }

  function draw() {
    if (!state || state.options.figure !== 'space') {
      return;
    }
    const { model, options, data, frame: maps, hiddenSpace, theme, playing } = state;
    const choice = choiceOf(model, options.space);
    figure.hidden = choice === null;
    setText(
      sentence,
      choice
        ? sentenceOf(model, choice)
        : 'A network without hidden layers has no space of its own: add a layer to see it bend the plane.',
    );
    if (!choice) {
      return;
    }
    arrange();
    menus.update(model, choice);
    test.update(options.showTest);
    const colours = readColours(theme);
    key.update(model, colours, options.showTest);
    if (known.data !== data) {
      known = { data, examples: placedExamples(data) };
    }
    if (!hiddenSpace || !isOf(hiddenSpace, choice, model, known.examples.length)) {
      return;
    }
    const now = [hiddenSpace, colours, side, options.showTest, bend.value, data, window.devicePixelRatio];
    if (drawn.length === 0 || now.some((part, index) => part !== drawn[index])) {
      drawn = now;
      const fresh = placeHiddenSpace({
        hiddenSpace,
        model,
        parameters: maps.parameters,
        data,
        examples: known.examples,
        bent: Number(bend.value) / 100,
        side,
      });
      placed = fresh;
      const names = axisNames(model, choice);
      axes.draw({
        across: roundTicks(fresh.across, TICKS),
        up: roundTicks(fresh.up, TICKS),
        names,
        side,
        margin: MARGIN,
      });
      setClass(frame, 'is-flat', bend.value !== '100');
      drawing.draw(fresh, state, colours, known.examples, side);
      showReadout();
    }
    const present = /** @type {Placed} */ (placed);
    table.update(hiddenSpace, playing, () => tableOf(model, choice, present, data, known.examples));
    if (!playing || Date.now() - summarisedAt > SUMMARY_PAUSE) {
      setAttribute(frame, 'aria-label', summaryOf(model, choice, present, data, known.examples));
      summarisedAt = Date.now();
    }
  }

  function showReadout() {
    if (!state || !placed || !pointer) {
      readout.hide();
      return;
    }
    const { x, y, corners } = placed;
    let nearest = -1;
    let least = REACH * REACH;
    known.examples.forEach((example, at) => {
      const across = x[corners + at] - /** @type {{x: number}} */ (pointer).x;
      const down = y[corners + at] - /** @type {{y: number}} */ (pointer).y;
      const isShown = state && (state.options.showTest || state.data[4 * example + 3] === 0);
      if (isShown && across * across + down * down < least) {
        least = across * across + down * down;
        nearest = at;
      }
    });
    if (nearest < 0) {
      readout.hide();
      return;
    }
    const { model, data } = state;
    const lines = readoutOf(model, placed.hiddenSpace.choice, placed, data, known.examples, nearest);
    readout.show(lines, MARGIN.left + x[corners + nearest], MARGIN.top + y[corners + nearest], side);
  }

  bend.addEventListener('input', () => {
    setAttribute(bend, 'aria-valuetext', `${bend.value} % bent`);
    draw();
  });
  frame.addEventListener('mousemove', (event) => {
    const { left, top } = frame.getBoundingClientRect();
    pointer = { x: event.clientX - left - MARGIN.left, y: event.clientY - top - MARGIN.top };
    showReadout();
  });
  frame.addEventListener('mouseleave', () => {
    pointer = null;
    showReadout();
  });

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      draw();
    },
  };
}

/**
 * @param {import('../../model/state.js').HiddenSpace} hiddenSpace
 * @param {import('../../model/hidden-space.js').Choice} choice
 * @param {Model} model
 * @param {number} examples
 * @returns {boolean} whether it is the one that is wanted: it may be on its way
 */
function isOf({ choice: present, meshes, values }, choice, { layers }, examples) {
  const points = (meshes + 1) * (meshes + 1) + examples;
  return (
    present.layer === choice.layer &&
    present.across === choice.across &&
    present.up === choice.up &&
    values.length === (2 + layers[layers.length - 1]) * points
  );
}
