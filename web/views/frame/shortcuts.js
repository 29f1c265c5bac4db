// What can be done by a key. This table drives both the keyboard and the sheet that shows it.

/**
 * @typedef {object} Shortcut
 * @property {string} name  what it does
 * @property {string[]} keys  as people write them: "S", "Ctrl+Z", "?"
 * @property {string} [action]  the name of an action
 * @property {string} [focus]  or what is given the focus: a selector
 * @property {boolean} [repeats]  goes on while the key is held
 *
 * @typedef {{title: string, shortcuts: Shortcut[]}} ShortcutGroup
 */

/** @type {ShortcutGroup[]} */
export const SHORTCUTS = [
  {
    title: 'Training',
    shortcuts: [
      { name: 'Play or pause', keys: ['P', 'Space'], action: 'togglePlay' },
      { name: 'One step (a mini-batch)', keys: ['S'], action: 'step', repeats: true },
      { name: 'One epoch', keys: ['E'], action: 'epoch' },
      { name: 'Reset to the initial weights', keys: ['R'], action: 'reset' },
      { name: 'New initial weights', keys: ['N'], action: 'newWeights' },
      { name: 'New data', keys: ['Shift+N'], action: 'newData' },
      { name: 'Timeline', keys: ['B'], action: 'toggleTimeline' },
    ],
  },
  {
    title: 'Experiment',
    shortcuts: [
      { name: 'Undo', keys: ['Ctrl+Z'], action: 'undo', repeats: true },
      { name: 'Redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], action: 'redo', repeats: true },
      { name: 'Choose an experiment', keys: ['X'], action: 'showExperiments' },
      { name: 'Copy the link', keys: ['L'], action: 'copyLink' },
    ],
  },
  {
    title: 'Tour',
    shortcuts: [
      { name: 'Next step', keys: ['.'], action: 'nextStep' },
      { name: 'The step before', keys: [','], action: 'previousStep' },
    ],
  },
  {
    title: 'Page',
    shortcuts: [
      { name: 'Go to the network', keys: ['D'], focus: '#diagram [tabindex="0"]' },
      { name: 'Next theme', keys: ['T'], action: 'nextTheme' },
      { name: 'Keys and words', keys: ['?'], action: 'showShortcuts' },
    ],
  },
];

/** Kinds of input that take no text. */
const WITHOUT_TEXT = ['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit'];

/**
 * @typedef {object} Press  what a keyboard event tells
 * @property {string} key
 * @property {boolean} [ctrlKey]
 * @property {boolean} [metaKey]
 * @property {boolean} [shiftKey]
 * @property {boolean} [altKey]
 *
 * @typedef {{tagName: string, type?: string, isContentEditable?: boolean}} Target  what has the focus
 */

/**
 * @param {Press} press
 * @returns {string} as in the table; Cmd counts as Ctrl
 */
export function keyOf({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (altKey) {
    return '';
  }
  const name = key === ' ' ? 'Space' : key.toUpperCase();
  // Where "?" is depends on the keyboard, and so does the Shift that it needs.
  const isSign = name.length === 1 && !/[A-Z]/.test(name);
  return (ctrlKey || metaKey ? 'Ctrl+' : '') + (shiftKey && !isSign ? 'Shift+' : '') + name;
}

/**
 * @param {Press} press
 * @param {Target} target
 * @param {boolean} singleKeys  whether keys without Ctrl do something
 * @returns {Shortcut|undefined}
 */
export function shortcutFor(press, target, singleKeys) {
  const key = keyOf(press);
  if (takesText(target)
    || (!singleKeys && key.indexOf('Ctrl+') < 0)
    // Whatever has the focus may have a use for it.
    || (key === 'Space' && target.tagName !== 'BODY')) {
    return undefined;
  }
  return SHORTCUTS
    .reduce((all, { shortcuts }) => all.concat(shortcuts), /** @type {Shortcut[]} */ ([]))
    .find(({ keys }) => keys.indexOf(key) >= 0);
}

/** @param {Target} target */
function takesText({ tagName, type, isContentEditable }) {
  return Boolean(isContentEditable)
    || tagName === 'TEXTAREA'
    || tagName === 'SELECT'
    || (tagName === 'INPUT' && WITHOUT_TEXT.indexOf(type || 'text') < 0);
}
