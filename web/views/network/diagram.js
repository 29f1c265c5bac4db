// The network: inputs, layers and outputs, each neuron with its map, each link with its weight.

import { layoutDiagram } from './diagram-layout.js';
import { createFlow } from '../../model/pass.js';
import { neuronInFocus, panelOf, isOfNeuron } from '../../model/focus.js';
import { anchorOf } from './links-layout.js';
import { exists, weightCount } from '../../model/parameters.js';
import { networkSummary } from './summary.js';
import { networkName } from '../../model/wording.js';
import { createFlowMarks } from './pass.js';
import { createHeaders } from './layer-headers.js';
import { createIncoming } from './incoming-weights.js';
import { createInput } from './input.js';
import { createDiagramKey } from './legend.js';
import { createLabels, labelWidth, labelsOf } from './labels.js';
import { createLinks } from './links.js';
import { createThumbnails } from './neuron-thumbnails.js';
import { createNeurons } from './neurons.js';
import { createDiagramTable } from './weights-table.js';
import { createTip } from './tip.js';
import { createValueEditor } from './value-editor.js';
import { createElement, setAttribute, setText, setPlace } from '../../figures/dom.js';
import { fits } from '../../figures/neuron-map.js';
import {
  createColourReader,
  createTextReader,
  pixelRatio,
  watchWidth,
} from '../../figures/canvas.js';

/**
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 */

const HELP =
  'Arrow keys move between neurons and layers. Space selects a neuron. Enter opens its incoming ' +
  'weights: plus and minus change one, Enter or a digit edits it, Escape goes back.';

/** While training, names for screen readers change at most this often, in milliseconds. */
const NAMES_PAUSE = 1000;

