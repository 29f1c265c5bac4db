// Styles that come with what they are for, so that a first visit loads less.

/** @param {string} rules  which are there from then on */
export function adoptStyle(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);
}
