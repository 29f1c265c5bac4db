// Loss: what the outputs should be, what they are, what the difference costs, and what this example
// adds to what training makes smaller.

import { WHY, fusedText, isProbable, placeOn, rangeOf, rowName, shareText } from '../layout/working/loss.js';
import { createElement, setAttribute, setText } from './element.js';
import { applied, constant, createEquation, display, fraction, mean, power, sumOver, symbol, together } from './equation.js';
import { createExampleBars } from './example-bars.js';
import { createFormula } from './formula.js';
import { createWorkedFormula, identifier } from './mathematics.js';
import { showNumber } from './number.js';
import { createScroller, createStage, createWhy, createWorkingView } from './working-view.js';
import { setClass } from './svg.js';

/**
 * @typedef {import('../store.js').State} State
 * @typedef {import('../store.js').Model} Model
 * @typedef {import('../explanation.js').Explanation} Explanation
 */

/** Terms of a sum that are written out. */
const MOST_TERMS = 4;

/**
 * @param {import('../actions.js').Actions} actions
 * @returns {import('./inside-working.js').Part}
 */
export function createLossView(actions) {
  return createWorkingView({
    actions,
    className: 'working-loss',
    keyOf: ({ model, catalogue }) => [
      model && [model.layers, model.loss, model.outputNames, model.classNames, model.task],
      catalogue !== null,
    ],
    build(state) {
      const parts = [
        createOutputs(state),
        createFormulas(state),
        createShare(state, actions),
        createPenalty(),
      ];
      return {
        elements: parts.map(({ element }) => element).concat([createWhy(WHY)]),
        update: (now) => parts.forEach(({ update }) => update(now)),
      };
    },
  });
}

/** @param {State} state @returns {Model} */
const modelOf = (state) => /** @type {Model} */ (state.model);

/** @param {State} state @returns {Explanation} */
const explanationOf = (state) => /** @type {Explanation} */ (state.explanation);

/** @param {Model} model */
const outputsOf = ({ layers }) => layers[layers.length - 1];

/** @param {Model} model @param {string} letter @param {number} output */
const ofOutput = (model, letter, output) =>
  symbol(letter, outputsOf(model) > 1 ? output + 1 : '');

/** @param {State} state */
function createOutputs(state) {
  const model = modelOf(state);
  const probable = isProbable(model);
  const last = model.layers.length - 2;
  const rows = Array.from({ length: outputsOf(model) }, (_, output) => {
    const bar = createElement('span', { class: 'scale-bar' });
    const gap = createElement('span', { class: 'scale-gap' });
    const expected = createElement('span', { class: 'scale-expected' });
    const computed = createElement('span', { class: 'scale-computed' });
    const scale = createElement('div', { class: 'scale', 'aria-hidden': 'true' }, [
      probable ? bar : gap,
      expected,
      computed,
    ]);
    const cells = ['target', 'output', 'loss'].map(() => createElement('td'));
    const element = createElement('tr', {}, [
      createElement('th', { scope: 'row' }, [rowName(model, output)]),
      createElement('td', { class: 'scale-cell' }, [scale]),
      ...cells,
    ]);
    return { element, bar, gap, expected, computed, cells, output };
  });
  const head = createElement('tr', {}, [
    createElement('td'),
    createElement('td', { class: 'scale-cell' }),
    ...[['t', 'expected'], ['y', 'computed'], ['L', 'loss']].map(([letter, name]) =>
      createElement('th', { scope: 'col' }, [`${name} `, display([identifier(letter)])])),
  ]);
  const table = createElement('table', { class: 'outputs' }, [
    createElement('caption', { class: 'visually-hidden' }, ['Expected and computed outputs']),
    createElement('thead', {}, [head]),
    createElement('tbody', {}, rows.map(({ element }) => element)),
  ]);
  const key = createElement('p', { class: 'stage-key', 'aria-hidden': 'true' }, [
    createElement('span', { class: 'scale-expected is-sample' }),
    'expected ',
    createElement('span', { class: `scale-computed is-sample${probable ? ' is-end' : ''}` }),
    'computed',
  ]);

  return {
    element: createStage('Expected and computed', [createScroller([table], 'Outputs'), key]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const range = rangeOf(model, explanation);
      const { example, layers, loss } = explanation;
      rows.forEach(({ bar, gap, expected, computed, cells, output }) => {
        const target = placeOn(range, example.targets[output]);
        const value = layers[last].a[output];
        const place = placeOn(range, value);
        putAt(expected, target);
        putAt(computed, place);
        setClass(computed, 'is-end', probable);
        stretch(bar, 0, place);
        stretch(gap, Math.min(target, place), place < 0 ? -1 : Math.max(target, place));
        setClass(gap, 'is-negative', place < target);
        showNumber(cells[0], example.targets[output], `example.targets.${output}`);
        showNumber(cells[1], value, `layers.${last}.a.${output}`);
        showNumber(cells[2], loss.ofOutput[output], `loss.ofOutput.${output}`);
      });
    },
  };
}

