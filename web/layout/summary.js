// The network in a few sentences, for those who do not see it.

import { formatNumber } from './axis.js';
import { eachLink } from './links.js';
import { weightCount } from './parameters.js';
import { linkName, networkName } from './wording.js';

/**
 * @param {import('../store.js').Model} model
 * @param {Float64Array} parameters
 * @returns {string}
 */
export function networkSummary(model, parameters) {
  const { layers } = model;
  const weights = weightCount(layers);
  let strongest = { layer: 1, from: 0, to: 0, value: 0 };
  let negative = 0;
  eachLink(layers, (layer, from, to, index) => {
    const value = parameters[index];
    if (value < 0) {
      negative++;
    }
    if (Math.abs(value) > Math.abs(strongest.value)) {
      strongest = { layer, from, to, value };
    }
  });
  return (
    `${networkName(model)}. ${weights} weights, ${negative} of them negative, and ` +
    `${parameters.length - weights} biases. The largest weight is ` +
    `${formatNumber(strongest.value)}, ${linkName(model, strongest)}.`
  );
}
