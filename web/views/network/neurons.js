// The neurons as buttons over their thumbnails: they take the focus, carry the names, and show
// what is pointed at or selected. While a neuron is opened, its weights are buttons too.

import { isHidden, isOff, isSame, touches } from '../../model/parameters.js';
import { itemName, lowerFirst, neuronName } from '../../model/wording.js';
import { classMap, html, ifDefined, nothing } from '../../figures/template.js';
import { curveOf, pointOn } from './links-layout.js';

/**
 * @typedef {import('./diagram-layout.js').Block} Block
 * @typedef {import('./diagram-layout.js').Box} Box
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 *
 * @typedef {object} Marks
 * @property {Item|null} lit
 * @property {Item|null} selected
 * @property {Item} stop  the one that a Tab key reaches
 * @property {Item[]} subjects  what the open view speaks of
 */

/** Where the button of a weight sits on its link: nearer to the source, where links are apart. */
const PLACE_ON_LINK = 0.25;

/** The switch of a neuron is so large, in px, and at the corner of a neuron that is as large or larger. */
const SWITCH = 24;

const SWITCH_SIGN = html`
  <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2v5.5M4.5 4a5.5 5.5 0 1 0 7 0"></path></svg>`;

/** Between a label and its neuron. */
const GAP = 6;

/** @param {Box} box */
export const boxStyle = ({ x, y, size }) =>
  `left: ${x}px; top: ${y}px; width: ${size}px; height: ${size}px`;

/**
 * @param {Model} model
 * @param {{layer: number, neuron: number}} of  a neuron of layer 1 or more
 * @returns {Item[]} its incoming weights, then its bias
 */
export function incomingOf({ layers }, { layer, neuron }) {
  /** @type {Item[]} */
  const weights = Array.from({ length: layers[layer - 1] }, (_, from) =>
    ({ kind: 'weight', layer, from, to: neuron }));
  return weights.concat({ kind: 'bias', layer, neuron });
}

/**
 * @param {DiagramLayout} layout
 * @param {Model} model
 * @param {Float64Array|null} parameters  to be named
 * @param {{layer: number, neuron: number}|null} opened
 * @param {Marks} marks
 * @param {(place: {layer: number, neuron: number}) => void} switchNeuron  off, or on again
 */
export function neuronButtons(layout, model, parameters, opened, { lit, selected, stop, subjects }, switchNeuron) {
  /** @param {Item} item @param {string} style @param {boolean} isLit */
  const button = (item, style, isLit) => html`
    <button type="button" .item=${item} .style=${style}
      class=${classMap({
        [item.kind === 'neuron' ? 'diagram-neuron' : 'diagram-weight']: true,
        'is-lit': isLit,
        'is-off': item.kind === 'neuron' && isOff(model, item.layer, item.neuron),
      })}
      aria-current=${ifDefined(subjects.some((subject) => isSame(item, subject)) ? 'true' : undefined)}
      tabindex=${isSame(item, stop) ? 0 : -1} aria-pressed=${String(isSame(item, selected))}
      aria-label=${itemName(model, parameters, item)}></button>`;

  /** @param {Item} item  a weight or a bias */
  function place(item) {
    if (item.kind === 'weight') {
      return pointOn(curveOf(layout, item.layer, item.from, item.to), PLACE_ON_LINK);
    }
    const { x, y, size } = layout.blocks[item.layer].neurons[item.neuron];
    return { x, y: y + size };
  }

  /** @param {Box} box @param {number} layer @param {number} neuron */
  function switchOf({ x, y, size }, layer, neuron) {
    /** @type {Item} */
    const item = { kind: 'neuron', layer, neuron };
    const off = isOff(model, layer, neuron);
    const isRoomy = size >= SWITCH;
    // Beside a smaller one it would be in the way to others.
    const isShown = isSame(item, selected) || (isRoomy && (off || isSame(item, lit)));
    if (!isHidden(model.layers, layer) || !isShown) {
      return nothing;
    }
    const left = x + size - (isRoomy ? SWITCH / 2 : 0);
    const top = y + (isRoomy ? 0 : size / 2) - SWITCH / 2;
    const text = `Switch ${lowerFirst(neuronName(model, layer, neuron))} ${off ? 'on again' : 'off'}`;
    return html`
      <button type="button" class=${off ? 'diagram-switch is-off' : 'diagram-switch'} tabindex="-1" .item=${item}
        .style=${`left: ${left}px; top: ${top}px`} aria-label=${text} title=${text}
        @click=${(/** @type {Event} */ event) => {
          event.stopPropagation();
          switchNeuron(item);
        }}>${SWITCH_SIGN}</button>`;
  }

  return html`
    ${layout.blocks.map(({ neurons }, layer) => neurons.map((box, neuron) =>
      button({ kind: 'neuron', layer, neuron }, boxStyle(box), touches(lit, layer, neuron))))}
    ${layout.blocks.map(({ neurons }, layer) => neurons.map((box, neuron) => switchOf(box, layer, neuron)))}
    ${opened ? incomingOf(model, opened).map((item) => {
      const { x, y } = place(item);
      return button(item, `left: ${x}px; top: ${y}px`, isSame(item, lit));
    }) : nothing}`;
}

/**
 * The names of the inputs, and of several outputs, beside their neurons.
 *
 * @param {DiagramLayout} layout
 * @param {{inputs: string[], outputs: string[]}} labels
 */
export function neuronLabels({ blocks, width }, { inputs, outputs }) {
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  const style = (/** @type {Block} */ { gap, neurons }, /** @type {number} */ neuron) =>
    `top: ${neurons[neuron].y - gap / 2}px; height: ${neurons[neuron].size + gap}px`;
  return html`
    <div class="diagram-labels" aria-hidden="true">
      ${inputs.map((text, neuron) => html`<span class="diagram-label is-input"
        .style=${`${style(first, neuron)}; left: 0; width: ${first.left - GAP}px`}>${text}</span>`)}
      ${outputs.map((text, neuron) => html`<span class="diagram-label"
        .style=${`${style(last, neuron)}; left: ${last.right + GAP}px; width: ${width - last.right - GAP}px`}>${text}</span>`)}
    </div>`;
}
