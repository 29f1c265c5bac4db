// What the benchmark measures: the same networks for each of four ways of training.

/**
 * @typedef {object} Case
 * @property {string} id
 * @property {string} group  of the table
 * @property {string} name  in its group
 * @property {number[]} sizes  inputs, hidden layers, outputs
 * @property {'tanh'|'relu'} activation
 * @property {'tanh'|'softmax'} output
 * @property {'sgd'|'adam'} optimizer
 * @property {number} batch  0 for all examples
 * @property {number} dropout  share of the neurons of each hidden layer that is silenced
 * @property {number} l2
 * @property {number} clip  largest norm of a gradient; 0 for any
 */

const BATCH = 10;
const RATE = 0.03;

/** Points are drawn in -6 .. 6. */
const EDGE = 6;

/** @type {Array<[string, (x1: number, x2: number) => number]>} by the names that links give them */
const INPUTS = [
  ['x1', (x1) => x1],
  ['x2', (_, x2) => x2],
  ['x1Squared', (x1) => x1 * x1],
  ['x2Squared', (_, x2) => x2 * x2],
  ['x1x2', (x1, x2) => x1 * x2],
  ['sinX1', (x1) => Math.sin(x1)],
  ['sinX2', (_, x2) => Math.sin(x2)],
];

export const MOST_INPUTS = INPUTS.length;

/** Arms of a spiral, one a class. */
export const MOST_OUTPUTS = 5;

/** Inputs and hidden layers. */
const NETWORKS = [
  [2, 8, 8],
  [7, 8, 8, 8, 8, 8, 8],
  [2, 32, 32],
  [2, 64, 64, 64],
];

/** @type {Omit<Case, 'id'|'group'|'name'|'sizes'>} unless a case says otherwise */
const PLAIN = {
  activation: 'tanh',
  output: 'tanh',
  optimizer: 'sgd',
  batch: BATCH,
  dropout: 0,
  l2: 0,
  clip: 0,
};

/** @type {Array<{group: string} & Partial<Case>>} */
const WAYS = [
  { group: 'tanh, squared error, SGD' },
  { group: 'ReLU, squared error, SGD', activation: 'relu' },
  { group: 'tanh, softmax of 3 classes, SGD', output: 'softmax' },
  { group: 'tanh, squared error, Adam', optimizer: 'adam' },
];

/** What costs time beside the sums, for a small and a middling network. */
const EXTRAS = [
  { group: 'tanh, squared error, SGD, dropout 0.2', dropout: 0.2 },
  { group: 'tanh, squared error, SGD, L2 0.001', l2: 0.001 },
  { group: 'tanh, squared error, SGD, clipping at 1', clip: 1 },
];

/** Examples of a mini-batch; 0 for all. */
const BATCHES = [1, 2, 5, 25, 100, 0];

/** @param {number} [batch]  where it is not the usual one */
const batchName = (batch) => (batch === undefined ? [] : [batch === 0 ? 'all' : `${batch} at a time`]);

/**
 * @param {{group: string} & Partial<Case>} way
 * @param {number[]} network
 * @returns {Case}
 */
function caseOf(way, network) {
  const sizes = network.concat(way.output === 'softmax' ? 3 : 1);
  const name = [sizes.join('-')].concat(batchName(way.batch)).join(', ');
  return Object.assign({}, PLAIN, { id: `${way.group}: ${name}`, name, sizes }, way);
}

/** @type {Case[]} */
export const CASES = [
  ...WAYS.flatMap((way) => NETWORKS.map((network) => caseOf(way, network))),
  ...EXTRAS.flatMap((way) => [NETWORKS[0], NETWORKS[2]].map((network) => caseOf(way, network))),
  ...BATCHES.map((batch) => caseOf({ group: 'tanh, squared error, SGD, other mini-batches', batch }, NETWORKS[0])),
];

/**
 * Of the sums of products alone, for one example, counting multiplications and additions: 2 for each
 * weight forward, 2 for its gradient, and 2 back to the layer before, if that is not the inputs.
 *
 * @param {number[]} sizes
 */
export const operationsOf = (sizes) => sizes.slice(1).reduce(
  (sum, size, index) => sum + (index === 0 ? 4 : 6) * sizes[index] * size, 0);

/**
 * @param {Pick<Case, 'sizes'|'batch'> & Partial<Case>} entry
 * @returns {string} the experiment in the engine
 */
export function linkOf(entry) {
  const { sizes, activation, output, optimizer, batch, dropout, l2, clip } = Object.assign({}, PLAIN, entry);
  const inputs = INPUTS.slice(0, sizes[0]).map(([name]) => name);
  const fields = {
    v: 1,
    data: 'spiral',
    arms: output === 'softmax' ? sizes[sizes.length - 1] : 2,
    points: 500,
    inputs: inputs.join('_'),
    layers: sizes.slice(1, -1).join('_') || 0,
    activation,
    loss: output === 'softmax' ? 'categoricalCrossEntropy' : 'squaredError',
    optimizer,
    rate: RATE,
    batch,
    dropout,
    l2,
    clip,
  };
  return Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/**
 * @param {Case} entry
 * @param {Float64Array} data  of the engine, (example, 4): x1, x2, class, 1 for test data
 * @param {number} resolution  pixels along one side of the plane
 */
export function plainLoopsTask(entry, data, resolution) {
  const { sizes, activation, output, optimizer, batch, dropout, l2, clip } = entry;
  const outputs = sizes[sizes.length - 1];
  const functions = INPUTS.slice(0, sizes[0]).map(([, value]) => value);
  /** @type {number[]} */
  const inputs = [];
  /** @type {number[]} */
  const targets = [];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) {
      functions.forEach((value) => inputs.push(value(data[at], data[at + 1])));
      if (output === 'softmax') {
        for (let k = 0; k < outputs; k += 1) {
          targets.push(data[at + 2] === k ? 1 : 0);
        }
      } else {
        targets.push(data[at + 2] === 1 ? 1 : -1);
      }
    }
  }
  const plane = new Float64Array(resolution * resolution * sizes[0]);
  for (let pixel = 0; pixel < resolution * resolution; pixel += 1) {
    const x1 = (((pixel % resolution) + 0.5) / resolution) * 2 * EDGE - EDGE;
    const x2 = EDGE - ((Math.floor(pixel / resolution) + 0.5) / resolution) * 2 * EDGE;
    functions.forEach((value, i) => {
      plane[pixel * sizes[0] + i] = value(x1, x2);
    });
  }
  const task = {
    sizes,
    activation,
    output,
    optimizer,
    rate: RATE,
    batch: batch || inputs.length / sizes[0],
    dropout,
    l2,
    clip,
    inputs: Float64Array.from(inputs),
    targets: Float64Array.from(targets),
  };
  return { task, plane };
}
