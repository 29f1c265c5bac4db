// What the working is about, and below it the views of the working, one at a time, each made when it
// is first looked at.

import { createElement } from './element.js';
import { createBackwardView } from './inside-working-backward.js';
import { createForwardView } from './inside-working-forward.js';
import { createLossView } from './inside-working-loss.js';
import { createMatricesView } from './inside-working-matrices.js';
import { createNeuronView } from './inside-working-neuron.js';
import { createSubject } from './inside-working-subject.js';
import { createUpdateView } from './inside-working-update.js';

/**
 * @typedef {import('../store.js').State} State
 * @typedef {{element: HTMLElement, update: (state: State) => void}} Part  one view
 */

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
  /** @type {Record<string, Part>} */
  const made = {};

  return {
    element,
    update(state) {
      const id = state.model ? state.model.experiment.view : '';
      const create = PARTS[id];
      subject.update(state);
      if (!create) {
        return;
      }
      if (!made[id]) {
        made[id] = create(actions);
        element.appendChild(made[id].element);
      }
      Object.keys(made).forEach((each) => {
        made[each].element.hidden = each !== id;
      });
      made[id].update(state);
    },
  };
}
