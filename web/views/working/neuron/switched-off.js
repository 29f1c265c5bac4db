// What a neuron is good for: the network without it. Switched off, its weights to the next layer are 0.

import { lossText } from '../../../model/numbers.js';
import { parameterIndex } from '../../../model/parameters.js';
import { lowerFirst, neuronName } from '../../../model/wording.js';
import { html, nothing } from '../../../figures/template.js';
import { prose, stage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {{layers: string, layer: number, neuron: number, weights: number[], loss: number}} Off
 *     the weights that it had, and the training loss with it
 */

const ABOUT = 'Without this neuron, what does the network do? Switched off, its weights to the next layer are 0, '
  + 'and nothing it computes arrives there. Training pauses; if it continues, the weights may grow again.';

/** @param {import('../../../page/actions.js').Actions} actions */
export function createSwitchedOff(actions) {
  /** @type {Off[]} */
  let all = [];

  /**
   * @param {State} state
   * @param {{layer: number, neuron: number}} place  of a hidden neuron
   * @returns {number[]} indices of its weights to the next layer
   */
  const outgoing = ({ model }, { layer, neuron }) =>
    Array.from({ length: model.layers[layer + 1] }, (_, to) =>
      parameterIndex(model.layers, { kind: 'weight', layer: layer + 1, from: neuron, to }));

  /** @param {State} state @param {number[]} indices @param {number[]} weights */
  async function put({ frame, playing }, indices, weights) {
    if (playing) {
      await actions.pause();
    }
    const values = frame.parameters.slice();
    indices.forEach((index, to) => {
      values[index] = weights[to];
    });
    await actions.setParameters(values);
  }

  /** @param {State} state @param {{layer: number, neuron: number}} place */
  return (state, { layer, neuron }) => {
    const { model, frame, status } = state;
    if (layer >= model.layers.length - 1) {
      return nothing; // an output is what the network is for
    }
    const indices = outgoing(state, { layer, neuron });
    const weights = indices.map((index) => frame.parameters[index]);
    const layers = model.layers.join();
    const isIt = (/** @type {Off} */ each) =>
      each.layers === layers && each.layer === layer && each.neuron === neuron;
    const isOff = weights.every((weight) => weight === 0);
    const off = isOff ? all.find(isIt) : undefined;
    const name = lowerFirst(neuronName(model, layer, neuron));

    function change() {
      if (off) {
        put(state, indices, off.weights);
      } else {
        all = all.filter((each) => !isIt(each)).concat({ layers, layer, neuron, weights, loss: status.trainLoss });
        put(state, indices, weights.map(() => 0));
      }
    }

    const said = off
      ? `Off: ${name}. The training loss was ${lossText(off.loss)} with it, and is ${lossText(status.trainLoss)} without.`
      : isOff ? 'All its weights to the next layer are 0: nothing it computes arrives there.' : '';
    return stage('What is it good for?', html`
      ${prose(ABOUT)}
      <button type="button" ?disabled=${isOff && !off} @click=${change}>${
        off ? 'Switch it on again' : 'Switch it off'}</button>
      <p class="prose" role="status">${said}</p>`, 'switched-off');
  };
}
