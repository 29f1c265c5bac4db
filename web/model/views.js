// What each view of the panels is about, and what it has the worker compute while it is shown. The
// catalogue says which views there are.

/**
 * @typedef {object} ViewNeeds
 * @property {'neurons'|'matrices'} [explains]  the working, in how much detail
 * @property {'neuron'|'weight'} [about]  one neuron, or one of its weights as well
 * @property {'line'|'plane'} [slice]  the loss over one direction or two
 * @property {true} [balls]  those that roll down the loss
 * @property {true} [rates]  training with other learning rates
 */

/** @type {Record<string, ViewNeeds>} by the view's id; a view that is not here needs nothing */
const VIEWS = {
  neuron: { explains: 'neurons', about: 'neuron' },
  forward: { explains: 'matrices' },
  matrices: { explains: 'matrices' },
  loss: { explains: 'neurons' },
  backward: { explains: 'matrices', about: 'weight' },
  update: { explains: 'neurons', about: 'weight' },
  valley: { explains: 'neurons', about: 'weight', slice: 'line' },
  map: { slice: 'plane' },
  landscape: { slice: 'plane' },
  balls: { slice: 'plane', balls: true },
  rates: { rates: true },
};

/** What a click on something in the figures opens, unless the open view is about such a thing. */
const OPENED_BY = { neuron: 'neuron', weight: 'backward', bias: 'backward', example: 'forward' };

/**
 * @param {keyof typeof OPENED_BY} kind  of what is looked into
 * @param {string} view  the one that is open
 * @returns {string} the one to open
 */
export function viewFor(kind, view) {
  const { about, explains } = needsOf(view);
  const isAbout = { neuron: about !== undefined, weight: about === 'weight', bias: about === 'weight', example: explains !== undefined };
  return isAbout[kind] ? view : OPENED_BY[kind];
}

/** @param {string} view  its id @returns {ViewNeeds} */
export const needsOf = (view) => VIEWS[view] || {};
