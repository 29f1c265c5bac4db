// Whose experiment is on the page, where that is not plain: one sentence, and the way back.

import { html, nothing, render } from '../../figures/template.js';

/** What the button says. */
const WAYS = { resumeWork: 'Back to my work', startAfresh: 'Start afresh' };

/**
 * @param {import('../../model/state.js').State} state
 * @returns {{text: string, action: ''|'resumeWork'|'startAfresh'}}
 */
export function originText({ savedExperiments: { origin, own, restored, lost }, model }) {
  const isOther = own.length > 0 && own[0].link !== model.link;
  if (lost) {
    return {
      text: 'This browser keeps nothing for the page. Copy the link to keep your experiment.',
      action: '',
    };
  }
  if (origin === 'link' && isOther) {
    return {
      text: 'This experiment came by its link. Your own is kept as it was.',
      action: 'resumeWork',
    };
  }
  if (origin === 'preset' && isOther) {
    return { text: 'Your own experiment is kept as it was.', action: 'resumeWork' };
  }
  if (origin === 'start' && isOther) {
    return { text: 'Everything is as at first. Your own experiment is kept.', action: 'resumeWork' };
  }
  return restored
    ? { text: 'Your last experiment is back.', action: 'startAfresh' }
    : { text: '', action: '' };
}

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createOriginNotice(element, actions) {
  let dismissed = '';

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      const { text, action } = originText(state);
      if (dismissed !== text) {
        dismissed = '';
      }
      element.hidden = text === '' || text === dismissed;

      function dismiss() {
        dismissed = text;
        element.hidden = true;
      }

      render(html`
        <p>${text}</p>
        ${action ? html`
          <button type="button" data-action=${action} @click=${() => actions[action]()}>${WAYS[action]}</button>` : nothing}
        <button type="button" class="quiet" data-action="dismissWhose" @click=${dismiss}>Dismiss</button>`, element);
    },
  };
}
