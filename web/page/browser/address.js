// The only module that touches the page's address and its history.

import { createLatestQueue } from '../../model/queues.js';

// Browsers allow a hundred changes of the address in half a minute. A reload finds only what has
// been written before, so a change waits only after many others.
const PAUSE = 500; // milliseconds
const BURST = 20; // changes
const BURST_LASTS = 10000; // milliseconds

/** What a link says of the page, besides the experiment. */
const OF_PAGE = /&(embed|hide|only|ask)=[^&]*/g;

/**
 * @typedef {object} Entry  of the browser's history
 * @property {string} link  without "#"
 * @property {string} id  under which the experiment is saved; '' for a link that somebody brings
 */

/**
 * @param {(entry: Entry) => void} onEntry  somebody went back or forward, or changed the address
 */
export function createAddress(onEntry) {
  /** What the link says of the page itself stays in it. */
  let kept = (window.location.hash.replace('#', '&').match(OF_PAGE) || []).join('');
  const asked = window.location.search + kept;
  let shown = current();
  const isBack = shown.id !== '';
  let recent = 0; // changes

  const entries = createLatestQueue(async (/** @type {Entry} */ entry) => {
    if (!isSame(entry, shown)) {
      write(entry);
      recent += 1;
      window.setTimeout(() => { recent -= 1; }, BURST_LASTS);
      if (recent > BURST) {
        await new Promise((resolve) => window.setTimeout(resolve, PAUSE));
      }
    }
  });

  /** @returns {Entry} */
  function current() {
    const { state } = window.history;
    const id = state && state.experiment;
    return {
      link: window.location.hash.replace(/^#/, ''),
      id: typeof id === 'string' ? id : '',
    };
  }

  /**
   * @param {string} link
   * @returns {string} the whole address that opens the experiment
   */
  function complete(link) {
    return window.location.href.replace(/[?#].*$/, '') + `#${link}`;
  }

  /** @param {Entry} entry */
  function write(entry) {
    window.history.replaceState({ experiment: entry.id }, '', `#${entry.link}${kept}`);
    shown = entry;
  }

  /** What waits for its turn must not be lost. */
  function finish() {
    const entry = entries.take();
    if (entry !== undefined) {
      write(entry);
    }
  }

  function follow() {
    const entry = current();
    if (!isSame(entry, shown)) {
      entries.take();
      shown = entry;
      onEntry(entry);
    }
  }

  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  window.addEventListener('pagehide', finish);

  return {
    current,

    /** The experiment as it is now. */
    show: entries.put,

    complete,

    /** @param {string} hide  what is left out of the page from now on, joined by _ */
    keep(hide) {
      kept = kept.replace(/&hide=[^&]*/, '') + (hide ? `&hide=${hide}` : '');
      window.history.replaceState(window.history.state, '', `#${shown.link}${kept}`);
    },

    /** @returns {string} the origin of the page around; '' where the browser does not tell, or it has none */
    around() {
      // Not every browser has it; a referrer may be withheld.
      const [first = ''] = /** @type {any} */ (window.location).ancestorOrigins || [];
      const [origin = ''] = /^https?:\/\/[^/]+/.exec(first || document.referrer) || [];
      return origin;
    },

    /** @returns {string} where the page can be opened outside; '' unless it stands in a sandboxed frame */
    outside: () => (window.origin === 'null' && /^http/.test(window.location.protocol)
      ? window.location.href : ''),

    /**
     * @param {string} name
     * @returns {string} a parameter of the page, as in ?engine=javascript; '' when it is missing
     */
    parameter(name) {
      const found = new RegExp(`[?&]${name}=([A-Za-z0-9._-]*)`).exec(asked);
      return found ? found[1] : '';
    },

    /** @returns {Record<string, string>|null} what is asked of the page as a whole; null for nothing */
    wishes() {
      /** @type {Record<string, string>} */
      const wishes = { embed: '', hide: '', only: '', ask: '', open: '' };
      const found = asked.match(/[?&](embed|hide|only|ask|open)=[^&]+/g) || [];
      found.forEach((pair) => {
        const [name, value] = pair.slice(1).split('=');
        // What was opened from a file is saved by now, and has gone on.
        wishes[name] = wishes[name] || (name === 'open' && isBack ? '' : value);
      });
      return found.length > 0 ? wishes : null;
    },
  };
}

/** @param {Entry} one @param {Entry} other @returns {boolean} */
function isSame(one, other) {
  return one.link === other.link && one.id === other.id;
}

/** @typedef {ReturnType<typeof createAddress>} Address */
