// Sentences for the user above the figures, each with at most one thing to do about it, and a
// line for screen readers.

import { createElement, find, setText } from '../../figures/dom.js';

/**
 * @param {HTMLElement} element  holds a list and a line
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createNotices(element, actions) {
  const list = find(element, '.notice-list');
  const line = find(element, '.announcement');
  /** @type {import('../../model/state.js').Notice[]|null} */
  let shown = null;

  /** @param {import('../../model/state.js').Notice} notice */
  function createNotice(notice) {
    const item = createElement('li', { class: 'notice', 'data-kind': notice.kind }, [
      createElement('p', {}, [notice.text]),
    ]);
    if (notice.action) {
      const accept = createElement('button', { type: 'button' }, [notice.action.name]);
      accept.addEventListener('click', () => actions.accept(notice));
      item.appendChild(accept);
    }
    const dismiss = createElement('button', { type: 'button', class: 'quiet' }, ['Dismiss']);
    dismiss.addEventListener('click', () => actions.dismiss(notice.id));
    item.appendChild(dismiss);
    return item;
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ notices, announcement }) {
      if (notices !== shown) {
        shown = notices;
        list.textContent = '';
        notices.forEach((notice) => list.appendChild(createNotice(notice)));
      }
      setText(line, announcement);
    },
  };
}
