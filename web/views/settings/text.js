// A list of numbers, typed. Links join the parts with "_"; people write spaces or commas.

import { html } from '../../figures/template.js';

/** @param {import('./field.js').Setting} setting @returns {import('./field.js').Control} */
export function text({ field, value, id, description, change, complain }) {
  /** @param {{target: any}} event */
  function onChange({ target }) {
    const parts = target.value.split(/[\s,;_]+/).filter((/** @type {string} */ part) => part !== '');
    if (parts.length > 0 && parts.every((/** @type {string} */ part) => isAllowed(field, part))) {
      change(parts.join('_'));
    } else {
      complain(`${field.name} must be ${field.allowed || 'a list of numbers'}.`);
    }
  }

  return {
    beside: html`
      <input type="text" id=${id} autocomplete="off" spellcheck="false"
        aria-describedby=${`${description} ${id}-problem`} .value=${value.split('_').join(' ')}
        @change=${onChange}>`,
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
