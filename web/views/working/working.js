// What the working is about, and below it the views of the working, one at a time, each made when it
// is first looked at.

import { createElement } from '../../figures/dom.js';
import { createParts } from '../../figures/chosen-view.js';
import { createBackwardView } from './backward/backward.js';
import { createForwardView } from './forward/forward.js';
import { createLossView } from './loss/loss.js';
import { createMatricesView } from './matrices/matrices.js';
import { createNeuronView } from './neuron/neuron.js';
import { createSubject } from './subject/subject.js';
import { createUpdateView } from './update/update.js';

/** @typedef {import('../../figures/chosen-view.js').Part} Part */

/** @type {Record<string, (actions: import('../../page/actions.js').Actions) => Part>} by the view's id */
const PARTS = {
  neuron: createNeuronView,
  forward: createForwardView,
  matrices: createMatricesView,
  loss: createLossView,
  backward: createBackwardView,
  update: createUpdateView,
};

/**
 * @param {import('../../page/actions.js').Actions} actions
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
