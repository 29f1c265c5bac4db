// What a step of a lesson can point at, by name.

/**
 * @typedef {import('../../model/state.js').Workbench} Workbench
 *
 * @typedef {object} Target
 * @property {string} selector  of the element
 * @property {Workbench['panel']} [panel]  that it stands in
 */

/** @type {Record<string, Target>} */
export const TARGETS = {
  network: { selector: '#diagram .diagram-stage', panel: 'network' },
  neuron: { selector: '#diagram .diagram-neuron[aria-pressed="true"], #diagram .diagram-neuron.is-lit', panel: 'network' },
  view: { selector: '#inside-panel .inside-content', panel: 'figure' },
  picture: {
    selector: '#inside-panel :is(.map-frame, .landscape-figure, .valley-drawing, .activation-figure)',
    panel: 'figure',
  },
  tabs: { selector: '#inside .inside-tabs', panel: 'figure' },
  output: { selector: '#plane-panel', panel: 'figure' },
  charts: { selector: '#charts', panel: 'figure' },
  data: { selector: '.settings-part[data-panel="data"]', panel: 'data' },
  training: { selector: '#training-controls', panel: 'training' },
  layers: { selector: '#network-controls', panel: 'network' },
  rate: { selector: '#rate-controls' },
  play: { selector: '#toolbar [data-action="play"]' },
  step: { selector: '#toolbar [data-action="step"]' },
  epoch: { selector: '#toolbar [data-action="epoch"]' },
  reset: { selector: '#toolbar [data-action="reset"]' },
  seed: { selector: '#toolbar [data-action="newWeights"]' },
  readings: { selector: '#toolbar .readings' },
};
