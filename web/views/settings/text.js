// A list of numbers, typed. Links join the parts with "_"; people write spaces or commas.

import { createElement } from '../../figures/dom.js';

/**
 * @param {import('./field.js').Parts} parts
 * @returns {import('./field.js').Control}
 */
export function createText({ field, id, description, change, complain }) {
  const box = createElement('input', {
    type: 'text',
    id,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${description} ${id}-problem`,
  });
  box.addEventListener('change', () => {
    const parts = box.value.split(/[\s,;_]+/).filter((part) => part !== '');
    if (parts.length > 0 && parts.every((part) => isAllowed(field, part))) {
      change(parts.join('_'));
    } else {
      complain(`${field.name} has to be ${field.allowed || 'a list of numbers'}.`);
    }
  });
  return {
    element: box,
    isInline: true,
    update(value) {
      box.value = value.split('_').join(' ');
    },
  };
}

/**
 * @param {import('../../model/catalogue.js').Field} field
 * @param {string} part
 */
function isAllowed(field, part) {
  const value = Number(part);
  const isWhole = field.kind !== 'integers' || Math.floor(value) === value;
  const isAbove = field.min === undefined || value >= Math.min(0, Number(field.min));
  return isWhole && isAbove && (field.max === undefined || value <= Number(field.max));
}
