// Forward: layer by layer in matrix form, with the numbers of the example.

import { passLayer } from '../../../model/pass.js';
import { layerName } from '../../../model/wording.js';
import { createTextReader } from '../../../figures/canvas.js';
import { createElement, setText } from '../../../figures/dom.js';
import { bold, equation, identifier, inline, together, whole } from '../../../figures/math.js';
import { createNumberGrid } from '../../../figures/matrix-table.js';
import { html } from '../../../figures/template.js';
import { codeOf } from '../code/code.js';
import { createExplainedView, prose, stage, why } from '../explained-view.js';
import { activationOf, hasDropout, isOutput, litBy } from '../layout.js';
import { createPassControl } from '../pass-control.js';
import { matrixOf } from './layout.js';
import { WHY, activationText, mixingText } from './words.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../figures/math.js').Piece} Piece
 * @typedef {import('./layout.js').Name} Name
 * @typedef {ReturnType<typeof createPart>} Part
 */

/** @param {import('../../../page/actions.js').Actions} actions */
export function createForwardView(actions) {
  const control = createPassControl(actions, 'forward', 'Forward pass');
  let text = 1;
  const part = (/** @type {Name} */ name) => createPart(name, actions, () => text);
  const parts = {
    W: part('W'), before: part('before'), b: part('b'), z: part('z'),
    argument: part('z'), g: part('g'), mask: part('mask'), a: part('a'),
  };
  const readText = createTextReader(parts.before.scroller);
  scrollTogether([parts.W, parts.b, parts.z]);
  /** @type {Part[]} those that are shown */
  let shown = [];
  /** @param {Part} one @param {Piece} name */
  const show = (one, name) => {
    shown.push(one);
    return one.template(name);
  };
  const view = createExplainedView({
    className: 'working-forward',
    actions,
    followsPointer: true,
    above: control.template,
    working(state, explanation) {
      const layer = passLayer(state, 'forward');
      shown = [];
      return [codeOf('forward', state, explanation, layer), layer === 0
        ? stage('Inputs', html`
          ${prose('What the network gets from the example.')}
          <div class="matrix-line">${show(parts.before, before(1))}</div>`, 'is-wide')
        : layerStages(state, layer, parts, show)];
    },
    drawn(state, explanation) {
      text = readText(state.theme);
      const layer = Math.max(1, passLayer(state, 'forward'));
      shown.forEach((one) => one.update(matrixOf(explanation, layer, one.name), litBy(state.hover)));
    },
    below: () => why(WHY),
  });
  return view;
}

/** @param {...(Piece|string)} argument @returns {Piece} the activation of something */
const gOf = (...argument) => together(identifier('g'), '(', ...argument, ')');

/** @param {number} layer @returns {Piece} what a layer is given */
const before = (layer) => (layer === 1 ? bold('x') : whole('a', layer - 1));

/** @param {string} text */
const sign = (text) => html`<span class="matrix-sign">${text}</span>`;

/**
 * @param {State} state
 * @param {number} layer
 * @param {Record<'W'|'before'|'b'|'z'|'argument'|'g'|'mask'|'a', Part>} parts
 * @param {(part: Part, name: Piece) => unknown} show
 */
function layerStages({ model, catalogue }, layer, parts, show) {
  const drops = hasDropout(model, layer);
  const { name } = activationOf(catalogue, model, layer);
  const [W, b, z, m, a] = ['W', 'b', 'z', 'm', 'a'].map((letter) => whole(letter, layer));
  return [
    stage(layerName(model, layer), html`
      ${equation([[a, '=', ...(drops ? [m, '⊙'] : []), gOf(W, before(layer), '+', b)]], 'is-main')}
      <div class="matrix-line">
        ${show(parts.W, W)}${sign('·')}${show(parts.before, before(layer))}${sign('+')}${show(parts.b, b)}${
          sign('=')}${show(parts.z, z)}
      </div>`, 'is-wide'),
    stage(`Activation: ${name}`, html`
      ${prose(isOutput(model, layer) && model.output.mixes ? mixingText(name) : activationText(drops))}
      <div class="matrix-line">${drops
        ? [show(parts.g, gOf(z)), sign('⊙'), show(parts.mask, m), sign('='), show(parts.a, a)]
        : [show(parts.argument, z), sign('→'), show(parts.a, a)]}</div>`, 'is-wide'),
  ];
}

/**
 * A matrix or a vector under its symbol; the matrix takes the room that is left.
 * @param {Name} name
 * @param {import('../../../page/actions.js').Actions} actions
 * @param {() => number} textSize
 */
function createPart(name, actions, textSize) {
  const isWide = name === 'W';
  const grid = createNumberGrid(actions, textSize);
  const shape = createElement('span', { class: 'matrix-shape' });

  return {
    name,
    scroller: grid.element,

    /** @param {Piece} symbol */
    template: (symbol) => html`
      <div class="matrix-part ${isWide ? 'is-wide' : ''}">
        <div class="matrix-name">${inline(symbol)} ${shape}</div>
        ${grid.element}
      </div>`,

    /** @type {ReturnType<typeof createNumberGrid>['update']} */
    update(numbers, lit) {
      if (isWide) {
        const { style } = /** @type {HTMLElement} */ (grid.element.parentElement);
        style.flexBasis = `${grid.naturalWidth(numbers) + 4}px`;
      }
      grid.update(numbers, lit);
      const rest = grid.hides() ? ', scrolls' : '';
      setText(shape, isWide ? `${numbers.rows} × ${numbers.columns}${rest}` : '');
    },
  };
}

/** Neurons stay side by side. @param {Part[]} parts */
function scrollTogether(parts) {
  parts.forEach(({ scroller }) => {
    scroller.addEventListener('scroll', () => {
      parts.forEach(({ scroller: other }) => {
        if (other.scrollTop !== scroller.scrollTop) {
          other.scrollTop = scroller.scrollTop;
        }
      });
    });
  });
}
