// What drops balls and lets them roll.

import { menu } from '../../../figures/menu.js';
import { html, ifDefined } from '../../../figures/template.js';
import { BALL_PACES, BALL_STARTS, MOST_BALLS, ruleChoices, SEVERAL } from './layout.js';

/**
 * @typedef {import('../../../page/actions.js').Actions} Actions
 * @typedef {import('../../../model/state.js').State} State
 */

/**
 * @param {string} name
 * @param {boolean} isPossible
 * @param {() => void} act
 * @param {{label?: string, className?: string}} [look]  label: what it says in full
 */
const button = (name, isPossible, act, { label, className } = {}) => html`
  <button type="button" class=${ifDefined(className)} aria-label=${ifDefined(label)}
    aria-disabled=${String(!isPossible)} @click=${isPossible ? act : null}>${name}</button>`;

/**
 * @param {Actions} actions
 * @param {State} state
 * @param {boolean} hasSlice  whether there is something to drop balls on
 * @param {{dropHere: (rule: string) => void, dropAnywhere: () => void}} drops
 */
export function droppingTools(actions, { catalogue, balls, options }, hasSlice, { dropHere, dropAnywhere }) {
  const count = balls ? balls.balls.length : 0;
  const isRoom = hasSlice && count < MOST_BALLS;
  return html`
    <div class="balls-tools">
      <label for="ball-rule">Train with</label>
      ${menu({
        id: 'ball-rule',
        options: ruleChoices(catalogue),
        value: options.ballRule,
        change: (rule) => actions.setOption('ballRule', rule),
      })}
      <label for="ball-start">Start at</label>
      ${menu({
        id: 'ball-start',
        options: BALL_STARTS,
        value: options.ballStart,
        change: (start) => actions.setOption('ballStart', start),
      })}
      ${button('Drop here', isRoom, () => dropHere(''))}
      ${button('Drop one at random', isRoom, dropAnywhere)}
      ${button('Same start, different optimizers', hasSlice && count + SEVERAL.length <= MOST_BALLS, () => dropHere('several'))}
    </div>`;
}

/** @param {Actions} actions @param {State} state */
export function rollingTools(actions, { balls, options }) {
  const hasBalls = balls !== null && balls.balls.length > 0;
  const isRolling = balls !== null && balls.rolling;
  return html`
    <div class="balls-tools">
      ${button(isRolling ? 'Pause' : 'Roll', hasBalls, () => (isRolling ? actions.haltBalls() : actions.rollBalls()), {
        label: isRolling ? 'Pause the balls' : 'Let the balls roll',
        className: 'balls-play',
      })}
      ${button('Step', hasBalls, () => actions.stepBalls(1), { label: 'One step of every ball' })}
      <label for="ball-pace">Speed</label>
      ${menu({
        id: 'ball-pace',
        options: BALL_PACES.map((steps) => ({ id: String(steps), name: `${steps} steps/s` })),
        value: String(options.ballPace),
        change: (steps) => actions.setBallPace(Number(steps)),
      })}
      ${button('Clear all', hasBalls, () => actions.clearBalls())}
    </div>`;
}