/** In px, where there is no layout to ask. */
const USUAL_WIDTH = 640;

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createDiagram(element, actions) {
  const helpId = `${element.id || 'diagram'}-keys`;
  const summaryId = `${element.id || 'diagram'}-summary`;
  const network = createElement('div', {
    class: 'diagram-network',
    role: 'application',
    'aria-roledescription': 'network diagram',
    'aria-describedby': `${summaryId} ${helpId}`,
  });
  const headers = createHeaders(actions);
  const links = createLinks();
  const thumbnails = createThumbnails();
  const flows = createFlow();
  const flowMarks = createFlowMarks();
  const neurons = createNeurons(network);
  const labels = createLabels();
  const tip = createTip();
  const key = createDiagramKey();
  const stage = createElement('div', { class: 'diagram-stage' }, [
    ...links.elements,
    thumbnails.canvas,
    flowMarks.element,
    labels.element,
    headers.element,
    network,
    tip.element,
  ]);
  const help = createElement('p', { class: 'diagram-help', id: helpId }, [HELP]);
  const summary = createElement('p', { class: 'visually-hidden', id: summaryId });
  element.classList.add('figure', 'diagram');
  element.appendChild(createElement('div', { class: 'diagram-scroll' }, [stage]));
  element.appendChild(summary);
  element.appendChild(help);
  element.appendChild(key.element);
  const incoming = createIncoming(actions, (item, button, byTouch) => {
    const { left, top, width: across, height } = button.getBoundingClientRect();
    grasp(item, { x: left + across / 2, y: top, height }, byTouch);
  });
  const editor = createValueEditor(actions, (byKeyboard) => {
    if (byKeyboard && state && state.held) {
      const { item } = state.held;
      const button = incoming.find(item);
      if (button) {
        button.focus();
      } else {
        input.focus(item);
      }
    }
  });
  const table = createDiagramTable(redraw);
  element.appendChild(incoming.element);
  element.appendChild(table.element);
  element.appendChild(editor.element);

  const readColours = createColourReader(element);
  const readText = createTextReader(element);
  const width = watchWidth(element, () => draw());
  /** @type {State|null} */
  let state = null;
  /** @type {DiagramLayout|null} */
  let layout = null;
  let shape = '';
  /** @type {Partial<State> & {colours?: any}} what is on the screen */
  let drawn = {};
  let namedAt = 0;

  function redraw() {
    drawn = {};
    draw();
  }

  /** How the value in hand was asked for: where, in px of the figure, and by what. */
  let grasped = { anchor: { x: 0, y: 0, height: 0 }, byTouch: false, typed: '' };

  /**
   * @param {import('../../model/state.js').Item} item
   * @param {{x: number, y: number, height: number}} place  in the window
   * @param {boolean} byTouch
   */
  function grasp(item, place, byTouch) {
    const { left, top } = element.getBoundingClientRect();
    const anchor = { x: place.x - left, y: place.y - top, height: place.height };
    grasped = { anchor, byTouch, typed: '' };
    actions.hold(item);
  }

  const input = createInput(network, neurons, actions, scene, {
    changed: redraw,
    grasped(item, place, byTouch) {
      const { x, y } = place || anchorOf(/** @type {DiagramLayout} */ (layout), item);
      const { left, top } = stage.getBoundingClientRect();
      grasp(item, { x: x + left, y: y + top, height: 0 }, byTouch);
    },
    typed(digit) {
      grasped.typed = digit;
    },
  });

  /** @returns {import('./input.js').Scene|null} */
  function scene() {
    if (!state || !layout || !fits(state.model, state.frame)) {
      return null;
    }
    const { model, frame, selection, held } = state;
    const { parameters } = frame;
    return { layout, layers: model.layers, parameters, selection, isHolding: held !== null };
  }

  /** @param {Model} model @param {string} theme @returns {DiagramLayout} */
  function arrange(model, theme) {
    const texts = labelsOf(model);
    const room = {
      width: width() || USUAL_WIDTH,
      inputLabels: labelWidth(texts.inputs),
      outputLabels: labelWidth(texts.outputs),
      text: readText(theme),
    };
    const next = JSON.stringify([model.layers, room, texts, pixelRatio()]);
    if (layout && next === shape) {
      return layout;
    }
    const hadFocus = network.contains(document.activeElement);
    shape = next;
    drawn = {};
    layout = layoutDiagram(model.layers, room);
    setPlace(stage, layout);
    neurons.place(layout);
    labels.place(layout, texts);
    input.adapt(layout, hadFocus);
    return layout;
  }

  function draw() {
    if (!state) {
      return;
    }
    const { model, frame, catalogue, hover, selection, held, playing } = state;
    const placed = arrange(model, state.theme);
    const colours = readColours(state.theme);
    if (drawn.model !== model || drawn.catalogue !== catalogue) {
      headers.update(placed, model, catalogue);
      setAttribute(network, 'aria-label', networkName(model));
    }
    const hovered = exists(model.layers, hover) ? hover : null;
    const selected = exists(model.layers, selection) ? selection : null;
    if (drawn.hover !== hover || drawn.selection !== selection || drawn.model !== model) {
      neurons.mark(hovered || selected, selected, input.stop(), subjectOf(model, selected));
    }
    if (!fits(model, frame)) {
      neurons.name(model, null);
      tip.hide();
      editor.hide();
      incoming.hide();
      return;
    }
    const lit = hovered || selected;
    const flow = flows.of(state);
    const carried = flow ? flow.links : frame.parameters;
    const shown = links.update(placed, model.layers, carried, colours, lit, playing);
    flowMarks.update(placed, flow, colours);
    key.update(colours, shown, weightCount(model.layers), flow);
    if (drawn.frame !== frame || drawn.colours !== colours) {
      thumbnails.draw(placed, model, frame, colours);
    }
    if (drawn.frame !== frame || drawn.playing !== playing) {
      if (!drawn.frame || !playing || Date.now() - namedAt > NAMES_PAUSE) {
        neurons.name(model, frame.parameters);
        setText(summary, networkSummary(model, frame.parameters));
        namedAt = Date.now();
      }
    }
    // The working shows the same numbers, and would jump.
    const chosen = panelOf(state) === 'working' ? null : held ? held.selection : selected;
    if (chosen && chosen.kind === 'neuron' && chosen.layer > 0 && exists(model.layers, chosen)) {
      incoming.update(chosen, model, frame, colours, lit, playing);
    } else {
      incoming.hide();
    }
    table.update(model, frame, playing);
    showEditor(state, held && !held.isElsewhere ? held : null);
    if (hovered && !held) {
      tip.show(hovered, placed, model, frame, colours, input.pointer());
    } else {
      tip.hide();
    }
    drawn = { model, catalogue, frame, hover, selection, playing, colours };
  }

  /** @param {Model} model @param {import('../../model/state.js').Item|null} selected @returns {import('../../model/state.js').Item|null} */
  function subjectOf(model, selected) {
    if (!isOfNeuron(model.experiment.view)) {
      return null;
    }
    const { layer, neuron } = neuronInFocus(model, selected);
    return { kind: 'neuron', layer, neuron };
  }

  /** @param {State} now @param {import('../../model/state.js').Held|null} held */
  function showEditor(now, held) {
    if (!held) {
      editor.hide();
    } else if (editor.update(now, held)) {
      editor.place(grasped.anchor, { width: element.clientWidth, height: element.clientHeight });
      editor.open(grasped);
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
