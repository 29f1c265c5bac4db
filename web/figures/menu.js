// A menu: one of several values.

import { Directive, directive, html, ifDefined, nothing } from './template.js';

/** Chooses an option once all options are there; before that, a browser would ignore the value. */
const chosen = directive(class extends Directive {
  /** @param {any} part @param {any[]} values */
  update({ parentNode: select }, [value]) {
    if (select.value !== value) {
      select.value = value;
    }
    return nothing;
  }

  /** @param {string} _value */
  render(_value) {
    return nothing;
  }
});

/**
 * @param {object} parts
 * @param {ReadonlyArray<{id: string, name: string}>} parts.options
 * @param {string} parts.value  the id of the option that is chosen
 * @param {(value: any) => void} parts.change  takes the id of the option that the user chooses
 * @param {string} [parts.label]  for screen readers, where no label element names the menu
 * @param {string} [parts.title]
 * @param {string} [parts.id]
 * @param {string} [parts.description]  id of the element that describes it
 */
export const menu = ({ options, value, change, label, title, id, description }) => html`
  <select id=${ifDefined(id)} aria-label=${ifDefined(label)} title=${ifDefined(title)} aria-describedby=${ifDefined(description)}
    @change=${(/** @type {any} */ { target }) => change(target.value)}>
    ${options.map((option) => html`<option value=${option.id}>${option.name}</option>`)}
    ${chosen(value)}
  </select>`;
