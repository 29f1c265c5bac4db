// The legend of a layer's own space.

import { PLAIN, createSwatch, looksOf } from '../../figures/markers.js';
import { createElement, createSvg, replaceChildren } from '../../figures/dom.js';

/** @param {Array<Node|string>} children */
function entry(children) {
  return createElement('li', { class: 'figure-key-entry' }, children);
}

/** @param {string} className */
function line(className) {
  return createSvg('svg', { width: 24, height: 12, 'aria-hidden': 'true' }, [
    createSvg('path', { class: className, d: 'M1 8C8 0 14 12 23 4' }),
  ]);
}

export function createSpaceKey() {
  const element = createElement('ul', { class: 'figure-key' });
  /** @type {any[]} */
  let drawn = [];

  return {
    element,

    /**
     * @param {import('../../model/state.js').Model} model
     * @param {import('../../figures/colour.js').Colours} colours
     * @param {boolean} showTest
     */
    update(model, colours, showTest) {
      const now = [JSON.stringify([model.task, model.classNames]), colours, showTest];
      if (drawn.length > 0 && now.every((part, index) => part === drawn[index])) {
        return;
      }
      drawn = now;
      const look = looksOf(model, colours);
      const isClassification = model.task === 'classification';
      const entries = isClassification
        ? model.classNames.map((name, index) => {
            const { colour, shape } = look(index);
            return entry([createSwatch(shape, colour, true, colours), name]);
          })
        : [];
      if (showTest && model.testCount > 0) {
        const muted = `rgb(${colours.palette.muted.join(',')})`;
        entries.push(entry([createSwatch(PLAIN, muted, false, colours), 'outlined: test data']));
      }
      entries.push(entry([line('space-line'), 'straight on the plane']));
      if (isClassification) {
        entries.push(entry([line('plot-contour'), 'decision']));
      }
      replaceChildren(element, entries);
    },
  };
}
