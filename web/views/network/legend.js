// The legend of the network diagram: what neurons and links show, which is the network itself or
// what a pass carries.

import { grouped } from '../../model/numbers.js';
import { gradientBar, legendEntry } from '../../figures/legend.js';
import { html, ifDefined, nothing } from '../../figures/template.js';

/** What the shades of neurons, on the scale below each layer, and the links stand for. */
const NETWORK = { shade: 'neuron’s output', link: 'weight', width: 'stronger' };
const CARRIED = {
  forward: { shade: 'activation a', link: 'w · a', width: 'larger in its layer' },
  backward: { shade: 'δ', link: 'gradient', width: 'larger in its layer' },
};

const BIAS = html`<span class="diagram-bias-sample" aria-hidden="true">+</span>`;

const RING = html`
  <svg class="diagram-ring-sample" width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
    <circle class="diagram-example" r="3"></circle></svg>`;

const FROZEN = html`
  <svg class="diagram-ring-sample" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
    <rect class="diagram-frozen" x="1" y="1" width="8" height="8"></rect></svg>`;

/** @param {string} colour @param {string} [dashes] */
const linkSample = (colour, dashes) => html`
  <svg width="22" height="12" aria-hidden="true"><line x1="0" y1="6" x2="22" y2="6"
    stroke-width="3.5" stroke=${colour} stroke-dasharray=${ifDefined(dashes)}></line></svg>`;

/**
 * @param {import('../../figures/colour.js').Colours} colours
 * @param {number} drawn  links
 * @param {number} links
 * @param {import('../../model/pass.js').Flow|null} flow  a pass that is shown
 * @param {boolean} hasExample  whether rings in the maps show where an example lies
 * @param {boolean} hasFrozen  whether squares mark what is held fixed
 */
export function diagramKey({ diverging, divergingText }, drawn, links, flow, hasExample, hasFrozen) {
  const { shade, link, width } = flow ? CARRIED[flow.kind] : NETWORK;
  return html`
    <ul class="figure-key">
      ${legendEntry(gradientBar(diverging), shade)}
      <li class="figure-key-entry">${linkSample(divergingText[255])}<span>positive,</span>${
        linkSample(divergingText[0], '6 4')}<span>${`negative ${link}`}</span></li>
      ${legendEntry(nothing, `thicker: ${width}`)}
      ${flow ? nothing : legendEntry(BIAS, 'bias')}
      ${hasExample ? legendEntry(RING, 'the example') : nothing}
      ${hasFrozen ? legendEntry(FROZEN, 'held fixed') : nothing}
      ${drawn < links
        ? legendEntry(nothing, `The ${drawn} strongest of ${grouped(links)} weights are drawn.`)
        : nothing}
    </ul>`;
}
