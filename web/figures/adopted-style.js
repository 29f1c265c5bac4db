// Styles that come with what they are for, so that a first visit loads less.

/** @param {string} rules  which are there from then on */
export function adoptStyle(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);
}

/**
 * @param {string} address  of a style sheet
 * @returns {Promise<void>} once it is there; what it is for is shown without it, if it cannot come
 */
export const loadSheet = (address) => new Promise((resolve) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  link.addEventListener('load', () => resolve());
  link.addEventListener('error', () => {
    link.remove(); // so that the next try fetches it
    resolve();
  });
  document.head.append(link);
});
