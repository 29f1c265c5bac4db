// The legend of the network diagram.

import { gradientOf } from '../../figures/colour.js';
import { createElement, setText, createSvg } from '../../figures/dom.js';

/** A short line as the links are drawn. */
function createLine() {
  const line = createSvg('line', { x1: 1, y1: 6, x2: 27, y2: 6, 'stroke-width': 3.5 });
  const root = createSvg('svg', { width: 28, height: 12, 'aria-hidden': 'true' }, [line]);
  return { root, line };
}

/** What neurons and links show: the network itself, or what a pass carries. */
const NETWORK = { low: '−1', high: '+1 value of a neuron', link: 'weight' };
const CARRIED = {
  forward: { low: 'negative', high: 'positive activation', link: 'w · a' },
  backward: { low: 'negative', high: 'positive δ', link: 'gradient' },
};

export function createDiagramKey() {
  const positive = createLine();
  const negative = createLine();
  negative.line.setAttribute('stroke-dasharray', '6 4');
  const bar = createElement('span', { class: 'figure-bar', 'aria-hidden': 'true' });
  const note = createElement('span', { class: 'diagram-note' });
  const low = createElement('span');
  const high = createElement('span');
  const ofPositive = createElement('span');
  const ofNegative = createElement('span');
  const wider = createElement('span', { class: 'figure-key-entry' });
  const element = createElement('div', { class: 'figure-key' }, [
    createElement('span', { class: 'figure-key-entry' }, [low, bar, high]),
    createElement('span', { class: 'figure-key-entry' }, [positive.root, ofPositive]),
    createElement('span', { class: 'figure-key-entry' }, [negative.root, ofNegative]),
    wider,
    createElement('span', { class: 'figure-key-entry' }, [
      createElement('span', { class: 'diagram-bias-sample', 'aria-hidden': 'true' }, ['+']),
      'bias',
    ]),
    note,
  ]);
  /** @type {import('../../figures/colour.js').Colours|null} */
  let painted = null;

  return {
    element,

    /**
     * @param {import('../../figures/colour.js').Colours} colours
     * @param {number} drawn  links
     * @param {number} links
     * @param {import('../../model/pass.js').Flow|null} flow  a pass that is shown
     */
    update(colours, drawn, links, flow) {
      const carried = flow ? CARRIED[flow.kind] : NETWORK;
      setText(low, carried.low);
      setText(high, carried.high);
      setText(ofPositive, `positive ${carried.link}`);
      setText(ofNegative, `negative ${carried.link}`);
      setText(wider, `wider: larger ${carried.link}`);
      if (painted !== colours) {
        painted = colours;
        bar.style.backgroundImage = gradientOf(colours.diverging);
        positive.line.setAttribute('stroke', colours.divergingText[255]);
        negative.line.setAttribute('stroke', colours.divergingText[0]);
      }
      setText(note, drawn < links ? `The ${drawn} strongest of ${links} weights are drawn.` : '');
    },
  };
}
