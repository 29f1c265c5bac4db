// A layer's own space: the plane of the inputs as two neurons of a hidden layer place it, so that
// it can be seen how training bends it.

import { roundTicks } from '../../figures/axes.js';
import { createChangeCheck, pixelRatio, readColours, watchWidth } from '../../figures/canvas.js';
import { menu } from '../../figures/menu.js';
import { frameStyle, PLACE, sideOf, squareAxes } from '../../figures/square.js';
import { createTableDisclosure } from '../../figures/table.js';
import { html, ifDefined, live, nothing, render } from '../../figures/template.js';
import { createThrottle } from '../../figures/throttle.js';
import { toggle } from '../../figures/toggle.js';
import { note } from '../../figures/tooltip.js';
import { choiceOf, placedExamples } from '../../model/hidden-space.js';
import { layerName } from '../../model/wording.js';
import { createHiddenSpaceDrawing } from './hidden-space-drawing.js';
import { placeHiddenSpace } from './hidden-space-place.js';
import { axisNames, readoutOf, sentenceOf, summaryOf, tableOf } from './hidden-space-words.js';
import { spaceLegend } from './legend.js';

/**
 * @typedef {import('../../model/hidden-space.js').Choice} Choice
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./hidden-space-place.js').Placed} Placed
 */

/** About this many ticks an axis. */
const TICKS = 4;

/** The space is no larger than this, in px. */
const MOST = 440;

