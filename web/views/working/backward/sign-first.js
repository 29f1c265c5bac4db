// Sign first: Backward with its numbers covered. Ten weights of the network as it stands are asked about,
// each for an example of the training data; the numbers are shown once there is an answer.

import { isFrozen } from '../../../model/parameters.js';
import { numeral } from '../../../model/numbers.js';
import { derivative, equation, together } from '../../../figures/math.js';
import { focusWhenShown } from '../../../figures/focus-when-shown.js';
import { numbersTable } from '../../../figures/table.js';
import { classMap, html, ifDefined, nothing } from '../../../figures/template.js';
import { prose, scroller, stage } from '../explained-view.js';
import { isOutput } from '../layout.js';
import { sourceName } from '../words.js';
import { L, ofActivation, ofInput, ofNeuron, ofParameter } from './notation.js';
import { drawsFrom, nextQuestion, patternOf, ROUND } from './questions.js';
import {
  COVERED, linkTitle, NOTHING_TO_ASK, optionTexts, patternText, questionText, resultText, scoreText, upstreamName,
} from './sign-first-words.js';

/** @import { Actions } from '../../../page/actions.js' */
/** @import { Item, Model, State } from '../../../model/state.js' */
/** @import { Answered, Link, Question } from './questions.js' */

/**
 * @typedef {object} Round
 * @property {(count: number) => number} draw
 * @property {Set<string>} asked
 * @property {Answered[]} answers
 * @property {{question: Question, model: Model}|null} now  what is asked, of the network as it was then
 * @property {boolean} isOver
 */

/** Among how many examples the next question is looked for. */
const EXAMPLES = 4;

/** @param {{layer: number, from: number, to: number}} link @returns {Item} */
const weightOf = ({ layer, from, to }) => ({ kind: 'weight', layer, from, to });

/** @param {Actions} actions @param {() => void} redraw */
export function createSignFirst(actions, redraw) {
  let rounds = 0;
  /** @type {Round|null} */
  let round = null;

  /** @param {State} state */
  function begin(state) {
    rounds += 1;
    actions.showMoved(null); // the changes of a wiggle are none of the questions'
    round = { draw: drawsFrom(rounds), asked: new Set(), answers: [], now: null, isOver: false };
    return ask(round, state);
  }

  /** @param {Round} mine @param {State} state */
  async function ask(mine, { data, model }) {
    const training = Array.from({ length: data.length / 4 }, (_, example) => example)
      .filter((example) => data[4 * example + 3] === 0);
    const examples = Array.from({ length: Math.min(EXAMPLES, training.length) }, () =>
      training[mine.draw(training.length)]);
    const explanations = await Promise.all(examples.map((example) => actions.explain(example, {}))).catch(() => []);
    if (round !== mine) {
      return;
    }
    const isOfModel = explanations.filter(({ layers }) => layers && layers.length === model.layers.length - 1);
    const question = mine.answers.length < ROUND.length
      ? nextQuestion(isOfModel, ROUND[mine.answers.length], mine.draw, mine.asked, (link) =>
        isFrozen(model, weightOf(link)))
      : null;
    mine.now = question ? { question, model } : null;
    if (question) {
      mark(question);
    } else {
      actions.showAsked(null);
    }
    mine.isOver = question === null;
    redraw();
    if (question) {
      focusWhenShown('#sign-first-option', '#sign-first-question');
    } else {
      focusWhenShown('#sign-first-again');
    }
  }

  /** What is asked about is seen in the network and on the plane. @param {Question} question */
  function mark({ example, links, kind }) {
    const [first] = links;
    actions.selectExample(example);
    actions.select(kind === 'most' ? { kind: 'neuron', layer: first.layer, neuron: first.to } : weightOf(first));
    actions.showAsked({ view: 'backward', items: links.map(weightOf) });
  }

  function leave() {
    round = null;
    actions.showAsked(null);
  }

  /** @param {Round} mine @param {Question} question */
  const isAnswered = ({ answers }, question) =>
    answers.length > 0 && answers[answers.length - 1].question === question;

  /** @param {Round} mine @param {Question} question @param {number} answer */
  function choose(mine, question, answer) {
    if (!isAnswered(mine, question)) {
      mine.answers.push({ question, answer });
      redraw();
    }
  }

  /** Leaves the questions for the numbers of one of its weights. @param {Question} question */
  function look({ example, links, kind, right }) {
    leave();
    actions.selectExample(example);
    actions.select(weightOf(links[kind === 'most' ? right : 0]));
    redraw();
  }

  /** @param {Round} mine @param {Question} question @param {Model} model @param {State} state */
  function asking(mine, question, model, state) {
    const isOpen = !isAnswered(mine, question);
    const { answer } = isOpen ? { answer: -1 } : mine.answers[mine.answers.length - 1];
    const number = mine.answers.length + (isOpen ? 1 : 0);
    return stage(`Sign first: question ${number} of ${ROUND.length}`, html`
      <p class="prose sign-first-question" id="sign-first-question">${questionText(question, model)}</p>
      ${scroller(question.kind === 'most' ? four(question, model, !isOpen) : single(question, model, !isOpen), 'What is known')}
      <div class="sign-first-options" role="group" aria-labelledby="sign-first-question">
        ${optionTexts(question, model).map((text, index) => html`<button type="button"
          id=${ifDefined(index === 0 ? 'sign-first-option' : undefined)}
          class=${classMap({ 'is-right': !isOpen && index === question.right, 'is-chosen': index === answer })}
          aria-pressed=${String(index === answer)} aria-disabled=${String(!isOpen)}
          @click=${() => choose(mine, question, index)}>${
            !isOpen && index === question.right ? `✓ ${text}` : text}</button>`)}
      </div>
      <p class="prose sign-first-result" role="status">${isOpen ? '' : resultText(question, answer, model)}</p>
      ${isOpen ? nothing : html`<div class="sign-first-options">
        <button type="button" class="is-next" @click=${() => ask(mine, state)}>${
          mine.answers.length < ROUND.length ? 'Next' : 'See the score'}</button>
        <button type="button" class="quiet" @click=${() => look(question)}>Show its numbers</button>
        <span>${scoreText(mine.answers)}</span>
      </div>`}`, 'is-wide');
  }

  /** @param {Round} mine @param {State} state */
  const ended = ({ answers }, state) => stage(`Sign first${answers.length > 0 ? `: ${scoreText(answers)}` : ''}`, html`
    <div role="status">${prose(answers.length > 0 ? patternText(answers, patternOf(answers)) : NOTHING_TO_ASK)}</div>
    <div class="sign-first-options">
      <button type="button" id="sign-first-again" @click=${() => begin(state)}>${
        answers.length > 0 ? 'Ten more' : 'Try again'}</button>
    </div>`, 'is-wide');

  return {
    isOpen: () => round !== null,

    /** @param {State} state @returns {unknown} what opens and leaves it */
    toggle: (state) => html`<button type="button" class="sign-first-toggle" @click=${() => {
      if (round) {
        leave();
      } else {
        begin(state);
      }
      redraw();
    }}>${round ? 'Show the numbers' : 'Sign first'}</button>`,

    /** @param {State} state */
    template(state) {
      if (!round) {
        return nothing;
      }
      if (round.now) {
        return asking(round, round.now.question, round.now.model, state);
      }
      return round.isOver ? ended(round, state) : nothing;
    },
  };
}

