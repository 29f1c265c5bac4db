// The header of one layer: its name, its size, its activation and its dropout.

import { fieldOf, variantsOf } from '../../model/catalogue.js';
import { plainText } from '../../model/numbers.js';
import { whyNoNeurons } from '../../model/layer-edits.js';
import { activationName, layerName } from '../../model/wording.js';
import { createStep } from '../../figures/step-button.js';
import {
  createElement,
  setAttribute,
  setText,
  replaceChildren,
  setClass,
} from '../../figures/dom.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {{element: HTMLElement, update: (model: Model, catalogue: Catalogue) => void}} Header
 */

/** @param {string} className @param {string} [text] */
const line = (className, text = '') => createElement('span', { class: className }, [text]);

/** The inputs: besides their number, the captions of the rows. @returns {Header} */
export function createInputHeader() {
  const name = line('diagram-layer-name');
  const count = line('diagram-size');
  const captions = ['layers', 'activation', 'dropout'].map((text) => {
    const caption = line('diagram-caption', text);
    caption.setAttribute('aria-hidden', 'true');
    return caption;
  });
  return {
    element: createElement('div', { class: 'diagram-header' }, [
      captions[0],
      name,
      count,
      captions[1],
      captions[2],
    ]),
    update(model) {
      setText(name, layerName(model, 0));
      setText(count, String(model.layers[0]));
      const hasHidden = model.layers.length > 2;
      captions[2].hidden = !hasHidden;
    },
  };
}

/** @returns {Header} */
export function createOutputHeader() {
  const name = line('diagram-layer-name');
  const count = line('diagram-size');
  const activation = line('diagram-caption');
  return {
    element: createElement('div', { class: 'diagram-header' }, [
      line('diagram-caption'),
      name,
      count,
      activation,
    ]),
    update(model, catalogue) {
      const last = model.layers.length - 1;
      setText(name, layerName(model, last));
      setText(count, String(model.layers[last]));
      const named = activationName(model, catalogue, last);
      setText(activation, named);
      setAttribute(activation, 'title', `Activation of the output: ${named}`);
    },
  };
}

/** @param {Actions} actions @param {number} layer @returns {Header} */
export function createHiddenHeader(actions, layer) {
  const remove = createStep('×', 'diagram-rail-step', () => actions.removeLayer(layer));
  const name = line('diagram-layer-name');
  const count = line('diagram-count');
  const fewer = createStep('−', '', () => actions.removeNeuron(layer));
  const more = createStep('+', '', () => actions.addNeuron(layer));
  const activation = createElement('select', {
    class: 'diagram-activation',
    'aria-label': `Activation of hidden layer ${layer}`,
  });
  const dropout = createElement('input', {
    class: 'diagram-dropout',
    type: 'number',
    'aria-label': `Dropout of hidden layer ${layer}`,
  });
  /** @type {Catalogue|null} */
  let offered = null;
  let present = '';

  activation.addEventListener('change', () => actions.setActivation(layer, activation.value));
  dropout.addEventListener('change', () => {
    // The engine says what is wrong with a number that cannot be taken.
    if (dropout.value === '') {
      dropout.value = present;
    } else {
      actions.setDropout(layer, Number(dropout.value));
    }
  });

  /** @param {Catalogue} catalogue */
  function offer(catalogue) {
    const field = fieldOf(catalogue, 'activation');
    const variants = field ? variantsOf(catalogue, field) : [];
    replaceChildren(
      activation,
      variants.map(({ id, name: text }) => createElement('option', { value: id }, [text])),
    );
    const { min = '0', max = '0.9' } = fieldOf(catalogue, 'dropout') || {};
    setAttribute(dropout, 'min', min);
    setAttribute(dropout, 'max', max);
    setAttribute(dropout, 'step', '0.1');
    offered = catalogue;
  }

  return {
    element: createElement('div', { class: 'diagram-header' }, [
      remove.button,
      name,
      createElement('span', { class: 'diagram-size' }, [fewer.button, count, more.button]),
      activation,
      dropout,
    ]),
    update(model, catalogue) {
      if (offered !== catalogue) {
        offer(catalogue);
      }
      const spoken = `hidden layer ${layer}`;
      remove.update(`Remove ${spoken}`, '');
      setText(name, layerName(model, layer));
      setText(count, String(model.layers[layer]));
      fewer.update(`Remove a neuron from ${spoken}`, whyNoNeurons(model, catalogue, layer, -1));
      more.update(`Add a neuron to ${spoken}`, whyNoNeurons(model, catalogue, layer, 1));
      activation.value = model.activations[layer - 1];
      setAttribute(activation, 'title', activationName(model, catalogue, layer));
      present = plainText(model.dropout[layer - 1]);
      dropout.value = present;
      setAttribute(dropout, 'title', `Share of ${spoken} that each example does without`);
      setClass(dropout, 'is-zero', present === '0');
    },
  };
}
