// A lesson as it is written in a file, and whether it can be told.

import { readExpression } from './expression.js';
import { piecesOf } from './prose.js';
import { TARGETS } from './targets.js';

/**
 * @typedef {{layer: number, neuron: number}} Place  layer 0 holds the inputs
 *
 * @typedef {object} Act  one of these; what the page does
 * @property {string} [open]  the link of an experiment
 * @property {number} [train]  epochs
 * @property {number} [steps]  mini-batches
 * @property {string} [set]  settings, as a link has them: "rate=0.3&batch=1"
 * @property {{weight?: {layer: number, from: number, to: number}, bias?: Place, to: string}} [put]
 *     a weight or a bias, and its new value as an expression
 * @property {{view?: string, neuron?: Place, weight?: {layer: number, from: number, to: number},
 *     bias?: Place, example?: number}} [show]
 * @property {true} [reset]
 * @property {true} [play]
 * @property {true} [pause]
 * @property {Record<string, boolean|string>} [option]  how the output is drawn: "showTest": true
 *
 * @typedef {{text: string, if: string, because: string}} Choice
 *     if: when it is right; because: why it is right, or the idea that leads to it
 *
 * @typedef {object} Ask  has choices or a number
 * @property {string} question
 * @property {Choice[]} [choices]
 * @property {string} [number]  the answer as an expression
 * @property {number} [within]  how far off a guess may be
 * @property {Array<{if: string, because: string}>} [slips]  what wrong numbers tell
 *
 * @typedef {{task: string, until: string, by: Act[]}} Do
 *     until: when it is done; by: what the page does for whoever asks to be shown
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {string} text
 * @property {string} [open]  the experiment of this step and the next ones
 * @property {Act[]} [setup]  what the page does before
 * @property {string} [point]  what is lit
 * @property {Ask} [ask]
 * @property {Act[]} [then]  what the page does once there is a guess, before it is answered
 * @property {Do} [do]
 * @property {string} [so]  what there is to be said after the answer or the act
 *
 * @typedef {{title: string, about: string, steps: Step[]}} Lesson
 */

/** Kinds of acts, each with what it takes. @type {Record<string, (value: any) => boolean>} */
const ACTS = {
  open: isText,
  train: isCount,
  steps: isCount,
  set: isText,
  put: (value) => isObject(value) && isText(value.to) && isObject(value.weight || value.bias),
  show: isObject,
  reset: (value) => value === true,
  play: (value) => value === true,
  pause: (value) => value === true,
  option: isObject,
};

/** How the output and the charts are drawn, which a lesson may change. */
const OPTIONS = ['showTest', 'discretise', 'residuals', 'chart', 'logLoss', 'figure'];

const PARTS = ['title', 'text', 'open', 'setup', 'point', 'ask', 'then', 'do', 'so'];

/**
 * @param {string} text  of a file
 * @param {string[]} views  ids
 * @returns {{lesson: Lesson|null, problems: string[]}} the lesson, or why it cannot be told
 */
export function readLesson(text, views) {
  /** @type {any} */
  let lesson;
  try {
    lesson = JSON.parse(text);
  } catch (error) {
    return { lesson: null, problems: [`The file is not JSON: ${/** @type {Error} */ (error).message}`] };
  }
  const problems = problemsOf(lesson, views);
  return { lesson: problems.length === 0 ? lesson : null, problems };
}

/** @param {any} lesson @param {string[]} views @returns {string[]} */
function problemsOf(lesson, views) {
  if (!isObject(lesson) || !isText(lesson.title) || !Array.isArray(lesson.steps) || lesson.steps.length === 0) {
    return ['A lesson has a title and a list of steps.'];
  }
  /** @type {string[]} */
  const problems = [];
  if (!isObject(lesson.steps[0]) || !isText(lesson.steps[0].open)) {
    problems.push('Step 1: it must open an experiment.');
  }
  lesson.steps.forEach((/** @type {any} */ step, /** @type {number} */ index) => {
    problemsOfStep(step, views).forEach((problem) => problems.push(`Step ${index + 1}: ${problem}`));
  });
  return problems;
}

