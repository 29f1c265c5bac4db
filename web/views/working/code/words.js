// The lines of code that do what a stage of the working shows: in PyTorch as they are usually written, in
// NumPy for the activations, the loss and the optimizer that are set, on the vectors of one example.

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 *
 * @typedef {object} ActivationCode  in NumPy of z, unless torch; each an expression
 * @property {string} g
 * @property {string} slope
 * @property {string} torch
 * @property {string} [first]  what both need
 *
 * @typedef {object} LossCode
 * @property {string} value  in NumPy, of the example
 * @property {string} slope  dL/dy, or dL/dz of a loss that is fused with the output
 * @property {string} torch  the mean over the mini-batch
 */

const SIGMOID = '1 / (1 + np.exp(-z))';

/** @type {Record<string, ActivationCode>} by id */
export const ACTIVATIONS = {
  linear: { g: 'z', slope: 'np.ones_like(z)', torch: 'z' },
  relu: { g: 'np.maximum(0, z)', slope: 'np.where(z > 0, 1, 0)', torch: 'F.relu(z)' },
  leakyRelu: {
    g: 'np.where(z > 0, z, 0.01 * z)', slope: 'np.where(z > 0, 1, 0.01)', torch: 'F.leaky_relu(z, 0.01)',
  },
  elu: {
    g: 'np.where(z > 0, z, np.expm1(z))', slope: 'np.where(z > 0, 1, np.exp(z))', torch: 'F.elu(z)',
  },
  gelu: {
    first: 'u = np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3))',
    g: '0.5 * z * (1 + u)',
    slope: '0.5 * (1 + u) + 0.5 * z * (1 - u**2) * np.sqrt(2 / np.pi) * (1 + 0.134145 * z**2)',
    torch: 'F.gelu(z, approximate="tanh")',
  },
  silu: { first: `s = ${SIGMOID}`, g: 'z * s', slope: 's + z * s * (1 - s)', torch: 'F.silu(z)' },
  softplus: { g: 'np.logaddexp(0, z)', slope: SIGMOID, torch: 'F.softplus(z)' },
  tanh: { g: 'np.tanh(z)', slope: '1 - np.tanh(z)**2', torch: 'torch.tanh(z)' },
  sigmoid: { first: `s = ${SIGMOID}`, g: 's', slope: 's * (1 - s)', torch: 'torch.sigmoid(z)' },
  sine: { g: 'np.sin(z)', slope: 'np.cos(z)', torch: 'torch.sin(z)' },
  gaussian: { g: 'np.exp(-(z**2))', slope: '-2 * z * np.exp(-(z**2))', torch: 'torch.exp(-(z**2))' },
  hardStep: {
    g: 'np.where(z > 0, 1, 0)',
    slope: 'np.where(np.abs(z) <= 1, 1, 0)',
    torch: '(z > 0).double() + (z.abs() <= 1) * (z - z.detach())',
  },
};

/** The same of the outputs, the slope of y; none of one whose loss includes it. @type {Record<string, ActivationCode>} */
export const OUTPUT_ACTIVATIONS = {
  linear: { g: 'z', slope: '1', torch: 'z' },
  tanh: { g: 'np.tanh(z)', slope: '1 - y**2', torch: 'torch.tanh(z)' },
  sigmoid: { g: SIGMOID, slope: 'y * (1 - y)', torch: 'torch.sigmoid(z)' },
  softmax: {
    first: 's = np.exp(z - np.max(z))', g: 's / np.sum(s)', slope: '', torch: 'torch.softmax(z, dim=1)',
  },
};

/** @type {Record<string, LossCode>} by id */
export const LOSSES = {
  squaredError: {
    value: '0.5 * np.sum((y - t)**2)', slope: 'y - t', torch: '0.5 * ((y - t)**2).sum(dim=1).mean()',
  },
  absoluteError: { value: 'np.sum(np.abs(y - t))', slope: 'np.sign(y - t)', torch: '(y - t).abs().sum(dim=1).mean()' },
  huber: {
    value: 'np.sum(np.where(np.abs(y - t) <= 1, 0.5 * (y - t)**2, np.abs(y - t) - 0.5))',
    slope: 'np.clip(y - t, -1, 1)',
    torch: 'F.huber_loss(y, t, reduction="none").sum(dim=1).mean()',
  },
  binaryCrossEntropy: {
    value: '-np.sum(t * np.log(y) + (1 - t) * np.log(1 - y))',
    slope: 'y - t',
    torch: 'F.binary_cross_entropy_with_logits(z, t, reduction="none").sum(dim=1).mean()',
  },
  categoricalCrossEntropy: { value: '-np.sum(t * np.log(y))', slope: 'y - t', torch: 'F.cross_entropy(z, t)' },
  hinge: {
    value: 'np.sum(np.maximum(0, 1 - t * y))',
    slope: 'np.where(t * y < 1, -t, 0)',
    torch: 'F.relu(1 - t * y).sum(dim=1).mean()',
  },
  perceptron: {
    value: 'np.sum(np.maximum(0, -t * y))',
    slope: 'np.where(t * y <= 0, -t, 0)',
    torch: 'torch.where(t * y <= 0, -t * y, 0.0).sum(dim=1).mean()',
  },
};

const MOMENTS = [
  'm = beta1 * m + (1 - beta1) * g', 's = beta2 * s + (1 - beta2) * g**2',
  'm_hat = m / (1 - beta1**t)', 's_hat = s / (1 - beta2**t)',
];
const ADAM = 'w = w - eta * m_hat / (np.sqrt(s_hat) + epsilon)';

