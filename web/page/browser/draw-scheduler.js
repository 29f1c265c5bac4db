// When views draw: at most once a frame, however often the state changes, and never for long.

/** Milliseconds after which no further view begins to draw in a frame; the rest draw in the next. */
const BUDGET = 6;

/** @param {() => void} callback */
export function nextFrame(callback) {
  window.requestAnimationFrame(callback);
}

/**
 * @param {Array<() => void>} drawings
 * @returns {{ask: () => void, finish: () => void, redraw: (then: () => void) => void}} ask: each
 *     draws once, in this frame or one of the next; finish: those that have been asked for and have
 *     not drawn yet do so now; redraw: as ask, and calls back when each has drawn
 */
export function drawInTurns(drawings) {
  let waiting = 0;
  let turn = drawings.length - 1;
  let due = false;
  let left = 0;
  let drawn = () => {};

  function draw() {
    due = false;
    const end = Date.now() + BUDGET;
    while (waiting > 0 && Date.now() < end) {
      drawNext();
    }
    if (waiting > 0) {
      request();
    }
  }

  function drawNext() {
    waiting -= 1;
    turn = (turn + 1) % drawings.length;
    drawings[turn]();
    left -= 1;
    if (left === 0) {
      drawn();
    }
  }

  function request() {
    if (!due) {
      due = true;
      nextFrame(draw);
    }
  }

  function ask() {
    waiting = drawings.length;
    request();
  }

  return {
    ask,

    redraw(then) {
      left = drawings.length;
      drawn = then;
      ask();
    },

    finish() {
      while (waiting > 0) {
        drawNext();
      }
    },
  };
}
