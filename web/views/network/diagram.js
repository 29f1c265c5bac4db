// The network: inputs, layers and outputs, each neuron with its map, each link with its weight.

import { panelOf } from '../../model/focus.js';
import { exists, isSame, weightCount } from '../../model/parameters.js';
import { createFlow } from '../../model/pass.js';
import { exampleMarked, subjectsOf } from '../../model/subject.js';
import { networkName } from '../../model/wording.js';
import {
  createChangeCheck,
  createTextReader,
  pixelRatio,
  readColours,
  watchSize,
} from '../../figures/canvas.js';
import { firstDrawnLater } from '../../figures/draw-later.js';
import { createElement, setClass } from '../../figures/dom.js';
import { fits } from '../../figures/neuron-map.js';
import { guard, html, nothing, render } from '../../figures/template.js';
import { createThrottle } from '../../figures/throttle.js';
import { labelWidth, layoutDiagram } from './diagram-layout.js';
import { createIncoming } from './incoming-weights.js';
import { createInput } from './input.js';
import { createLayerHeaders } from './layer-headers.js';
import { diagramKey } from './legend.js';
import { createLinks } from './links.js';
import { anchorOf, boxesOf } from './links-layout.js';
import { shifted } from './spot-layout.js';
import { scaleBars, scalesOf } from './scales.js';
import { frozenMarks, linkMarks, movedMarks, neuronMarks } from './subject-marks.js';
import { createThumbnails } from './neuron-thumbnails.js';
import { neuronButtons, neuronLabels } from './neurons.js';
import { flowMarks } from './pass.js';
import { createTip } from './tip.js';
import { createValueEditor } from './value-editor.js';
import { createWeightsTable } from './weights-table.js';
import { labelsOf, networkSummary } from './words.js';

/**
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('./spot-layout.js').Rectangle} Rectangle
 */

const HELP =
  'Arrow keys move between neurons and layers. Space opens the working of a neuron, Enter its incoming ' +
  'weights as well: plus and minus change one, Enter or a digit edits it, Escape goes back. O switches a ' +
  'hidden neuron off and on.';

