// The only module that touches the browser's storage. It may be full, or forbidden (in sandboxed
// frames), or hold something that another program has put there: short texts, such as a theme, are
// then simply not there, and a transaction is rejected.

/** @typedef {'experiments'|'checkpoints'} Shelf  of the database; each of its things has an id */

/**
 * @typedef {(shelf: Shelf, method: 'get'|'getAll'|'getAllKeys'|'put'|'delete', value?: any)
 *     => Promise<any>} Ask  what a transaction does: method of an IDBObjectStore
 */

/** The format of the database. One of a newer format is left alone. */
const FORMAT = 1;

/** @type {Shelf[]} */
const SHELVES = ['experiments', 'checkpoints'];

/** Milliseconds that opening the database may take: some browsers never answer, first and later. */
const PATIENCE = { first: 4000, later: 500 };

/** Of this tab, for as long as it is open: what it holds, no other tab may replace. */
export const TAB = `chainrule ${Math.random().toString(36).slice(2)}`;

/**
 * @param {string} key
 * @returns {string} '' when there is nothing or it cannot be read
 */
export function recall(key) {
  try {
    return window.localStorage.getItem(key) || '';
  } catch (error) {
    return '';
  }
}

/**
 * @param {string} key
 * @param {string} text
 * @returns {boolean} whether it could be saved
 */
export function keep(key, text) {
  try {
    window.localStorage.setItem(key, text);
    return true;
  } catch (error) {
    return false;
  }
}

/** @type {Promise<IDBDatabase>|null} */
let opening = null;
let patience = PATIENCE.first;

function forget() {
  opening = null;
}

/** @returns {Promise<IDBDatabase>} */
function openDatabase() {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      patience = PATIENCE.later;
      reject(new Error('The database does not open.'));
    }, patience);
    const request = window.indexedDB.open('chainrule', FORMAT);
    request.onupgradeneeded = () => {
      SHELVES.forEach((shelf) => request.result.createObjectStore(shelf, { keyPath: 'id' }));
    };
    request.onsuccess = () => {
      const database = request.result;
      clearTimeout(late);
      patience = PATIENCE.first;
      database.onclose = forget;
      database.onversionchange = () => { // a newer page needs it for itself
        database.close();
        forget();
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error);
  });
}

/**
 * All of what it does is saved, or nothing.
 *
 * @template T
 * @param {(ask: Ask) => Promise<T>} work  waits for nothing but ask()
 * @returns {Promise<T>} rejected with a DOMException where nothing can be saved: its name is
 *     "QuotaExceededError" when there is no room, "VersionError" when a newer page has been here
 */
export async function transact(work) {
  opening = opening || openDatabase();
  opening.catch(forget);
  const transaction = (await opening).transaction(SHELVES, 'readwrite');
  const ended = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  ended.catch(() => {}); // whoever waits for the work hears of it
  try {
    const result = await work((shelf, method, value) => new Promise((resolve, reject) => {
      /** @type {any} */
      const things = transaction.objectStore(shelf);
      /** @type {IDBRequest} */
      const request = things[method](value);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }));
    await ended;
    return result;
  } catch (error) {
    const reason = transaction.error || error; // rather than that of a request that fell with it
    await Promise.resolve().then(() => transaction.abort()).catch(() => {}); // unless it has ended
    throw reason;
  }
}

/** Lets other tabs know that this one is open; not while it only waits to be gone back to. */
function announceTab() {
  const { locks } = window.navigator;
  if (locks) {
    const hidden = new Promise((resolve) => {
      window.addEventListener('pagehide', resolve, { once: true });
    });
    locks.request(TAB, () => hidden).catch(() => {});
  }
}

/** @returns {Promise<string[]>} the other tabs that are open; none where the browser does not say */
export async function otherTabs() {
  const { locks } = window.navigator;
  const state = locks ? await locks.query().catch(() => null) : null;
  return ((state && state.held) || []).map(({ name }) => String(name)).filter((name) => name !== TAB);
}

window.addEventListener('pageshow', announceTab);

/** @typedef {{recall: typeof recall, keep: typeof keep, transact: typeof transact,
 *     otherTabs: typeof otherTabs, TAB: string}} Storage */
