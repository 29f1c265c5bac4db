// Small pictures that nobody waits for: some in each of the next frames, so that none takes long.

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
