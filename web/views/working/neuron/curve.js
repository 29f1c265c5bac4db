// A neuron's activation: its curve with the present z, its value and its slope; the mask of dropout;
// and the other outputs, where softmax makes one of all.

import { outputName } from '../../../model/wording.js';
import { curveOf, curveText, dropoutText } from './layout.js';
import {
  createElement,
  setAttribute,
  setText,
  createSvg,
  replaceChildren,
  setClass,
} from '../../../figures/dom.js';
import { createEquation, symbol } from '../../../figures/equation.js';
import { createFormula } from '../../../figures/formula.js';
import { formula, identifier, mathElement, showNumber } from '../../../figures/mathml.js';
import { createScroller, createStage } from '../explained-view.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/catalogue.js').Variant} Variant
 * @typedef {import('../../../model/explanation.js').Explanation} Explanation
 */

const WIDTH = 360;
const HEIGHT = 220;
const PLOT = { left: 44, top: 12, width: 304, height: 172 };

/** @returns {Element} g' */
const slopeName = () =>
  mathElement('mrow', [identifier('g'), mathElement('mo', ['′'], { form: 'postfix', lspace: '0', rspace: '0' })]);

/**
 * @param {Model} model
 * @param {number} layer
 * @param {Variant|undefined} variant  the activation
 */
export function createActivation(model, layer, variant) {
  const isOutput = layer === model.layers.length - 1;
  const isSoftmax = isOutput && model.outputActivation === 'softmax';
  const isLinear = variant !== undefined && variant.id === 'linear';
  const drops = !isOutput && model.dropout[layer - 1] > 0;
  const letter = isOutput ? 'y' : 'g';
  const rule = createFormula((variant && variant.tex) || '');
  const value = isOutput
    ? createEquation([(number) => [identifier('y'), '=', number('neuron.g', true)]])
    : createEquation([
      (number) => [identifier('g'), '(', number('neuron.z', true), ')', '=', number('neuron.g', true)],
    ]);
  const slope = createEquation([
    (number) => isOutput
      ? [mathElement('mfrac', [
        mathElement('mrow', [identifier('∂'), identifier('y')]),
        mathElement('mrow', [identifier('∂'), identifier('z')]),
      ]), '=', number('neuron.slope', true)]
      : [slopeName(), '(', number('neuron.z', true), ')', '=', number('neuron.slope', true)],
  ], 'is-slope');
  const passed = createEquation(drops
    ? [
      () => [identifier('a'), '=', identifier('m'), '·', identifier('g'), '(', identifier('z'), ')'],
      (number) => ['=', number('neuron.mask', true), '·', number('neuron.g'), '=', number('neuron.a', true)],
    ]
    : [(number) => [identifier('a'), '=', number('neuron.a', true)]]);
  const dropout = createElement('p', { class: 'prose' });
  const standIn = createElement('p', { class: 'prose' }, [
    'The true slope of a step is 0 everywhere: training uses this stand-in (straight-through), so the '
      + 'dashed line is no tangent.',
  ]);
  const drawing = createDrawing(letter, Boolean(variant && variant.straightThrough));
  const together = isSoftmax ? createTogether(model, layer) : null;
  const name = variant ? variant.name : '';

  return {
    element: createStage(`Activation: ${name}`, [
      createElement('div', { class: 'activation' }, [
        drawing.element,
        createElement('div', { class: 'activation-numbers' }, [
          rule.element,
          ...[value, slope, ...(isOutput ? [] : [passed])].map(({ element }) => element),
          dropout,
          ...(variant && variant.straightThrough ? [standIn] : []),
        ]),
      ]),
      ...(together ? [together.element] : []),
    ], isLinear ? 'is-linear' : ''),

    /** @param {State} state */
    update(state) {
      const explanation = /** @type {Explanation} */ (state.explanation);
      rule.update(state.typeset);
      [value, slope, passed].forEach((each) => each.update(explanation));
      const text = dropoutText(explanation);
      setText(dropout, text);
      dropout.hidden = text === '';
      drawing.update(explanation, curveText(explanation, name));
      if (together) {
        together.update(explanation);
      }
    },
  };
}

