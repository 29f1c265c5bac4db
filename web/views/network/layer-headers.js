// What stands above the network: for each layer its name, size, activation and dropout, and on a
// rail the buttons that add and remove layers. Where height or width is scarce the headers of the
// hidden layers are folded into buttons that open them.

import { fieldOf, variantsOf } from '../../model/catalogue.js';
import { whyNoLayer, whyNoNeurons } from '../../model/layer-edits.js';
import { plainText } from '../../model/numbers.js';
import { activationName, layerName } from '../../model/wording.js';
import { menu } from '../../figures/menu.js';
import { stepButton } from '../../figures/step-button.js';
import { classMap, html, nothing } from '../../figures/template.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('./diagram-layout.js').Header} Header
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {{layer: number, model: Model, catalogue: Catalogue, actions: Actions}} Layer
 */

/** @param {Actions} actions @param {() => void} changed  called when a folded header opens or closes */
export function createLayerHeaders(actions, changed) {
  /** Of the hidden layer whose folded header is open; 0 for none. */
  let opened = 0;
  let isFolded = false;

  /** @param {number} layer */
  function open(layer) {
    opened = layer;
    changed();
  }

  /** @param {KeyboardEvent} event */
  function onKey({ key, currentTarget }) {
    if (key === 'Escape' && opened > 0) {
      const header = /** @type {Element} */ (currentTarget);
      /** @type {HTMLElement} */ (header.querySelector('[aria-expanded]')).focus();
      open(0);
    }
  }

  /** @param {FocusEvent} event */
  function onBlur({ currentTarget, relatedTarget }) {
    if (opened > 0 && !/** @type {Element} */ (currentTarget).contains(/** @type {Node|null} */ (relatedTarget))) {
      open(0);
    }
  }

  /**
   * @param {Layer} of
   * @param {DiagramLayout} layout
   * @param {number} left  of the header, in px
   */
  function folded(of, { width, header: { detail }, hasRail }, left) {
    const { layer, model, catalogue } = of;
    const isOpen = opened === layer;
    const activation = activationName(model, catalogue, layer);
    const size = model.layers[layer];
    const text = detail === 'activation' ? `${layerName(model, layer)} · ${activation}` : nameOf(of, detail);
    const what = `hidden layer ${layer}, ${size} ${size === 1 ? 'neuron' : 'neurons'}, ${activation}`;
    return html`
      <button type="button" class="diagram-fold" aria-expanded=${String(isOpen)} title=${what}
        aria-label=${`${text}: ${what}`} @click=${() => open(isOpen ? 0 : layer)}>${text}</button>
      ${isOpen ? html`
        <div class="diagram-sheet" role="group" tabindex="-1" aria-label=${`Hidden layer ${layer}`}
          .style=${`--start: ${-left}px; --end: ${width - left}px`}>${sheet(of, hasRail)}</div>` : nothing}`;
  }

  /**
   * @param {DiagramLayout} layout
   * @param {Model} model
   * @param {Catalogue} catalogue
   */
  function template(layout, model, catalogue) {
    const { blocks, header, hasRail, crowded } = layout;
    const last = model.layers.length - 1;
    const wasFolded = isFolded;
    const before = (/** @type {number} */ layer) =>
      Math.round((blocks[layer - 1].centre + blocks[layer].centre) / 2);
    isFolded = header.kind === 'folded';
    if (isFolded && !wasFolded) {
      opened = layerInUse(); // its buttons must not vanish under the hand
    }
    opened = isFolded && opened < last ? opened : 0;

    /** @param {number} layer */
    function headerOf(layer) {
      const of = { layer, model, catalogue, actions };
      const isOuter = layer === 0 || layer === last;
      const width = Math.round(isOuter ? header.outerWidth : header.width);
      const left = Math.round(blocks[layer].centre - width / 2);
      const style = `left: ${left}px; width: ${width}px`;
      if (isFolded) {
        return html`<div class="diagram-header is-folded" .style=${style} @keydown=${onKey} @focusout=${onBlur}>${
          isOuter ? layerTitle(of, header.detail) : folded(of, layout, left)}</div>`;
      }
      return html`<div class="diagram-header" .style=${style} data-layer=${layer}>${
        isOuter ? outerHeader(of) : hiddenHeader(of, header.detail)}</div>`;
    }

    return html`
      <div class=${classMap({ 'diagram-headers': true, 'is-crowded': crowded })}>
        ${hasRail ? html`<div class="diagram-rail" aria-hidden="true"
          .style=${`left: ${before(1)}px; width: ${before(last) - before(1)}px`}></div>` : nothing}
        ${blocks.map((_, layer) => html`
          ${layer > 0 && hasRail ? html`
            <span class="diagram-insert" .style=${`left: ${before(layer)}px`}>${
              insertStep({ layer, model, catalogue, actions }, '+', nameOfInsert(layer, last))}</span>` : nothing}
          ${headerOf(layer)}`)}
      </div>`;
  }

  return { template, opened: () => opened };
}

