// Yes or no.

import { createElement } from '../../figures/dom.js';

/**
 * @param {import('./field.js').Parts} parts
 * @returns {import('./field.js').Control}
 */
export function createFlag({ id, description, change }) {
  const box = createElement('input', { type: 'checkbox', id, 'aria-describedby': description });
  box.addEventListener('change', () => change(box.checked ? 'yes' : 'no'));
  return {
    element: box,
    isInline: true,
    update(value) {
      box.checked = value === 'yes';
    },
  };
}
