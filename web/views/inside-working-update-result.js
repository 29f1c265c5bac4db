// The weight or bias before the step and after it.

import { explanationOf } from '../layout/focus.js';
import { parameterName, stepText } from '../layout/working/update.js';
import { typeset } from '../layout/wording.js';
import { createElement, setText } from './element.js';
import { showNumber } from './number.js';

/**
 * @typedef {import('../store.js').State} State
 * @typedef {import('../store.js').Model} Model
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
