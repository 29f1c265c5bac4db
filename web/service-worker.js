// Keeps the site, so that it opens without a network. All that is served comes from one version: the
// oldest kept, until no window shows it any more. The build writes FILES before this, with the
// digest of each, and VERSION, a digest of them all.

/* global FILES, VERSION */

const worker = /** @type {any} */ (self);

/** Begins the names of all versions of this site; other sites of the same server have others. */
const PREFIX = `chainrule ${worker.registration.scope} `;
const OWN = PREFIX + VERSION;

/** @returns {Promise<string[]>} the versions kept; the first is served */
async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** @param {string[]} names */
const forget = (names) => Promise.all(names.map((name) => caches.delete(name)));

/** @param {string} path  of a file of the site, or '' for its page */
const addressOf = (path) => new URL(path, worker.registration.scope).href;

/** Fetches this version, all of it or nothing. */
async function keepOwn() {
  const served = (await versions()).slice(0, worker.registration.active ? 1 : 0);
  if (served.includes(OWN)) {
    return;
  }
  await forget((await versions()).filter((name) => !served.includes(name)));
  const cache = await caches.open(OWN);
  const keep = async ([path, integrity]) => {
    const response = await fetch(addressOf(path), { integrity, cache: 'no-cache' });
    // A page must not be answered by what was found at another address.
    const plain = new Response(response.body, { headers: response.headers });
    await cache.put(addressOf(path), response.redirected ? plain : response);
  };
  try {
    await Promise.all(Object.entries(FILES).map(keep));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

/**
 * Turns to a newer version when the window that is being loaded will be the only one.
 *
 * @param {any} event
 */
async function takeNewVersion({ request, clientId, replacesClientId }) {
  const { waiting } = worker.registration;
  if (!waiting) {
    return;
  }
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const left = request.isReloadNavigation ? clientId : replacesClientId;
  if (windows.every(({ id }) => id === left)) {
    await forget((await versions()).slice(0, -1));
    waiting.postMessage('take over');
  }
}

/** @param {any} event */
async function answer(event) {
  const { request } = event;
  if (request.mode === 'navigate') {
    await takeNewVersion(event);
  }
  const [served] = await versions();
  const path = request.url.slice(worker.registration.scope.length).replace(/[?#].*/, '');
  const address = addressOf(path === 'index.html' ? '' : path);
  const kept = served && (await (await caches.open(served)).match(address));
  return kept || fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepOwn()));
worker.addEventListener('message', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(
  versions().then((names) => forget(names.filter((name) => name !== OWN)))));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(worker.registration.scope)) {
    event.respondWith(answer(event));
  }
});
