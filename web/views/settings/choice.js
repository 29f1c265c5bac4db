// One of several variants, as a menu. A field that may hold one value a layer shows them all
// under one entry more.

import { menu } from '../../figures/menu.js';

/** @param {import('./field.js').Setting} setting @returns {import('./field.js').Control} */
export function choice({ variants, value, id, description, change }) {
  const nameOf = (/** @type {string} */ each) =>
    (variants.find((variant) => variant.id === each) || { name: each }).name;
  const options = variants.some((variant) => variant.id === value)
    ? variants
    : [...variants, { id: value, name: value.split('_').map(nameOf).join(', ') }];
  return { beside: menu({ id, description, options, value, change }) };
}
