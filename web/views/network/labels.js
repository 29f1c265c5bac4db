// The names of the inputs, and of several outputs, beside their neurons.

import { outputName, typeset } from '../../model/wording.js';
import { createElement, replaceChildren, setPlace } from '../../figures/dom.js';

/** @typedef {import('../../model/state.js').Model} Model */

/** Between a label and its neuron. */
const GAP = 6;

/** @param {Model} model @returns {{inputs: string[], outputs: string[]}} */
export function labelsOf(model) {
  const last = model.layers[model.layers.length - 1];
  return {
    inputs: model.inputNames.map(({ text }) => typeset(text)),
    outputs: last > 1 ? model.outputNames.map((_, output) => outputName(model, output)) : [],
  };
}

/** @param {string[]} labels @returns {number} px that they need; long ones wrap */
export function labelWidth(labels) {
  const longest = labels.reduce((most, { length }) => Math.max(most, length), 0);
  return longest ? Math.min(92, 14 + 8 * longest) : 0;
}

export function createLabels() {
  const element = createElement('div', { class: 'diagram-labels', 'aria-hidden': 'true' });

  return {
    element,

    /**
     * @param {import('./diagram-layout.js').DiagramLayout} layout
     * @param {{inputs: string[], outputs: string[]}} labels
     */
    place({ blocks, width }, { inputs, outputs }) {
      const first = blocks[0];
      const last = blocks[blocks.length - 1];
      const left = inputs.map((text, neuron) => {
        const { y, size } = first.neurons[neuron];
        const label = createElement('span', { class: 'diagram-label is-input' }, [text]);
        setPlace(label, { x: 0, y, width: first.left - GAP, height: size });
        return label;
      });
      const right = outputs.map((text, neuron) => {
        const { y, size } = last.neurons[neuron];
        const label = createElement('span', { class: 'diagram-label' }, [text]);
        const x = last.right + GAP;
        setPlace(label, { x, y, width: width - x, height: size });
        return label;
      });
      replaceChildren(element, left.concat(right));
    },
  };
}
