// Training rests while nobody can see it, and goes on when the page is looked at again.

import { hiddenNotice, withNotice } from '../model/notices.js';

/** @import { State } from '../model/state.js' */
/** @import { Actions } from './actions.js' */
/** @import { Store } from './store.js' */

/** @param {State} state @returns {boolean} whether training will end by itself */
const hasEnd = ({ catalogue, model }) => catalogue.fields.some(({ key, group }) =>
  group === 'stop' && Number(model.experiment[key]) > 0);

/**
 * @param {object} parts
 * @param {Document} parts.page
 * @param {Store} parts.store
 * @param {Actions} parts.actions
 */
export function followVisibility({ page, store, actions }) {
  let isResting = false;

  page.addEventListener('visibilitychange', async () => {
    const { playing, model, trainsHidden } = store.state();
    if (page.visibilityState === 'hidden') {
      if (playing && model && !trainsHidden && !hasEnd(store.ready())) {
        isResting = true;
        await actions.pause();
      }
    } else if (isResting) {
      isResting = false;
      store.update({ notices: withNotice(store.state().notices, hiddenNotice.id, hiddenNotice) });
      await actions.play();
    }
  });
}
