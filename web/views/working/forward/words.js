// What is said about a pass forward.

/** @param {boolean} drops  whether there is dropout @returns {string} */
export const activationText = (drops) =>
  `g is applied to each z separately${drops ? '; ⊙ multiplies element by element' : ''}.`;

/** @param {string} name  of an output activation that takes all z @returns {string} */
export const mixingText = (name) => `${name} turns all z into positive fractions that add up to 1.`;

/** What stands behind all of it. */
export const WHY = 'Row j of W holds the weights into neuron j. Multiplying W by the vector from the layer '
  + 'before gives the weighted terms of all neurons at once; adding b gives z. That is why networks are '
  + 'written with matrices, and why hardware that multiplies matrices fast trains them fast. A mini-batch '
  + 'goes through in the same way, one column per example.';
