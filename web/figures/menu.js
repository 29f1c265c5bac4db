// A menu whose entries change with what there is to choose from.

import { createElement, replaceChildren } from './dom.js';

/**
 * @param {string} name  for screen readers
 * @param {(value: string) => void} choose
 */
export function createMenu(name, choose) {
  const element = createElement('select', { 'aria-label': name });
  let written = '';
  element.addEventListener('change', () => choose(element.value));

  return {
    element,

    /**
     * @param {Array<{value: string, name: string}>} choices
     * @param {string} chosen
     */
    update(choices, chosen) {
      const text = JSON.stringify(choices);
      if (text !== written) {
        written = text;
        replaceChildren(
          element,
          choices.map((choice) => createElement('option', { value: choice.value }, [choice.name])),
        );
      }
      if (element.value !== chosen) {
        element.value = chosen;
      }
    },
  };
}
