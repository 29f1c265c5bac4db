// What stands behind the "i" of a setting: a sentence, its formula, and of each chosen variant the
// formula, the derivative and the source.

import { createElement, setText } from '../../figures/dom.js';
import { createFormula } from '../../figures/formula.js';

/**
 * @typedef {import('../../model/catalogue.js').Field} Field
 * @typedef {import('../../model/catalogue.js').Variant} Variant
 * @typedef {import('../../model/state.js').State} State
 * @typedef {{id: string, name: string, variants: Variant[]}} Related  variants that a field depends on
 */

/**
 * @param {Field} field
 * @param {string} id  for the sentence
 */
export function createExplanation(field, id) {
  const sentence = createElement('p', { id }, [field.explanation]);
  const details = createElement('div', { class: 'explanation-details' });
  const element = createElement('div', { class: 'explanation' }, [sentence, details]);
  element.hidden = true;
  /** @type {Array<ReturnType<typeof createFormula>>} */
  let formulas = [];
  let shown = '';

  /** @param {string} tex */
  function formula(tex) {
    const made = createFormula(tex);
    formulas.push(made);
    return made.element;
  }

  /** @param {Variant} variant */
  function describe(variant) {
    const place = createElement('div', { class: 'variant', 'data-variant': variant.id }, [
      createElement('p', { class: 'variant-name' }, [variant.name]),
    ]);
    const sentenceOf = variant.explanation || variant.note;
    if (sentenceOf) {
      place.appendChild(createElement('p', {}, [sentenceOf]));
    }
    [variant.tex, variant.derivative].forEach((tex) => {
      if (tex) {
        place.appendChild(formula(tex));
      }
    });
    if (variant.source) {
      place.appendChild(createElement('p', { class: 'source' }, [variant.source]));
    }
    return place;
  }

  return {
    element,

    /**
     * @param {Variant[]} variants  the chosen ones
     * @param {State} state
     */
    update(variants, { typeset }) {
      if (element.hidden) {
        return;
      }
      const wanted = variants.map((variant) => variant.id).join(' ') || '-';
      if (wanted !== shown) {
        shown = wanted;
        formulas = [];
        setText(details, '');
        if (field.tex) {
          details.appendChild(formula(field.tex));
        }
        variants.forEach((variant) => details.appendChild(describe(variant)));
      }
      formulas.forEach((each) => each.update(typeset));
    },
  };
}

/**
 * @param {import('../../model/catalogue.js').Catalogue} catalogue
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
  // What the outputs do follows from the loss and is chosen nowhere else.
  const output = (catalogue.families.outputActivation || [])
    .find((variant) => variant.id === model.outputActivation);
  return output
    ? variants.concat([Object.assign({}, output, { name: `Output: ${output.name}` })])
    : variants;
}

/**
 * @param {import('../../model/catalogue.js').Catalogue} catalogue
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
