// Pictures that can wait a moment: some in each of the next frames, so that no frame takes long.

/** Milliseconds after which no further picture is begun in a frame. */
const BUDGET = 6;

/** @type {Array<() => void>} */
const waiting = [];

/** @param {() => void} draw */
export function drawLater(draw) {
  if (waiting.length === 0) {
    window.requestAnimationFrame(drawSome);
  }
  waiting.push(draw);
}

function drawSome() {
  const end = Date.now() + BUDGET;
  do {
    /** @type {() => void} */ (waiting.shift())();
  } while (waiting.length > 0 && Date.now() < end);
  if (waiting.length > 0) {
    window.requestAnimationFrame(drawSome);
  }
}

/**
 * For a figure whose first picture takes its turn, so that the page is put together without a pause;
 * all that follow are drawn at once.
 *
 * @returns {(draw: () => void) => void}
 */
export function firstDrawnLater() {
  let isBegun = false;
  /** @type {(() => void)|null} */
  let latest = null;

  return (draw) => {
    if (isBegun) {
      draw();
      return;
    }
    if (!latest) {
      drawLater(() => {
        isBegun = true;
        /** @type {() => void} */ (latest)();
        latest = null;
      });
    }
    latest = draw;
  };
}
