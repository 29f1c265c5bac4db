// What becomes of an export: a file, a text in the clipboard, or what a script asked for.

import { notAllowed } from '../../model/arguments.js';
import { axisNames } from '../../model/axis-names.js';
import { offsetsOf } from '../../model/loss-slice.js';
import { typeset } from '../../model/wording.js';
import { sliceOf } from '../../model/wanted-slice.js';
import { copyText } from '../browser/clipboard.js';
import { download, textOf } from '../browser/download.js';
import { painted } from '../browser/paint.js';

/** @import { ExportChoices, ExportKind } from '../../model/protocol.js' */
/** @import { Histogram, State } from '../../model/state.js' */
/** @import { Actions } from '../actions.js' */

/** Pixels a unit of a drawing. */
const SCALES = [1, 2, 4];

const USUAL = { picture: 'sheet', scale: 2 };

/**
 * @typedef {object} Made
 * @property {ExportKind} kind
 * @property {string} name  of the file
 * @property {Uint8Array} bytes  of what is painted, its SVG
 */

/**
 * @template {{id: string}} Item
 * @param {string} name
 * @param {string} id
 * @param {Item[]} items
 */
function itemOf(name, id, items) {
  const found = items.find((item) => item.id === id);
  if (!found) {
    throw notAllowed(name, id, items.map((item) => item.id).join(', '));
  }
  return found;
}

/**
 * @param {Actions} actions
 * @param {() => State} stateNow
 */
export function createExporting(actions, stateNow) {
  /** @type {ExportChoices|null} */
  let known = null;

  /** @returns {Promise<ExportChoices>} what there is to choose from */
  async function choices() {
    known = known || await actions.exportKinds();
    return known;
  }

  /** The loss around the training. @param {boolean} isLine  or a plane */
  async function slice(isLine) {
    const state = stateNow();
    const grid = await actions.landscape(sliceOf(state, isLine));
    const { dimensions, resolution, radius, middleU, middleV, present, losses, penalties, path } = grid;
    const { u, v } = offsetsOf(grid);
    const head = [dimensions, resolution, radius, middleU, middleV, u, v, present[0], present[1], present[3],
      present[4], present[5], present[7]];
    const parts = [head, losses, penalties, isLine ? [] : path];
    return {
      measured: Float64Array.from(parts.flatMap((part) => Array.from(part))),
      names: axisNames(state.model, grid.axes, grid.request).map(typeset).join('\n'),
    };
  }

  /** What a picture needs besides the network. @param {string} needs */
  async function measuredFor(needs) {
    const { options, status } = stateNow();
    if (needs === 'line' || needs === 'plane') {
      return slice(needs === 'line');
    }
    if (needs.startsWith('log')) {
      const isLogarithmic = options[/** @type {'logLoss'|'logRate'|'logGradient'} */ (needs)];
      return { measured: Float64Array.of(isLogarithmic ? 1 : 0), names: '' };
    }
    if (needs === 'gradients' && status.step > 0) {
      return { measured: numbersOf(await actions.gradientHistograms()), names: '' };
    }
    return { measured: new Float64Array(0), names: '' };
  }

  /**
   * @param {string} id  of a kind
   * @param {string} [picture]  its id, for a kind that is one
   * @returns {Promise<Made>}
   */
  async function make(id, picture = USUAL.picture) {
    const { kinds, pictures } = await choices();
    const kind = itemOf('kind', id, kinds);
    const shown = itemOf('picture', picture, pictures);
    const wish = Object.assign({ kind: id, picture }, await measuredFor(kind.isPicture ? shown.needs : ''));
    return Object.assign({ kind }, await actions.exported(wish));
  }

  /** @param {Made} made @param {number} scale @returns {Promise<Uint8Array>} the file */
  const finished = async ({ kind, bytes }, scale) => (kind.isPainted ? painted(bytes, scale) : bytes);

  return {
    choices,
    make,
    scales: SCALES,
    usual: USUAL,

    /**
     * @param {string} id  of a kind
     * @param {{picture?: string, scale?: number}} [options]  for pictures, and how many pixels a unit of one that
     *     is painted has
     * @returns {Promise<string|Uint8Array>}
     */
    async content(id, { picture, scale } = {}) {
      const kind = itemOf('kind', id, (await choices()).kinds);
      if ((picture !== undefined && !kind.isPicture) || (scale !== undefined && !kind.isPainted)) {
        throw new RangeError(`${kind.isPicture ? 'scale' : 'picture and scale'} cannot be chosen for ${id}`);
      }
      if (scale !== undefined && !SCALES.includes(scale)) {
        throw notAllowed('scale', scale, SCALES.join(', '));
      }
      const made = await make(id, picture);
      const bytes = await finished(made, scale || USUAL.scale);
      return kind.isText ? textOf({ bytes }) : new Uint8Array(bytes.buffer);
    },

    /** @param {Made} made  of a kind of text */
    copy: async (made) => copyText(textOf(made)),

    /** @param {Made} made @param {number} scale  for what is painted */
    async save(made, scale) {
      const bytes = await finished(made, scale);
      download(made.name, new Blob([/** @type {any} */ (bytes)]), made.kind.mediaType);
    },
  };
}

/** @param {Histogram[]} histograms @returns {Float64Array} as the engine reads them */
const numbersOf = (histograms) => Float64Array.from(histograms.flatMap(({ low, high, mean, deviation, counts }) =>
  [low, high, mean, deviation].concat(counts)));

/** @typedef {ReturnType<typeof createExporting>} Exporting */