/** @type {Record<string, string[]>} NumPy, by id, of weights w and their gradients g */
export const OPTIMIZERS = {
  sgd: ['w = w - eta * g'],
  momentum: ['v = mu * v + g', 'w = w - eta * v'],
  nesterov: ['v = mu * v + g', 'w = w - eta * (g + mu * v)'],
  adagrad: ['s = s + g**2', 'w = w - eta * g / (np.sqrt(s) + epsilon)'],
  rmsprop: ['s = rho * s + (1 - rho) * g**2', 'w = w - eta * g / (np.sqrt(s) + epsilon)'],
  adam: [...MOMENTS, ADAM],
  adamw: [...MOMENTS, 'w = (1 - eta * lambda_) * w  # weights only, not biases', ADAM],
};

/** The views of the working that show it. */
export const CODED = ['forward', 'loss', 'backward', 'update'];

/** What the menu offers. */
export const LANGUAGES = [
  { id: 'off', name: 'No code' },
  { id: 'pytorch', name: 'PyTorch' },
  { id: 'numpy', name: 'NumPy' },
];

/**
 * @param {string} language  id, not "off"
 * @param {'forward'|'loss'|'backward'|'update'} stage
 * @param {Model} model
 * @param {Explanation} explanation
 * @param {number} layer  where a pass is; 0 for the inputs, which only the forward pass reaches
 * @returns {string} lines of code
 */
export function codeText(language, stage, model, explanation, layer) {
  return (language === 'pytorch' ? torchLines : numpyLines)[stage](model, explanation, layer).filter((line) => line !== '').join('\n');
}

/** @typedef {Record<'forward'|'loss'|'backward'|'update', (model: Model, explanation: Explanation, layer: number) => string[]>} Lines */

/** @param {string} code @param {number} layer @returns {string} with the variables of that layer */
const ofLayer = (code, layer) => code.replace(/\b[zusaWb]\b(?!\()/g, (name) => name + layer);

/** @param {Model} model @param {number} layer @returns {string} what a layer is given */
const before = (model, layer) => (layer === 1 ? 'x' : `a${layer - 1}`);

/** @param {Model} model */
const lastOf = ({ layers }) => layers.length - 1;

/** @param {Model} model @param {number} layer @returns {ActivationCode} */
const activationOf = (model, layer) => (layer === lastOf(model)
  ? OUTPUT_ACTIVATIONS[model.outputActivation]
  : ACTIVATIONS[model.activations[layer - 1]]);

/** @param {Model} model @param {number} layer @returns {string} */
const after = (model, layer) => (layer === lastOf(model) ? 'y' : `a${layer}`);

/** @param {Model} model @param {number} layer @returns {boolean} */
const drops = (model, layer) => layer < lastOf(model) && model.dropout[layer - 1] > 0;

/** @type {Lines} */
const torchLines = {
  forward: (model, _, layer) => (layer === 0 ? ['y = model(x)'] : [
    `z${layer} = layer${layer}(${before(model, layer)})`,
    `${after(model, layer)} = ${ofLayer(activationOf(model, layer).torch, layer)}`,
    drops(model, layer) ? `a${layer} = F.dropout(a${layer}, p=${model.dropout[layer - 1]})` : '',
  ]),
  loss: (model) => [
    `loss = ${ofLayer(LOSSES[model.experiment.loss].torch, lastOf(model))}`,
  ],
  backward: (_, __, layer) => [
    'optimizer.zero_grad()',
    `loss.backward()  # fills layer${layer}.weight.grad and layer${layer}.bias.grad`,
  ],
  update: (_, { update }) => [
    update.clipNorm > 0 ? `nn.utils.clip_grad_norm_(model.parameters(), ${update.clipNorm})` : '',
    'optimizer.step()',
  ],
};

/** @type {Lines} */
const numpyLines = {
  forward(model, _, layer) {
    if (layer === 0) {
      return ['x = np.array([…])  # the inputs of the example'];
    }
    const { first = '', g } = activationOf(model, layer);
    return [
      `z${layer} = W${layer} @ ${before(model, layer)} + b${layer}`,
      ofLayer(first, layer),
      `${after(model, layer)} = ${drops(model, layer) ? `mask${layer} * (${ofLayer(g, layer)})` : ofLayer(g, layer)}`,
    ];
  },

  loss: (model) => [`L = ${LOSSES[model.experiment.loss].value}`],

  backward(model, { loss }, layer) {
    const last = lastOf(model);
    const { first = '', slope } = activationOf(model, layer);
    const upstream = layer === last
      ? LOSSES[model.experiment.loss].slope
      : `W${layer + 1}.T @ delta${layer + 1}`;
    const isWhole = layer === last && (loss.fused || slope === '1');
    const mask = drops(model, layer) ? ` * mask${layer}` : '';
    return [
      layer === last ? '' : ofLayer(first, layer),
      `delta${layer} = ${isWhole ? upstream : `(${upstream})${mask} * (${ofLayer(slope, layer)})`}`,
      `dW${layer} = np.outer(delta${layer}, ${before(model, layer)})`,
      `db${layer} = delta${layer}`,
    ];
  },

  update: (model, { penalty, update }) => [
    'g = np.mean(dW, axis=0)  # over the mini-batch, as for b',
    penalty.l1 > 0 ? `g = g + ${penalty.l1} * np.sign(w)  # weights only` : '',
    penalty.l2 > 0 ? `g = g + ${penalty.l2} * w  # weights only` : '',
    update.clipNorm > 0 ? `g = g * min(1, ${update.clipNorm} / norm)  # norm of all gradients together` : '',
    ...OPTIMIZERS[model.experiment.optimizer],
  ],
};
