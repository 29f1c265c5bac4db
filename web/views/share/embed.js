// The page inside another one: which parts of it are to be seen, a way to the whole of it, and a
// teacher's question.

import { adoptStyle } from '../../figures/adopted-style.js';
import { html, render } from '../../figures/template.js';
import { EMBED } from './style.js';

/** @typedef {import('../../model/catalogue.js').Preset} Preset */

/**
 * What can be left out with hide=: groups of settings, panels, and what stands in the header and the
 * bar. style.js says what each is.
 */
export const PARTS = ['data', 'network', 'rate', 'training', 'regularisation', 'optimizer', 'initialisation',
  'schedule', 'stop', 'settings', 'output', 'charts', 'views', 'experiments', 'learn', 'link', 'theme', 'help',
  'undo', 'play', 'step', 'epoch', 'reset', 'seeds', 'speed', 'losses', 'dataset', 'noise', 'share', 'batch', 'layers',
  'activation', 'testData', 'classes'];

/** Figures that can stand alone with only=, besides each view by its id. */
export const FIGURES = ['network', 'plane', 'charts'];

/** The longest question and answer, in characters. */
const LONGEST = 1000;

/**
 * @param {HTMLElement} root  of the document
 * @param {{embed: string, hide: string, only: string}} wishes  as the address has them; '' for none; hide: parts,
 *     joined by _
 * @param {string[]} views  ids of the views that there are
 * @returns {{problems: string[], view: string, isEmbedded: boolean}} what is wrong with the wishes, in words; the
 *     view that is to be opened, '' for none
 */
export function showParts(root, { embed, hide, only }, views) {
  adoptStyle(EMBED);
  const problems = [];
  const unknown = leaveOut(root, hide);
  if (unknown.length > 0) {
    problems.push(`hide is ${unknown.join('_')}; allowed: ${PARTS.join(', ')}, joined by _; used: the others`);
  }
  const isView = views.indexOf(only) >= 0 && only !== 'none';
  const isFigure = FIGURES.indexOf(only) >= 0 || isView;
  if (only !== '' && !isFigure) {
    problems.push(`only is ${only}; allowed: ${FIGURES.concat(views).filter((id) => id !== 'none').join(', ')}; used: all`);
  }
  if (embed !== '' && embed !== '1') {
    problems.push(`embed is ${embed}; allowed: 1; used: 1`);
  }
  if (embed !== '' || isFigure) {
    root.dataset.embed = isFigure ? 'one' : 'all';
  }
  if (isFigure) {
    root.dataset.only = isView ? 'view' : only;
  }
  window.dispatchEvent(new Event('resize')); // the panels stand otherwise now
  return { problems, view: isView ? only : '', isEmbedded: root.dataset.embed !== undefined };
}

/**
 * @param {HTMLElement} root  of the document
 * @param {string} hide  parts, joined by _, besides those that are left out already; '' for none
 * @returns {string[]} those that there are not
 */
export function leaveOut(root, hide) {
  adoptStyle(EMBED);
  const parts = hide.split('_').filter((part) => part !== '');
  root.dataset.hide = [root.dataset.hide || ''].concat(parts).join(' ');
  return parts.filter((part) => PARTS.indexOf(part) < 0);
}

/** @param {HTMLElement} root  of the document, from which nothing is left out any more */
export function showAll(root) {
  root.dataset.hide = '';
}

/**
 * @param {string} ask  question and answer, with | between them
 * @returns {Preset|null} a question of a teacher; null for none
 */
export function questionOf(ask) {
  const [question, ...answer] = ask.slice(0, LONGEST).split('|');
  return question.trim() === ''
    ? null
    : { id: '', name: 'Question', question, guesses: [], right: -1, answer: answer.join('|'), link: '' };
}

/** @param {HTMLElement} row  of play and progress */
export function createWayOut(row) {
  const place = document.createElement('div');
  place.className = 'way-out';
  row.append(place);
  return {
    /** @param {string} address  of the whole page */
    update: (address) => render(
      html`<a href=${address} target="_blank" rel="noopener">Open in Chainrule</a>`,
      place,
    ),
  };
}
