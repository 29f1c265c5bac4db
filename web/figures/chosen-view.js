// Views of which one is shown at a time, each made when it is first looked at.

/**
 * @typedef {import('../model/state.js').State} State
 * @typedef {{element: HTMLElement, update: (state: State) => void}} Part  one view
 */

/**
 * @param {HTMLElement} element  that they are put into
 * @param {Record<string, (actions: import('../page/actions.js').Actions) => Part>} creators  by the
 *     view's id
 * @param {import('../page/actions.js').Actions} actions
 * @returns {(state: State) => void} shows the view that is chosen, if it is one of these
 */
export function createParts(element, creators, actions) {
  /** @type {Record<string, Part>} */
  const made = {};

  return (state) => {
    const id = state.model.experiment.view;
    const create = creators[id];
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
  };
}
