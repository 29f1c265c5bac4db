// One quiet line for whoever is here for the first time.

import { html, nothing, render } from '../../figures/template.js';

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createTourOffer(element, actions) {
  return {
    /** @param {import('../../model/state.js').State} state */
    update({ isTourOffered, lesson }) {
      const isShown = isTourOffered && lesson === null;
      element.hidden = !isShown;
      render(!isShown ? nothing : html`
        New here? <button type="button" class="figure-word" @click=${() => actions.showLessons()}>Take the tour</button>
        <button type="button" class="round" aria-label="No tour, thanks" title="No tour, thanks"
          @click=${() => actions.declineTour()}>×</button>`, element);
    },
  };
}