/** In px, where there is no layout to ask. */
const USUAL = { width: 640, height: 560 };

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createDiagram(element, actions) {
  element.classList.add('figure', 'diagram');
  const links = createLinks();
  const thumbnails = createThumbnails();
  const paint = firstDrawnLater();
  const flows = createFlow();
  const tip = createTip();
  const headers = createLayerHeaders(actions, draw);
  const table = createWeightsTable(draw, actions.showWeights);
  const incoming = createIncoming(actions, (item, button, byTouch) => {
    grasp(item, button.getBoundingClientRect(), byTouch);
  });
  const editor = createValueEditor(actions, draw, () => {
    if (state && state.held) {
      focus(state.held.item);
    }
  });
  const input = createInput(actions, scene, {
    focus,
    changed: draw,
    grasped(item, place, byTouch, digit) {
      const { x, y } = place || anchorOf(/** @type {DiagramLayout} */ (layout), item);
      const { left, top } = network().getBoundingClientRect();
      grasp(item, { x: x + left, y: y + top, width: 0, height: 0 }, byTouch, digit);
    },
  });

  const readText = createTextReader(element);
  const scroll = createElement('div', { class: 'diagram-scroll' });
  const size = watchSize(scroll, draw);
  const hasMoved = createChangeCheck();
  const haveScalesChanged = createChangeCheck();
  /** Of the colours of each neuron. @type {import('../../figures/colour.js').Scale[][]} */
  let scales = [];
  /** @type {(what: import('../../figures/throttle.js').Subject, make: () => Spoken) => Spoken} */
  const throttle = createThrottle();
  /** @type {State|null} */
  let state = null;
  /** @type {DiagramLayout|null} */
  let layout = null;
  /** @type {import('./value-editor.js').Grasp} */
  let grasped = { place: { x: 0, y: 0, width: 0, height: 0 }, byTouch: false, typed: '' };
  /** What stays while the next frame is on its way. @type {unknown} */
  let key = nothing;
  /** @type {unknown} */
  let below = nothing;

  /**
   * Frames that come fast are not all put into words.
   * @typedef {{parameters: Float64Array|null, summary: string}} Spoken
   */

  const network = () => /** @type {HTMLElement} */ (element.querySelector('.diagram-network'));

  /** Puts the focus on the button of a neuron, a weight or a bias: in the list of weights first. @param {Item} item */
  function focus(item) {
    const buttons = ['.diagram-incoming-list button', '.diagram-network button']
      .map((selector) => /** @type {any[]} */ (Array.from(element.querySelectorAll(selector))));
    const button = buttons[0].concat(buttons[1]).find((each) => isSame(each.item, item));
    if (button) {
      button.focus();
    }
  }

  /** Puts the focus on what has taken the place of an element that is gone. @param {Element} gone */
  function focusAgain(gone) {
    const name = gone.getAttribute('aria-label');
    /** @type {HTMLElement[]} */
    const named = Array.from(scroll.querySelectorAll('[aria-label]'));
    const same = named.find((each) => each.getAttribute('aria-label') === name);
    if (same) {
      same.focus();
    } else {
      focus(input.stop());
    }
  }

  /**
   * @param {Item} item  a weight or a bias
   * @param {Rectangle} place  in the window
   * @param {boolean} byTouch
   * @param {string} [typed]
   */
  function grasp(item, place, byTouch, typed = '') {
    const { x, y } = element.getBoundingClientRect();
    grasped = { place: shifted(place, -x, -y), byTouch, typed };
    actions.hold(item);
  }

  /** @param {DiagramLayout} placed @param {Item} item @returns {Rectangle[]} in px of the figure */
  function boxesInFigure(placed, item) {
    const figure = element.getBoundingClientRect();
    const stage = network().getBoundingClientRect();
    return boxesOf(placed, item).map((box) => shifted(box, stage.x - figure.x, stage.y - figure.y));
  }

  /** @returns {import('./input.js').Scene|null} */
  function scene() {
    if (!state || !layout || !fits(state.model, state.frame)) {
      return null;
    }
    const { model, frame, held } = state;
    const { parameters } = frame;
    return { layout, layers: model.layers, parameters, isHolding: held !== null };
  }

  /** @param {State} now @returns {DiagramLayout} */
  function arrange({ model, theme }) {
    const { layers } = model;
    const { inputs, outputs } = labelsOf(model);
    const { width, height } = size();
    const text = readText(theme);
    const room = {
      width: width || USUAL.width,
      height: height || USUAL.height,
      inputLabels: labelWidth(inputs, text),
      outputLabels: labelWidth(outputs, text),
      text,
    };
    const now = [layers.join(), room.width, room.height, inputs.join(), outputs.join(), text, pixelRatio()];
    if (!hasMoved(now) && layout) {
      return layout;
    }
    input.adapt(layers);
    const next = layoutDiagram(layers, room);
    setClass(scroll, 'is-larger', next.width > room.width || next.height > room.height);
    return next;
  }

  /**
   * Draws what changes with every frame, and says the rest.
   *
   * @param {State} now  with a frame that fits
   * @param {DiagramLayout} placed
   * @param {import('../../figures/colour.js').Colours} colours
   * @param {{hovered: Item|null, selected: Item|null, subjects: Item[], parameters: Float64Array}} what
   */
  function parts(now, placed, colours, { hovered, selected, subjects, parameters }) {
    const { model, frame, held, playing, data, asked } = now;
    const example = exampleMarked(now);
    const lit = hovered || selected;
    const flow = flows.of(now);
    const carried = flow ? flow.links : frame.parameters;
    const shown = links.update(placed, model.layers, carried, colours, lit, playing);
    if (haveScalesChanged([model, frame, colours, flow])) {
      scales = scalesOf(colours, model, frame, flow);
    }
    paint(() => thumbnails.draw(placed, model, frame, colours, scales, flow === null));
    // A view has the room then, and the working shows the same numbers.
    const chosen = panelOf(now) !== '' ? null : held ? held.selection : selected;
    const isOpen = chosen && chosen.kind === 'neuron' && chosen.layer > 0 && exists(model.layers, chosen);
    const hasExample = example !== null && !flow;
    key = guard([colours, shown, flow, model, hasExample], () =>
      diagramKey(colours, shown, weightCount(model.layers), flow, hasExample, model.experiment.frozen !== 'none'));
    below = [
      isOpen ? incoming(chosen, model, parameters, colours, lit) : nothing,
      table(model, frame, playing),
    ];
    return {
      pass: guard([placed, flow, colours, frame], () => (flow ? flowMarks(placed, flow, scales) : nothing)),
      examples: guard([placed, model, selected, asked, frame.view, data, example, flow], () => neuronMarks(placed, subjects,
        frame.view, hasExample ? { x1: data[4 * example], x2: data[4 * example + 1] } : null)),
      bars: guard([placed, scales], () => scaleBars(placed, model, scales)),
      note: hovered && !held ? tip(hovered, placed, model, frame, colours) : nothing,
      value: editor.template(now, held && !held.isElsewhere ? held : null),
    };
  }

  function draw() {
    if (!state) {
      return;
    }
    const { model, frame, catalogue, theme, hover, selection, playing, moved, asked } = state;
    const inUse = scroll.contains(document.activeElement) ? document.activeElement : null;
    const placed = arrange(state);
    layout = placed;
    const isKnown = fits(model, frame);
    const { parameters, summary } = throttle({ subject: [model, isKnown], version: frame, isMoving: playing }, () => ({
      parameters: isKnown ? frame.parameters : null,
      summary: isKnown ? networkSummary(model, frame.parameters) : '',
    }));
    const hovered = exists(model.layers, hover) ? hover : null;
    const selected = exists(model.layers, selection) ? selection : null;
    const subjects = subjectsOf(state);
    const { pass, bars, examples, note, value } = isKnown
      ? parts(state, placed, readColours(theme), { hovered, selected, subjects, parameters: /** @type {Float64Array} */ (parameters) })
      : { pass: nothing, bars: nothing, examples: nothing, note: nothing, value: nothing };
    const opened = input.opened();
    const stop = input.stop();
    const marks = { lit: hovered || selected, selected, stop, subjects };

    render(html`
      <div class="diagram-stage" .style=${`width: ${placed.width}px; height: ${placed.height}px`}>
        ${guard([placed, model, selected, asked], () => linkMarks(placed, subjects))}
        ${links.elements}${thumbnails.canvas}${pass}${bars}${examples}
        ${guard([placed, model], () => frozenMarks(placed, model))}
        ${moved && moved.view === model.experiment.view
          ? guard([placed, moved], () => movedMarks(placed, moved.activations)) : nothing}
        ${guard([placed, model], () => neuronLabels(placed, labelsOf(model)))}
        ${guard([placed, model, catalogue, headers.opened()], () => headers.template(placed, model, catalogue))}
        <div class="diagram-network" role="application" aria-roledescription="network diagram"
          aria-label=${networkName(model)} aria-describedby="diagram-summary diagram-keys"
          @keydown=${input.onKey} @focusin=${input.onFocus} @focusout=${input.onBlur}
          @mousemove=${input.onMove} @mouseleave=${input.onLeave} @click=${input.onClick}>
          ${guard([placed, model, parameters, opened, hovered, selected, asked, stop.layer, stop.neuron], () =>
            neuronButtons(placed, model, parameters, opened, marks, actions.switchNeuron))}
        </div>
      </div>`, scroll);
    render(html`
      ${scroll}${key}${note}
      <p class="visually-hidden" id="diagram-summary">${summary}</p>
      <p class="diagram-help" id="diagram-keys">${HELP}</p>
      ${below}${value}`, element);
    if (inUse && !scroll.contains(document.activeElement)) {
      focusAgain(inUse);
    }
    editor.place(element, placed, (item) => boxesInFigure(placed, item), grasped);
  }

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      draw();
    },
  };
}
