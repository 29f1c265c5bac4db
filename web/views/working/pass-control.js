// Plays a pass through the network, steps through it, or goes to any layer of it.

import { passLayer, passRange } from '../../model/pass.js';
import { layerName } from '../../model/wording.js';
import { html, live, nothing } from '../../figures/template.js';

/** @typedef {import('../../model/state.js').State} State */

/** How long a layer is looked at while playing, in milliseconds. */
const PAUSE = 1100;

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @param {'forward'|'backward'} kind
 * @param {string} name  of the pass
 */
export function createPassControl(actions, kind, name) {
  /** @type {State} */
  let state;
  let timer = 0;

  /** @param {number} layer */
  const go = (layer) => actions.setOption('pass', { kind, layer });

  function stop() {
    window.clearTimeout(timer);
    timer = 0;
  }

  function play() {
    const { start, end } = passRange(kind, state.model);
    timer = start === end ? 0 : window.setTimeout(advance, PAUSE);
    go(start);
  }

  function advance() {
    timer = 0;
    if (state.model.experiment.view !== kind) {
      return;
    }
    const { start, end } = passRange(kind, state.model);
    const layer = passLayer(state, kind) + Math.sign(end - start);
    if (layer !== end) {
      timer = window.setTimeout(advance, PAUSE);
    }
    go(layer);
  }

  /** @param {number} layer  if there is such a layer */
  function stopAt(layer) {
    const { low, high } = bounds();
    stop();
    go(Math.max(low, Math.min(high, layer)));
  }

  function bounds() {
    const { start, end } = passRange(kind, state.model);
    return { low: Math.min(start, end), high: Math.max(start, end) };
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const change = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (change !== 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      stopAt(passLayer(state, kind) + change);
    }
  }

  return {
    /** @param {State} now @param {unknown} [beside]  what else stands in its line */
    template(now, beside = nothing) {
      state = now;
      const layer = passLayer(state, kind);
      const { low, high } = bounds();
      const place = layerName(state.model, layer);
      return html`<div class="pass" role="group" aria-label=${name} @keydown=${press}>
        <button type="button" class="pass-play" @click=${() => (timer ? stopAt(layer) : play())}>${
          timer ? 'Stop' : `Play ${kind}`}</button>
        <button type="button" class="pass-step" aria-label="One layer to the left"
          aria-disabled=${layer === low} @click=${() => stopAt(layer - 1)}>‹</button>
        <input type="range" aria-label="${name}: layer" aria-valuetext=${place} step="1" min=${low} max=${high}
          .value=${live(String(layer))}
          @input=${(/** @type {any} */ event) => stopAt(Number(event.target.value))}>
        <button type="button" class="pass-step" aria-label="One layer to the right"
          aria-disabled=${layer === high} @click=${() => stopAt(layer + 1)}>›</button>
        <output class="pass-place">${place}</output>
        ${beside}
      </div>`;
    },
  };
}
