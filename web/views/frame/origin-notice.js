// Whose experiment is on the page, where that is not plain: one sentence, and the way back.

import { find, setText } from '../../figures/dom.js';

/**
 * @param {import('../../model/state.js').State} state
 * @returns {{text: string, action: ''|'resumeWork'|'startAfresh'}}
 */
export function originText({ savedExperiments: { origin, own, restored, lost }, model }) {
  const isOther = own.length > 0 && model !== null && own[0].link !== model.link;
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
  const sentence = find(element, 'p');
  const resume = find(element, '[data-action="resumeWork"]');
  const afresh = find(element, '[data-action="startAfresh"]');
  const dismiss = find(element, '[data-action="dismissWhose"]');
  let dismissed = '';
  let shown = '';
  resume.addEventListener('click', () => actions.resumeWork());
  afresh.addEventListener('click', () => actions.startAfresh());
  dismiss.addEventListener('click', () => {
    dismissed = shown;
    element.hidden = true;
  });

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      const { text, action } = originText(state);
      shown = text;
      if (dismissed !== text) {
        dismissed = '';
      }
      element.hidden = text === '' || text === dismissed;
      setText(sentence, text);
      resume.hidden = action !== 'resumeWork';
      afresh.hidden = action !== 'startAfresh';
    },
  };
}
