// What stands behind the "i" of a setting: a sentence, its formula, and of each chosen variant the
// formula, the derivative and the source.

import { formula } from '../../figures/formula.js';
import { html, nothing } from '../../figures/template.js';

/**
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/catalogue.js').Field} Field
 * @typedef {import('../../model/catalogue.js').Variant} Variant
 * @typedef {import('../../figures/formula.js').Typeset} Typeset
 */

/** @param {Variant} variant @param {Typeset} typeset */
function described({ id, name, explanation, note, preparation, tex, derivative, source }, typeset) {
  const sentence = explanation || note;
  return html`
    <div class="variant" data-variant=${id}>
      <p class="variant-name">${name}</p>
      ${sentence ? html`<p>${sentence}</p>` : nothing}
      ${preparation ? html`<p>${preparation}</p>` : nothing}
      ${tex ? formula(tex, typeset) : nothing}
      ${derivative ? formula(derivative, typeset) : nothing}
      ${source ? html`<p class="source">${source}</p>` : nothing}
    </div>`;
}

/**
 * @param {object} parts
 * @param {Field} parts.field
 * @param {string} parts.id
 * @param {string} parts.sentence  id of the sentence
 * @param {boolean} parts.isOpen
 * @param {Variant[]} parts.variants  the chosen ones
 * @param {string} parts.more  what holds for the dataset that is chosen
 * @param {Typeset} parts.typeset
 */
export const explanation = ({ field, id, sentence, isOpen, variants, more, typeset }) => html`
  <div class="explanation" id=${id} ?hidden=${!isOpen}>
    <p id=${sentence}>${[field.explanation, more].join(' ').trim()}</p>
    <div class="explanation-details">${isOpen ? html`
      ${field.tex ? formula(field.tex, typeset) : nothing}
      ${variants.map((variant) => described(variant, typeset))}` : nothing}
    </div>
  </div>`;

/**
 * @param {Catalogue} catalogue
 * @param {Field} field
 * @param {import('../../model/state.js').Model} model
 * @returns {Variant[]} those that are chosen, or whose rule the field is a part of
 */
export function chosenVariants(catalogue, field, model) {
  const { experiment } = model;
  const owner = ownerOf(catalogue, field);
  const chosen = catalogue.families[owner.family || ''] || [];
  const ids = (experiment[owner.key] || '').split('_');
  const variants = chosen.filter((variant) => ids.indexOf(variant.id) >= 0);
  if (field.key !== 'loss') {
    return variants;
  }
  // Where what the outputs do follows from the loss, it is chosen nowhere else.
  const output = (catalogue.families.outputActivation || [])
    .find((variant) => variant.id === model.outputActivation);
  return output && variants.some(({ outputs = [] }) => outputs.length === 1)
    ? variants.concat([Object.assign({}, output, { name: `Output: ${output.name}` })])
    : variants;
}

/**
 * @param {Catalogue} catalogue
 * @param {Field} field
 * @returns {Field} itself, or the choice whose formula its symbol stands in
 */
function ownerOf(catalogue, field) {
  const key = Object.keys(field.when || {})[0];
  const owner = catalogue.fields.find((each) => each.key === key);
  return owner && !field.family && field.group === owner.group && owner.key !== 'data'
    ? owner
    : field;
}
