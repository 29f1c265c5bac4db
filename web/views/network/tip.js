// A small note beside what is pointed at: the exact value of a weight or a bias, or a neuron with
// its map, larger.

import { formatNumber } from '../../model/numbers.js';
import { parameterIndex } from '../../model/parameters.js';
import { linkName, neuronName, typeset } from '../../model/wording.js';
import { createElement } from '../../figures/dom.js';
import { paintMap } from '../../figures/heatmap.js';
import { mapOf } from '../../figures/neuron-map.js';
import { html, nothing } from '../../figures/template.js';
import { anchorOf } from './links-layout.js';

/**
 * @typedef {import('../../figures/colour.js').Colours} Colours
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Frame} Frame
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 */

/** Thumbnails below this side are too small to be read. */
const LEGIBLE = 32;

const MAP_SIDE = 112;

/** Half the width of a tip, for each character of its longest line and around them. */
const HALF_WIDTH = { character: 4.2, around: 14 };

const DISTANCE = 12;

export function createTip() {
  const canvas = createElement('canvas', { class: 'diagram-tip-map', 'aria-hidden': 'true' });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));

  /**
   * @param {{layer: number, neuron: number}} item
   * @param {Model} model
   * @param {Frame} frame
   * @param {Colours} colours
   */
  function drawMap({ layer, neuron }, model, frame, colours) {
    const { maps, resolution } = frame;
    if (canvas.width !== resolution) {
      canvas.width = resolution;
      canvas.height = resolution;
    }
    const image = context.createImageData(resolution, resolution);
    const { start, scale } = mapOf(colours, model, frame, layer, neuron);
    paintMap(image, maps, start, scale);
    context.putImageData(image, 0, 0);
  }

  /**
   * @param {Item} item
   * @param {DiagramLayout} layout
   * @param {Model} model
   * @param {Frame} frame
   * @param {Colours} colours
   * @param {number} textSize  1 for the usual one
   * @param {{x: number, y: number}|null} pointer  null when the keyboard points
   */
  return (item, layout, model, frame, colours, textSize, pointer) => {
    const index = parameterIndex(model.layers, item);
    const number = index < 0 ? '' : formatNumber(frame.parameters[index], 6);
    const isEnlarged = item.kind === 'neuron' && layout.size < LEGIBLE;
    if (isEnlarged) {
      drawMap(item, model, frame, colours);
    }
    const [value, text] = item.kind === 'weight'
      ? [`w = ${number}`, typeset(linkName(model, item).replace(' to ', '\nto '))]
      : [typeset(neuronName(model, item.layer, item.neuron)), number && `bias b = ${number}`];

    const anchor = (item.kind === 'weight' && pointer) || anchorOf(layout, item);
    const longest = Math.max(...`${value}\n${text}`.split('\n').map(({ length }) => length));
    const half = textSize * (HALF_WIDTH.around + HALF_WIDTH.character * longest);
    const x = Math.round(Math.max(half, Math.min(layout.width - half, anchor.x)));
    const height = (isEnlarged ? MAP_SIDE + 8 : 0) + 72;
    const isBelow = anchor.y + DISTANCE + height <= layout.height;
    const y = Math.round(isBelow ? anchor.y + DISTANCE : anchor.y - DISTANCE);
    return html`
      <div class=${isBelow ? 'diagram-tip' : 'diagram-tip is-above'} aria-hidden="true"
        .style=${`left: ${x}px; top: ${y}px`}>${isEnlarged ? canvas : nothing}<strong>${value}</strong
        ><span class="diagram-tip-text">${text}</span></div>`;
  };
}
