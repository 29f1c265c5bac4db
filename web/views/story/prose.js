// The text of a lesson: emphasis, TeX, and numbers that are filled in. It is text and never markup.

import { formatNumber, grouped, numeral, percentText } from '../../model/numbers.js';
import { readExpression } from './expression.js';

/**
 * @typedef {import('./expression.js').Facts} Facts
 *
 * @typedef {object} Piece
 * @property {'text'|'emphasis'|'strong'|'tex'} kind
 * @property {string} text
 *
 * @typedef {{text: string, expression?: string, format?: string}} Part
 */

/** {{expression}} or {{expression|format}}: "%" for a percentage, a digit for so many that count. */
const GAP = /\{\{([^{}|]+)(?:\|(%|\d))?\}\}/g;

const MARKED = /\*\*([^*]+)\*\*|\*([^*]+)\*|\$([^$]+)\$/g;

/**
 * @param {string} text
 * @returns {Part[]} text, and expressions to be filled in
 */
export function piecesOf(text) {
  /** @type {Part[]} */
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(GAP)) {
    parts.push({ text: text.slice(from, match.index) });
    readExpression(match[1]);
    parts.push({ text: '', expression: match[1], format: match[2] });
    from = /** @type {number} */ (match.index) + match[0].length;
  }
  return parts.concat({ text: text.slice(from) });
}

/** @param {any} value @param {string} [format] */
function shown(value, format) {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value !== 'number' || !isFinite(value)) {
    return '–';
  }
  if (format === '%') {
    return percentText(value);
  }
  if (format) {
    return formatNumber(value, Number(format));
  }
  return Number.isInteger(value) && value >= 1000 ? grouped(value) : numeral(value);
}

/**
 * @param {string} text
 * @param {Facts} facts
 * @returns {string} with numbers in place of expressions
 */
export const filled = (text, facts) => piecesOf(text)
  .map(({ text: plain, expression, format }) =>
    (expression ? shown(readExpression(expression).value(facts), format) : plain))
  .join('');

/**
 * @param {string} text  filled in
 * @returns {Piece[]}
 */
export function markedPieces(text) {
  /** @type {Piece[]} */
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    const [all, strong, emphasis, tex] = match;
    pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    if (strong) {
      pieces.push({ kind: 'strong', text: strong });
    } else if (emphasis) {
      pieces.push({ kind: 'emphasis', text: emphasis });
    } else {
      pieces.push({ kind: 'tex', text: tex });
    }
    from = /** @type {number} */ (match.index) + all.length;
  }
  return pieces.concat({ kind: 'text', text: text.slice(from) }).filter(({ text: some }) => some !== '');
}
