// Plays a pass through the network, steps through it, or goes to any layer of it.

import { passLayer, passRange } from '../../model/pass.js';
import { layerName } from '../../model/wording.js';
import { createElement, setAttribute, setText } from '../../figures/dom.js';

/** @typedef {import('../../model/state.js').State} State */

/** How long a layer is looked at while playing, in milliseconds. */
const PAUSE = 1100;

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @param {'forward'|'backward'} kind
 * @param {string} name  of the pass
 */
export function createPassControl(actions, kind, name) {
  const play = createElement('button', { type: 'button', class: 'pass-play' });
  const left = createElement('button', { type: 'button', class: 'pass-step' }, ['‹']);
  const right = createElement('button', { type: 'button', class: 'pass-step' }, ['›']);
  const slider = createElement('input', { type: 'range', 'aria-label': `${name}: layer`, step: '1' });
  const place = createElement('output', { class: 'pass-place' });
  const element = createElement('div', { class: 'pass', role: 'group', 'aria-label': name }, [
    play,
    left,
    slider,
    right,
    place,
  ]);
  /** @type {State|null} */
  let state = null;
  let timer = 0;

  /** @param {number} layer */
  const go = (layer) => actions.setOption('pass', { kind, layer });

  function stop() {
    window.clearTimeout(timer);
    timer = 0;
    show();
  }

  function advance() {
    timer = 0;
    if (!state || !state.model || state.model.experiment.view !== kind) {
      return;
    }
    const { start, end } = passRange(kind, state.model);
    const layer = passLayer(state, kind) + Math.sign(end - start);
    if (layer !== end) {
      timer = window.setTimeout(advance, PAUSE);
    }
    go(layer);
  }

  function show() {
    if (!state || !state.model) {
      return;
    }
    const { start, end } = passRange(kind, state.model);
    const layer = passLayer(state, kind);
    setText(play, timer ? 'Stop' : `Play ${kind}`);
    setAttribute(slider, 'min', Math.min(start, end));
    setAttribute(slider, 'max', Math.max(start, end));
    slider.value = String(layer);
    setAttribute(slider, 'aria-valuetext', layerName(state.model, layer));
    setAttribute(left, 'aria-disabled', String(layer === Math.min(start, end)));
    setAttribute(right, 'aria-disabled', String(layer === Math.max(start, end)));
    setText(place, layerName(state.model, layer));
  }

  /** @param {number} change */
  function step(change) {
    if (state && state.model) {
      const { start, end } = passRange(kind, state.model);
      const layer = passLayer(state, kind) + change;
      stop();
      if (layer >= Math.min(start, end) && layer <= Math.max(start, end)) {
        go(layer);
      }
    }
  }

  setAttribute(left, 'aria-label', 'One layer to the left');
  setAttribute(right, 'aria-label', 'One layer to the right');
  left.addEventListener('click', () => step(-1));
  right.addEventListener('click', () => step(1));
  slider.addEventListener('input', () => {
    const layer = Number(slider.value);
    stop(); // which shows where the pass is now
    go(layer);
  });
  play.addEventListener('click', () => {
    if (timer) {
      stop();
    } else if (state && state.model) {
      const { start, end } = passRange(kind, state.model);
      if (start !== end) {
        timer = window.setTimeout(advance, PAUSE);
      }
      go(start);
    }
  });
  element.addEventListener('keydown', (event) => {
    const change = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (change !== 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      step(change);
    }
  });

  return {
    element,

    /** @param {State} now */
    update(now) {
      state = now;
      show();
    },
  };
}
