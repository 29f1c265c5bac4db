// What is said about a pass forward.

/** @param {boolean} drops  whether there is dropout @returns {string} */
export const activationText = (drops) =>
  `g is applied to each z by itself${drops ? '; ⊙ multiplies number by number' : ''}.`;

/** @param {string} name  of an output activation that takes all z @returns {string} */
export const mixingText = (name) => `${name} makes shares that add up to 1 out of all z together.`;

/** What stands behind all of it. */
export const WHY = 'Row j of W holds the weights that lead to neuron j. Multiplying W by the vector of the '
  + 'layer before forms the weighted sums of all neurons at once; that is why networks are written with '
  + 'matrices, and why hardware that multiplies matrices fast trains them fast. A mini-batch goes through '
  + 'in the same way, with one column for each example.';
