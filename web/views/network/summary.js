// The network in a few sentences, for those who do not see it.

import { formatNumber } from '../../model/numbers.js';
import { eachLink } from './links-layout.js';
import { weightCount } from '../../model/parameters.js';
import { linkName, networkName } from '../../model/wording.js';

/**
 * @param {import('../../model/state.js').Model} model
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
