// The output in small, beside the network, while a view has the place of the large picture.

import { readColours } from '../../figures/canvas.js';
import { fits } from '../../figures/neuron-map.js';
import { createSizeObserver } from '../../figures/sizes.js';
import { html, nothing, render } from '../../figures/template.js';
import { createThumbnail } from '../../figures/thumbnail.js';
import { spotOf } from '../../model/plane-view.js';
import { exampleMarked } from '../../model/subject.js';

/** Side of the picture, in px. */
const SIDE = 92;

/** Examples that are drawn at most: more would hide the plane. */
const MOST = 300;

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createOverview(element, actions) {
  const picture = createThumbnail('overview-picture', SIDE, true);
  /** @type {import('../../model/state.js').State} */
  let state;
  /** Where all columns are there, the large picture is, too. */
  let isSeen = true;
  /** @type {Float64Array|null} */
  let known = null;
  /** @type {Float64Array} */
  let examples = new Float64Array(0);

  /** @param {import('../../model/plane-view.js').Spot|null} spot  of the example that the view speaks of */
  function show(spot) {
    render(html`
      <button type="button" class="overview" title="Show the output in large" aria-label="Show the output in large"
        @click=${() => actions.showView('none')}>${picture.element}
        ${spot ? html`<svg class="overview-marks" width=${SIDE} height=${SIDE} aria-hidden="true">
          <g transform=${`translate(${spot.x * SIDE} ${spot.y * SIDE})`}>
            <circle class="overview-edge" r="6"></circle><circle r="6"></circle>
          </g></svg>` : nothing}
      </button>`, element);
  }

  function draw() {
    const { data, frame, model, theme } = state;
    if (element.hidden || !isSeen || !fits(model, frame)) {
      return;
    }
    if (data !== known) {
      known = data;
      examples = data.slice(0, 4 * Math.min(model.trainCount, MOST));
    }
    const { layers, task, classes, targetRange } = model;
    const example = exampleMarked(state);
    show(example === null ? null : spotOf(frame.view, data[4 * example], data[4 * example + 1]));
    picture.update({
      map: frame.outputMap,
      resolution: frame.outputResolution,
      domain: frame.view,
      data: examples,
      layers,
      task,
      classes,
      targetRange,
    }, readColours(theme));
  }

  show(null);

  createSizeObserver(([{ contentRect }]) => {
    isSeen = contentRect.width > 0;
    if (state) {
      draw();
    }
  }).observe(element);

  return {
    /** @param {import('../../model/state.js').State} next */
    update(next) {
      state = next;
      element.hidden = state.model.experiment.view === 'none';
      draw();
    },
  };
}
