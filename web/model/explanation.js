// The working behind the next step, as the engine explains it; the README documents the same
// structure for scripts. Vectors run over the neurons of a layer, matrices are (out, in), and a
// number that is not finite is null.

/**
 * @typedef {object} LayerValues  of one layer, for the example
 * @property {string} activation  id
 * @property {number} dropout
 * @property {number[]} z
 * @property {number[]} g  g(z)
 * @property {number[]} slope  g'(z)
 * @property {number[]} mask  0 for a neuron that dropout silences, else 1 / (1 - dropout)
 * @property {number[]} a  mask * g(z)
 * @property {number[]} dLda
 * @property {number[]} delta  dL/dz
 * @property {number[][]} [W]  at detail "matrices" and above, as the next three
 * @property {number[]} [b]
 * @property {number[][]} [dW]
 * @property {number[]} [db]
 * @property {number[][]} [terms]  at detail "complete", as the next one: W[j][i] * a[i]
 * @property {number[][]} [backTerms]  W[j][i] * delta[j]
 *
 * @typedef {object} LossValues  of the example
 * @property {string} id
 * @property {number} value
 * @property {number[]} ofOutput  what each output adds
 * @property {boolean} fused  dL/dz comes from one formula, without dL/dy and dy/dz
 * @property {number[]} dLdy
 * @property {number[][]} dydz
 * @property {number[]} dLdz
 * @property {string[]} worked  TeX of each output's loss, with gaps \num{y}, \num{t}, \num{z}
 * @property {string[]} workedDerivative  likewise dL/dy, or dL/dz of a fused loss
 * @property {string} fusion  TeX: how the fused formula comes about; '' for the others
 *
 * @typedef {object} NeuronTerms  one neuron, term by term
 * @property {number} layer  1 for the first hidden layer
 * @property {number} neuron
 * @property {Array<{weight: number, input: number, product: number}>} terms
 * @property {number} bias
 * @property {number} z
 * @property {number} g
 * @property {number} slope
 * @property {number} mask
 * @property {number} a
 * @property {{from: number, to: number, values: number[]}} curve  g(z) at evenly spaced z; of a
 *     softmax output, as its own z alone changes
 * @property {Array<{neuron: number, weight: number, delta: number, product: number}>} backTerms
 *     one a neuron of the next layer, W and delta; of an output, one an output that its z enters,
 *     dy/dz and dL/dy
 * @property {number} dLda
 * @property {number} delta
 *
 * @typedef {object} ParameterUpdate  one weight or bias, from its gradient to its new value
 * @property {number} parameter  its index in the flat parameters
 * @property {number} layer
 * @property {number} neuron  that it leads to
 * @property {number} input  neuron of the layer before; -1 for a bias
 * @property {number} delta
 * @property {number} activation
 * @property {number} gradient  of the example
 * @property {{examples: number[], gradients: number[]}} miniBatch
 * @property {number} mean
 * @property {number} l1Term
 * @property {number} l2Term
 * @property {number} penalty
 * @property {number} norm
 * @property {number} clipFactor
 * @property {number} clipped
 * @property {number} learningRate
 * @property {number} rateFactor
 * @property {number} rate
 * @property {number} time
 * @property {Array<{symbol: string, before: number, after: number, biasCorrection: number}>} buffers
 * @property {number} weightDecayFactor
 * @property {number} old
 * @property {number} new
 * @property {number} change
 * @property {Array<{result: string, tex: string, numbers: string}>} rule
 * @property {Record<string, number>} quantities  what fills the gaps of the rule, by name
 * @property {{h: number, lossAbove: number, lossBelow: number, numeric: number, analytic: number,
 *     relativeDifference: number, kink: boolean, straightThrough: boolean}} check
 *
 * @typedef {object} Item  what a script wants to be told of term by term, as well as the step
 * @property {number} [layer]  with neuron: 1 for the first hidden layer
 * @property {number} [neuron]
 * @property {number} [parameter]  index of a weight or bias in the flat parameters
 *
 * @typedef {object} Explanation
 * @property {string} [refusal]  there is nothing to explain; why, in words
 * @property {import('./focus.js').Focus} focus  what was asked for
 * @property {number} version
 * @property {number} epoch
 * @property {number} batch  mini-batches of this epoch that are done
 * @property {number} batches
 * @property {{index: number, part: 'training'|'test', inMiniBatch: boolean, place: number,
 *     x1: number, x2: number, inputs: number[], targets: number[]}} example
 * @property {LayerValues[]} layers  the first hidden layer first, the outputs last
 * @property {LossValues} loss
 * @property {{l1: number, l2: number, absolutes: number, squares: number, value: number}} penalty
 * @property {{examples: number[], losses: number[], meanLoss: number}} miniBatch
 * @property {Record<string, any> & {gamma: number, every: number, span: number, warmup: number}} settings
 *     all that the update depends on
 * @property {{optimizer: string, schedule: string, learningRate: number, scheduleEpoch: number, rateFactor: number,
 *     rate: number, time: number, norm: number, clipNorm: number, clipFactor: number,
 *     weightDecayFactor: number, finite: boolean}} update
 * @property {NeuronTerms} neuron  the one in focus
 * @property {ParameterUpdate} parameter  the one in focus
 */

export {};
