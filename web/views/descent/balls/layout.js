// Balls on the loss: the optimizers they roll by, where those dropped at random fall, what they look
// like, and what is said of them.

import { BEYOND } from '../../../model/loss-slice.js';
import { formatNumber, plainText } from '../../../model/numbers.js';
import { lossOrBeyond } from '../slice/words.js';

/**
 * @typedef {import('../../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../../model/state.js').Balls} Balls
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {{u: number, v: number}} Place  on a slice
 * @typedef {Pick<import('../../../model/loss-slice.js').LossSlice, 'middleU'|'middleV'|'radius'>} Part  of a slice
 */

/** As many as the engine takes. */
export const MOST_BALLS = 12;

/** Where a ball can start. @type {Array<{id: 'slice'|'current'|'initial', name: string}>} */
export const BALL_STARTS = [
  { id: 'slice', name: 'the crosshair' },
  { id: 'current', name: 'the current weights' },
  { id: 'initial', name: 'the initial weights' },
];

/** Steps a second of each ball. */
export const BALL_PACES = [20, 200, 2000];

/** Optimizers that are compared from the same start. */
export const SEVERAL = ['sgd', 'momentum', 'adam'];

/** Shapes and colours that there are for marks, see figures/markers.js and colour.js. */
const LOOKS = 8;

/** Random places keep this share of the radius from the edges. */
const MARGIN = 0.08;

/** @param {Catalogue} catalogue @param {string} id  of an optimizer */
function optimizerOf({ families }, id) {
  return families.optimizer.find((variant) => variant.id === id);
}

/** @param {Catalogue} catalogue @param {string} id @returns {string} */
function optimizerName(catalogue, id) {
  const variant = optimizerOf(catalogue, id);
  return variant ? variant.name : id;
}

/**
 * @param {Catalogue} catalogue
 * @returns {Array<{id: string, name: string}>} what a ball may train with
 */
export function ruleChoices(catalogue) {
  const several = SEVERAL.map((id) => optimizerName(catalogue, id)).join(', ');
  return [
    { id: 'training', name: 'Current settings' },
    { id: 'several', name: `One each: ${several}` },
  ].concat(catalogue.families.optimizer.map(({ id, name, rate = 0 }) => (
    { id, name: `${name}, rate ${plainText(rate)}` }
  )));
}

/**
 * @param {Catalogue} catalogue
 * @param {string} rule  id of a choice
 * @returns {string[]} what is different from the settings of training, as link text, ball by ball
 */
export function changesBy(catalogue, rule) {
  if (rule === 'training') {
    return [''];
  }
  return (rule === 'several' ? SEVERAL : [rule]).map((id) => {
    const { rate = 0 } = optimizerOf(catalogue, id) || {};
    return `optimizer=${id}&rate=${plainText(rate)}`;
  });
}

/**
 * @param {number} index  of a ball
 * @returns {{shape: number, colour: number}} no two balls look the same
 */
export function ballLook(index) {
  return { shape: index < LOOKS ? index : (index + 3) % LOOKS, colour: index % LOOKS };
}

/**
 * Scattered evenly, as chance rarely does it, and the same for the same seed: the additive
 * recurrence of Roberts 2018, "The unreasonable effectiveness of quasirandom sequences".
 *
 * @param {number} seed  of the experiment
 * @param {number} index  how many there were before
 * @param {Part} part
 * @returns {Place}
 */
export function scatteredPlace(seed, index, { middleU, middleV, radius }) {
  const share = (/** @type {number} */ step) => (0.5 + step * (index + 1) + step * step * seed) % 1;
  const reach = (1 - MARGIN) * radius;
  return {
    u: middleU + (2 * share(0.7548776662466927) - 1) * reach,
    v: middleV + (2 * share(0.5698402909980532) - 1) * reach,
  };
}

/**
 * @param {Balls} balls
 * @returns {number} index of the one that lies lowest; -1 when there is none, or all lie the same
 */
export function lowestOf({ balls }) {
  const losses = balls.map(({ loss, diverged }) => (diverged ? BEYOND : loss));
  const least = Math.min(...losses);
  return least < Math.max(...losses) ? losses.indexOf(least) : -1;
}

/**
 * @param {Balls} balls
 * @param {Catalogue} catalogue
 * @returns {Array<{name: string, cells: string[], diverged: boolean}>} ball by ball: rule, rate,
 *     steps, loss, how far from the slice
 */
export function ballRows({ balls }, catalogue) {
  return balls.map(({ optimizer, rate, steps, loss, diverged, distance }, index) => ({
    name: String(index + 1),
    cells: [
      optimizerName(catalogue, optimizer),
      plainText(rate),
      String(steps),
      diverged ? 'diverged' : lossOrBeyond(loss),
      distance < BEYOND ? formatNumber(distance < 1e-9 ? 0 : distance, 2) : 'off the scale',
    ],
    diverged,
  }));
}

/**
 * @param {Balls|null} balls
 * @param {Catalogue} catalogue
 * @returns {string} what is to be seen, in words
 */
export function ballSummary(balls, catalogue) {
  if (!balls || balls.balls.length === 0) {
    return 'There are no balls yet.';
  }
  const count = balls.balls.length;
  const start = count === MOST_BALLS
    ? `${count} balls, the maximum`
    : `${count} of at most ${MOST_BALLS} balls`;
  const lost = balls.balls.filter(({ diverged }) => diverged).length;
  const diverged = lost > 0 ? ` ${lost} ${lost === 1 ? 'has' : 'have'} diverged.` : '';
  const lowest = lowestOf(balls);
  if (lowest < 0) {
    return `${start}.${diverged}`;
  }
  const { loss, optimizer } = balls.balls[lowest];
  return `${start}; the lowest is ball ${lowest + 1} (${optimizerName(catalogue, optimizer)}), `
    + `loss ${lossOrBeyond(loss)}.${diverged}`;
}
