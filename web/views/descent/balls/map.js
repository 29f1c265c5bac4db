// The map that balls are dropped on: as the map of the descent, with the balls above it and a
// crosshair at which the next one falls.

import { createChangeCheck, createSurface, pixelRatio } from '../../../figures/canvas.js';
import { setAttribute, setPlace } from '../../../figures/dom.js';
import { PLACE } from '../../../figures/square.js';
import { html, nothing, render } from '../../../figures/template.js';
import { mapKey } from '../slice/key.js';
import { placeAt, spotAt } from '../slice/layout.js';
import { createSliceMap } from '../slice/map.js';
import { drawBalls } from './marks.js';

/**
 * @typedef {import('./layout.js').Place} Place
 * @typedef {import('../slice/layout.js').Region} Region
 * @typedef {import('../slice/layout.js').Spot} Spot
 * @typedef {import('../../../figures/colour.js').Colours} Colours
 */

/** Size of the numbers, in px. */
const TEXT = 13;

/** @param {number} share */
const within = (share) => Math.min(1, Math.max(0, share));

/**
 * @param {object} parts
 * @param {import('../../../page/actions.js').Actions} parts.actions
 * @param {(place: Place) => void} parts.drop
 * @param {(place: Place) => string} parts.nameOf  a place, in words
 * @param {() => void} parts.changed
 */
export function createBallMap({ actions, drop, nameOf, changed }) {
  /** @type {Place|null} of the crosshair; null for the middle of what is shown */
  let place = null;
  const map = createSliceMap({
    actions,
    changed,
    className: 'balls-plane',
    description: 'balls-summary balls-hint',
    cursor: {
      spot,
      fixed: spot,
      moveTo(next) {
        place = next && placeAt(map.seen(), next);
        changed();
      },
      act: () => drop(crosshair()),
      words: () => nameOf(crosshair()),
    },
    point() {},
    click(at) {
      if (map.lossSlice()) {
        place = placeAt(map.seen(), at);
        drop(place);
        changed();
      }
    },
  });
  const surface = createSurface('plot-points');
  const hasChanged = createChangeCheck();

  /** @returns {Spot} of the crosshair, within what is shown */
  function spot() {
    const seen = map.seen();
    const { x, y } = spotAt(seen, place ? place.u : seen.u, place ? place.v : seen.v);
    return { x: within(x), y: within(y) };
  }

  const crosshair = () => placeAt(map.seen(), spot());

  /** @param {import('../../../model/state.js').Balls} balls @param {Colours} colours @param {Region} region */
  function drawAbove(balls, colours, region) {
    const side = map.side();
    if (!hasChanged([balls, colours, region.u, region.v, region.radius, side, pixelRatio()])) {
      return;
    }
    surface.clear(side, side);
    drawBalls(surface.context, balls, {
      pointOf(u, v) {
        const { x, y } = spotAt(region, u, v);
        return { x: x * side, y: y * side };
      },
      width: side,
      height: side,
      colours,
      textSize: TEXT,
    });
  }

  return {
    moves: map.moves,
    follow: map.follow,
    lossSlice: map.lossSlice,
    crosshair,

    /**
     * @param {import('../../../model/state.js').Balls} balls
     * @param {Colours} colours
     * @param {number} width  that there is room for, in px
     * @returns {unknown} a template of the map and its key; nothing without a slice
     */
    template(balls, colours, width) {
      const shown = map.lossSlice();
      map.fit(width);
      const drawn = map.draw(shown, null, colours);
      if (!shown || !drawn) {
        return nothing;
      }
      drawAbove(balls, colours, drawn.region);
      setPlace(surface.canvas, PLACE);
      setAttribute(map.plane, 'aria-label',
        `Map of the loss over ${drawn.names[0]} and ${drawn.names[1]}, with a crosshair for the next ball`);
      const { x, y } = spot();
      render(html`
        <div class="balls-hair is-across" .style=${`top: ${y * map.side()}px`}></div>
        <div class="balls-hair is-up" .style=${`left: ${x * map.side()}px`}></div>`, map.plane);
      return html`${map.frame(surface.canvas)}${mapKey(shown, drawn.scale, colours, false)}`;
    },
  };
}
