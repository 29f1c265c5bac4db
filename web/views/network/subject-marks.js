// Marks of what the open view speaks of: below its links, around its biases, and in the neurons'
// maps where its example lies.

import { svg, html, nothing } from '../../figures/template.js';
import { numeral } from '../../model/numbers.js';
import { spotOf } from '../../model/plane-view.js';
import { biasBox } from './diagram-layout.js';
import { itemAt } from '../../model/focus.js';
import { frozenOf } from '../../model/parameters.js';
import { curveOf, pathOf, pointOn } from './links-layout.js';

/**
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 */

/** A map of this side and more, in px, has room for a mark. */
const LEGIBLE = 20;

/** Half a side of the mark of what is held fixed, in px. */
const LOCK = 4;

/**
 * Squares on the weights and biases that training leaves as they are.
 * @param {DiagramLayout} layout
 * @param {import('../../model/state.js').Model} model
 */
export const frozenMarks = (layout, { layers, experiment }) => html`
  <svg class="diagram-marks" width=${layout.width} height=${layout.height} aria-hidden="true">
    ${frozenOf(experiment).map((index) => {
      const item = itemAt(layers, index);
      const { x, y } = item.kind === 'weight'
        ? pointOn(curveOf(layout, item.layer, item.from, item.to), 0.5)
        : middleOfBias(layout, item);
      return svg`<rect class="diagram-frozen" x=${x - LOCK} y=${y - LOCK} width=${2 * LOCK} height=${2 * LOCK}></rect>`;
    })}
  </svg>`;

/** @param {DiagramLayout} layout @param {{layer: number, neuron: number}} bias */
function middleOfBias({ blocks }, { layer, neuron }) {
  const { x, y, size } = biasBox(blocks[layer].neurons[neuron]);
  return { x: x + size / 2, y: y + size + LOCK };
}

/** @param {DiagramLayout} layout @param {Item[]} subjects */
export const linkMarks = (layout, subjects) => html`
  <svg class="diagram-marks" width=${layout.width} height=${layout.height} aria-hidden="true">
    ${subjects.map((item) => (item.kind === 'weight'
      ? svg`<path class="diagram-subject-link" d=${pathOf(curveOf(layout, item.layer, item.from, item.to))}></path>`
      : nothing))}
  </svg>`;

/**
 * @param {DiagramLayout} layout
 * @param {Item[]} subjects
 * @param {import('../../model/state.js').View} view  the part of the plane that the maps show
 * @param {{x1: number, x2: number}|null} example  in network coordinates; null for none
 */
export function neuronMarks({ blocks, width, height }, subjects, view, example) {
  const spot = example && spotOf(view, example.x1, example.x2);
  return html`
    <svg class="diagram-marks" width=${width} height=${height} aria-hidden="true">
      ${subjects.map((item) => {
        if (item.kind !== 'bias') {
          return nothing;
        }
        const { x, y, size } = biasBox(blocks[item.layer].neurons[item.neuron]);
        return svg`<circle class="diagram-subject-bias" cx=${x + size / 2} cy=${y + size / 2} r=${size / 2 + 4}></circle>`;
      })}
      ${spot ? blocks.map(({ neurons }) => neurons.map(({ x, y, size }) => (size < LEGIBLE ? nothing : svg`
        <g transform=${`translate(${x + spot.x * size} ${y + spot.y * size})`}>
          <circle class="diagram-example-edge" r="3"></circle><circle class="diagram-example" r="3"></circle>
        </g>`))) : nothing}
    </svg>`;
}

/** Px between two layers in which a change has room, and in which a small one has. */
const ROOM = 80;
const LITTLE_ROOM = 60;

/** Characters of a change that have little room. */
const FEW = 7;

/** @param {number} change @param {boolean} isSmall */
function changeText(change, isSmall) {
  const text = numeral(change, 2);
  return `Δ ${isSmall && text.length > FEW ? numeral(change, 1) : text}`;
}

/**
 * Changes beside their neurons, and above the outputs; none where layers are too close together.
 * @param {DiagramLayout} layout
 * @param {number[]} changes  of every neuron after the inputs; 0 is left out
 */
export function movedMarks({ blocks, width, height }, changes) {
  const rooms = blocks.slice(1).map(({ neurons: [next] }, index) => {
    const { x, size } = blocks[index].neurons[0];
    return next.x - x - size;
  });
  const isSmall = Math.min(...rooms) < ROOM;
  const places = blocks.slice(1).flatMap(({ neurons }, index) => neurons.map(({ x, y, size }) => {
    const room = rooms[index + 1];
    return room === undefined
      ? { x: isSmall ? x + size : x + size / 2, y: y - 6, anchor: isSmall ? 'end' : 'middle', isShown: true }
      : { x: x + size + 4, y: y + size / 2 + 4, anchor: 'start', isShown: room >= LITTLE_ROOM };
  }));
  return html`
    <svg class="diagram-marks" width=${width} height=${height} aria-hidden="true">
      ${places.map(({ x, y, anchor, isShown }, index) => (isShown && changes[index] ? svg`
        <text class=${isSmall ? 'diagram-moved is-small' : 'diagram-moved'} x=${x} y=${y} text-anchor=${anchor}>${
          changeText(changes[index], isSmall)}</text>` : nothing))}
    </svg>`;
}
