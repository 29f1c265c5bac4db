// One setting of the experiment: its name, its control, its explanation, and what is wrong with a
// value that cannot be taken. Which control it is follows from the kind of the field.

import { variantsOf } from '../../model/catalogue.js';
import { createElement, setAttribute, setText } from '../../figures/dom.js';
import { createChoice } from './choice.js';
import { chosenVariants, createExplanation } from './explanation.js';
import { createFlag } from './flag.js';
import { createNumber } from './number.js';
import { createPictures } from './pictures.js';
import { createSet } from './set.js';
import { createText } from './text.js';

/**
 * @typedef {object} Parts  what a control is made from
 * @property {import('../../model/catalogue.js').Field} field
 * @property {import('../../model/catalogue.js').Variant[]} variants  of a choice
 * @property {Record<string, import('../../model/state.js').Preview>} previews
 * @property {string} id  for the element that the name belongs to
 * @property {string} description  id of the explanation
 * @property {(value: string) => void} change  asks for a value, in link syntax
 * @property {(problem: string) => void} complain  says what is wrong with it; '' takes that back
 *
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {boolean} [isGroup]  several elements, so that the name is a legend
 * @property {boolean} [isInline]  stands in the line of its name
 * @property {HTMLElement} [beside]  what else stands there
 * @property {(value: string, state: import('../../model/state.js').State) => void} update
 */

/**
 * @param {import('../../model/catalogue.js').Field} field
 * @param {import('../../model/catalogue.js').Variant[]} variants
 * @returns {(parts: Parts) => Control}
 */
function kindOf(field, variants) {
  switch (field.kind) {
    case 'number':
    case 'integer':
      return createNumber;
    case 'choice':
      return field.family === 'data' ? createPictures : createChoice;
    case 'choices':
      return field.family === 'input' ? createSet : createChoice;
    case 'flag':
      return createFlag;
    default:
      return variants.length > 0 ? createChoice : createText;
  }
}

/**
 * @param {import('../../model/catalogue.js').Field} field
 * @param {import('../../model/state.js').State & {catalogue: import('../../model/catalogue.js').Catalogue}} state
 * @param {import('../../page/actions.js').Actions} actions
 * @returns {{element: HTMLElement, update: (state: import('../../model/state.js').State) => void}}
 */
export function createField(field, { catalogue, previews }, actions) {
  const id = `field-${field.key}`;
  const variants = variantsOf(catalogue, field);
  const sentence = `${id}-sentence`;
  const about = createExplanation(field, sentence);
  about.element.id = `${id}-about`;
  const problem = createElement('p', { class: 'problem', id: `${id}-problem`, role: 'alert' });

  const control = kindOf(field, variants)({
    field,
    variants,
    previews,
    id,
    description: sentence,
    change(value) {
      setText(problem, '');
      actions.edit({ [field.key]: value });
    },
    complain(text) {
      setText(problem, text);
    },
  });

  const name = control.isGroup
    ? createElement('span', { class: 'field-name', id: `${id}-name` }, [field.name])
    : createElement('label', { class: 'field-name', for: id }, [field.name]);
  const ask = createElement('button', {
    type: 'button',
    class: 'about',
    'aria-expanded': 'false',
    'aria-controls': about.element.id,
    'aria-label': `About ${field.name}`,
  }, ['i']);
  ask.addEventListener('click', () => {
    about.element.hidden = !about.element.hidden;
    setAttribute(ask, 'aria-expanded', String(!about.element.hidden));
    actions.loadFormulas();
  });

  const head = createElement('div', { class: 'field-head' }, [name, ask]);
  const element = createElement('div', { class: 'field', 'data-key': field.key }, [head]);
  if (control.beside) {
    head.appendChild(control.beside);
  }
  (control.isInline ? head : element).appendChild(control.element);
  element.appendChild(about.element);
  element.appendChild(problem);
  if (control.isGroup) {
    setAttribute(control.element, 'role', field.family === 'data' ? 'radiogroup' : 'group');
    setAttribute(control.element, 'aria-labelledby', name.id);
    setAttribute(control.element, 'aria-describedby', sentence);
  }

  /** @type {string|null} */
  let shown = null;
  return {
    element,
    update(state) {
      const value = state.model ? state.model.experiment[field.key] : field.default;
      if (value !== shown) {
        shown = value;
        setText(problem, '');
        control.update(value, state);
      } else if (field.family === 'data') {
        control.update(value, state);
      }
      if (state.model) {
        about.update(chosenVariants(catalogue, field, state.model), state);
      }
    },
  };
}
