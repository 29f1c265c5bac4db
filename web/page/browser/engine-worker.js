// How a worker is started. The only module that makes one.

import { trustedAddress } from './trusted-address.js';

/**
 * A worker from a Blob obeys the page's policy; one from an address would not. This one keeps what
 * it is told until its module has been loaded. (A Blob that is a module itself would not run in
 * sandboxed frames.)
 *
 * @param {string} url  of the worker's module, relative to the page
 * @returns {string} the worker's script
 */
export function importing(url) {
  const module = JSON.stringify(new URL(url, document.baseURI).href);
  return `const held = [];
self.onmessage = (event) => held.push(event);
import(${module}).then(
  () => held.forEach((event) => self.onmessage(event)),
  (error) => setTimeout(() => { throw error; }));
`;
}

/**
 * @param {string} script  of the worker; no module
 * @returns {() => Worker} which throws an Error, in words, where there are no workers
 */
export function workerFactory(script) {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const trusted = trustedAddress('chainrule-worker', url);
  return () => {
    if (typeof Worker !== 'function') {
      throw new Error('This browser lacks web workers, which Chainrule needs.');
    }
    return new Worker(trusted);
  };
}
