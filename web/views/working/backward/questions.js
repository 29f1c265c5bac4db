// The questions of "Sign first": what a step of gradient descent on one example does to a weight, asked
// only where a wrong rule that learners follow gives another answer than the right one, and never where
// the answer is a tie or a close call. Every answer is computed from the explanation of the network.

/** @import { Explanation } from '../../../model/explanation.js' */

/**
 * @typedef {'move'|'smallest'|'most'} Kind  will the weight grow or shrink, which factor of its gradient
 *     is the smallest in size, which of four weights moves most
 *
 * @typedef {'nextWeight'|'onePath'|'incomingSign'|'zeroInput'|'slope'|'activation'|'incoming'|'upstream'
 *     |'ownWeight'|'uphill'} Mistake
 *
 * @typedef {object} Link  one weight, with the factors of its gradient for one example
 * @property {number} layer  that it leads to; 1 for the first hidden layer
 * @property {number} from
 * @property {number} to
 * @property {number} weight
 * @property {number} input  the incoming value
 * @property {number} z  of the neuron that it leads to, as the next three
 * @property {number} g  g(z)
 * @property {number} slope  g'(z), times the dropout mask; 1 where fused
 * @property {number} upstream  dL/da, or dL/dz where fused
 * @property {boolean} fused  dL/dz is known at once
 * @property {boolean} isMasked  dropout scales the neuron
 * @property {Array<{weight: number, delta: number}>} paths  back from the next layer; none of an output
 * @property {number} gradient
 *
 * @typedef {object} Question
 * @property {Kind} kind
 * @property {number} example  its index in the data
 * @property {Link[]} links  one; four where the kind is "most"
 * @property {number} right  index of the right option
 * @property {Array<{mistake: Mistake, answer: number}>} wrong  what each mistake would answer, where that is
 *     not right
 *
 * @typedef {{question: Question, answer: number}} Answered
 */

/** What a weight can do: the options of "move", in this order. */
export const GROWS = 0;
export const SHRINKS = 1;
const STAYS = 2;

/** How many weights "most" compares. */
const COMPARED = 4;

/** The least ratio of what is told apart by size. */
const MARGIN = 1.5;

/** The least part of its terms' sizes that a sum may leave: otherwise it is a close call. */
const CANCELS = 0.1;

/** More paths than this are too many to add up. */
const MOST_PATHS = 10;

/** Below this a factor is as good as 0, without being 0. */
const TINY = 1e-9;

/** How often four weights are drawn before there are none to compare. */
const DRAWS = 30;

/** What the questions of a round are to bring out, in turn. @type {Array<{kind: Kind, mistake: Mistake}>} */
export const ROUND = [
  { kind: 'move', mistake: 'nextWeight' },
  { kind: 'move', mistake: 'onePath' },
  { kind: 'move', mistake: 'incomingSign' },
  { kind: 'move', mistake: 'zeroInput' },
  { kind: 'smallest', mistake: 'slope' },
  { kind: 'smallest', mistake: 'onePath' },
  { kind: 'smallest', mistake: 'activation' },
  { kind: 'most', mistake: 'slope' },
  { kind: 'most', mistake: 'ownWeight' },
  { kind: 'most', mistake: 'incoming' },
];

/**
 * @param {number} seed
 * @returns {(count: number) => number} draws a whole number from 0 to below count, the same ones for the same seed
 */
