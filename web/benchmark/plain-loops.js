// What the engine is measured against: the loops that one would write by hand in plain JavaScript.
// One sample at a time, flat Float64Arrays, Math.tanh, arrays in local variables before the loops,
// nothing allocated while training.

/**
 * @typedef {object} Layer
 * @property {number} inputs
 * @property {number} neurons
 * @property {Float64Array} weights  (neuron, input) row by row
 * @property {Float64Array} biases
 * @property {Float64Array} weightGradient  summed over the mini-batch
 * @property {Float64Array} biasGradient
 * @property {Float64Array} outputs  activations of the present sample
 * @property {Float64Array} deltas  dL/dz of the present sample
 * @property {Float64Array} undropped  activations before dropout; without it the outputs themselves
 * @property {Float64Array} mask  of dropout: 0 for a silenced neuron
 * @property {Float64Array[]} moments  of Adam: mean and square, of the weights, then of the biases
 */

/**
 * @param {object} task
 * @param {number[]} task.sizes  inputs, hidden layers, outputs
 * @param {'tanh'|'relu'} task.activation  of the hidden layers
 * @param {'tanh'|'softmax'} task.output  with squared error, or with cross-entropy
 * @param {'sgd'|'adam'} task.optimizer
 * @param {number} task.rate
 * @param {number} task.batch
 * @param {number} task.dropout  share of the neurons of each hidden layer that is silenced
 * @param {number} task.l2  lambda of the penalty lambda / 2 w^2
 * @param {number} task.clip  largest norm of the gradient; 0 for any
 * @param {Float64Array} task.inputs  (sample, input)
 * @param {Float64Array} task.targets  (sample, output)
 */
export function createPlainLoops(task) {
  const { sizes, activation, output, optimizer, rate, batch, dropout, l2, clip, inputs, targets } = task;
  const samples = inputs.length / sizes[0];
  const layers = sizes.slice(1).map((neurons, index) => createLayer(sizes[index], neurons, dropout > 0));
  const last = layers[layers.length - 1];
  const input = new Float64Array(sizes[0]);
  const order = Int32Array.from({ length: samples }, (_, index) => index);
  let next = 0;
  let time = 0;

  /** @param {boolean} isTraining */
  function forward(isTraining) {
    /** @type {Float64Array} */
    let before = input;
    for (let l = 0; l < layers.length; l += 1) {
      const layer = layers[l];
      if (layer === last && output === 'softmax') {
        softmaxLayer(layer, before);
      } else if (layer !== last && activation === 'relu') {
        reluLayer(layer, before);
      } else {
        tanhLayer(layer, before);
      }
      if (isTraining && dropout > 0 && layer !== last) {
        silence(layer, dropout);
      }
      before = layer.outputs;
    }
  }

  /** @param {number} sample */
  function backward(sample) {
    outputDeltas(sample);
    for (let l = layers.length - 1; l >= 0; l -= 1) {
      const layer = layers[l];
      addGradient(layer, l === 0 ? input : layers[l - 1].outputs);
      if (l > 0) {
        if (activation === 'relu') {
          reluDeltas(layers[l - 1], layer);
        } else {
          tanhDeltas(layers[l - 1], layer);
        }
        if (dropout > 0) {
          maskDeltas(layers[l - 1]);
        }
      }
    }
  }

  /** @param {number} sample */
  function outputDeltas(sample) {
    const { outputs, deltas, neurons } = last;
    for (let k = 0; k < neurons; k += 1) {
      const y = outputs[k];
      const error = y - targets[sample * neurons + k];
      deltas[k] = output === 'softmax' ? error : error * (1 - y * y);
    }
  }

  /** @param {number} count  samples of the mini-batch */
  function update(count) {
    time += 1;
    if (l2 > 0) {
      for (const { weights, weightGradient } of layers) {
        addPenalty(weightGradient, weights, l2 * count);
      }
    }
    if (clip > 0) {
      const norm = Math.sqrt(layers.reduce((sum, { weightGradient, biasGradient }) =>
        sum + sumOfSquares(weightGradient) + sumOfSquares(biasGradient), 0)) / count;
      if (norm > clip) {
        for (const { weightGradient, biasGradient } of layers) {
          scale(weightGradient, clip / norm);
          scale(biasGradient, clip / norm);
        }
      }
    }
    for (const layer of layers) {
      if (optimizer === 'adam') {
        const [weightMean, weightSquare, biasMean, biasSquare] = layer.moments;
        adam(layer.weights, layer.weightGradient, weightMean, weightSquare, rate, count, time);
        adam(layer.biases, layer.biasGradient, biasMean, biasSquare, rate, count, time);
      } else {
        descend(layer.weights, layer.weightGradient, rate / count);
        descend(layer.biases, layer.biasGradient, rate / count);
      }
    }
  }

  return {
    /** @param {number} steps  mini-batches to train on */
    train(steps) {
      for (let step = 0; step < steps; step += 1) {
        if (next === 0) {
          shuffle(order);
        }
        const end = Math.min(next + batch, samples);
        for (let l = 0; l < layers.length; l += 1) {
          layers[l].weightGradient.fill(0);
          layers[l].biasGradient.fill(0);
        }
        for (let s = next; s < end; s += 1) {
          const sample = order[s];
          for (let i = 0; i < input.length; i += 1) {
            input[i] = inputs[sample * input.length + i];
          }
          forward(true);
          backward(sample);
        }
        update(end - next);
        next = end === samples ? 0 : end;
      }
    },

    /**
     * @param {Float64Array} points  (point, input)
     * @returns {number} the sum of the first outputs
     */
    evaluate(points) {
      let sum = 0;
      for (let from = 0; from < points.length; from += input.length) {
        for (let i = 0; i < input.length; i += 1) {
          input[i] = points[from + i];
        }
        forward(false);
        sum += last.outputs[0];
      }
      return sum;
    },
  };
}

