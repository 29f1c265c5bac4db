// How a weight or a bias is chosen by menus: first the neuron, then what leads to it.

import { menu } from '../../../figures/menu.js';
import { html } from '../../../figures/template.js';
import { itemAt } from '../../../model/focus.js';
import { exists, parameterIndex } from '../../../model/parameters.js';
import { neuronName, typeset } from '../../../model/wording.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {{id: string, name: string}} Option
 */

/** What stands for the bias, beside the places of the inputs. */
const BIAS = 'bias';

/** @param {Model} model @returns {Option[]} every neuron but the inputs */
function neuronOptions(model) {
  /** @type {Option[]} */
  const options = [];
  model.layers.forEach((size, layer) => {
    for (let neuron = 0; layer > 0 && neuron < size; neuron++) {
      options.push({ id: `${layer}_${neuron}`, name: typeset(neuronName(model, layer, neuron)) });
    }
  });
  return options;
}

/** @param {Model} model @param {number} layer @returns {Option[]} what leads to a neuron of a layer */
function sourceOptions(model, layer) {
  const weights = Array.from({ length: model.layers[layer - 1] }, (_, from) => (
    { id: String(from), name: typeset(`weight from ${neuronName(model, layer - 1, from)}`) }
  ));
  return [...weights, { id: BIAS, name: 'bias' }];
}

/**
 * @param {Model} model
 * @param {string} neuron
 * @param {string} source  the bias when that neuron has no such input
 * @returns {number} index in the flat parameters; the first for a neuron that is no more
 */
function indexOf({ layers }, neuron, source) {
  const [layer, to] = neuron.split('_').map(Number);
  if (!exists(layers, { kind: 'bias', layer, neuron: to })) {
    return 0;
  }
  const from = Number(source);
  return source === BIAS || !(from < layers[layer - 1])
    ? parameterIndex(layers, { kind: 'bias', layer, neuron: to })
    : parameterIndex(layers, { kind: 'weight', layer, from, to });
}

/**
 * @param {object} choice
 * @param {string} choice.name  of the axis
 * @param {Model} choice.model
 * @param {number} choice.index  of the weight or bias, in the flat parameters
 * @param {(index: number) => void} choice.choose
 */
export function parameterChoice({ name, model, index, choose }) {
  const item = itemAt(model.layers, index);
  const neuron = `${item.layer}_${item.kind === 'weight' ? item.to : item.neuron}`;
  const source = item.kind === 'weight' ? String(item.from) : BIAS;
  return html`
    <div class="map-parameter">
      <span class="map-parameter-name">${name}</span>
      ${menu({
        label: `${name}: neuron`,
        options: neuronOptions(model),
        value: neuron,
        change: (id) => choose(indexOf(model, id, source)),
      })}
      ${menu({
        label: `${name}: weight or bias`,
        options: sourceOptions(model, item.layer),
        value: source,
        change: (id) => choose(indexOf(model, neuron, id)),
      })}
    </div>`;
}
