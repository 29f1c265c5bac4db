// The keys of a row of tabs: arrows go from one to the next, and around; Home and End to its ends.

/**
 * @template {HTMLElement} Tab
 * @param {HTMLElement} list  holds the tabs
 * @param {() => Tab[]} tabsOf
 * @param {(tab: Tab) => void} choose
 */
export function listenToTabKeys(list, tabsOf, choose) {
  list.addEventListener('keydown', (event) => {
    const tabs = tabsOf();
    const at = tabs.indexOf(/** @type {Tab} */ (event.target));
    /** @type {Record<string, number>} */
    const places = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const place = places[event.key];
    if (at >= 0 && place !== undefined) {
      const tab = tabs[(place + tabs.length) % tabs.length];
      event.preventDefault();
      tab.focus();
      choose(tab);
    }
  });
}
