// Which layer is looked at, and along which two of its neurons.

import { layerName } from '../../model/wording.js';
import { createElement, replaceChildren } from '../../figures/dom.js';

/** @typedef {import('../../model/hidden-space.js').Choice} Choice */

/** @param {string} name */
function createMenu(name) {
  const menu = createElement('select');
  const element = createElement('label', { class: 'space-menu' }, [
    createElement('span', {}, [name]),
    menu,
  ]);
  let offered = '';
  return {
    element,
    menu,

    /** @param {string[]} names @param {number} chosen */
    update(names, chosen) {
      if (names.join() !== offered) {
        offered = names.join();
        replaceChildren(
          menu,
          names.map((each, index) => createElement('option', { value: index }, [each])),
        );
      }
      menu.value = String(chosen);
    },
  };
}

/** @param {(choice: Choice) => void} change */
export function createChoiceMenus(change) {
  const layer = createMenu('Layer');
  const across = createMenu('Across');
  const up = createMenu('Up');
  const element = createElement('div', { class: 'space-menus' }, [
    layer.element,
    across.element,
    up.element,
  ]);
  const chosen = () => ({
    layer: Number(layer.menu.value) + 1,
    across: Number(across.menu.value),
    up: Number(up.menu.value),
  });
  layer.menu.addEventListener('change', () =>
    change({ layer: Number(layer.menu.value) + 1, across: 0, up: 1 }),
  );
  [across, up].forEach(({ menu }) => menu.addEventListener('change', () => change(chosen())));

  return {
    element,

    /** @param {import('../../model/state.js').Model} model @param {Choice} choice */
    update(model, choice) {
      const hidden = model.layers.slice(1, -1);
      const neurons = Array.from({ length: model.layers[choice.layer] }, (_, j) => `neuron ${j + 1}`);
      layer.update(
        hidden.map((_, index) => layerName(model, index + 1)),
        choice.layer - 1,
      );
      across.update(neurons, choice.across);
      up.update(neurons, choice.up);
    },
  };
}
