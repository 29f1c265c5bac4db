// Has the browser keep the site, so that it opens without a network.

import { trustedAddress } from './trusted-address.js';

/**
 * @param {string} script  address of the service worker
 * @returns {Promise<boolean>} whether the browser does; where it must not, the page runs without
 */
export async function keepSite(script) {
  try {
    await navigator.serviceWorker.register(trustedAddress('chainrule-offline', script));
    return true;
  } catch (error) {
    return false;
  }
}
