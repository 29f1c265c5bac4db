// How a worker is started. The only module that makes one.

/**
 * @param {string} url  of the worker's module, relative to the page
 * @returns {() => Worker} which throws an Error, in words, where there are no workers
 */
export function workerFactory(url) {
  /** @type {any} */
  let trusted = url;
  const { trustedTypes } = /** @type {any} */ (window);
  if (trustedTypes) {
    const policy = trustedTypes.createPolicy('chainrule-worker', {
      createScriptURL: (/** @type {string} */ asked) => (asked === url ? asked : ''),
    });
    trusted = policy.createScriptURL(url);
  }
  return () => {
    if (typeof Worker !== 'function') {
      throw new Error('This browser has no web workers, which Chainrule trains its networks in.');
    }
    return new Worker(trusted, { type: 'module' });
  };
}
