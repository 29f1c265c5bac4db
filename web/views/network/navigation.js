// Where the arrow keys lead in the network diagram.

import { nearestNeuron } from './diagram-layout.js';

/**
 * @param {string} key  as KeyboardEvent.key
 * @param {{layer: number, neuron: number}} current
 * @param {import('./diagram-layout.js').DiagramLayout} layout
 * @returns {{layer: number, neuron: number}|null} null when the key leads nowhere
 */
export function neuronAfter(key, { layer, neuron }, { blocks }) {
  const last = blocks[layer].neurons.length - 1;
  switch (key) {
    case 'ArrowUp':
      return { layer, neuron: Math.max(0, neuron - 1) };
    case 'ArrowDown':
      return { layer, neuron: Math.min(last, neuron + 1) };
    case 'Home':
      return { layer, neuron: 0 };
    case 'End':
      return { layer, neuron: last };
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = layer + (key === 'ArrowLeft' ? -1 : 1);
      if (next < 0 || next >= blocks.length) {
        return { layer, neuron };
      }
      const from = blocks[layer].neurons[neuron];
      return { layer: next, neuron: nearestNeuron(blocks[next], from) };
    }
    default:
      return null;
  }
}

/**
 * @param {string} key
 * @param {number} index
 * @param {number} count  of entries in the list
 * @returns {number} -1 when the key leads nowhere
 */
export function entryAfter(key, index, count) {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
