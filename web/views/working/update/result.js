// The weight or bias before the step and after it.

import { explanationOf } from '../../../model/focus.js';
import { parameterName, stepText } from './layout.js';
import { typeset } from '../../../model/wording.js';
import { createElement, setText } from '../../../figures/dom.js';
import { showNumber } from '../../../figures/mathml.js';

/**
 * @typedef {import('../../../model/state.js').State} State
 * @typedef {import('../../../model/state.js').Model} Model
 */

/** Old and new. @param {HTMLElement} button */
export function createResult(button) {
  const name = createElement('h3');
  const values = ['old', 'new', 'change'].map((part) => {
    const number = createElement('span', { class: 'taken-number' });
    const element = createElement('div', { class: `taken-value is-${part}` }, [
      createElement('dt', {}, [part]),
      createElement('dd', {}, [number]),
    ]);
    return { part, number, element };
  });
  const note = createElement('p', { class: 'prose' });
  const element = createElement('section', { class: 'stage is-wide' }, [
    name,
    createElement('div', { class: 'taken' }, [
      createElement('dl', { class: 'taken-values' }, values.map((value) => value.element)),
      button,
    ]),
    note,
  ]);

  return {
    element,

    /** @param {State} now */
    update(now) {
      const explanation = explanationOf(now);
      const { parameter } = explanation;
      const model = /** @type {Model} */ (now.model);
      setText(name, typeset(parameterName(model, parameter.parameter)));
      values.forEach(({ part, number }) => {
        showNumber(number, parameter[/** @type {'old'} */ (part)], `parameter.${part}`);
      });
      const text = stepText(explanation);
      setText(note, text);
      note.hidden = text === '';
    },
  };
}