/** @returns {number} the layer whose header has the focus; 0 for none */
function layerInUse() {
  /** @type {HTMLElement|null} */
  const header = document.activeElement && document.activeElement.closest('[data-layer]');
  return header ? Number(header.dataset.layer) : 0;
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

/** @param {Layer} of  what the new hidden layer becomes @param {string} sign @param {string} name */
const insertStep = ({ layer, model, catalogue, actions }, sign, name) => stepButton({
  sign,
  name,
  whyNot: whyNoLayer(model, catalogue),
  act: () => actions.addLayer(layer),
  className: sign === '+' ? 'diagram-rail-step' : 'is-word',
});

/** @param {Layer} of @param {Header['detail']} detail @returns {string} its name, as long as there is room for */
function nameOf({ layer, model }, detail) {
  const name = layerName(model, layer);
  return detail === 'number' ? name.replace('Hidden ', 'H').replace(/puts?$/, '') : name;
}

/** @param {Layer} of @param {Header['detail']} detail */
const layerTitle = (of, detail) => html`
  <span class="diagram-layer-name" title=${layerName(of.model, of.layer)}>${nameOf(of, detail)}</span>`;

/** The inputs, with captions of the rows, or the outputs. @param {Layer} of */
function outerHeader(of) {
  const { layer, model, catalogue } = of;
  const isInput = layer === 0;
  const caption = (/** @type {string} */ text) =>
    html`<span class="diagram-caption" aria-hidden="true">${text}</span>`;
  const activation = activationName(model, catalogue, layer);
  return html`
    ${caption(isInput ? 'layers' : '')}
    ${layerTitle(of, 'name')}
    <span class="diagram-size">${model.layers[layer]}</span>
    ${isInput
      ? caption('activation')
      : html`<span class="diagram-caption" title=${`Activation of the output: ${activation}`}>${activation}</span>`}
    ${isInput && model.layers.length > 2 ? caption('dropout') : nothing}`;
}

/** @param {Layer} of @param {Header['detail']} detail */
const hiddenHeader = (of, detail) => html`
  ${removeStep(of, '×')}${layerTitle(of, detail)}${sizeSteps(of)}${activationMenu(of)}${dropoutBox(of)}`;

/** A folded header, opened. @param {Layer} of @param {boolean} hasRail  with buttons that add layers */
const sheet = (of, hasRail) => html`
  <span>Neurons</span>${sizeSteps(of)}
  <span>Activation</span>${activationMenu(of)}
  <span>Dropout</span>${dropoutBox(of)}
  ${hasRail ? nothing : html`
    <span>Add a layer</span>
    <span class="diagram-size">
      ${insertStep(of, 'before', `Add a hidden layer before hidden layer ${of.layer}`)}
      ${insertStep({ ...of, layer: of.layer + 1 }, 'after', `Add a hidden layer after hidden layer ${of.layer}`)}
    </span>`}
  <span>This layer</span>${removeStep(of, 'Remove')}`;

/** @param {Layer} of @param {string} sign */
const removeStep = ({ layer, actions }, sign) => stepButton({
  sign,
  name: `Remove hidden layer ${layer}`,
  act: () => actions.removeLayer(layer),
  className: sign === '×' ? 'diagram-rail-step' : 'is-word',
});

/** @param {Layer} of */
const sizeSteps = ({ layer, model, catalogue, actions }) => html`
  <span class="diagram-size">
    ${stepButton({
      sign: '−',
      name: `Remove a neuron from hidden layer ${layer}`,
      whyNot: whyNoNeurons(model, catalogue, layer, -1),
      act: () => actions.removeNeuron(layer),
    })}
    <span class="diagram-count">${model.layers[layer]}</span>
    ${stepButton({
      sign: '+',
      name: `Add a neuron to hidden layer ${layer}`,
      whyNot: whyNoNeurons(model, catalogue, layer, 1),
      act: () => actions.addNeuron(layer),
    })}
  </span>`;

/** @param {Layer} of */
function activationMenu({ layer, model, catalogue, actions }) {
  const field = fieldOf(catalogue, 'activation');
  return menu({
    label: `Activation of hidden layer ${layer}`,
    title: activationName(model, catalogue, layer),
    options: field ? variantsOf(catalogue, field) : [],
    value: model.activations[layer - 1],
    change: (id) => actions.setActivation(layer, id),
  });
}

/** @param {Layer} of */
function dropoutBox({ layer, model, catalogue, actions }) {
  const { min = '0', max = '0.9' } = fieldOf(catalogue, 'dropout') || {};
  const dropout = plainText(model.dropout[layer - 1]);
  /** @param {{target: any}} event */
  function change({ target: box }) {
    const typed = box.value;
    if (!(typed !== '' && Number(typed) >= Number(min) && Number(typed) <= Number(max))) {
      box.value = dropout;
    }
    // The engine says what is wrong with a number that cannot be taken.
    if (typed !== '') {
      actions.setDropout(layer, Number(typed));
    }
  }
  return html`
    <input class=${dropout === '0' ? 'diagram-dropout is-zero' : 'diagram-dropout'} type="number"
      min=${min} max=${max} step="0.1" aria-label=${`Dropout of hidden layer ${layer}`}
      title=${`Fraction of hidden layer ${layer} left out for each example`}
      .value=${dropout} @change=${change}>`;
}
