// Any of several variants, at least one.

import { createElement } from '../../figures/dom.js';
import { typeset } from '../../model/wording.js';

/**
 * @param {import('./field.js').Parts} parts
 * @returns {import('./field.js').Control}
 */
export function createSet({ variants, id, change, complain }) {
  const boxes = variants.map((variant) =>
    createElement('input', { type: 'checkbox', id: `${id}-${variant.id}`, value: variant.id }));
  const element = createElement('div', { class: 'set' }, boxes.map((box, index) =>
    createElement('label', { class: 'chip', title: variants[index].name }, [
      box,
      createElement('span', {}, [typeset(variants[index].symbol || variants[index].name)]),
    ])));

  element.addEventListener('change', (event) => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    if (chosen.length > 0) {
      change(chosen.join('_'));
    } else {
      /** @type {HTMLInputElement} */ (event.target).checked = true;
      complain('The network needs at least one input.');
    }
  });

  return {
    element,
    isGroup: true,
    update(value) {
      const chosen = value.split('_');
      boxes.forEach((box) => {
        box.checked = chosen.indexOf(box.value) >= 0;
      });
    },
  };
}
