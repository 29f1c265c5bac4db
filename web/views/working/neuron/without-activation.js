// What the network would be without activations: all hidden layers are made linear, and two copies, with
// them and without, are trained for as long and shown side by side.

import { fieldOf, valueNames, withoutView } from '../../../model/catalogue.js';
import { createSideBySide, isTraining } from '../../../figures/side-by-side.js';
import { html, nothing } from '../../../figures/template.js';
import { prose, stage } from '../explained-view.js';
import { ALONE, LINEAR, TOGETHER, trainedText } from './words.js';

/**
 * @typedef {import('../../../page/actions.js').Actions} Actions
 * @typedef {import('../../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../../model/catalogue.js').Field} Field
 * @typedef {import('../../../model/state.js').State} State
 */

const KEY = 'activation';

/** @param {Actions} actions */
export function createWithoutActivation(actions) {
  const sideBySide = createSideBySide();
  /** The activations that were taken away, as link text. */
  let former = '';

  /** @param {Catalogue} catalogue */
  const field = (catalogue) => /** @type {Field} */ (fieldOf(catalogue, KEY));

  /** @param {Catalogue} catalogue @param {string} value  of the field @returns {string} */
  const nameOf = (catalogue, value) => valueNames(catalogue, field(catalogue), value).join(', ');

  /** @param {State} state */
  function comparison({ catalogue, comparison: shown, model, theme }) {
    if (!shown || shown.key !== KEY || shown.rest !== withoutView(catalogue, model.link, KEY)) {
      return nothing;
    }
    const isUnderWay = isTraining(shown);
    return html`
      ${sideBySide(shown, shown.values.map((value) => nameOf(catalogue, value)), theme)}
      <p class="prose" role="status">${isUnderWay ? `Training both for ${shown.epochs} epochs…` : trainedText(shown.epochs)}</p>
      <button type="button" ?disabled=${isUnderWay} @click=${() => actions.compareFurther()}>Train both on</button>`;
  }

  /** @param {State} state */
  return (state) => {
    const { catalogue, model } = state;
    const { activation: activations } = catalogue.families;
    const linear = activations.find(({ identity }) => identity);
    if (model.activations.length === 0 || !linear) {
      return stage('Why an activation?', prose(ALONE), 'linear-choice');
    }
    const { id: identity } = linear;
    const isLinear = model.activations.every((id) => id === identity);
    const present = model.experiment[KEY];
    const before = isLinear ? former || field(catalogue).default : present;

    function change() {
      if (isLinear) {
        actions.edit({ [KEY]: before });
      } else {
        former = present;
        actions.edit({ [KEY]: identity });
        actions.compare(KEY, [present, identity]);
      }
    }

    return stage('Why an activation?', html`
      ${prose(isLinear ? LINEAR : TOGETHER)}
      <button type="button" class="linear-button" @click=${change}>${isLinear
        ? `${former ? 'Back to' : 'Use'} ${nameOf(catalogue, before)}`
        : 'Make all hidden layers linear'}</button>
      ${comparison(state)}
      ${prose(ALONE)}`, 'linear-choice');
  };
}
