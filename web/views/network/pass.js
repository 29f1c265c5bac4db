// Over the neurons of the diagram, while a pass is shown: what it has brought to each, by colour
// and, where there is room, as a number.

import { colourAt } from '../../figures/colour.js';
import { numberSpan } from '../../figures/number.js';
import { classMap, html, nothing } from '../../figures/template.js';
import { boxStyle } from './neurons.js';

/** A neuron of this size and more, in px, has room for a number. */
const LEGIBLE = 26;

/**
 * @param {import('./diagram-layout.js').DiagramLayout} layout
 * @param {import('../../model/pass.js').Flow} flow
 * @param {import('../../figures/colour.js').Scale[][]} scales  by layer and neuron
 */
export const flowMarks = ({ blocks }, flow, scales) => html`
  <div class="diagram-flow" aria-hidden="true">${blocks.map(({ neurons }, layer) => {
    const values = flow.neurons[layer] || [];
    return values.map((value, neuron) => {
      const box = neurons[neuron];
      const colour = colourAt(scales[layer][neuron], value || 0);
      return html`<span class=${classMap({
        'diagram-flow-tile': true,
        'is-reached': layer === flow.layer,
      })}
        .style=${`${boxStyle(box)}; background-color: ${colour}`}>${box.size < LEGIBLE
          ? nothing
          : numberSpan(value, `${flow.quantities[layer]}.${neuron}`, 'diagram-flow-number')}</span>`;
    });
  })}</div>`;
