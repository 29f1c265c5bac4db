// The place on the plane that is pointed at, by the pointer or by the cursor of the keyboard, and
// what can be read there.

import { PLACE } from '../../figures/square.js';
import { note } from '../../figures/tooltip.js';
import { formatNumber } from '../../model/numbers.js';
import { placeOf, spotOf } from '../../model/plane-view.js';
import { createLatestQueue } from '../../model/queues.js';
import { typeset } from '../../model/wording.js';
import { valuesAt } from './picture.js';
import { exampleLines, outputLines, placeLines } from './words.js';

/**
 * @typedef {import('../../model/plane-view.js').Spot} Spot
 * @typedef {import('../../model/plane-view.js').View} View
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./picture.js').Picture} Picture
 */

/** An example is meant that is at most so many px away. */
const REACH = 9;

/** The cursor has come to rest after so many ms; then a screen reader says what is there. */
const REST = 400;

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @param {() => void} changed  there is more to show
 */
export function createSpot(actions, changed) {
  /** Asks the network what it puts out at a place. */
  const questions = createLatestQueue(async (/** @type {[number, number]} */ [x1, x2]) => {
    try {
      outputs = await actions.predict(x1, x2);
      changed();
    } catch (error) {
      outputs = []; // The engine has died; whoever restarts it says so.
    }
  });
  /** @type {number[]} at the place where it was asked last; [] when none are known */
  let outputs = [];
  /** What was asked last: where, and at which moment of training. */
  let asked = { place: '', moment: /** @type {unknown} */ (null) };
  /** @type {Spot|null} */
  let spot = null;
  let isCursor = false;
  let saying = 0;
  /** @type {string[]} */
  let lines = [];

  /** @param {[number, number]} place @param {unknown} moment */
  function outputsAt(place, moment) {
    if (asked.moment !== moment || asked.place !== String(place)) {
      asked = { place: String(place), moment };
      questions.put(place);
    }
    return outputs;
  }

  /** @param {State} state @param {Picture} picture @param {View} view @param {number} side @param {Spot} at */
  function linesAt(state, picture, view, side, at) {
    const { model } = state;
    const place = placeOf(view, at);
    const near = state.painting
      ? -1
      : nearestExample(state.data, state.options.showTest, view, at, REACH / side);
    const answers =
      picture.shown === 'outputs'
        ? outputLines(model, outputsAt(place, state.frame))
        : valuesAt(picture, at.x, at.y).map((value) => `value = ${formatNumber(value)}`);
    return placeLines(model, place)
      .concat(answers)
      .concat(near < 0 ? [] : exampleLines(state, near));
  }

  return {
    spot: () => spot,
    isCursor: () => isCursor,

    /** @param {Spot|null} next */
    point(next) {
      spot = next;
      isCursor = false;
      changed();
    },

    /** @param {Spot|null} next  by the keyboard */
    moveCursor(next) {
      spot = next;
      isCursor = next !== null;
      window.clearTimeout(saying);
      saying = next ? window.setTimeout(() => actions.announce(lines.join(', ')), REST) : 0;
      changed();
    },

    /**
     * @param {State} state
     * @param {View} view
     * @param {number} side  in px
     * @returns {number} index of the example that is meant; -1 for none
     */
    example: (state, view, side) =>
      spot ? nearestExample(state.data, state.options.showTest, view, spot, REACH / side) : -1,

    /** Nothing that is known holds for another network. */
    forget() {
      outputs = [];
      asked = { place: '', moment: null };
    },

    /**
     * @param {State} state  with a model
     * @param {Picture} picture
     * @param {View} view
     * @param {number} side  in px
     * @returns {unknown} a template
     */
    noteAt(state, picture, view, side) {
      if (!spot || spot.x < 0 || spot.x > 1 || spot.y < 0 || spot.y > 1) {
        return note(null);
      }
      lines = linesAt(state, picture, view, side, spot).map(typeset);
      return note({ lines, x: PLACE.x + spot.x * side, y: PLACE.y + spot.y * side, width: side });
    },
  };
}

/**
 * @param {Float64Array} data  (examples, 4): x1, x2, label, 1 for test data
 * @param {boolean} withTest  whether the test points are to be seen
 * @param {import('../../model/plane-view.js').View} view
 * @param {import('../../model/plane-view.js').Spot} spot
 * @param {number} reach  as a share of the view's side
 * @returns {number} index of the nearest example; -1 when none is within reach
 */
function nearestExample(data, withTest, view, spot, reach) {
  let nearest = -1;
  let least = reach * reach;
  for (let example = 0; 4 * example < data.length; example++) {
    const at = 4 * example;
    if (data[at + 3] === 1 && !withTest) {
      continue;
    }
    const { x, y } = spotOf(view, data[at], data[at + 1]);
    const distance = (x - spot.x) * (x - spot.x) + (y - spot.y) * (y - spot.y);
    if (distance <= least) {
      least = distance;
      nearest = example;
    }
  }
  return nearest;
}
