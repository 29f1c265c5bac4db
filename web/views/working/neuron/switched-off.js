// What a neuron is good for: the network without it. Switched off, its weights to the next layer are 0.

import { lossText } from '../../../model/numbers.js';
import { isHidden, isOff } from '../../../model/parameters.js';
import { lowerFirst, neuronName } from '../../../model/wording.js';
import { html, nothing } from '../../../figures/template.js';
import { prose, stage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {{layers: string, layer: number, neuron: number, loss: number}} Off  the training loss with it
 */

const ABOUT = 'Without this neuron, what does the network do? Switched off, its weights to the next layer are 0, '
  + 'and nothing it computes arrives there, however long the others train. Switched on again, it has the weights '
  + 'that it had. The sign at its corner in the diagram does the same, and so does the key O.';

/** @param {import('../../../page/actions.js').Actions} actions */
export function createSwitchedOff(actions) {
  /** @type {Off[]} */
  let all = [];

  /** @param {State} state @param {{layer: number, neuron: number}} place */
  return ({ model, status }, { layer, neuron }) => {
    if (!isHidden(model.layers, layer)) {
      return nothing; // an output is what the network is for
    }
    const layers = model.layers.join();
    const isIt = (/** @type {Off} */ each) =>
      each.layers === layers && each.layer === layer && each.neuron === neuron;
    const off = isOff(model, layer, neuron);
    const before = all.find(isIt);
    const name = lowerFirst(neuronName(model, layer, neuron));

    function change() {
      all = all.filter((each) => !isIt(each)).concat(off ? [] : { layers, layer, neuron, loss: status.trainLoss });
      actions.switchNeuron({ layer, neuron });
    }

    const was = before ? ` The training loss was ${lossText(before.loss)} with it, and is ${lossText(status.trainLoss)} now.` : '';
    return stage('What is it good for?', html`
      ${prose(ABOUT)}
      <button type="button" @click=${change}>${off ? 'Switch it on again' : 'Switch it off'}</button>
      <p class="prose" role="status">${off ? `Off: ${name}.${was}` : ''}</p>`, 'switched-off');
  };
}
