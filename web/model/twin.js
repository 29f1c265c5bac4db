// Whether a comparison is of the experiment on the page, and of one that differs in one setting alone.

import { withoutView } from './catalogue.js';

/** @import { Comparison } from '../page/comparison.js' */
/** @import { Catalogue } from './catalogue.js' */
/** @import { Model } from './state.js' */

/**
 * @param {Comparison} comparison
 * @param {Catalogue} catalogue
 * @param {Model} model
 */
export const isTwinOf = ({ isTwin, key, values, rest }, catalogue, model) =>
  isTwin && model.experiment[key] === values[0] && withoutView(catalogue, model.link, key) === rest;
