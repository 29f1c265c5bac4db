// A small note beside what is pointed at: the exact value of a weight or a bias, or a neuron with
// its map, larger.

import { formatNumber } from '../../model/numbers.js';
import { anchorOf } from './links-layout.js';
import { parameterIndex } from '../../model/parameters.js';
import { linkName, neuronName, typeset } from '../../model/wording.js';
import { createElement, setText, setPlace } from '../../figures/dom.js';
import { paintMap } from '../../figures/heatmap.js';
import { mapOf } from '../../figures/neuron-map.js';

/**
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Frame} Frame
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 */

/** Thumbnails below this side are too small to be read. */
const LEGIBLE = 32;

const MAP_SIDE = 112;

/** Half the width that a tip may take; it keeps this distance from the sides of the figure. */
const HALF_WIDTH = 100;

const DISTANCE = 12;

export function createTip() {
  const value = createElement('strong', { class: 'diagram-tip-value' });
  const text = createElement('span', { class: 'diagram-tip-text' });
  const canvas = createElement('canvas', { class: 'diagram-tip-map', 'aria-hidden': 'true' });
  const element = createElement('div', { class: 'diagram-tip', 'aria-hidden': 'true' }, [
    canvas,
    value,
    text,
  ]);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  element.hidden = true;

  /**
   * @param {{layer: number, neuron: number}} item
   * @param {Model} model
   * @param {Frame} frame
   * @param {import('../../figures/colour.js').Colours} colours
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

  return {
    element,

    hide() {
      element.hidden = true;
    },

    /**
     * @param {Item} item
     * @param {DiagramLayout} layout
     * @param {Model} model
     * @param {Frame} frame
     * @param {import('../../figures/colour.js').Colours} colours
     * @param {{x: number, y: number}|null} pointer  null when the keyboard points
     */
    show(item, layout, model, frame, colours, pointer) {
      const index = parameterIndex(model.layers, item);
      const number = index < 0 ? '' : formatNumber(frame.parameters[index], 6);
      canvas.hidden = item.kind !== 'neuron' || layout.size >= LEGIBLE;
      if (item.kind === 'neuron' && !canvas.hidden) {
        drawMap(item, model, frame, colours);
      }
      if (item.kind === 'weight') {
        setText(value, `w = ${number}`);
        setText(text, typeset(linkName(model, item).replace(' to ', '\nto ')));
      } else {
        setText(value, typeset(neuronName(model, item.layer, item.neuron)));
        setText(text, number && `bias b = ${number}`);
      }
      element.hidden = false;

      const anchor = (item.kind === 'weight' && pointer) || anchorOf(layout, item);
      const height = (canvas.hidden ? 0 : MAP_SIDE + 8) + 72;
      const below = anchor.y + DISTANCE + height <= layout.height;
      setPlace(element, {
        x: Math.round(Math.max(HALF_WIDTH, Math.min(layout.width - HALF_WIDTH, anchor.x))),
        y: Math.round(below ? anchor.y + DISTANCE : anchor.y - DISTANCE),
      });
      element.classList[below ? 'remove' : 'add']('is-above');
    },
  };
}
