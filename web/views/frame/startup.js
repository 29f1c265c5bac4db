// What stands on the page before the network does: that it is being started, or why it is not.

import { find, setAttribute, setText } from '../../figures/dom.js';

/** @param {HTMLElement} element  the root of the document */
export function createStartup(element) {
  const sentence = find(element, '#startup');
  const page = find(element, '#page');
  const tools = find(element, '#masthead-tools');

  return {
    /** @param {Pick<import('../../model/state.js').State, 'phase'|'message'>} state */
    update({ phase, message }) {
      setAttribute(element, 'data-phase', phase);
      sentence.hidden = phase === 'ready';
      page.hidden = phase !== 'ready';
      tools.hidden = phase !== 'ready';
      setText(sentence, message);
    },

    /** Lets the page be seen, once all of it is drawn, so that nothing on it jumps. */
    reveal: () => setAttribute(element, 'data-drawn', true),
  };
}