/** @param {string} letter  of the value @param {boolean} isStandIn  the slope is no tangent's */
function createDrawing(letter, isStandIn) {
  const path = createSvg('path', { class: 'activation-curve' });
  const tangent = createSvg('line', { class: `activation-tangent${isStandIn ? ' is-stand-in' : ''}` });
  const across = createSvg('line', { class: 'activation-guide' });
  const up = createSvg('line', { class: 'activation-guide' });
  const point = createSvg('circle', { class: 'activation-point', r: 5 });
  const axes = createSvg('path', { class: 'activation-axes' });
  const ticks = createSvg('g');
  const { left, top, width, height } = PLOT;
  // An inner svg cuts off what does not belong to the plot.
  const inner = createSvg('svg', {
    x: left, y: top, width, height, viewBox: `${left} ${top} ${width} ${height}`,
  }, [axes, path, across, up, tangent]);
  const svg = createSvg('svg', {
    class: 'activation-drawing',
    role: 'img',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
  }, [
    ticks,
    inner,
    point,
    createSvg('text', { class: 'figure-axis-name', x: left + width, y: HEIGHT - 4, 'text-anchor': 'end' }, ['z']),
    createSvg('text', { class: 'figure-axis-name', x: 2, y: top + 8 }, [letter === 'g' ? 'g(z)' : letter]),
  ]);
  const element = createElement('div', { class: 'figure activation-figure' }, [svg]);
  let ticked = '';

  /** @param {import('./layout.js').Curve} curve */
  function mark(curve) {
    const text = JSON.stringify([curve.across, curve.up]);
    if (text !== ticked) {
      ticked = text;
      replaceChildren(ticks, [
        ...curve.across.map(({ at, text: label }) =>
          createSvg('text', { x: at, y: top + height + 16, 'text-anchor': 'middle' }, [label])),
        ...curve.up.filter(({ at }) => at > top + 18).map(({ at, text: label }) =>
          createSvg('text', { x: left - 6, y: at + 4, 'text-anchor': 'end' }, [label])),
      ]);
    }
  }

  return {
    element,

    /** @param {Explanation} explanation @param {string} text */
    update({ neuron }, text) {
      const curve = curveOf(neuron, PLOT);
      setAttribute(svg, 'aria-label', text);
      mark(curve);
      const { zero } = curve;
      setAttribute(path, 'd', curve.path);
      setAttribute(axes, 'd', `M${left} ${zero.y}h${width}M${zero.x} ${top}v${height}`);
      setClass(svg, 'is-nowhere', curve.point === null);
      if (curve.point) {
        const { x, y } = curve.point;
        line(across, x, y, zero.x, y);
        line(up, x, y, x, zero.y);
        setAttribute(point, 'cx', x);
        setAttribute(point, 'cy', y);
      }
      if (curve.tangent) {
        const { from, to } = curve.tangent;
        line(tangent, from.x, from.y, to.x, to.y);
      }
    },
  };
}

/** @param {Element} element @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
function line(element, x1, y1, x2, y2) {
  setAttribute(element, 'x1', x1.toFixed(1));
  setAttribute(element, 'y1', y1.toFixed(1));
  setAttribute(element, 'x2', x2.toFixed(1));
  setAttribute(element, 'y2', y2.toFixed(1));
}

/**
 * All outputs of a softmax.
 * @param {Model} model
 * @param {number} layer
 */
function createTogether(model, layer) {
  const rows = Array.from({ length: model.layers[layer] }, (_, output) => {
    const cells = ['z', 'a'].map(() => createElement('td'));
    const element = createElement('tr', {}, [
      createElement('th', { scope: 'row' }, [outputName(model, output)]),
      ...cells,
    ]);
    return { element, cells, output };
  });
  const head = createElement('tr', {}, [
    createElement('td'),
    ...['z', 'y'].map((letter) => createElement('th', { scope: 'col' }, [formula([symbol(letter, 'k')])])),
  ]);
  const table = createElement('table', { class: 'outputs' }, [
    createElement('caption', { class: 'visually-hidden' }, ['Sums and shares of all outputs']),
    createElement('thead', {}, [head]),
    createElement('tbody', {}, rows.map(({ element }) => element)),
  ]);
  return {
    element: createElement('div', {}, [
      createElement('p', { class: 'prose' }, [
        'Softmax shares out 1 among all outputs, so each y depends on every z. The curve is this '
          + 'output’s, as its own z alone changes.',
      ]),
      createScroller([table], 'Outputs'),
    ]),
    /** @param {Explanation} explanation */
    update({ layers, neuron }) {
      const at = layer - 1;
      rows.forEach(({ element, cells, output }) => {
        showNumber(cells[0], layers[at].z[output], `layers.${at}.z.${output}`);
        showNumber(cells[1], layers[at].a[output], `layers.${at}.a.${output}`);
        setClass(element, 'is-current', neuron.neuron === output);
      });
    },
  };
}
