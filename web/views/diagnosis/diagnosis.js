// What is happening: one line below the losses, the view that shows what it rests on, and one thing to
// try.

import { html, nothing, render } from '../../figures/template.js';
import { PLACES, trialOf } from './remedies.js';
import { diagnosisText, NAMES, SILENT } from './words.js';

/** @import { Actions } from '../../page/actions.js' */
/** @import { State } from '../../model/state.js' */
/** @import { Place } from './remedies.js' */

/**
 * @param {HTMLElement} element
 * @param {Actions} actions
 */
export function createDiagnosis(element, actions) {
  /** @param {Place} place */
  function show({ view = 'none', chart, layerChart }) {
    if (chart) {
      actions.setOption('chart', chart);
    }
    if (layerChart) {
      actions.setOption('layerChart', layerChart);
    }
    actions.showView(view);
  }

  return {
    /** @param {State} state */
    update(state) {
      const { diagnosis, model, status } = state;
      const hasBegun = status.step > 0 || status.stopped !== '';
      element.hidden = !hasBegun;
      const isOfThis = hasBegun && diagnosis !== null && diagnosis.step <= status.step;
      const verdict = isOfThis ? diagnosis.verdict : '';
      const trial = isOfThis ? trialOf(state, diagnosis) : null;
      const text = isOfThis ? diagnosisText(model, diagnosis) : '';
      const lead = text.indexOf(':') + 1;
      render(html`
        <p class="diagnosis-text" data-verdict=${verdict}>${text === ''
          ? html`<span class="diagnosis-silent">${SILENT}</span>`
          : html`<b>${text.slice(0, lead)}</b>${text.slice(lead)}`}</p>
        <span class="visually-hidden" role="status">${verdict === '' ? '' : NAMES[verdict]}</span>
        ${verdict === '' ? nothing : html`
          <button type="button" class="quiet" @click=${() => show(PLACES[verdict])}>${PLACES[verdict].name}</button>`}
        ${trial === null ? nothing : html`
          <button type="button" class="quiet" title="Begins again from the initial weights; Undo brings this network back"
            @click=${() => actions.trainWith({ changes: { [trial.key]: trial.value }, fromTheStart: true })}>${
            `Try ${trial.name}`}</button>`}`, element);
    },
  };
}