/**
 * With the first weights of Glorot and Bengio 2010.
 * @param {number} inputs
 * @param {number} neurons
 * @param {boolean} hasDropout
 * @returns {Layer}
 */
function createLayer(inputs, neurons, hasDropout) {
  const outputs = new Float64Array(neurons);
  const count = inputs * neurons;
  const bound = Math.sqrt(6 / (inputs + neurons));
  return {
    inputs,
    neurons,
    weights: Float64Array.from({ length: count }, () => (Math.random() * 2 - 1) * bound),
    biases: new Float64Array(neurons),
    weightGradient: new Float64Array(count),
    biasGradient: new Float64Array(neurons),
    outputs,
    deltas: new Float64Array(neurons),
    undropped: hasDropout ? new Float64Array(neurons) : outputs,
    mask: new Float64Array(neurons),
    moments: [count, count, neurons, neurons].map((length) => new Float64Array(length)),
  };
}

/**
 * @param {Layer} layer
 * @param {Float64Array} before
 */
function tanhLayer({ inputs, neurons, weights, biases, outputs }, before) {
  for (let j = 0; j < neurons; j += 1) {
    const row = j * inputs;
    let sum = biases[j];
    for (let i = 0; i < inputs; i += 1) {
      sum += weights[row + i] * before[i];
    }
    outputs[j] = Math.tanh(sum);
  }
}

/**
 * @param {Layer} layer
 * @param {Float64Array} before
 */
function reluLayer({ inputs, neurons, weights, biases, outputs }, before) {
  for (let j = 0; j < neurons; j += 1) {
    const row = j * inputs;
    let sum = biases[j];
    for (let i = 0; i < inputs; i += 1) {
      sum += weights[row + i] * before[i];
    }
    outputs[j] = sum > 0 ? sum : 0;
  }
}

/**
 * @param {Layer} layer
 * @param {Float64Array} before
 */
function softmaxLayer({ inputs, neurons, weights, biases, outputs }, before) {
  let largest = -Infinity;
  for (let j = 0; j < neurons; j += 1) {
    const row = j * inputs;
    let sum = biases[j];
    for (let i = 0; i < inputs; i += 1) {
      sum += weights[row + i] * before[i];
    }
    outputs[j] = sum;
    largest = sum > largest ? sum : largest;
  }
  let total = 0;
  for (let j = 0; j < neurons; j += 1) {
    outputs[j] = Math.exp(outputs[j] - largest);
    total += outputs[j];
  }
  for (let j = 0; j < neurons; j += 1) {
    outputs[j] /= total;
  }
}

