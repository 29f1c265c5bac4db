// One of several variants, as a menu. A field that may hold one value a layer shows them all
// under one entry more.

import { createElement } from '../../figures/dom.js';

/**
 * @param {import('./field.js').Parts} parts
 * @returns {import('./field.js').Control}
 */
export function createChoice({ variants, id, description, change }) {
  const menu = createElement('select', { id, 'aria-describedby': description },
    variants.map(({ id: value, name }) => createElement('option', { value }, [name])));
  const several = createElement('option', {});
  menu.addEventListener('change', () => change(menu.value));

  /** @param {string} id */
  const nameOf = (id) => (variants.find((variant) => variant.id === id) || { name: id }).name;

  return {
    element: menu,
    isInline: true,
    update(value) {
      if (several.parentNode) {
        menu.removeChild(several);
      }
      if (!variants.some((variant) => variant.id === value)) {
        several.value = value;
        several.textContent = value.split('_').map(nameOf).join(', ');
        menu.appendChild(several);
      }
      menu.value = value;
    },
  };
}
