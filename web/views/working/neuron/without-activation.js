// What the network would be without activations: all hidden layers are made linear, and two runs, with
// them and without, are pinned, trained for as long and shown side by side.

import { fieldOf } from '../../../model/catalogue.js';
import { comparedPins, isAbout, isUnderWay } from '../../../model/pins.js';
import { valueText } from '../../../model/setting-names.js';
import { createSideBySide } from '../../../figures/side-by-side.js';
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
  const nameOf = (catalogue, value) => valueText(catalogue, KEY, value);

  /** @param {State} state */
  function comparison({ catalogue, comparison: compared, model, pins, theme }) {
    const both = comparedPins(compared, pins);
    if (!compared || compared.key !== KEY || both.length === 0 || !isAbout(compared, catalogue, model)) {
      return nothing;
    }
    const isTraining = both.some(isUnderWay);
    const [{ goal, shown }] = both;
    const epochs = goal || (shown ? shown.status.epoch : 0); // without a goal they follow the run on the page
    return html`
      ${sideBySide(both, compared.values.map((value) => nameOf(catalogue, value)), theme)}
      <p class="prose" role="status">${isTraining ? `Training both for ${epochs} epochs…` : trainedText(epochs)}</p>
      <button type="button" aria-disabled=${String(isTraining)} @click=${isTraining ? null : () => actions.compareFurther()}>Train both on</button>
      <button type="button" class="quiet" @click=${() => actions.showPinned()}>Compare them further</button>`;
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
