// Parts of the page that come when they are first looked at, so that a first visit loads less. The
// build joins each with what it imports into one file.

/** @typedef {import('./views/inside.js').CreateBody} CreateBody */

/** @type {Record<'working'|'descent', () => Promise<CreateBody>>} */
export const loadBody = {
  working: async () => (await import('./views/inside-working.js')).createWorking,
  descent: async () => (await import('./views/inside-descent.js')).createDescent,
};
