// What a lesson does on the page, by the same ways that a reader and a script have.

import { fromLink } from '../../model/link.js';
import { readExpression } from './expression.js';
import { gatherFacts } from './facts.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./facts.js').Page} Page
 * @typedef {import('./lesson.js').Act} Act
 */

/**
 * @param {object} parts
 * @param {Actions} parts.actions
 * @param {Page} parts.page
 * @param {() => State} parts.present
 */
export function createActing({ actions, page, present }) {
  /** @param {NonNullable<Act['put']>} put */
  async function put({ weight, bias, to }) {
    const { names, value } = readExpression(to);
    const item = /** @type {any} */ (weight ? { kind: 'weight', ...weight } : { kind: 'bias', ...bias });
    await actions.setParameter(item, value(await gatherFacts(names, present, page)));
  }

  /** @param {Act} act */
  async function perform(act) {
    if (act.open) {
      await page.open(act.open);
    } else if (act.train) {
      await page.train(act.train);
    } else if (act.steps) {
      for (let step = 0; step < act.steps; step++) {
        await actions.step();
      }
    } else if (act.set) {
      await actions.edit(fromLink(act.set));
    } else if (act.put) {
      await put(act.put);
    } else if (act.show) {
      await page.show(act.show);
    } else if (act.option) {
      const { option } = act;
      Object.keys(option).forEach((name) => actions.setOption(/** @type {any} */ (name), option[name]));
    } else if (act.reset) {
      await actions.reset();
    } else if (act.play) {
      await actions.play();
    } else if (act.pause) {
      await actions.pause();
    }
  }

  return {
    /**
     * @param {Act[]} acts  one after the other
     * @param {() => boolean} isWanted  whether to go on
     */
    async perform(acts, isWanted) {
      for (const act of acts) {
        if (isWanted()) {
          await perform(act);
        }
      }
    },
  };
}
