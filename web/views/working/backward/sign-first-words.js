// What "Sign first" asks and answers.

import { counted, shortPlace, typeset } from '../../../model/wording.js';
import { numeral } from '../../../model/numbers.js';
import { GROWS, SHRINKS } from './questions.js';

/**
 * @typedef {import('../../../model/state.js').Model} Model
 * @typedef {import('./questions.js').Answered} Answered
 * @typedef {import('./questions.js').Link} Link
 * @typedef {import('./questions.js').Mistake} Mistake
 * @typedef {import('./questions.js').Question} Question
 */

/** Each after "you". @type {Array<{id: Mistake, text: string}>} */
const MISTAKES = [
  { id: 'nextWeight', text: 'forget the sign of the next weight' },
  { id: 'onePath', text: 'take one path instead of the sum' },
  { id: 'incomingSign', text: 'forget the sign of the incoming value' },
  { id: 'zeroInput', text: 'miss an input of 0' },
  { id: 'slope', text: 'forget g′(z)' },
  { id: 'activation', text: 'take g(z) for g′(z)' },
  { id: 'incoming', text: 'leave out the incoming value' },
  { id: 'upstream', text: 'leave out what comes back' },
  { id: 'ownWeight', text: 'go by the weight itself' },
  { id: 'uphill', text: 'go up the gradient instead of down' },
];

/** @param {Mistake} mistake */
const textOf = (mistake) => MISTAKES.filter(({ id }) => id === mistake).map(({ text }) => text).join();

/** @param {Model} model @param {Link} link @returns {string} such as "x₁ → hidden 1, neuron 3" */
export const linkTitle = (model, { layer, from, to }) =>
  typeset(shortPlace(model, { kind: 'weight', layer, from, to }));

/** @param {Question} question @param {Model} model @returns {string} */
export function questionText({ kind, links }, model) {
  if (kind === 'most') {
    return 'For one training example alone: which of these four weights does a step of gradient descent move most?';
  }
  const name = linkTitle(model, links[0]);
  return kind === 'move'
    ? `For one training example alone: will a step of gradient descent make the weight ${name} grow or shrink?`
    : `For one training example alone: which factor of the gradient of the weight ${name} is the smallest in size?`;
}

/** @param {Link} link @param {boolean} isOutput @returns {string} the first factor */
export const upstreamName = ({ fused }, isOutput) => `∂L/∂${fused ? 'z' : isOutput ? 'y' : 'a'}`;

/** @param {Question} question @param {Model} model @returns {string[]} to choose from */
export function optionTexts({ kind, links }, model) {
  switch (kind) {
    case 'move':
      return ['↑ It grows', '↓ It shrinks', '= It stays'];
    case 'smallest':
      return [upstreamName(links[0], links[0].layer === model.layers.length - 1), 'g′(z)', 'The incoming value'];
    default:
      return links.map((link) => linkTitle(model, link));
  }
}

/** @param {Question} question @param {number} answer @param {Model} model @returns {string} */
export function resultText(question, answer, model) {
  const { right, wrong } = question;
  const because = reasonText(question, model);
  if (answer === right) {
    return `Right. ${because}`;
  }
  const ways = wrong.filter((each) => each.answer === answer).map(({ mistake }) => textOf(mistake));
  return `No. ${because}${ways.length > 0 ? ` Your answer is what you get if you ${ways.join(', or ')}.` : ''}`;
}

/** @param {Question} question @param {Model} model @returns {string} */
function reasonText({ kind, links, right }, model) {
  const link = links[kind === 'most' ? right : 0];
  if (kind === 'smallest') {
    const size = [link.upstream, link.slope, link.input][right];
    return `${optionTexts({ kind, links, example: 0, right, wrong: [] }, model)[right]} is the smallest: ${numeral(Math.abs(size))} in size.`;
  }
  if (kind === 'most') {
    return `The weight ${linkTitle(model, link)} has the largest gradient in size: ${numeral(Math.abs(link.gradient))}.`;
  }
  if (right === GROWS || right === SHRINKS) {
    return `The gradient is ${numeral(link.gradient)}, and a step goes against it: the weight ${
      right === GROWS ? 'grows' : 'shrinks'}.`;
  }
  return `${link.input === 0 ? 'The incoming value' : 'g′(z)'} is 0, so the gradient is 0, and the weight stays.`;
}

/** @param {Answered[]} answers @returns {string} */
export const scoreText = (answers) =>
  `${answers.filter(({ question, answer }) => answer === question.right).length} of ${answers.length} right`;

/**
 * @param {Answered[]} answers
 * @param {ReturnType<typeof import('./questions.js').patternOf>} pattern
 * @returns {string} what the misses have in common
 */
export function patternText(answers, pattern) {
  const misses = answers.filter(({ question, answer }) => answer !== question.right).length;
  if (misses === 0) {
    return 'No misses: every wrong rule was seen through.';
  }
  return pattern
    ? `${pattern.hits} of your ${counted(misses, 'miss', 'misses')} fit one pattern: you ${textOf(pattern.mistake)}.`
    : `Your ${counted(misses, 'miss', 'misses')} ${misses === 1 ? 'shows' : 'show'} no pattern.`;
}

export const NOTHING_TO_ASK = 'There is no weight to ask about: the gradients are 0 or too close to call. Train a few '
  + 'epochs, or choose another network.';

export const COVERED = '?';
