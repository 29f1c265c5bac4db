// Training rests while nobody can see it, and goes on when the page is looked at again.

import { hiddenNotice } from './notices.js';

/** @import { Notice, State } from '../model/state.js' */
/** @import { Store } from './store.js' */

/** @param {State} state @returns {boolean} whether training will end by itself */
const hasEnd = ({ catalogue, model }) => catalogue.fields.some(({ key, group }) =>
  group === 'stop' && Number(model.experiment[key]) > 0);

/**
 * @param {object} parts
 * @param {Document} parts.page
 * @param {Store} parts.store
 * @param {(command: string) => Promise<any>} parts.ask
 * @param {(notice: Notice) => void} parts.note
 */
export function followVisibility({ page, store, ask, note }) {
  let isResting = false;

  page.addEventListener('visibilitychange', async () => {
    const { playing, model, trainsHidden } = store.state();
    if (page.visibilityState === 'hidden') {
      if (playing && model && !trainsHidden && !hasEnd(store.ready())) {
        isResting = true;
        await ask('pause');
      }
    } else if (isResting) {
      isResting = false;
      note(hiddenNotice);
      await ask('play');
    }
  });
}
