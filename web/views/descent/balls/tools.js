// What drops balls and lets them roll.

import { BALL_PACES, MOST_BALLS, ruleChoices } from './layout.js';
import { createElement, setAttribute, setText } from '../../../figures/dom.js';

/**
 * @param {object} parts
 * @param {import('../../../page/actions.js').Actions} parts.actions
 * @param {(rule: string) => void} parts.dropHere
 * @param {() => void} parts.dropAnywhere
 */
export function createBallTools({ actions, dropHere, dropAnywhere }) {
  const button = (/** @type {string} */ text, /** @type {() => void} */ act) => {
    const element = createElement('button', { type: 'button' }, [text]);
    element.addEventListener('click', () => {
      if (element.getAttribute('aria-disabled') !== 'true') {
        act();
      }
    });
    return element;
  };
  let rolling = false;
  const play = button('Roll', () => (rolling ? actions.haltBalls() : actions.rollBalls()));
  const step = button('Step', () => actions.stepBalls(1));
  const clear = button('Clear all', () => actions.clearBalls());
  const here = button('Drop here', () => dropHere(''));
  const anywhere = button('Drop one at random', dropAnywhere);
  const several = button('Same start, different rules', () => dropHere('several'));
  const rule = createElement('select', { id: 'ball-rule' });
  const pace = createElement('select', { id: 'ball-pace' }, BALL_PACES.map((steps) =>
    createElement('option', { value: steps }, [`${steps} steps/s`])));
  setAttribute(play, 'class', 'balls-play');
  setAttribute(step, 'aria-label', 'One step of every ball');
  /** @type {import('../../../model/catalogue.js').Catalogue|null} */
  let known = null;

  rule.addEventListener('change', () => actions.setOption('ballRule', rule.value));
  pace.addEventListener('change', () => actions.setBallPace(Number(pace.value)));

  return {
    rolling: createElement('div', { class: 'balls-tools' }, [
      play,
      step,
      createElement('label', { for: 'ball-pace' }, ['Speed']),
      pace,
      clear,
    ]),
    dropping: createElement('div', { class: 'balls-tools' }, [
      createElement('label', { for: 'ball-rule' }, ['Next ball by']),
      rule,
      here,
      anywhere,
      several,
    ]),

    /**
     * @param {import('../../../model/state.js').State} state  with a catalogue
     * @param {boolean} hasSlice  whether there is something to drop balls on
     */
    update({ catalogue, balls, options }, hasSlice) {
      if (catalogue && catalogue !== known) {
        known = catalogue;
        rule.textContent = '';
        ruleChoices(catalogue).forEach(({ id, name }) => {
          rule.appendChild(createElement('option', { value: id }, [name]));
        });
      }
      rule.value = options.ballRule;
      pace.value = String(options.ballPace);
      const count = balls ? balls.balls.length : 0;
      rolling = balls !== null && balls.rolling;
      setText(play, rolling ? 'Pause' : 'Roll');
      setAttribute(play, 'aria-label', rolling ? 'Pause the balls' : 'Let the balls roll');
      [play, step, clear].forEach((each) => setAttribute(each, 'aria-disabled', String(count === 0)));
      const isFull = !hasSlice || count >= MOST_BALLS;
      [here, anywhere].forEach((each) => setAttribute(each, 'aria-disabled', String(isFull)));
      setAttribute(several, 'aria-disabled', String(!hasSlice || count + 3 > MOST_BALLS));
    },
  };
}
