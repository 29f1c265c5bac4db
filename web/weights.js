// Loaded when somebody first gives weights, so that a first visit loads less.

export { createWeights } from './views/weights/weights.js';
export { parametersOf } from './model/given-parameters.js';
