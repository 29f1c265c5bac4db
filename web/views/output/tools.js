// What stands above and below the plane: what it shows, the way around it, and options.

import { menu } from '../../figures/menu.js';
import { moveButtons, zoomButtons } from '../../figures/plane-buttons.js';
import { createRef, html, nothing, ref } from '../../figures/template.js';
import { toggle } from '../../figures/toggle.js';
import { outputName } from '../../model/wording.js';

/**
 * @typedef {import('../../page/actions.js').Actions} Actions
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 */

/**
 * @param {Actions} actions
 * @returns {(isWhole: boolean) => unknown} a template; isWhole: all of the plane is shown
 */
export function createNavigation(actions) {
  const ways = /** @type {{value?: HTMLElement}} */ (createRef());

  return (isWhole) => {
    const { value: present } = ways;
    if (isWhole && present && present.contains(document.activeElement)) {
      // Buttons that are about to go hand on the focus to the last one, which stays.
      /** @type {any} */ (present.parentElement).lastElementChild.focus();
    }
    return html`
      <div class="plot-navigation" role="group" aria-label="View of the plane">
        ${isWhole ? nothing : html`
          <span class="plot-ways" ${ref(ways)}>
            <button type="button" class="figure-word" @click=${() => actions.resetView()}>Whole plane</button>
            ${moveButtons('view', actions.moveView)}
          </span>`}
        ${zoomButtons(actions.zoomView)}
      </div>`;
  };
}

/** @param {Model} model @param {number} shown  output; -1 for the decision @param {Actions} actions */
export function outputMenu(model, shown, { setOption }) {
  const outputs = model.layers[model.layers.length - 1];
  const options = Array.from({ length: outputs }, (_, output) =>
    ({ id: String(output), name: `Only ${outputName(model, output)}` }));
  return outputs === 1 ? nothing : menu({
    label: 'Shown output',
    options: model.task === 'classification' ? [{ id: '-1', name: 'All outputs' }, ...options] : options,
    value: String(shown),
    change: (id) => setOption('output', Number(id)),
  });
}

/** @param {State} state @param {Actions} actions */
export function planeOptions({ model, options, painting }, { setOption, startPainting }) {
  const isClassification = model.task === 'classification';
  const option = (/** @type {'showTest'|'discretise'|'residuals'} */ id, /** @type {string} */ name) =>
    toggle({ name, option: id, checked: options[id], change: (checked) => setOption(id, checked) });
  return html`
    <div class="figure-options">
      ${painting || model.testCount === 0 ? nothing : option('showTest', 'Test data')}
      ${option('discretise', isClassification ? 'Classes only' : 'Contour bands')}
      ${painting ? nothing : html`
        ${option('residuals', isClassification ? 'Mistakes' : 'Errors')}
        <button type="button" class="figure-word plot-paint" @click=${() => startPainting()}>${
          model.experiment.data.indexOf('own') === 0 ? 'Paint more points' : 'Paint your own points'}</button>`}
    </div>`;
}
