// The legend of the network diagram.

import { gradientOf } from '../colour.js';
import { createElement, setText } from './element.js';
import { createSvg } from './svg.js';

/** A short line as the links are drawn. */
function createLine() {
  const line = createSvg('line', { x1: 1, y1: 6, x2: 27, y2: 6, 'stroke-width': 3.5 });
  const root = createSvg('svg', { width: 28, height: 12, 'aria-hidden': 'true' }, [line]);
  return { root, line };
}

export function createDiagramKey() {
  const positive = createLine();
  const negative = createLine();
  negative.line.setAttribute('stroke-dasharray', '6 4');
  const bar = createElement('span', { class: 'figure-bar', 'aria-hidden': 'true' });
  const note = createElement('span', { class: 'diagram-note' });
  const element = createElement('div', { class: 'figure-key' }, [
    createElement('span', { class: 'figure-key-entry' }, ['−1', bar, '+1 value of a neuron']),
    createElement('span', { class: 'figure-key-entry' }, [positive.root, 'positive weight']),
    createElement('span', { class: 'figure-key-entry' }, [negative.root, 'negative weight']),
    createElement('span', { class: 'figure-key-entry' }, ['wider: larger weight']),
    createElement('span', { class: 'figure-key-entry' }, [
      createElement('span', { class: 'diagram-bias-sample', 'aria-hidden': 'true' }, ['+']),
      'bias',
    ]),
    note,
  ]);
  /** @type {import('../colour.js').Colours|null} */
  let painted = null;

  return {
    element,

    /**
     * @param {import('../colour.js').Colours} colours
     * @param {number} drawn  links
     * @param {number} links
     */
    update(colours, drawn, links) {
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
