// Mouse, pen and touch on a plane, told apart: pointing, clicking, dragging, pinching, turning
// the wheel. What they do is up to the plane.

/**
 * @typedef {import('../model/plane-view.js').Spot} Spot
 *
 * @typedef {object} Strokes
 * @property {() => boolean} areMeant  a drag is a stroke now, and does not move the plane
 * @property {(spot: Spot) => void} strokeTo  begins or goes on
 * @property {(isDone: boolean) => void} endStroke  false: it never was meant
 *
 * @typedef {object} Handlers
 * @property {(spot: Spot|null) => void} point  null: the pointer has left
 * @property {(spot: Spot) => void} click
 * @property {(spot: Spot) => void} [doubleClick]  comes after two clicks
 * @property {(right: number, up: number) => void} move  shares of the side
 * @property {(factor: number, spot: Spot) => void} zoom
 * @property {Strokes} [strokes]  where a drag can be one
 */

/** A pointer that stays within so many px has clicked. */
const CLICK = 5;

/** What a wheel turns a line or a page into, in px. */
const LINE = 16;
const PAGE = 400;

/** How much a px of the wheel zooms; pinching a touch pad counts as a small turn of the wheel. */
const WHEEL = 0.0016;
const PINCH = 0.01;

/**
 * @param {HTMLElement} plane
 * @param {Handlers} handlers
 */
export function listenToPointer(plane, { strokes, ...handlers }) {
  /** @type {Map<number, {x: number, y: number}>} where they are, in px of the page */
  const pressed = new Map();
  let hasMoved = false;
  let isStroke = false;
  let start = { x: 0, y: 0 };

  /** A plane can be put away while it is held; then nothing on it is a share of its side. */
  const isShown = () => plane.getBoundingClientRect().width > 0;

  /** @param {{x: number, y: number}} point @returns {Spot} */
  function spotAt({ x, y }) {
    const { left, top, width, height } = plane.getBoundingClientRect();
    return { x: (x - left) / width, y: (y - top) / height };
  }

  /** @param {MouseEvent} event */
  const pointOf = ({ clientX, clientY }) => ({ x: clientX, y: clientY });

  /** @param {boolean} isDone */
  function endStroke(isDone) {
    if (strokes && isStroke) {
      isStroke = false;
      strokes.endStroke(isDone);
    }
  }

  /** @returns {{x: number, y: number, apart: number}} of two fingers */
  function spread() {
    const [a, b] = Array.from(pressed.values());
    const apart = Math.sqrt(Math.pow(a.x - b.x, 2) + Math.pow(a.y - b.y, 2));
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.max(1, apart) };
  }

  /** @param {{x: number, y: number}} from @param {{x: number, y: number}} to */
  function drag(from, to) {
    const { width, height } = plane.getBoundingClientRect();
    handlers.move((from.x - to.x) / width, (to.y - from.y) / height);
  }

  plane.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || pressed.size === 2 || !isShown()) {
      return;
    }
    plane.setPointerCapture(event.pointerId);
    pressed.set(event.pointerId, pointOf(event));
    hasMoved = pressed.size > 1;
    start = pointOf(event);
    if (pressed.size > 1) {
      endStroke(false);
    } else if (strokes && strokes.areMeant()) {
      isStroke = true;
      strokes.strokeTo(spotAt(start));
    }
  });

  plane.addEventListener('pointermove', (event) => {
    if (!isShown()) {
      return;
    }
    const before = pressed.get(event.pointerId);
    const now = pointOf(event);
    if (event.pointerType !== 'touch' || isStroke) {
      handlers.point(spotAt(now));
    }
    if (!before) {
      return;
    }
    if (pressed.size === 2) {
      const old = spread();
      pressed.set(event.pointerId, now);
      const next = spread();
      drag(old, next);
      handlers.zoom(old.apart / next.apart, spotAt(next));
      return;
    }
    if (strokes && isStroke) {
      strokes.strokeTo(spotAt(now));
    } else if (hasMoved || Math.abs(now.x - start.x) + Math.abs(now.y - start.y) > CLICK) {
      hasMoved = true;
      drag(before, now);
    } else {
      return;
    }
    pressed.set(event.pointerId, now);
  });

  plane.addEventListener('pointerup', (event) => {
    if (!pressed.delete(event.pointerId)) {
      return;
    }
    if (isStroke) {
      endStroke(true);
    } else if (!hasMoved && isShown()) {
      handlers.point(spotAt(pointOf(event)));
      handlers.click(spotAt(pointOf(event)));
    }
    hasMoved = true;
  });

  plane.addEventListener('pointercancel', (event) => {
    pressed.delete(event.pointerId);
    endStroke(false);
  });

  plane.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch') {
      handlers.point(null);
    }
  });

  plane.addEventListener('dblclick', (event) => {
    if (handlers.doubleClick && isShown()) {
      handlers.doubleClick(spotAt(pointOf(event)));
    }
  });

  plane.addEventListener(
    'wheel',
    (event) => {
      // The page scrolls past a plane that nobody has taken hold of.
      const isPinch = event.ctrlKey || event.metaKey;
      if (!isShown() || (!isPinch && document.activeElement !== plane)) {
        return;
      }
      event.preventDefault();
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
      const turn = event.deltaY * unit * (isPinch ? PINCH : WHEEL);
      handlers.zoom(Math.exp(Math.max(-0.5, Math.min(0.5, turn))), spotAt(pointOf(event)));
    },
    { passive: false },
  );
}
