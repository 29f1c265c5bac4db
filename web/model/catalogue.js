// What the engine offers: every field of an experiment and every variant a field can name.
// Menus, links and explanations derive from it; nothing here repeats what the engine knows.

/**
 * @typedef {{id: string, name: string}} Group
 *
 * @typedef {object} Field  one setting of an experiment
 * @property {string} key  the same word in links, in the experiment and on the control
 * @property {string} name
 * @property {string} group
 * @property {'number'|'integer'|'choice'|'choices'|'integers'|'numbers'|'flag'|'text'} kind
 * @property {string} default
 * @property {string} [min]
 * @property {string} [max]
 * @property {number} [maxCount]  of a list
 * @property {number|string} [step]
 * @property {'linear'|'log'} [scale]
 * @property {string} [allowed]  in words
 * @property {string} explanation  one sentence
 * @property {string} [tex]
 * @property {string} [family]  which family a choice is from
 * @property {boolean} [live]  a change applies while training goes on
 * @property {Record<string, string[]>} [when]  only relevant for these values of other fields
 * @property {boolean} [advanced]
 * @property {string} [follows]  key of the field whose changes it takes part in while both are equal
 *
 * @typedef {object} Variant
 * @property {string} id
 * @property {string} name
 * @property {string} [tex]
 * @property {string} [explanation]
 * @property {string} [note]
 * @property {string} [derivative]
 * @property {string} [source]
 * @property {string} [symbol]  of an input
 * @property {boolean} [straightThrough]  of an activation: what training takes for its slope is not it
 * @property {boolean} [identity]  of an activation: it gives z
 * @property {string[]} [outputs]  of a loss: the ids of the output activations that it allows
 * @property {boolean} [constant]  of a schedule: the rate stays as it is set
 * @property {string} [worked]  of a schedule: its factor in TeX, with gaps \\num{e}, \\num{k} ...
 * @property {string} [noise]  of a dataset: what noise does to it
 * @property {string} [preparation]  of a dataset: what becomes of its numbers first
 * @property {boolean} [decaysWeights]  of an optimizer: apart from the gradient
 * @property {boolean} [correctsBias]  of an optimizer: what it remembers is divided by a correction
 * @property {'classification'|'regression'} [task]  of a dataset
 * @property {'generated'|'measured'|'own'} [origin]  of a dataset
 * @property {number} [rate]  a learning rate to begin with, of an optimizer
 * @property {''|'working'|'descent'} [panel]  of a view
 * @property {string} [title]  of a view: its name, and what the field calls it
 * @property {string[]} [axes]  names, of directions; none for those of the chosen parameters
 *
 * @typedef {object} Preset  an experiment worth starting from
 * @property {string} id
 * @property {string} name
 * @property {string} question  one line, to be answered by a guess first
 * @property {string[]} guesses  to choose from
 * @property {number} right  index of the right one
 * @property {string} answer  what there is to be seen, and why
 * @property {string} link
 *
 * @typedef {object} Catalogue
 * @property {number} version
 * @property {Group[]} groups
 * @property {Field[]} fields
 * @property {Record<string, Variant[]>} families
 * @property {Preset[]} presets
 */

/** How points of a table begin whose last rows are test data: there are more than none, "AAA". */
const OWN_TEST = /^2[cn].(?!AAA)/;

/**
 * @param {Field} field
 * @param {Record<string, string>} experiment
 * @returns {boolean} whether the field has any effect in this experiment
 */
export function isRelevant(field, experiment) {
  const { data, own, test } = experiment;
  const bringsTest = data.indexOf('own') === 0 && OWN_TEST.test(own);
  if ((field.key === 'test' && bringsTest) || (field.key === 'patience' && test === '0' && !bringsTest)) {
    return false;
  }
  const when = field.when || {};
  return Object.keys(when).every((key) => when[key].indexOf(experiment[key]) >= 0);
}

/**
 * @param {Catalogue} catalogue
 * @param {Field} field
 * @returns {Variant[]} what a choice may be
 */
export function variantsOf(catalogue, field) {
  return (field.family && catalogue.families[field.family]) || [];
}

/**
 * @param {Catalogue} catalogue
 * @param {Field} field
 * @param {Record<string, string>} experiment
 * @returns {Variant[]} those of them that go with the rest of the experiment
 */
export function fittingVariants(catalogue, field, experiment) {
  const all = variantsOf(catalogue, field);
  if (field.family !== 'outputActivation') {
    return all;
  }
  const loss = catalogue.families.loss.find(({ id }) => id === experiment.loss);
  const outputs = (loss && loss.outputs) || [];
  return all.filter(({ id }) => outputs.indexOf(id) >= 0);
}

/**
 * @param {Catalogue} catalogue
 * @param {Field} field
 * @param {string} value  in link syntax, of one variant or several
 * @param {(variant: Variant) => string} [nameOf]
 * @returns {string[]} the names of the variants; what is none stands for itself
 */
export function valueNames(catalogue, field, value, nameOf = ({ name }) => name) {
  const variants = variantsOf(catalogue, field);
  return value.split('_').map((part) => {
    const variant = variants.find(({ id }) => id === part);
    return variant ? nameOf(variant) : part;
  });
}

/**
 * @param {Catalogue} catalogue
 * @param {string} key
 * @returns {Field|undefined}
 */
export function fieldOf(catalogue, key) {
  return catalogue.fields.find((field) => field.key === key);
}

/**
 * @param {Catalogue} catalogue
 * @param {Record<string, string>} experiment
 * @param {Record<string, string>} changes
 * @returns {Record<string, string>} the changes, and the values of the fields that would otherwise
 *     follow them
 */
export function withoutFollowing(catalogue, experiment, changes) {
  const all = Object.assign({}, changes);
  catalogue.fields
    .filter(({ key, follows }) => follows !== undefined && follows in changes && !(key in changes))
    .forEach(({ key }) => {
      all[key] = experiment[key];
    });
  return all;
}

/**
 * @param {Catalogue} catalogue
 * @param {string} key
 * @returns {boolean} whether the field only says what is looked at
 */
export function isOfView(catalogue, key) {
  const field = fieldOf(catalogue, key);
  return field !== undefined && field.group === 'view';
}

/**
 * @param {Catalogue} catalogue
 * @param {string} link
 * @param {string} [key]  of a field to be left out, too
 * @returns {string} the link without what is looked at
 */
export function withoutView(catalogue, link, key = '') {
  const isKept = (/** @type {string} */ each) => each !== key && !isOfView(catalogue, each);
  return link.split('&').filter((pair) => isKept(pair.split('=')[0])).join('&');
}
