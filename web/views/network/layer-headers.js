// What stands above the network: for each layer its name, size, activation and dropout, and on a
// rail the buttons that add and remove layers.

import { fieldOf, variantsOf } from '../../model/catalogue.js';
import { whyNoLayer, whyNoNeurons } from '../../model/layer-edits.js';
import { plainText } from '../../model/numbers.js';
import { activationName, layerName } from '../../model/wording.js';
import { menu } from '../../figures/menu.js';
import { stepButton } from '../../figures/step-button.js';
import { classMap, html, live, nothing } from '../../figures/template.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Model} Model
 */

/**
 * @param {DiagramLayout} layout
 * @param {Model} model
 * @param {Catalogue} catalogue
 * @param {Actions} actions
 */
export function layerHeaders({ blocks, headerWidth, crowded }, model, catalogue, actions) {
  const last = model.layers.length - 1;
  const before = (/** @type {number} */ layer) =>
    Math.round((blocks[layer - 1].centre + blocks[layer].centre) / 2);
  const whyNot = whyNoLayer(model, catalogue);
  return html`
    <div class=${classMap({ 'diagram-headers': true, 'is-crowded': crowded })}>
      <div class="diagram-rail" aria-hidden="true"
        .style=${`left: ${before(1)}px; width: ${before(last) - before(1)}px`}></div>
      ${blocks.map(({ centre }, layer) => html`
        ${layer > 0 ? html`
          <span class="diagram-insert" .style=${`left: ${before(layer)}px`}>${stepButton({
            sign: '+',
            name: nameOfInsert(layer, last),
            whyNot,
            act: () => actions.addLayer(layer),
            className: 'diagram-rail-step',
          })}</span>` : nothing}
        <div class="diagram-header"
          .style=${`left: ${Math.round(centre - headerWidth / 2)}px; width: ${headerWidth}px`}>
          ${layer > 0 && layer < last
            ? hiddenHeader(layer, model, catalogue, actions)
            : outerHeader(layer, model, catalogue)}
        </div>`)}
    </div>`;
}

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

/** The inputs, with captions of the rows, or the outputs. @param {number} layer @param {Model} model @param {Catalogue} catalogue */
function outerHeader(layer, model, catalogue) {
  const isInput = layer === 0;
  const caption = (/** @type {string} */ text) =>
    html`<span class="diagram-caption" aria-hidden="true">${text}</span>`;
  const activation = activationName(model, catalogue, layer);
  return html`
    ${caption(isInput ? 'layers' : '')}
    <span class="diagram-layer-name">${layerName(model, layer)}</span>
    <span class="diagram-size">${model.layers[layer]}</span>
    ${isInput
      ? caption('activation')
      : html`<span class="diagram-caption" title=${`Activation of the output: ${activation}`}>${activation}</span>`}
    ${isInput && model.layers.length > 2 ? caption('dropout') : nothing}`;
}

/** @param {number} layer @param {Model} model @param {Catalogue} catalogue @param {Actions} actions */
function hiddenHeader(layer, model, catalogue, actions) {
  const name = `hidden layer ${layer}`;
  const activations = fieldOf(catalogue, 'activation');
  const { min = '0', max = '0.9' } = fieldOf(catalogue, 'dropout') || {};
  const dropout = plainText(model.dropout[layer - 1]);
  /** @param {{target: any}} event */
  function changeDropout({ target: box }) {
    // The engine says what is wrong with a number that cannot be taken.
    if (box.value === '') {
      box.value = dropout;
    } else {
      actions.setDropout(layer, Number(box.value));
    }
  }
  return html`
    ${stepButton({
      sign: '×',
      name: `Remove ${name}`,
      act: () => actions.removeLayer(layer),
      className: 'diagram-rail-step',
    })}
    <span class="diagram-layer-name">${layerName(model, layer)}</span>
    <span class="diagram-size">
      ${stepButton({
        sign: '−',
        name: `Remove a neuron from ${name}`,
        whyNot: whyNoNeurons(model, catalogue, layer, -1),
        act: () => actions.removeNeuron(layer),
      })}
      <span class="diagram-count">${model.layers[layer]}</span>
      ${stepButton({
        sign: '+',
        name: `Add a neuron to ${name}`,
        whyNot: whyNoNeurons(model, catalogue, layer, 1),
        act: () => actions.addNeuron(layer),
      })}
    </span>
    ${menu({
      label: `Activation of ${name}`,
      title: activationName(model, catalogue, layer),
      options: activations ? variantsOf(catalogue, activations) : [],
      value: model.activations[layer - 1],
      change: (id) => actions.setActivation(layer, id),
    })}
    <input class=${dropout === '0' ? 'diagram-dropout is-zero' : 'diagram-dropout'} type="number"
      min=${min} max=${max} step="0.1" aria-label=${`Dropout of ${name}`}
      title=${`Share of ${name} that each example does without`}
      .value=${live(dropout)} @change=${changeDropout}>`;
}
