// The only module that touches the page's address and its history.

import { copyText } from './clipboard.js';

/** Milliseconds between two changes of the address; browsers allow about three a second. */
const PAUSE = 500;

/**
 * @param {(link: string) => void} onLink  somebody went back, or changed the address
 */
export function createAddress(onLink) {
  let shown = current();
  /** @type {string|null} */
  let due = null;
  let timer = 0;
  let last = 0;

  /** @returns {string} the link in the address, without "#" */
  function current() {
    return window.location.hash.replace(/^#/, '');
  }

  /**
   * @param {string} link
   * @returns {string} the whole address that opens the experiment
   */
  function complete(link) {
    return window.location.href.replace(/[?#].*$/, '') + `#${link}`;
  }

  function write() {
    window.clearTimeout(timer);
    timer = 0;
    if (due !== null && due !== shown) {
      window.history.replaceState(null, '', `#${due}`);
      shown = due;
      last = Date.now();
    }
    due = null;
  }

  function follow() {
    const link = current();
    if (link !== shown) {
      window.clearTimeout(timer);
      timer = 0;
      due = null;
      shown = link;
      onLink(link);
    }
  }

  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  window.addEventListener('pagehide', write);

  return {
    current,

    /** @param {string} link  the experiment as it is now */
    show(link) {
      due = link;
      if (!timer) {
        timer = window.setTimeout(write, Math.max(0, last + PAUSE - Date.now()));
      }
    },

    complete,

    /**
     * @param {string} link
     * @returns {Promise<void>} rejected where nothing may be put on the clipboard
     */
    async copy(link) {
      await copyText(complete(link));
    },

    /**
     * @param {string} name
     * @returns {string} a parameter of the page, as in ?engine=javascript; '' when it is missing
     */
    parameter(name) {
      const found = new RegExp(`[?&]${name}=([A-Za-z0-9-]*)`).exec(window.location.search);
      return found ? found[1] : '';
    },
  };
}

/** @typedef {ReturnType<typeof createAddress>} Address */
