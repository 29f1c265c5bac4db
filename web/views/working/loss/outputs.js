// What the outputs should be, and what they are.

import { display, identifier } from '../../../figures/math.js';
import { numberCell } from '../../../figures/number.js';
import { classMap, html, nothing } from '../../../figures/template.js';
import { scroller, stage } from '../explained-view.js';
import { isProbable, placeOn, rangeOf } from './layout.js';
import { rowName } from './words.js';

/** Of the columns. */
const HEADS = [['target', 't'], ['output', 'y'], ['loss', 'L']];

/**
 * @param {import('../../../model/state.js').Model} model
 * @param {import('../../../model/explanation.js').Explanation} explanation
 */
export function outputs(model, explanation) {
  const { example, layers, loss } = explanation;
  const last = layers.length - 1;
  const range = rangeOf(model, explanation);
  const probable = isProbable(model);
  const table = html`<table class="outputs">
    <caption class="visually-hidden">Targets and outputs</caption>
    <thead><tr>
      <td></td>
      <td class="scale-cell"></td>
      ${HEADS.map(([name, letter]) => html`<th scope="col">${name} ${display(identifier(letter))}</th>`)}
    </tr></thead>
    <tbody>${layers[last].a.map((value, output) => html`<tr>
      <th scope="row">${rowName(model, output)}</th>
      <td class="scale-cell">${scale(placeOn(range, example.targets[output]), placeOn(range, value), probable)}</td>
      ${numberCell(example.targets[output], `example.targets.${output}`)}
      ${numberCell(value, `layers.${last}.a.${output}`)}
      ${numberCell(loss.ofOutput[output], `loss.ofOutput.${output}`)}
    </tr>`)}</tbody>
  </table>`;

  return stage('Targets and outputs', html`
    ${scroller(table, 'Outputs')}
    <p class="stage-key" aria-hidden="true">
      <span class="scale-expected is-sample"></span>target
      <span class=${classMap({ 'scale-computed': true, 'is-sample': true, 'is-end': probable })}></span>output
    </p>`);
}

/**
 * @param {number|null} target  in %, as the next one
 * @param {number|null} value
 * @param {boolean} probable  whether the output is a bar from 0 on
 */
function scale(target, value, probable) {
  const kind = probable ? 'scale-bar' : 'scale-gap';
  const from = probable ? 0 : Math.min(target || 0, value || 0);
  const to = probable ? value || 0 : Math.max(target || 0, value || 0);
  const isKnown = value !== null && (probable || target !== null);
  return html`<div class="scale" aria-hidden="true">
    ${isKnown ? html`<span class=${classMap({ [kind]: true, 'is-negative': !probable && value < Number(target) })}
      .style=${`left: ${from}%; width: ${to - from}%`}></span>` : nothing}
    ${target === null ? nothing : html`<span class="scale-expected" .style=${`left: ${target}%`}></span>`}
    ${value === null ? nothing : html`<span class=${classMap({ 'scale-computed': true, 'is-end': probable })}
      .style=${`left: ${value}%`}></span>`}
  </div>`;
}
