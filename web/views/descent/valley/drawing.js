// The drawing of a valley: axes, curve, tangent, the arrow of the next step.

import { createSvg, replaceChildren } from '../../../figures/dom.js';

/** @typedef {import('./layout.js').ValleyLayout} ValleyLayout */

const HEAD = 7;

/** An arrow that the ball would hide begins at its edge and only says which way, in px. */
const HIDDEN = 18;
const EDGE = 12;

/** No arrow at all. */
const NONE = 1e-9;

export function createValleyDrawing() {
  const grid = createSvg('g');
  const clip = createSvg('rect');
  const beyond = createSvg('g');
  const loss = createSvg('path', { class: 'valley-loss' });
  const curve = createSvg('path', { class: 'valley-curve' });
  const tangent = createSvg('line', { class: 'valley-tangent' });
  const fall = createSvg('line', { class: 'valley-fall' });
  const landing = createSvg('circle', { class: 'valley-landing', r: 6 });
  const step = createSvg('path', { class: 'valley-step' });
  const together = createSvg('text', { class: 'valley-name', 'text-anchor': 'end' }, ['loss + penalty']);
  const alone = createSvg('text', { class: 'valley-name', 'text-anchor': 'end' }, ['loss alone']);
  const inside = createSvg('g', { 'clip-path': 'url(#valley-clip)' }, [beyond, loss, curve, together, alone, tangent, fall, landing]);
  const element = createSvg('svg', { class: 'valley-drawing', 'aria-hidden': 'true' }, [
    createSvg('defs', {}, [
      createSvg('clipPath', { id: 'valley-clip' }, [clip]),
      createSvg('pattern', {
        id: 'valley-hatch', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
      }, [createSvg('line', { class: 'descent-hatch', x1: 0, x2: 0, y1: 0, y2: 8 })]),
    ]),
    grid,
    inside,
    step,
  ]);
  let drawnGrid = '';

  /** @param {ValleyLayout} layout @param {string} name */
  function drawGrid({ plane, across, upwards }, name) {
    const foot = plane.top + plane.height;
    const parts = [
      createSvg('rect', { class: 'figure-frame', x: plane.left, y: plane.top, width: plane.width, height: plane.height }),
    ];
    /** @type {Node[]} */
    const nodes = parts;
    across.ticks.forEach(({ value, text }) => {
      const x = plane.left + across.shareOf(value) * plane.width;
      nodes.push(
        createSvg('line', { class: 'figure-tick', x1: x, x2: x, y1: foot, y2: foot + 5 }),
        createSvg('text', { x, y: foot + 17, 'text-anchor': 'middle' }, [text]),
      );
    });
    upwards.ticks.forEach(({ value, text }) => {
      const y = foot - upwards.shareOf(value) * plane.height;
      nodes.push(
        createSvg('line', { class: 'valley-line', x1: plane.left, x2: plane.left + plane.width, y1: y, y2: y }),
        createSvg('text', { x: plane.left - 7, y: y + 4, 'text-anchor': 'end' }, [text]),
      );
    });
    nodes.push(
      createSvg('text', {
        class: 'figure-axis-name', x: plane.left + plane.width / 2, y: foot + 34, 'text-anchor': 'middle',
      }, [name]),
      createSvg('text', {
        class: 'figure-axis-name', x: 12, y: plane.top + plane.height / 2, 'text-anchor': 'middle',
        transform: `rotate(-90 12 ${plane.top + plane.height / 2})`,
      }, ['Loss']),
    );
    replaceChildren(grid, nodes);
  }

  /** @param {SVGElement} part @param {boolean} isThere */
  const show = (part, isThere) => part.setAttribute('visibility', isThere ? 'visible' : 'hidden');

  return {
    element,

    /**
     * @param {ValleyLayout} layout
     * @param {{width: number, height: number, name: string, theme: string}} look
     */
    draw(layout, { width, height, name }) {
      const { plane, ball, arrow } = layout;
      const now = JSON.stringify([plane, layout.across.ticks, layout.across.low, layout.upwards.ticks, layout.upwards.low, layout.upwards.high, name]);
      if (now !== drawnGrid) {
        drawnGrid = now;
        element.setAttribute('width', String(width));
        element.setAttribute('height', String(height));
        clip.setAttribute('x', String(plane.left));
        clip.setAttribute('y', String(plane.top));
        clip.setAttribute('width', String(plane.width));
        clip.setAttribute('height', String(plane.height));
        drawGrid(layout, name);
      }
      curve.setAttribute('d', layout.curve);
      loss.setAttribute('d', layout.lossCurve);
      replaceChildren(beyond, layout.beyond.reduce((nodes, { x, width: wide }) => nodes.concat([
        createSvg('rect', { class: 'valley-beyond', x, y: plane.top, width: wide, height: plane.height }),
      ], wide > 110 ? [
        createSvg('text', { x: x + wide / 2, y: plane.top + 18, 'text-anchor': 'middle' }, ['beyond the scale']),
      ] : []), /** @type {Node[]} */ ([])));
      /** @type {Array<[SVGElement, number]>} */
      const names = layout.ends ? [[together, layout.ends.together - 8], [alone, layout.ends.loss + 18]] : [];
      [together, alone].forEach((text) => show(text, names.length > 0));
      names.forEach(([text, y]) => {
        text.setAttribute('x', String(plane.left + plane.width - 6));
        text.setAttribute('y', String(y));
      });
      show(tangent, layout.tangent !== null);
      if (layout.tangent) {
        const [from, to] = layout.tangent;
        tangent.setAttribute('x1', String(from.x));
        tangent.setAttribute('y1', String(from.y));
        tangent.setAttribute('x2', String(to.x));
        tangent.setAttribute('y2', String(to.y));
      }
      const { landing: place } = layout;
      show(landing, place !== null && Math.abs(place.x - ball.x) >= HIDDEN);
      show(fall, place !== null && Math.abs(place.x - ball.x) >= HIDDEN);
      if (place) {
        landing.setAttribute('cx', String(place.x));
        landing.setAttribute('cy', String(place.y));
        fall.setAttribute('x1', String(place.x));
        fall.setAttribute('x2', String(place.x));
        fall.setAttribute('y1', String(ball.y));
        fall.setAttribute('y2', String(place.y));
      }
      step.setAttribute('d', arrowOf(ball, arrow));
    },
  };
}

/**
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to  level with it
 * @returns {string} a path; '' where there is no length to it
 */
function arrowOf(from, to) {
  const length = Math.abs(to.x - from.x);
  if (!(length > NONE)) {
    return '';
  }
  const way = to.x > from.x ? 1 : -1;
  if (length < HIDDEN) {
    const tip = from.x + way * (EDGE + HEAD);
    const foot = from.x + way * EDGE;
    return `M${foot} ${from.y - HEAD * 0.7}L${tip} ${from.y}L${foot} ${from.y + HEAD * 0.7}`;
  }
  const head = HEAD;
  const back = to.x - way * head;
  return `M${from.x} ${from.y}H${to.x}M${back} ${to.y - head * 0.7}L${to.x} ${to.y}L${back} ${to.y + head * 0.7}`;
}
