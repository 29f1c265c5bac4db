// What the scene shows of a slice of the loss: its relief, its colours, the path and the ball. Only
// what has changed is handed to the scene.

import { createRelief, drapedPath, fillRelief, heightAt, isInside, placeOf } from './relief.js';
import { lossScale } from '../slice/scale.js';
import { BEYOND } from '../../../model/loss-slice.js';
import { MOST_PIECES } from './line.js';

/**
 * @typedef {import('../../../model/loss-slice.js').LossSlice} LossSlice
 * @typedef {import('../slice/scale.js').LossScale} LossScale
 * @typedef {import('../../../figures/colour.js').Colours} Colours
 * @typedef {import('./scene.js').LandscapeScene} LandscapeScene
 *
 * @typedef {object} Shown
 * @property {LossScale} scale  of the colours
 * @property {LossScale} heights
 * @property {boolean} isOnIt  whether the ball is on the slice
 * @property {boolean} isNew  whether anything is to be drawn anew
 */

/** Nodes along one side, at least. */
const NODES = 65;

/** Where half of the losses lie in this lowest share of the height, logarithmic heights show more. */
const FLAT = 0.02;

/** The share that stands for a loss that is not finite. */
const ABOVE = 2;

export function createSceneContent() {
  /** @type {LandscapeScene|null} */
  let scene = null;
  const reliefs = { colours: createRelief(NODES), heights: createRelief(NODES) };
  /** @type {{losses: Float64Array, chosen: boolean|null, scale: LossScale, heights: LossScale}|null} */
  let known = null;
  /** @type {any[]} */
  let lastColours = [];
  /** @type {any[]} */
  let lastPath = [];

  /**
   * @param {LandscapeScene} present
   * @param {LossSlice} slice
   * @param {boolean|null} chosen
   */
  function fillReliefs(present, slice, chosen) {
    const scale = lossScale(slice.least, slice.greatest);
    const plain = lossScale(slice.least, slice.greatest, false);
    const isFlat = plain.shareOf(middleOf(slice.losses)) < FLAT;
    const heights = (chosen === null ? isFlat : chosen)
      ? lossScale(slice.least, slice.greatest, true)
      : plain;
    const nodes = Math.max(NODES, slice.wanted);
    if (nodes !== reliefs.colours.nodes) {
      reliefs.colours = createRelief(nodes);
      reliefs.heights = createRelief(nodes);
    }
    const share = (/** @type {LossScale} */ { shareOf }) => (/** @type {number} */ loss) =>
      (loss < BEYOND ? shareOf(loss) : ABOVE);
    fillRelief(reliefs.colours, slice.losses, slice.resolution, share(scale));
    fillRelief(reliefs.heights, slice.losses, slice.resolution, share(heights));
    present.setRelief(reliefs.colours, reliefs.heights);
    return { losses: slice.losses, chosen, scale, heights };
  }

  /** @param {{x: number, z: number}} place */
  function onRelief(place) {
    return isInside(place)
      ? { x: place.x, height: heightAt(reliefs.heights, place.x, place.z), z: place.z }
      : null;
  }

  return {
    /**
     * @param {LandscapeScene} present
     * @param {LossSlice} slice
     * @param {Colours} colours
     * @param {boolean|null} chosen  whether heights are logarithmic; null: if that shows more
     * @returns {Shown}
     */
    show(present, slice, colours, chosen) {
      let isNew = false;
      if (present !== scene) {
        scene = present;
        known = null;
        lastColours = [];
        lastPath = [];
      }
      if (!known || known.losses !== slice.losses || known.chosen !== chosen) {
        known = fillReliefs(present, slice, chosen);
        isNew = true;
      }
      const { scale, heights } = known;
      const paint = [colours, scale, heights];
      if (differ(paint, lastColours)) {
        lastColours = paint;
        present.setLook(colours, scale.levels.map(scale.shareOf), (share) =>
          scale.shareOf(heights.lossAt(share)));
        isNew = true;
      }
      const at = placeOf(slice, slice.present.u, slice.present.v);
      const walk = [slice.path, slice.present, known];
      if (differ(walk, lastPath)) {
        lastPath = walk;
        const first = placeOf(slice, slice.path[2], slice.path[3]);
        present.setPath(drapedPath(reliefs.heights, slice, slice.path, MOST_PIECES));
        present.setPlaces(onRelief(at), slice.path.length > 6 ? onRelief(first) : null);
        isNew = true;
      }
      return { scale, heights, isOnIt: isInside(at), isNew };
    },

    /** The scene has been freed. */
    forget() {
      scene = null;
    },
  };
}

/** @param {any[]} now @param {any[]} before */
function differ(now, before) {
  return now.some((part, index) => part !== before[index]);
}

/** @param {Float64Array} losses @returns {number} half of them are greater */
function middleOf(losses) {
  return losses.slice().sort()[Math.floor(losses.length / 2)];
}
