// What the working is about, and below it the views of the working, one at a time, each made when it
// is first looked at.

import { createElement } from './element.js';
import { createParts } from './inside-parts.js';
import { createBackwardView } from './inside-working-backward.js';
import { createForwardView } from './inside-working-forward.js';
import { createLossView } from './inside-working-loss.js';
import { createMatricesView } from './inside-working-matrices.js';
import { createNeuronView } from './inside-working-neuron.js';
import { createSubject } from './inside-working-subject.js';
import { createUpdateView } from './inside-working-update.js';

/** @typedef {import('./inside-parts.js').Part} Part */

/** @type {Record<string, (actions: import('../actions.js').Actions) => Part>} by the view's id */
const PARTS = {
  neuron: createNeuronView,
  forward: createForwardView,
  matrices: createMatricesView,
  loss: createLossView,
  backward: createBackwardView,
  update: createUpdateView,
};

/**
 * @param {import('../actions.js').Actions} actions
 * @returns {Part}
 */
export function createWorking(actions) {
  const subject = createSubject(actions);
  const element = createElement('div', { class: 'working' }, [subject.element]);
  const show = createParts(element, PARTS, actions);

  return {
    element,
    update(state) {
      subject.update(state);
      show(state);
    },
  };
}