/**
 * One weight: the chain in symbols, what is known, and what is covered.
 * @param {Question} question @param {Model} model @param {boolean} isShown
 */
function single({ kind, links: [link] }, model, isShown) {
  const { layer, from, to, fused, paths } = link;
  const place = { model, fused, layer, neuron: to, input: from };
  const z = ofNeuron('z', place);
  const source = sourceName(model, layer, from);
  const first = upstreamName(link, isOutput(model, layer));
  const covered = (/** @type {number} */ value) => (isShown ? cell(value) : { text: COVERED });
  return html`
    ${equation([
      [derivative(L, ofParameter(place)), '='],
      fused
        ? [derivative(L, z), '·', ofInput(place)]
        : [derivative(L, ofActivation(place)), '·', together('g′', '(', z, ')'), '·', ofInput(place)],
    ])}
    ${numbersTable({
      caption: 'What is known of the weight, and what is covered',
      columns: ['', 'value'],
      rows: [
        ...paths.map(({ weight, delta }, n) => ({
          name: isOutput(model, layer + 1) ? `Back from output ${n + 1}: w · δ` : `Back from neuron ${n + 1}: w · δ`,
          cells: [{ text: `${numeral(weight, 3)} · ${fenced(delta)}` }],
        })),
        { name: paths.length > 1 ? `${first}, their sum` : first, cells: [paths.length > 0 ? covered(link.upstream) : cell(link.upstream)] },
        ...(fused ? [] : kind === 'move'
          ? [{ name: 'g′(z)', cells: [cell(link.slope)] }]
          : [
            { name: 'z', cells: [cell(link.z)] },
            { name: 'g(z)', cells: [cell(link.g)] },
            { name: 'g′(z)', cells: [covered(link.slope)] },
          ]),
        { name: `The incoming value, of ${source}`, cells: [cell(link.input)] },
        { name: 'The weight', cells: [cell(link.weight)] },
        { name: 'Its gradient', cells: [covered(link.gradient)] },
      ],
    }, 'wiggle-table sign-first-table')}`;
}

/** Four weights side by side. @param {Question} question @param {Model} model @param {boolean} isShown */
function four({ links }, model, isShown) {
  const covered = (/** @type {number} */ value) => (isShown ? cell(value) : { text: COVERED });
  return numbersTable({
    caption: 'What is known of the weights, and what is covered',
    columns: ['', upstreamName(links[0], isOutput(model, links[0].layer)), 'z', 'g(z)', 'g′(z)', 'incoming', 'weight', 'gradient'],
    rows: links.map((/** @type {Link} */ link) => ({
      name: linkTitle(model, link),
      cells: [
        cell(link.upstream), cell(link.z), cell(link.g), covered(link.slope), cell(link.input), cell(link.weight),
        covered(link.gradient),
      ],
    })),
  }, 'wiggle-table sign-first-table');
}

/** @param {number} value */
const cell = (value) => ({ text: numeral(value, 3), title: String(value) });

/** @param {number} value @returns {string} in parentheses where it is negative */
const fenced = (value) => (value < 0 ? `(${numeral(value, 3)})` : numeral(value, 3));
