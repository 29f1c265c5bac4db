// When to draw: once a frame, however often the state changes, and never for long.

/** Milliseconds, for surroundings without animation frames. */
const FRAME = 16;

/** Milliseconds of a frame that drawing may begin in; what is left over is for the next frame. */
const BUDGET = 6;

/** @param {() => void} callback */
export function nextFrame(callback) {
  if (typeof window.requestAnimationFrame === 'function') {
    window.requestAnimationFrame(callback);
  } else {
    window.setTimeout(callback, FRAME);
  }
}

/**
 * @param {Array<() => void>} drawings
 * @returns {{ask: () => void, finish: () => void}} ask: for all of them, each once, in this frame
 *     and as many as it takes; finish: what has been asked for and not drawn yet, now
 */
export function drawInTurns(drawings) {
  let waiting = 0;
  let turn = drawings.length - 1;
  let due = false;

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
  }

  function request() {
    if (!due) {
      due = true;
      nextFrame(draw);
    }
  }

  return {
    ask() {
      waiting = drawings.length;
      request();
    },

    finish() {
      while (waiting > 0) {
        drawNext();
      }
    },
  };
}
