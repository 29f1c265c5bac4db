// The neurons as buttons over their thumbnails: they take the focus, carry the names, and show
// what is pointed at or selected. While a neuron is opened, its weights are buttons too.

import { curveOf, pointOn } from './links-layout.js';
import { isSame, touches } from '../../model/parameters.js';
import { itemName } from '../../model/wording.js';
import { createElement, setAttribute, setClass, setPlace } from '../../figures/dom.js';

/**
 * @typedef {import('./diagram-layout.js').DiagramLayout} DiagramLayout
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {{item: Item, button: HTMLButtonElement}} Spot
 */

/** Where the button of a weight sits on its link: nearer to the source, where links are apart. */
const PLACE_ON_LINK = 0.25;

/** @param {string} className @param {Item} item @returns {Spot} */
function createSpot(className, item) {
  const button = createElement('button', { type: 'button', class: className, tabindex: '-1' });
  return { item, button };
}

/** @param {HTMLElement} element  that holds the buttons */
export function createNeurons(element) {
  /** @type {Spot[][]} by layer and neuron */
  const neurons = [];
  /** @type {Spot[]} incoming weights of the opened neuron, then its bias */
  const incoming = [];
  /** @type {DiagramLayout|null} */
  let placed = null;

  const all = () => neurons.reduce((spots, layer) => spots.concat(layer), incoming);

  /** @param {Spot[]} spots @param {number} count @param {(index: number) => Spot} create */
  function resize(spots, count, create) {
    while (spots.length > count) {
      element.removeChild(/** @type {Spot} */ (spots.pop()).button);
    }
    while (spots.length < count) {
      const spot = create(spots.length);
      spots.push(spot);
      element.appendChild(spot.button);
    }
  }

  return {
    all,

    /** @returns {Spot[]} */
    incoming: () => incoming,

    /** @param {Item} item @returns {Spot|undefined} */
    find(item) {
      if (item.kind === 'neuron') {
        return neurons[item.layer] && neurons[item.layer][item.neuron];
      }
      return incoming.find((spot) => isSame(spot.item, item));
    },

    /** @param {EventTarget|null} target @returns {Item|null} */
    itemOf(target) {
      const spot = all().find(({ button }) => button === target);
      return spot ? spot.item : null;
    },

    /** @param {DiagramLayout} layout */
    place(layout) {
      if (placed === layout) {
        return;
      }
      placed = layout;
      while (neurons.length > layout.blocks.length) {
        resize(/** @type {Spot[]} */ (neurons.pop()), 0, () => neurons[0][0]);
      }
      layout.blocks.forEach((block, layer) => {
        neurons[layer] = neurons[layer] || [];
        resize(neurons[layer], block.neurons.length, (neuron) =>
          createSpot('diagram-neuron', { kind: 'neuron', layer, neuron }),
        );
        block.neurons.forEach(({ x, y, size }, neuron) => {
          setPlace(neurons[layer][neuron].button, { x, y, width: size, height: size });
        });
      });
    },

    /**
     * Shows the incoming weights of a neuron, or of none.
     *
     * @param {DiagramLayout} layout
     * @param {{layer: number, neuron: number}|null} opened
     */
    open(layout, opened) {
      resize(incoming, 0, () => incoming[0]);
      if (!opened) {
        return;
      }
      const { layer, neuron } = opened;
      const sources = layout.blocks[layer - 1].neurons.length;
      resize(incoming, sources + 1, (from) =>
        createSpot(
          'diagram-weight',
          from < sources
            ? { kind: 'weight', layer, from, to: neuron }
            : { kind: 'bias', layer, neuron },
        ),
      );
      incoming.forEach(({ item, button }) => {
        const box = layout.blocks[layer].neurons[neuron];
        setPlace(
          button,
          item.kind === 'weight'
            ? pointOn(curveOf(layout, layer, item.from, item.to), PLACE_ON_LINK)
            : { x: box.x, y: box.y + box.size },
        );
      });
    },

    /** @param {Model} model @param {Float64Array|null} parameters */
    name(model, parameters) {
      all().forEach(({ item, button }) => {
        setAttribute(button, 'aria-label', itemName(model, parameters, item));
      });
    },

    /**
     * @param {Item|null} lit
     * @param {Item|null} selected
     * @param {Item} current  the one that a Tab key reaches
     * @param {Item|null} subject  what the working is about
     */
    mark(lit, selected, current, subject) {
      all().forEach(({ item, button }) => {
        const isLit =
          item.kind === 'neuron' ? touches(lit, item.layer, item.neuron) : isSame(item, lit);
        setClass(button, 'is-lit', isLit);
        setClass(button, 'is-subject', isSame(item, subject));
        setAttribute(button, 'aria-pressed', String(isSame(item, selected)));
        setAttribute(button, 'tabindex', isSame(item, current) ? '0' : '-1');
      });
    },
  };
}

/** @typedef {ReturnType<typeof createNeurons>} Neurons */