/** @param {any} step @param {string[]} views @returns {string[]} */
function problemsOfStep(step, views) {
  /** @type {string[]} */
  const problems = [];
  /** @param {boolean} isRight @param {string} problem */
  const demand = (isRight, problem) => {
    if (!isRight) {
      problems.push(problem);
    }
  };

  /** @param {any} text @param {string} where */
  function prose(text, where) {
    demand(isText(text), `${where} must be a text.`);
    if (isText(text)) {
      attempt(() => piecesOf(text), where);
    }
  }

  /** @param {() => unknown} read @param {string} where */
  function attempt(read, where) {
    try {
      read();
    } catch (error) {
      problems.push(`${where}: ${/** @type {Error} */ (error).message}.`);
    }
  }

  /** @param {any} text @param {string} where */
  function expression(text, where) {
    demand(isText(text), `${where} must be an expression.`);
    if (isText(text)) {
      attempt(() => readExpression(text), where);
    }
  }

  /** @param {any} list @param {string} where */
  function acts(list, where) {
    demand(Array.isArray(list), `${where} must be a list.`);
    (Array.isArray(list) ? list : []).forEach((act) => {
      const kinds = isObject(act) ? Object.keys(act) : [];
      const kind = kinds[0];
      const isKnown = kinds.length === 1 && kind in ACTS;
      demand(isKnown, `${where}: ${JSON.stringify(act)} is none of ${Object.keys(ACTS).join(', ')}.`);
      if (isKnown) {
        demand(ACTS[kind](act[kind]), `${where}: ${kind} cannot be ${JSON.stringify(act[kind])}.`);
      }
      if (kind === 'put' && isObject(act.put)) {
        expression(act.put.to, `${where}: put.to`);
      }
      if (kind === 'show' && act.show && act.show.view !== undefined) {
        demand(views.includes(act.show.view), `${where}: there is no view "${act.show.view}"; there are ${views.join(', ')}.`);
      }
      if (kind === 'option' && isObject(act.option)) {
        demand(Object.keys(act.option).every((name) => OPTIONS.includes(name)),
          `${where}: an option is one of ${OPTIONS.join(', ')}.`);
      }
    });
  }

  if (!isObject(step)) {
    return ['it must be an object.'];
  }
  Object.keys(step).filter((key) => !PARTS.includes(key)).forEach((key) => {
    problems.push(`"${key}" is no part of a step; the parts are ${PARTS.join(', ')}.`);
  });
  prose(step.title, 'title');
  prose(step.text, 'text');
  demand(step.open === undefined || isText(step.open), 'open must be a link.');
  demand(step.point === undefined || step.point in TARGETS,
    `there is nothing called "${step.point}" to point at; there are ${Object.keys(TARGETS).join(', ')}.`);
  demand(!(step.ask && step.do), 'it asks or it has something done, not both.');
  acts(step.setup || [], 'setup');
  acts(step.then || [], 'then');
  if (step.so !== undefined) {
    prose(step.so, 'so');
  }
  if (step.ask) {
    const { question, choices, number, slips = [] } = step.ask;
    prose(question, 'question');
    demand((choices === undefined) !== (number === undefined), 'a question has choices or a number.');
    (choices || []).forEach((/** @type {any} */ choice) => {
      prose(choice.text, 'choice');
      prose(choice.because, 'because');
      expression(choice.if, 'if');
    });
    if (number !== undefined) {
      expression(number, 'number');
    }
    slips.forEach((/** @type {any} */ slip) => {
      expression(slip.if, 'if');
      prose(slip.because, 'because');
    });
  }
  if (step.do) {
    prose(step.do.task, 'task');
    expression(step.do.until, 'until');
    acts(step.do.by, 'by');
    demand(Array.isArray(step.do.by) && step.do.by.length > 0, 'by is empty: nobody may be stuck.');
  }
  return problems;
}

/** @param {any} value @returns {boolean} */
function isText(value) {
  return typeof value === 'string' && value.trim() !== '';
}

/** @param {any} value @returns {boolean} */
function isCount(value) {
  return Number.isInteger(value) && value > 0 && value <= 10000;
}

/** @param {any} value @returns {boolean} */
function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** @param {Step} step @returns {string[]} all of its expressions */
function expressionsOf({ ask, do: task, then = [], setup = [], title, text, so = '' }) {
  const { question = '', choices = [], number, slips = [] } = ask || /** @type {Ask} */ ({});
  const said = [title, text, so, question].concat(
    task ? task.task : [],
    choices.map((choice) => choice.text),
    choices.map(({ because }) => because),
    slips.map(({ because }) => because),
  );
  const filled = said.flatMap(piecesOf).flatMap(({ expression }) => expression || []);
  const puts = then.concat(setup, task ? task.by : []).flatMap(({ put }) => (put ? put.to : []));
  return filled.concat(
    puts,
    number || [],
    task ? task.until : [],
    choices.map((choice) => choice.if),
    slips.map((slip) => slip.if),
  );
}

/** @param {Step} step @returns {string[]} the names of all facts that it needs */
export const namesIn = (step) =>
  Array.from(new Set(expressionsOf(step).flatMap((text) => readExpression(text).names)));

/**
 * @param {Lesson} lesson
 * @param {number} step  index
 * @returns {number} of the step that opened the experiment that it is about
 */
export function openingOf({ steps }, step) {
  let opening = Math.min(step, steps.length - 1);
  while (opening > 0 && !steps[opening].open) {
    opening -= 1;
  }
  return opening;
}

/**
 * @param {Step} step
 * @returns {Act[]} what happens in it, if whoever reads it does what they are asked to
 */
export const allActs = ({ setup = [], then = [], do: task }) =>
  setup.concat(then, task ? task.by : []);