/**
 * @param {Layer} layer
 * @param {Float64Array} before
 */
function addGradient({ inputs, neurons, weightGradient, biasGradient, deltas }, before) {
  for (let j = 0; j < neurons; j += 1) {
    const row = j * inputs;
    const delta = deltas[j];
    biasGradient[j] += delta;
    for (let i = 0; i < inputs; i += 1) {
      weightGradient[row + i] += delta * before[i];
    }
  }
}

/**
 * @param {Layer} layer
 * @param {Layer} behind
 */
function tanhDeltas({ neurons, undropped, deltas }, behind) {
  const { weights, deltas: behindDeltas, neurons: behindNeurons } = behind;
  for (let i = 0; i < neurons; i += 1) {
    let sum = 0;
    for (let j = 0; j < behindNeurons; j += 1) {
      sum += weights[j * neurons + i] * behindDeltas[j];
    }
    deltas[i] = sum * (1 - undropped[i] * undropped[i]);
  }
}

/**
 * @param {Layer} layer
 * @param {Layer} behind
 */
function reluDeltas({ neurons, undropped, deltas }, behind) {
  const { weights, deltas: behindDeltas, neurons: behindNeurons } = behind;
  for (let i = 0; i < neurons; i += 1) {
    let sum = 0;
    for (let j = 0; j < behindNeurons; j += 1) {
      sum += weights[j * neurons + i] * behindDeltas[j];
    }
    deltas[i] = undropped[i] > 0 ? sum : 0;
  }
}

/**
 * Inverted dropout: those that are left are enlarged, so that the sum of the next layer stays what it
 * is on average.
 *
 * @param {Layer} layer
 * @param {number} share
 */
function silence({ neurons, outputs, undropped, mask }, share) {
  for (let j = 0; j < neurons; j += 1) {
    mask[j] = Math.random() < share ? 0 : 1 / (1 - share);
    undropped[j] = outputs[j];
    outputs[j] *= mask[j];
  }
}

/** @param {Layer} layer */
function maskDeltas({ neurons, deltas, mask }) {
  for (let j = 0; j < neurons; j += 1) {
    deltas[j] *= mask[j];
  }
}

/**
 * @param {Float64Array} gradient
 * @param {Float64Array} weights
 * @param {number} factor
 */
function addPenalty(gradient, weights, factor) {
  for (let i = 0; i < gradient.length; i += 1) {
    gradient[i] += factor * weights[i];
  }
}

/** @param {Float64Array} gradient */
function sumOfSquares(gradient) {
  let sum = 0;
  for (let i = 0; i < gradient.length; i += 1) {
    sum += gradient[i] * gradient[i];
  }
  return sum;
}

/**
 * @param {Float64Array} gradient
 * @param {number} factor
 */
function scale(gradient, factor) {
  for (let i = 0; i < gradient.length; i += 1) {
    gradient[i] *= factor;
  }
}

/**
 * @param {Float64Array} parameters
 * @param {Float64Array} gradient
 * @param {number} factor
 */
function descend(parameters, gradient, factor) {
  for (let i = 0; i < parameters.length; i += 1) {
    parameters[i] -= factor * gradient[i];
  }
}

/**
 * @param {Float64Array} parameters
 * @param {Float64Array} gradient  summed over count samples
 * @param {Float64Array} means
 * @param {Float64Array} squares
 * @param {number} rate
 * @param {number} count
 * @param {number} time  from 1 on
 */
function adam(parameters, gradient, means, squares, rate, count, time) {
  const share = 1 / count;
  const step = rate / (1 - 0.9 ** time);
  const correction = 1 / Math.sqrt(1 - 0.999 ** time);
  for (let i = 0; i < parameters.length; i += 1) {
    const g = gradient[i] * share;
    const mean = 0.9 * means[i] + 0.1 * g;
    const square = 0.999 * squares[i] + 0.001 * g * g;
    means[i] = mean;
    squares[i] = square;
    parameters[i] -= (step * mean) / (Math.sqrt(square) * correction + 1e-8);
  }
}

/**
 * Fisher and Yates 1938.
 * @param {Int32Array} order
 */
function shuffle(order) {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    const swapped = order[i];
    order[i] = order[j];
    order[j] = swapped;
  }
}