/** An example is meant from this many px away. */
const REACH = 14;

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createSpace(element, { setOption }) {
  const drawing = createHiddenSpaceDrawing();
  const table = createTableDisclosure(() => draw());
  const throttle = createThrottle();
  const hasChanged = createChangeCheck();
  const width = watchWidth(element, () => draw());
  /** @type {State|null} */
  let state = null;
  /** @type {{data: Float64Array|null, examples: number[]}} */
  let known = { data: null, examples: [] };
  /** @type {Placed|null} what is on the screen, until the next space is there */
  let placed = null;
  /** @type {{x: number, y: number}|null} in px of the space */
  let pointer = null;
  /** How far the plane is bent, in percent. */
  let bent = 100;

  /** @param {State} shown @param {Choice} choice @param {number} side */
  function place({ data, frame, hiddenSpace, model, options: { showTest }, theme }, choice, side) {
    if (known.data !== data) {
      known = { data, examples: placedExamples(data) };
    }
    const { examples } = known;
    const colours = readColours(theme);
    if (hiddenSpace && isOf(hiddenSpace, choice, model, examples.length)
      && hasChanged([hiddenSpace, model, colours, side, showTest, bent, data, pixelRatio()])) {
      const { parameters } = frame;
      placed = placeHiddenSpace({ hiddenSpace, model, parameters, data, examples, bent: bent / 100, side });
      drawing.draw(placed, colours, showTest, side);
    }
  }

  /** @param {Model} model @param {Choice} choice */
  function menus(model, choice) {
    const layers = model.layers.slice(1, -1).map((_, index) => layerName(model, index + 1));
    const neurons = Array.from({ length: model.layers[choice.layer] }, (_, j) => `neuron ${j + 1}`);
    /** @param {string} name @param {string[]} names @param {number} value @param {(value: number) => Choice} choose */
    const menuOf = (name, names, value, choose) => html`
      <label class="space-menu"><span>${name}</span>${menu({
        options: names.map((each, index) => ({ id: String(index), name: each })),
        value: String(value),
        change: (id) => setOption('space', choose(Number(id))),
      })}</label>`;
    return html`
      <div class="space-menus">
        ${menuOf('Layer', layers, choice.layer - 1, (index) => ({ layer: index + 1, across: 0, up: 1 }))}
        ${menuOf('Across', neurons, choice.across, (across) => ({ ...choice, across }))}
        ${menuOf('Up', neurons, choice.up, (up) => ({ ...choice, up }))}
      </div>`;
  }

  /** @param {{target: any}} event */
  function bend({ target }) {
    bent = Number(target.value);
    draw();
  }

  /** @param {MouseEvent} event */
  function point({ clientX, clientY, currentTarget }) {
    const { left, top } = /** @type {HTMLElement} */ (currentTarget).getBoundingClientRect();
    pointer = { x: clientX - left - PLACE.x, y: clientY - top - PLACE.y };
    draw();
  }

  function leave() {
    pointer = null;
    draw();
  }

  /** @param {Placed} present @param {boolean} showTest @param {number} side */
  function noteOn(present, showTest, side) {
    const at = pointer ? nearest(present, showTest, pointer) : -1;
    const point = present.corners + at;
    return note(at < 0 ? null : {
      lines: readoutOf(present, at),
      x: PLACE.x + present.x[point],
      y: PLACE.y + present.y[point],
      width: side,
    });
  }

  /** @param {State} shown @param {Choice} choice */
  function figure(shown, choice) {
    const { model, options: { showTest }, playing, theme } = shown;
    const side = sideOf(width(), MOST);
    place(shown, choice, side);
    const present = placed;
    const subject = present ? Object.values(present.hiddenSpace.choice) : [];
    const summary = present
      && throttle({ subject, version: present, isMoving: playing }, () => summaryOf(present));
    return html`
      <div>
        ${menus(model, choice)}
        <div class=${bent < 100 ? 'space-frame is-flat' : 'space-frame'} role="img"
          aria-label=${ifDefined(summary || undefined)} .style=${frameStyle(side)}
          @mousemove=${point} @mouseleave=${leave}>
          ${drawing.canvas}
          ${present ? html`
            ${squareAxes({
              side,
              across: roundTicks(present.across, TICKS),
              up: roundTicks(present.up, TICKS),
              names: axisNames(present.model, present.hiddenSpace.choice),
            })}
            ${noteOn(present, showTest, side)}` : nothing}
        </div>
        <div class="figure-options">
          <label class="space-bend">
            <span>plane</span>
            <input type="range" min="0" max="100" step="1" .value=${live(String(bent))}
              aria-label="Bending" aria-valuetext=${`${bent}% bent`} @input=${bend}>
            <span>bent</span>
          </label>
          ${model.testCount === 0 ? nothing : toggle({
            name: 'Test data',
            checked: showTest,
            change: (checked) => setOption('showTest', checked),
          })}
        </div>
        ${spaceLegend(model, readColours(theme), showTest)}
        ${table({
          subject,
          version: present && present.hiddenSpace,
          isMoving: playing,
          content: () => (present ? tableOf(present) : { caption: '', columns: [], rows: [] }),
        })}
      </div>`;
  }

  function draw() {
    if (state) {
      const { model, options } = state;
      const choice = choiceOf(model, options.space);
      render(html`
        <p class="prose">${choice ? sentenceOf(model, choice) : 'A network without hidden layers has no '
          + 'space of its own: add a layer to see it bend the plane.'}</p>
        ${choice ? figure(state, choice) : nothing}`, element);
    }
  }

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      draw();
    },
  };
}

/**
 * @param {Placed} placed
 * @param {boolean} showTest  whether the test examples are to be seen
 * @param {{x: number, y: number}} pointer  in px of the space
 * @returns {number} which of the placed examples is meant; -1 for none
 */
function nearest({ corners, data, examples, x, y }, showTest, pointer) {
  let found = -1;
  let least = REACH * REACH;
  examples.forEach((example, at) => {
    const across = x[corners + at] - pointer.x;
    const down = y[corners + at] - pointer.y;
    const isShown = showTest || data[4 * example + 3] === 0;
    if (isShown && across * across + down * down < least) {
      least = across * across + down * down;
      found = at;
    }
  });
  return found;
}

/**
 * @param {import('../../model/state.js').HiddenSpace} hiddenSpace
 * @param {Choice} choice
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
