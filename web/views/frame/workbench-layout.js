// Where the panels of the page stand: side by side as far as there is room, else one at a time.

/**
 * @typedef {import('../../model/state.js').Workbench} Workbench
 * @typedef {keyof Workbench['widths']} Side  a panel whose width can be changed
 *
 * @typedef {'wide'|'desk'|'pair'|'single'} Mode  four columns; three; two, of which the network is
 *     one; one
 *
 * @typedef {object} WorkbenchLayout
 * @property {Mode} mode
 * @property {boolean} isScrolled  whether the page scrolls, because the window is too low for panels
 * @property {boolean} hasSettings  whether the settings stand beside the network
 * @property {Record<Side, {width: number, least: number, most: number}>} sides  in px
 */

/** Least sizes of the window, in px, for each arrangement. */
const DESK = { width: 1200, height: 560 };
const WIDE = 1760;
const PAIR = 681;

/** Lower than this the panels would be slits. */
const LOW = 300;

/** Narrower than this, settings beside the network would leave too little of it. */
const ROOM_FOR_SETTINGS = 1400;

/** The panel bar, and what stands between two panels, in px. */
const RAIL = 56;
const LEAST_NETWORK = 380;

/** @type {Record<Side, {least: number, most: number, usual: (width: number) => number}>} in px */
const SIDES = {
  settings: { least: 220, most: 420, usual: () => 264 },
  figure: { least: 420, most: 1100, usual: (width) => Math.round(Math.min(760, Math.max(656, width * 0.44))) },
  output: { least: 320, most: 760, usual: () => 400 },
};

/**
 * @param {{width: number, height: number}} room  of the window, in px
 * @param {Workbench} workbench  what the user wishes
 * @param {boolean} isViewOpen  a view of the working or the descent
 * @returns {WorkbenchLayout}
 */
export function layoutWorkbench({ width, height }, { settings, widths }, isViewOpen) {
  const mode = modeOf(width, height);
  const isUsual = mode === 'wide' || (mode === 'desk' && width >= ROOM_FOR_SETTINGS && !isViewOpen);
  const hasSettings = settings === '' ? isUsual : settings === 'open';
  const usual = mode === 'wide' ? width * 0.8 : width;
  const sides = {
    settings: sideOf('settings', usual, widths),
    figure: sideOf('figure', usual, widths),
    output: sideOf('output', usual, widths),
  };
  const others = RAIL + (hasSettings ? sides.settings.width : 0) + (mode === 'wide' ? sides.output.width : 0);
  const most = Math.max(SIDES.figure.least, width - others - LEAST_NETWORK);
  sides.figure.most = Math.min(sides.figure.most, most);
  sides.figure.width = Math.min(sides.figure.width, most);
  return { mode, isScrolled: height < LOW, hasSettings, sides };
}

/** @param {number} width @param {number} height @returns {Mode} */
function modeOf(width, height) {
  if (width >= DESK.width && height >= DESK.height) {
    return width >= WIDE ? 'wide' : 'desk';
  }
  return width >= PAIR ? 'pair' : 'single';
}

/** @param {Side} side @param {number} room @param {Workbench['widths']} widths */
function sideOf(side, room, widths) {
  const { least, most, usual } = SIDES[side];
  const wanted = widths[side] || usual(room);
  return { width: Math.min(most, Math.max(least, wanted)), least, most };
}
