// What the page that embeds this one can ask, and what it is told. Only the page around may ask, only
// these three things, and text stays text. Where the browser does not tell who that is, its first call
// does: from then on, nobody else is heard or told anything.

import { withoutPoints } from '../../model/link.js';

/** @import { Store } from '../store.js' */

/**
 * @typedef {{chainrule: 1, call: 'load', link: string}|{chainrule: 1, call: 'play'|'pause'}} Call  from
 *     the embedding page
 *
 * @typedef {object} StateEvent  to the embedding page: at once, and after changes, four times a second at
 *     most
 * @property {1} chainrule
 * @property {'state'} event
 * @property {string} link  canonical, without points of the reader's own
 * @property {number} epoch
 * @property {number} step
 * @property {number} trainLoss
 * @property {number} testLoss
 * @property {boolean} playing
 * @property {string} refusal  why the link that was loaded last was refused; '' if it was opened
 */

/** What the browser calls the origin of a page that has none. */
const OPAQUE = 'null';

/** Milliseconds between two events. */
const PAUSE = 250;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {{open: (link: string) => Promise<{refusal: string}>, play: () => any, pause: () => any}} parts.actions
 * @param {string} parts.around  the origin of the embedding page; '' where it is not known
 */
export function answerEmbeddingPage({ store, actions, around }) {
  const { parent } = window;
  if (parent === window) {
    return;
  }
  let known = around;
  let refusal = '';
  let told = '';
  let isWaiting = false;

  function tell() {
    isWaiting = false;
    const { model, status, playing, data } = store.ready();
    const { epoch, step, trainLoss, testLoss } = status;
    const link = withoutPoints(model.link, data.length / 4);
    const event = { chainrule: 1, event: 'state', link, epoch, step, trainLoss, testLoss, playing, refusal };
    const text = JSON.stringify(event);
    if (text !== told) {
      told = text;
      // A page that is not known yet, or has no origin, as a file has none, can only be told like this.
      parent.postMessage(event, known || '*');
    }
  }

  window.addEventListener('message', async ({ source, origin, data }) => {
    const isFromAround = source === parent && (known === '' || origin === known);
    if (!isFromAround || !isCall(data)) {
      return;
    }
    known = origin === OPAQUE ? '' : origin;
    if (data.call === 'load') {
      ({ refusal } = await actions.open(data.link));
      tell();
    } else {
      actions[data.call]();
    }
  });

  store.whenReady(() => {
    if (!isWaiting) {
      isWaiting = true;
      window.setTimeout(tell, told === '' ? 0 : PAUSE);
    }
  });
}

/** @param {any} data @returns {data is Call} whether it has exactly the form of one */
function isCall(data) {
  if (typeof data !== 'object' || data === null || data.chainrule !== 1) {
    return false;
  }
  const keys = Object.keys(data).sort().join(' ');
  return data.call === 'load'
    ? keys === 'call chainrule link' && typeof data.link === 'string'
    : (data.call === 'play' || data.call === 'pause') && keys === 'call chainrule';
}
