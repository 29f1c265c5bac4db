// The only module that touches the page's address and its history.

import { createLatestQueue } from '../model/queues.js';
import { copyText } from './clipboard.js';

/** Milliseconds between two changes of the address; browsers allow about three a second. */
const PAUSE = 500;

/**
 * @param {(link: string) => void} onLink  somebody went back, or changed the address
 */
export function createAddress(onLink) {
  let shown = current();

  const links = createLatestQueue(async (/** @type {string} */ link) => {
    if (link !== shown) {
      write(link);
      await new Promise((resolve) => window.setTimeout(resolve, PAUSE));
    }
  });

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

  /** @param {string} link */
  function write(link) {
    window.history.replaceState(null, '', `#${link}`);
    shown = link;
  }

  /** What waits for its turn must not be lost. */
  function finish() {
    const link = links.take();
    if (link !== undefined) {
      write(link);
    }
  }

  function follow() {
    const link = current();
    if (link !== shown) {
      links.take();
      shown = link;
      onLink(link);
    }
  }

  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  window.addEventListener('pagehide', finish);

  return {
    current,

    /** @param {string} link  of the experiment as it is now */
    show: links.put,

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
