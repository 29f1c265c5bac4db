// A neuron's activation: its curve with the present z, its value and its slope; the mask of dropout;
// and the other outputs, where softmax makes one of all.

import { outputName } from '../../../model/wording.js';
import { formula } from '../../../figures/formula.js';
import { derivative, equation, identifier, inline, numbersOf, symbol } from '../../../figures/math.js';
import { numberCell } from '../../../figures/number.js';
import { classMap, html, mathml, nothing, svg } from '../../../figures/template.js';
import { prose, scroller, stage } from '../explained-view.js';
import { activationOf, hasDropout, isOutput } from '../layout.js';
import { curveOf } from './layout.js';
import { SOFTMAX, STAND_IN, curveText, dropoutText } from './words.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/catalogue.js').Variant} Variant
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 * @typedef {import('./layout.js').Spot} Spot
 */

const WIDTH = 360;
const HEIGHT = 220;
const PLOT = { left: 44, top: 12, width: 304, height: 172 };

const PRIME = mathml`<mo form="postfix" lspace="0" rspace="0">′</mo>`;
const SLOPE = mathml`<mrow><mi>g</mi>${PRIME}</mrow>`;

/**
 * @param {import('../../../model/state.js').State} state
 * @param {Explanation} explanation
 */
export function activation({ model, catalogue, typeset }, explanation) {
  const { layer } = explanation.neuron;
  const variant = activationOf(catalogue, model, layer);
  const isLast = isOutput(model, layer);
  const number = numbersOf(explanation);
  const [g, y, z, a] = ['g', 'y', 'z', 'a'].map(identifier);
  const value = number('neuron.g', true);
  const slope = number('neuron.slope', true);
  const at = ['(', number('neuron.z', true), ')', '='];
  const passed = hasDropout(model, layer)
    ? [
      [a, '=', identifier('m'), '·', g, '(', z, ')'],
      ['=', number('neuron.mask', true), '·', number('neuron.g'), '=', number('neuron.a', true)],
    ]
    : [[a, '=', number('neuron.a', true)]];

  return stage(`Activation: ${variant.name}`, html`
    <div class="activation">
      ${drawing(explanation, variant, isLast ? 'y' : 'g(z)')}
      <div class="activation-numbers">
        ${formula(variant.tex || '', typeset)}
        ${equation([isLast ? [y, '=', value] : [g, ...at, value]])}
        ${equation([isLast ? [derivative(y, z), '=', slope] : [SLOPE, ...at, slope]], 'is-slope')}
        ${isLast ? nothing : equation(passed)}
        ${prose(dropoutText(explanation))}
        ${prose(variant.straightThrough ? STAND_IN : '')}
      </div>
    </div>
    ${isLast && model.output.mixes ? allOutputs(model, explanation) : nothing}
  `, variant.identity ? 'is-linear' : '');
}

/** @param {string} className @param {Spot} from @param {Spot} to */
const line = (className, from, to) => svg`<line class=${className}
  x1=${from.x.toFixed(1)} y1=${from.y.toFixed(1)} x2=${to.x.toFixed(1)} y2=${to.y.toFixed(1)}></line>`;

/**
 * @param {Explanation} explanation
 * @param {Variant} variant  the activation
 * @param {string} name  of the value
 */
function drawing(explanation, variant, name) {
  const { left, top, width, height } = PLOT;
  const { path, point, tangent, zero, across, up } = curveOf(explanation.neuron, PLOT);
  // An inner svg cuts off what does not belong to the plot.
  return html`<div class="figure activation-figure">
    <svg class="activation-drawing" role="img" aria-label=${curveText(explanation, variant.name)}
      viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT}>
      ${across.map(({ at, text }) =>
        svg`<text x=${at} y=${top + height + 16} text-anchor="middle">${text}</text>`)}
      ${up.filter(({ at }) => at > top + 18).map(({ at, text }) =>
        svg`<text x=${left - 6} y=${at + 4} text-anchor="end">${text}</text>`)}
      <svg x=${left} y=${top} width=${width} height=${height} viewBox="${left} ${top} ${width} ${height}">
        <path class="activation-axes" d="M${left} ${zero.y}h${width}M${zero.x} ${top}v${height}"></path>
        <path class="activation-curve" d=${path}></path>
        ${point ? [
          line('activation-guide', point, { x: zero.x, y: point.y }),
          line('activation-guide', point, { x: point.x, y: zero.y }),
        ] : nothing}
        ${tangent
          ? line(`activation-tangent ${variant.straightThrough ? 'is-stand-in' : ''}`, tangent.from, tangent.to)
          : nothing}
      </svg>
      ${point ? svg`<circle class="activation-point" r="5" cx=${point.x} cy=${point.y}></circle>` : nothing}
      <text class="figure-axis-name" x=${left + width} y=${HEIGHT - 4} text-anchor="end">z</text>
      <text class="figure-axis-name" x="2" y=${top + 8}>${name}</text>
    </svg>
  </div>`;
}

/** All outputs of a softmax. @param {Model} model @param {Explanation} explanation */
function allOutputs(model, { neuron, layers }) {
  const at = neuron.layer - 1;
  const { z, a } = layers[at];
  const table = html`<table class="outputs">
    <caption class="visually-hidden">Sums and shares of all outputs</caption>
    <thead><tr>
      <td></td>
      ${['z', 'y'].map((letter) => html`<th scope="col">${inline(symbol(letter, 'k'))}</th>`)}
    </tr></thead>
    <tbody>${z.map((_, output) => html`<tr class=${classMap({ 'is-current': neuron.neuron === output })}>
      <th scope="row">${outputName(model, output)}</th>
      ${numberCell(z[output], `layers.${at}.z.${output}`)}${numberCell(a[output], `layers.${at}.a.${output}`)}
    </tr>`)}</tbody>
  </table>`;
  return html`<div>${prose(SOFTMAX)}${scroller(table, 'Outputs')}</div>`;
}
