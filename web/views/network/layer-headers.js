// What stands above the network: a header for each layer, and on a rail the buttons that add and
// remove layers.

import { whyNoLayer } from '../../model/layer-edits.js';
import { createHiddenHeader, createInputHeader, createOutputHeader } from './layer-header.js';
import { createStep } from '../../figures/step-button.js';
import { createElement, replaceChildren, setClass, setPlace } from '../../figures/dom.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Model} Model
 */

/**
 * @param {number} layer  that a new hidden layer becomes
 * @param {number} last  the layer of the outputs
 */
function nameOfInsert(layer, last) {
  if (last === 1) {
    return 'Add a hidden layer';
  }
  return `Add a hidden layer before ${layer === last ? 'the output' : `hidden layer ${layer}`}`;
}

/** @param {Actions} actions */
export function createHeaders(actions) {
  const element = createElement('div', { class: 'diagram-headers' });
  const rail = createElement('div', { class: 'diagram-rail', 'aria-hidden': 'true' });
  /** @type {import('./layer-header.js').Header[]} */
  let headers = [];
  /** @type {import('../../figures/step-button.js').Step[]} the one at `layer` adds a layer before it */
  let inserts = [];
  /** @type {DiagramLayout|null} */
  let placed = null;

  /** @param {number} layer @param {number} last  the layer of the outputs */
  function headerOf(layer, last) {
    if (layer === 0) {
      return createInputHeader();
    }
    return layer === last ? createOutputHeader() : createHiddenHeader(actions, layer);
  }

  /** @param {number} last  the layer of the outputs */
  function build(last) {
    headers = [];
    inserts = [];
    /** @type {Node[]} */
    const parts = [rail];
    for (let layer = 0; layer <= last; layer++) {
      headers.push(headerOf(layer, last));
      if (layer > 0) {
        const insert = createStep('+', 'diagram-rail-step', () => actions.addLayer(layer));
        inserts[layer] = insert;
        parts.push(insert.button);
      }
      parts.push(headers[layer].element);
    }
    replaceChildren(element, parts);
  }

  /** @param {DiagramLayout} layout */
  function place(layout) {
    const { blocks, headerWidth } = layout;
    const between = (/** @type {number} */ layer) =>
      Math.round((blocks[layer - 1].centre + blocks[layer].centre) / 2);
    headers.forEach((header, layer) => {
      const x = Math.round(blocks[layer].centre - headerWidth / 2);
      setPlace(header.element, { x, width: headerWidth });
    });
    inserts.forEach(({ button }, layer) => setPlace(button, { x: between(layer) }));
    const first = between(1);
    setPlace(rail, { x: first, width: between(blocks.length - 1) - first });
    setClass(element, 'is-crowded', layout.crowded);
  }

  return {
    element,

    /**
     * @param {DiagramLayout} layout
     * @param {Model} model
     * @param {Catalogue|null} catalogue
     */
    update(layout, model, catalogue) {
      const last = model.layers.length - 1;
      if (!catalogue) {
        return;
      }
      if (headers.length !== last + 1) {
        build(last);
        placed = null;
      }
      if (placed !== layout) {
        place(layout);
        placed = layout;
      }
      headers.forEach((header) => header.update(model, catalogue));
      const whyNot = whyNoLayer(model, catalogue);
      inserts.forEach((insert, layer) => {
        insert.update(nameOfInsert(layer, last), whyNot);
      });
    },
  };
}
