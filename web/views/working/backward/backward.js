// Backward: how the deltas come about layer by layer, and the chain rule factor by factor, for the
// weight in focus.

import { passLayer } from '../../../model/pass.js';
import { createNeuronRows } from '../../../figures/neuron-rows.js';
import { codeOf } from '../code/code.js';
import { createExplainedView, why } from '../explained-view.js';
import { createPassControl } from '../pass-control.js';
import { chainRule } from './chain-rule.js';
import { gradientCheck } from './gradient-check.js';
import { layerDeltas } from './layer-deltas.js';
import { activationSlope, incomingValue } from './local-gradients.js';
import { placeOf } from './notation.js';
import { createSignFirst } from './sign-first.js';
import { upstreamGradient } from './upstream-gradient.js';
import { createWiggle } from './wiggle.js';
import { WHY } from './words.js';

/** @param {import('../../../page/actions.js').Actions} actions */
export function createBackwardView(actions) {
  const control = createPassControl(actions, 'backward', 'Backward pass');
  const redraw = () => view.redraw();
  const deltaRows = createNeuronRows(actions, redraw);
  const factorRows = createNeuronRows(actions, redraw);
  const wiggle = createWiggle(actions, redraw);
  const signFirst = createSignFirst(actions, redraw);
  let isWhole = false;
  const view = createExplainedView({
    className: 'working-backward',
    actions,
    above: (state) => control.template(state, signFirst.toggle(state)),
    working(state, explanation) {
      if (signFirst.isOpen()) {
        return signFirst.template(state);
      }
      const layer = passLayer(state, 'backward');
      const code = codeOf('backward', state, explanation, layer);
      const deltas = layerDeltas(state, explanation, layer, deltaRows);
      if (!isWhole) {
        // Two tables of a wide layer at once would hold up the page.
        window.setTimeout(() => {
          isWhole = true;
          redraw();
        });
        return [code, deltas];
      }
      const place = placeOf(state.model, explanation);
      return [
        code,
        deltas,
        chainRule(place, explanation),
        wiggle.template(place, explanation),
        upstreamGradient(place, explanation, state, factorRows),
        activationSlope(place, explanation, state),
        incomingValue(place, explanation),
        gradientCheck(place, explanation),
        why(WHY),
      ];
    },
  });
  return view;
}