/** @param {HTMLElement} mark @param {number} place  in %; -1 hides it */
function putAt(mark, place) {
  mark.hidden = place < 0;
  if (place >= 0) {
    mark.style.left = `${place}%`;
  }
}

/** @param {HTMLElement} line @param {number} from @param {number} to  in %; -1 hides it */
function stretch(line, from, to) {
  line.hidden = to < 0;
  if (to >= 0) {
    line.style.left = `${from}%`;
    line.style.width = `${to - from}%`;
  }
}

/** @param {State} state */
function createFormulas(state) {
  const { catalogue } = state;
  const model = modelOf(state);
  const outputs = outputsOf(model);
  const last = model.layers.length - 2;
  const family = catalogue ? catalogue.families.loss : [];
  const variant = family.find(({ id }) => id === model.loss);
  const general = createFormula((variant && variant.tex) || '');
  const lines = Array.from({ length: outputs }, (_, output) => {
    const worked = createWorkedFormula();
    const result = createEquation([(number) => ['=', number(`loss.ofOutput.${output}`, true)]]);
    const element = createElement('div', { class: 'worked-line' }, [
      display([ofOutput(model, 'L', output), '=']),
      worked.element,
      result.element,
    ]);
    return { element: createScroller([element], 'Loss with numbers'), worked, result, output };
  });
  const answers = Array.from({ length: outputs }, (_, output) => answerLine(model, output));
  const sum = outputs > 1 ? sumLine(outputs) : null;
  const fused = createElement('p', { class: 'prose' }, [fusedText(model)]);
  const isLinear = model.outputActivation === 'linear';

  return {
    element: createStage(variant ? variant.name : 'Loss', [
      ...(isLinear ? [] : answers.map(({ element }) => createScroller([element], 'From z to y'))),
      fused,
      general.element,
      ...lines.map(({ element }) => element),
      ...(sum ? [createScroller([sum.element], 'Sum over the outputs')] : []),
    ]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { loss, example, layers } = explanation;
      fused.hidden = !loss.fused;
      general.update(now.typeset);
      answers.forEach(({ update }) => update(explanation));
      lines.forEach(({ worked, result, output }) => {
        worked.update(now.typeset, loss.worked[output], {
          y: { value: layers[last].a[output], quantity: `layers.${last}.a.${output}` },
          z: { value: layers[last].z[output], quantity: `layers.${last}.z.${output}` },
          t: { value: example.targets[output], quantity: `example.targets.${output}` },
        });
        result.update(explanation);
      });
      if (sum) {
        sum.update(explanation);
      }
    },
  };
}

/**
 * @param {Model} model
 * @param {number} output
 * @returns {import('./equation.js').Equation} how y comes from z
 */
function answerLine(model, output) {
  const layer = model.layers.length - 2;
  const z = `layers.${layer}.z`;
  const outputs = outputsOf(model);
  const e = (/** @type {Element} */ exponent) => power(identifier('e'), exponent);
  /** @type {Record<string, (number: import('./equation.js').NumberAt) => Array<Element|string>>} */
  const rules = {
    linear: (number) => [number(`${z}.${output}`, true)],
    tanh: (number) => [applied('tanh', number(`${z}.${output}`))],
    sigmoid: (number) => [
      fraction([constant('1')], [constant('1'), '+', e(together(['−', number(`${z}.${output}`)]))]),
    ],
    softmax: (number) => [
      fraction(
        [e(number(`${z}.${output}`, true))],
        outputs > MOST_TERMS
          ? [sumOver('j'), e(symbol('z', 'j'))]
          : joined(outputs, (k) => e(number(`${z}.${k}`, true))),
      ),
    ],
  };
  const symbols = {
    linear: [ofOutput(model, 'z', output)],
    tanh: [applied('tanh', ofOutput(model, 'z', output))],
    sigmoid: [fraction([constant('1')], [constant('1'), '+', e(together(['−', ofOutput(model, 'z', output)]))])],
    softmax: [fraction([e(ofOutput(model, 'z', output))], [sumOver('j'), e(symbol('z', 'j'))])],
  };
  const id = /** @type {keyof typeof symbols} */ (model.outputActivation);
  return createEquation([
    () => [ofOutput(model, 'y', output), '=', ...symbols[id]],
    (number) => ['=', ...rules[id](number)],
    (number) => ['=', number(`layers.${layer}.a.${output}`, true)],
  ]);
}

