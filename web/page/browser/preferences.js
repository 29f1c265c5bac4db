// The user's preferences: from the system at first, then as they were saved in the browser.

import { keep, recall } from './storage.js';

/** @import { Options, Theme, Workbench } from '../../model/state.js' */

const THEME = 'chainrule.theme';
const SHORTCUTS = 'chainrule.shortcuts';
const TRAINS_HIDDEN = 'chainrule.trainsHidden';
const CODE = 'chainrule.code';
const WORKBENCH = 'chainrule.workbench';
const PROMPTS = 'chainrule.prompts';

/** @type {Theme[]} */
const THEMES = ['light', 'dark', 'projector'];

/** @type {Record<string, MediaQueryList>} each asked for once: a browser may never release them */
const asked = {};

/**
 * @param {string} query
 * @returns {boolean}
 */
function matches(query) {
  asked[query] = asked[query] || window.matchMedia(query);
  return asked[query].matches;
}

/** @returns {Theme} */
export function preferredTheme() {
  const index = THEMES.map(String).indexOf(recall(THEME));
  if (index >= 0) {
    return THEMES[index];
  }
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** @param {Theme} theme */
export function rememberTheme(theme) {
  keep(THEME, theme);
}

/**
 * @param {Theme} theme
 * @returns {Theme}
 */
export function themeAfter(theme) {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
}

/** @returns {boolean} whether single keys do something */
export function wantsShortcuts() {
  return recall(SHORTCUTS) !== 'off';
}

/** @param {boolean} wanted */
export function rememberShortcuts(wanted) {
  keep(SHORTCUTS, wanted ? 'on' : 'off');
}

/** @returns {boolean} whether training goes on while the page is hidden */
export function wantsHiddenTraining() {
  return recall(TRAINS_HIDDEN) === 'on';
}

/** @param {boolean} wanted */
export function rememberHiddenTraining(wanted) {
  keep(TRAINS_HIDDEN, wanted ? 'on' : 'off');
}

/** @returns {Options['code']} the language of the code beside the working */
export function preferredCode() {
  const code = recall(CODE);
  return code === 'pytorch' || code === 'numpy' ? code : 'off';
}

/** @param {Options['code']} code */
export function rememberCode(code) {
  keep(CODE, code);
}

/**
 * @param {Workbench} usual
 * @returns {Workbench} with what the user has chosen before
 */
export function preferredWorkbench(usual) {
  try {
    const { settings, widths } = JSON.parse(recall(WORKBENCH));
    /** @param {keyof Workbench['widths']} side */
    const widthOf = (side) => (widths[side] > 0 && widths[side] < Infinity ? widths[side] : 0);
    return {
      settings: settings === 'open' || settings === 'folded' ? settings : '',
      panel: usual.panel,
      widths: { settings: widthOf('settings'), figure: widthOf('figure'), output: widthOf('output') },
    };
  } catch (error) {
    return usual;
  }
}

/** @param {Workbench} workbench */
export function rememberWorkbench({ settings, widths }) {
  keep(WORKBENCH, JSON.stringify({ settings, widths }));
}

/** @returns {boolean} whether hints are wanted */
export const wantsPrompts = () => recall(PROMPTS) !== 'off';

/** @param {boolean} wanted  hints, and then all of them again */
export const rememberPrompts = (wanted) => keep(PROMPTS, wanted ? '' : 'off');

/** @returns {string[]} ids of the hints that have been shown */
export const shownPrompts = () => recall(PROMPTS).split(' ');

/** @param {string[]} shown  ids of hints */
export const rememberShownPrompts = (shown) => keep(PROMPTS, shown.join(' ').trim());

/** @returns {boolean} whether motion should be kept low */
export function prefersReducedMotion() {
  return matches('(prefers-reduced-motion: reduce)');
}