export function drawsFrom(seed) {
  let state = seed >>> 0;
  return (count) => {
    // An additive step, then mixed: neighbouring seeds draw unlike numbers.
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return Math.floor(((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296 * count);
  };
}

/**
 * @param {Explanation} explanation  with matrices
 * @returns {Link[]} all weights whose numbers are finite
 */
export function linksOf({ example, loss, layers }) {
  return layers.flatMap((values, index) => {
    const next = layers[index + 1];
    const inputs = index === 0 ? example.inputs : layers[index - 1].a;
    const weights = values.W || [];
    const gradients = values.dW || [];
    return weights.flatMap((row, to) => row.map((weight, from) => {
      const mask = next ? values.mask[to] : 1;
      const delta = values.delta[to];
      const fused = !next && (loss.fused || !isAsGoodAs(values.dLda[to] * values.slope[to], delta));
      return {
        layer: index + 1,
        from,
        to,
        weight,
        input: inputs[from],
        z: values.z[to],
        g: values.g[to],
        slope: fused ? 1 : values.slope[to] * mask,
        upstream: fused ? delta : values.dLda[to],
        fused,
        isMasked: mask !== 1,
        paths: next ? next.delta.map((ofNext, n) => ({ weight: (next.W || [])[n][to], delta: ofNext })) : [],
        gradient: gradients[to][from],
      };
    }));
  }).filter((link) => [
    link.weight, link.input, link.z, link.g, link.slope, link.upstream, link.gradient,
    ...link.paths.flatMap(({ weight, delta }) => [weight, delta]),
  ].every((value) => typeof value === 'number' && isFinite(value))
    && isAsGoodAs(link.upstream * link.slope * link.input, link.gradient));
}

/** @param {number} product @param {number} value @returns {boolean} whether they differ by rounding alone */
const isAsGoodAs = (product, value) => Math.abs(product - value) <= 1e-9 * Math.abs(value);

/**
 * @param {Explanation[]} explanations  of some examples
 * @param {{kind: Kind, mistake: Mistake}} wish  what is best asked; else another mistake, else "move"
 * @param {(count: number) => number} draw
 * @param {Set<string>} asked  the weights that have been asked about; the new one is added
 * @param {(link: Link) => boolean} [isHeld]  whether training leaves a weight as it is
 * @returns {Question|null} null where there is nothing sure to ask
 */
export function nextQuestion(explanations, wish, draw, asked, isHeld = () => false) {
  /** @type {Array<{example: number, links: Link[]}>} */
  const pool = explanations.map((explanation) => ({
    example: explanation.example.index,
    links: linksOf(explanation).filter((link) => !isHeld(link)),
  }));
  for (const kind of wish.kind === 'move' ? [wish.kind] : [wish.kind, /** @type {Kind} */ ('move')]) {
    const questions = pool.flatMap((part) => questionsOf(kind, part, draw)).filter(isTelling);
    const fresh = questions.filter((question) => !asked.has(keyOf(question)));
    const others = questions.filter((question) => !asked.has(keyOf(question, question.example)));
    const best = [fresh.filter((question) => tells(question, wish.mistake)), fresh, others]
      .find(({ length }) => length > 0);
    if (best) {
      const question = best[draw(best.length)];
      asked.add(keyOf(question));
      asked.add(keyOf(question, question.example));
      return question;
    }
  }
  return null;
}

/** @param {Question} question @param {number} [example] @returns {string} the weight that it is about */
function keyOf({ kind, links, right }, example = -1) {
  const { layer, to, from } = kind === 'most' ? links[right] : links[0];
  return [layer, to, from, example].join();
}

/** @param {Question} question @param {Mistake} mistake */
const tells = ({ wrong }, mistake) => wrong.some((each) => each.mistake === mistake);

/** Whoever confuses up and down gets every direction wrong. @param {Question} question */
const isTelling = ({ wrong }) => wrong.some(({ mistake }) => mistake !== 'uphill');

/**
 * @param {Kind} kind
 * @param {{example: number, links: Link[]}} part
 * @param {(count: number) => number} draw
 * @returns {Question[]}
 */
function questionsOf(kind, { example, links }, draw) {
  if (kind === 'most') {
    return comparisons(example, links, draw);
  }
  const clear = links.filter(isClear);
  return kind === 'move'
    ? clear.filter(({ upstream, slope, input }) => Math.abs(upstream) >= TINY && (slope !== 0 || input !== 0)
      && [slope, input].every((factor) => factor === 0 || Math.abs(factor) >= TINY))
      .map((link) => moveOf(example, link))
    : clear.filter(({ fused, isMasked, upstream, slope, input }) =>
      !fused && !isMasked && isApart(sizes([upstream, slope, input]).map((size) => -size)))
      .map((link) => smallestOf(example, link));
}

/** @param {Link} link @returns {boolean} whether the sum over its paths has a clear sign */
function isClear({ paths, upstream }) {
  const terms = paths.reduce((sum, { weight, delta }) => sum + Math.abs(weight * delta), 0);
  return paths.length <= MOST_PATHS && Math.abs(upstream) >= CANCELS * terms;
}

/** @param {number[]} values */
const sizes = (values) => values.map(Math.abs);

/** @param {number} gradient @returns {number} what the weight does */
const moveBy = (gradient) => (gradient > 0 ? SHRINKS : gradient < 0 ? GROWS : STAYS);

/** @param {Link} link @returns {number[]} what comes back along each path */
const termsOf = ({ paths }) => paths.map(({ weight, delta }) => weight * delta);

/** @param {Link} link @returns {number} dL/da, if each next weight were positive */
const withoutSigns = ({ paths }) => paths.reduce((sum, { weight, delta }) => sum + Math.abs(weight) * delta, 0);

/** @param {number} example @param {Link} link @returns {Question} */
function moveOf(example, link) {
  const { weight, input, slope, upstream, gradient } = link;
  const right = moveBy(gradient);
  const terms = termsOf(link);
  const largest = terms[indexOfLargest(sizes(terms))] || 0;
  const path = [terms[0], largest].find((term) => moveBy(term * slope * input) !== right) || upstream;
  return questionWith('move', example, [link], right, [
    { mistake: 'nextWeight', answer: terms.length > 0 ? moveBy(withoutSigns(link) * slope * input) : -1 },
    { mistake: 'onePath', answer: terms.length > 1 ? moveBy(path * slope * input) : -1 },
    { mistake: 'incomingSign', answer: input < 0 ? moveBy(upstream * slope * -input) : -1 },
    { mistake: 'zeroInput', answer: input === 0 ? moveBy(upstream * slope) : -1 },
    { mistake: 'slope', answer: moveBy(upstream * input) },
    { mistake: 'ownWeight', answer: moveBy(weight) },
    { mistake: 'uphill', answer: moveBy(-gradient) },
  ]);
}

/** @param {number} example @param {Link} link @returns {Question} */
function smallestOf(example, link) {
  const { input, slope, upstream, g } = link;
  const terms = termsOf(link);
  /** @param {number} first @param {number} second @returns {number} */
  const answer = (first, second) => indexOfLargest(sizes([first, second, input]).map((size) => -size));
  const right = answer(upstream, slope);
  return questionWith('smallest', example, [link], right, [
    { mistake: 'nextWeight', answer: terms.length > 0 ? answer(withoutSigns(link), slope) : -1 },
    { mistake: 'onePath', answer: terms.length > 1 ? answer(terms[0], slope) : -1 },
    { mistake: 'slope', answer: answer(upstream, Infinity) },
    { mistake: 'activation', answer: answer(upstream, g) },
  ]);
}

/**
 * @param {number} example
 * @param {Link[]} links
 * @param {(count: number) => number} draw
 * @returns {Question[]} each of four weights of a layer
 */
function comparisons(example, links, draw) {
  const open = links.filter(({ fused }) => !fused);
  /** @type {Question[]} */
  const questions = [];
  for (let n = 0; open.length > 0 && n < DRAWS; n++) {
    const { layer } = open[draw(open.length)];
    const rest = open.filter((link) => link.layer === layer);
    /** @type {Link[]} */
    const four = [];
    while (rest.length > 0 && four.length < COMPARED) {
      four.push(...rest.splice(draw(rest.length), 1));
    }
    if (four.length === COMPARED && isApart(sizes(four.map(({ gradient }) => gradient)))) {
      questions.push(mostOf(example, four));
    }
  }
  return questions;
}

/** @param {number} example @param {Link[]} links @returns {Question} */
function mostOf(example, links) {
  /** @param {(link: Link) => number} size */
  const answer = (size) => indexOfLargest(sizes(links.map(size)));
  return questionWith('most', example, links, answer(({ gradient }) => gradient), [
    { mistake: 'slope', answer: answer(({ upstream, input }) => upstream * input) },
    { mistake: 'incoming', answer: answer(({ upstream, slope }) => upstream * slope) },
    { mistake: 'upstream', answer: answer(({ slope, input }) => slope * input) },
    { mistake: 'ownWeight', answer: answer(({ weight }) => weight) },
  ]);
}

/**
 * @param {Kind} kind
 * @param {number} example
 * @param {Link[]} links
 * @param {number} right
 * @param {Question['wrong']} answers  -1 where a mistake has none
 * @returns {Question}
 */
const questionWith = (kind, example, links, right, answers) => ({
  kind, example, links, right, wrong: answers.filter(({ answer }) => answer >= 0 && answer !== right),
});

/** @param {number[]} values @returns {number} -1 where two are the largest, or there are none */
function indexOfLargest(values) {
  const largest = Math.max(...values);
  const index = values.indexOf(largest);
  return values.lastIndexOf(largest) === index ? index : -1;
}

/** @param {number[]} values  all of one sign @returns {boolean} whether the largest stands apart */
function isApart(values) {
  const [first, second] = values.slice().sort((one, other) => other - one);
  return first > 0 ? first >= MARGIN * second : second < 0 && MARGIN * first >= second;
}

/**
 * @param {Answered[]} answers
 * @returns {{mistake: Mistake, hits: number, misses: number}|null} the mistake that most misses follow, unless
 *     other answers speak against it
 */
export function patternOf(answers) {
  const missed = answers.filter(({ question, answer }) => answer !== question.right);
  /** @type {Mistake[]} */
  const mistakes = Array.from(new Set(missed.flatMap(({ question }) => question.wrong.map(({ mistake }) => mistake))));
  const [best] = mistakes.map((mistake) => {
    const told = answers.filter(({ question }) => tells(question, mistake));
    const hits = told.filter(({ question, answer }) =>
      question.wrong.some((each) => each.mistake === mistake && each.answer === answer)).length;
    return { mistake, hits, lead: 2 * hits - told.length };
  }).filter(({ hits, lead }) => hits > 1 && lead > 0)
    .sort((one, other) => other.lead - one.lead || other.hits - one.hits);
  return best ? { mistake: best.mistake, hits: best.hits, misses: missed.length } : null;
}