/**
 * @param {number} count
 * @param {(index: number) => Element} term
 * @returns {Array<Element|string>} a sum
 */
function joined(count, term) {
  /** @type {Array<Element|string>} */
  const pieces = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) {
      pieces.push('+');
    }
    pieces.push(term(index));
  }
  return pieces;
}

/** @param {number} outputs */
function sumLine(outputs) {
  return createEquation([
    () => [identifier('L'), '=', sumOver('k'), symbol('L', 'k')],
    ...(outputs > 2 * MOST_TERMS
      ? []
      : [(/** @type {import('./equation.js').NumberAt} */ number) =>
        ['=', ...joined(outputs, (k) => number(`loss.ofOutput.${k}`, k === 0))]]),
    (number) => ['=', number('loss.value', true)],
  ]);
}

/** @param {State} state @param {import('../actions.js').Actions} actions */
function createShare(state, actions) {
  const share = createElement('p', { class: 'prose' });
  const meaning = () => [mean('L'), '=', fraction([constant('1')], [identifier('B')]), sumOver('s'), symbol('L', 's')];
  const within = createEquation([
    meaning,
    (number) => ['=', fraction(['⋯', '+', number('loss.value'), '+', '⋯'], [number('miniBatch.examples.length', true)])],
    (number) => ['=', number('miniBatch.meanLoss', true)],
  ]);
  const without = createEquation([meaning, (number) => ['=', number('miniBatch.meanLoss', true)]]);
  const bars = createExampleBars('Losses of the mini-batch', actions.selectExample);
  const inBatch = createScroller([within.element], 'Mean loss');
  const outside = createScroller([without.element], 'Mean loss');

  return {
    element: createStage('In the mini-batch', [share, inBatch, outside, bars.element], 'is-tall'),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { miniBatch, example } = explanation;
      setText(share, shareText(explanation));
      inBatch.hidden = !example.inMiniBatch;
      outside.hidden = example.inMiniBatch;
      (example.inMiniBatch ? within : without).update(explanation);
      bars.update({
        examples: miniBatch.examples,
        values: miniBatch.losses,
        quantity: 'miniBatch.losses',
        selected: example.index,
      });
    },
  };
}

function createPenalty() {
  const none = createElement('p', { class: 'prose' }, [
    'L1 and L2 are both 0: nothing is added for large weights.',
  ]);
  const absolute = () => together(['|', identifier('w'), '|']);
  const square = () => power(identifier('w'), constant('2'));
  const half = () => fraction([constant('1')], [constant('2')]);
  const equation = createEquation([
    () => [symbol('λ', 1), '∑', absolute(), '+', half(), symbol('λ', 2), '∑', square()],
    (number) => ['=', number('penalty.l1', true), '·', number('penalty.absolutes'), '+', half(), '·', number('penalty.l2'), '·', number('penalty.squares')],
    (number) => ['=', number('penalty.value', true)],
  ]);
  const line = createScroller([equation.element], 'Penalty');
  const note = createElement('p', { class: 'prose' }, [
    'Training makes the mean loss plus this penalty smaller. Biases are left out.',
  ]);

  return {
    element: createStage('Penalty on top', [none, note, line]),

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { l1, l2 } = explanation.penalty;
      const isSet = l1 !== 0 || l2 !== 0;
      none.hidden = isSet;
      note.hidden = !isSet;
      line.hidden = !isSet;
      if (isSet) {
        equation.update(explanation);
      }
    },
  };
}
