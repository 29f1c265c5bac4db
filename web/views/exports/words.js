// What the sheet of exports says of a file.

import { grouped } from '../../model/numbers.js';

/** @import { ExportKind } from '../../model/protocol.js' */
/** @import { Made } from '../../page/scripts/exporting.js' */

/**
 * @param {string} usage  with FILE and MODULE for names, and code in quotation marks
 * @param {string} file
 * @returns {string[]} words and code in turn
 */
export const usageParts = (usage, file) => usage
  .replace(/FILE/g, file)
  .replace(/MODULE/g, file.replace(/\.[^.]*$/, ''))
  .split(/[“”]/);

/** @param {number} bytes @returns {string} */
const bytesText = (bytes) => (bytes < 1000 ? `${bytes} bytes`
  : bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/**
 * @param {Made} made
 * @param {string} text  of one that is text
 * @param {number} scale  of what is painted
 * @returns {string} its name and how large it is
 */
export function sizeText({ kind, name, bytes }, text, scale) {
  const size = kind.isPicture ? picturesSize(bytes) : null;
  const parts = [];
  if (size) {
    const factor = kind.isPainted ? scale : 1;
    parts.push(`${size.map((side) => Math.ceil(side * factor)).join(' × ')} ${kind.isPainted ? 'pixels' : 'units'}`);
  } else if (kind.isText) {
    parts.push(`${grouped(text.split('\n').length)} lines`);
  }
  if (!kind.isPainted) {
    parts.push(bytesText(bytes.length));
  }
  return `${name}: ${parts.join(', ')}`;
}

/** @param {Uint8Array} svg @returns {number[]|null} width and height */
function picturesSize(svg) {
  const found = /width="([\d.]+)" height="([\d.]+)"/.exec(new TextDecoder().decode(svg.subarray(0, 300)));
  return found ? [Number(found[1]), Number(found[2])] : null;
}

/** @param {ExportKind} kind */
export const copiedText = ({ name }) => `${name} is copied.`;
