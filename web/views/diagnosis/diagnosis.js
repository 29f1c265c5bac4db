// What is happening: one line below the losses, the view that shows what it rests on, and one thing to
// try on a twin of the network; its answer then takes the place of the line. On a phone, all of it comes at
// a tap, over what is below.

import { comparedPins, isAbout, isUnderWay } from '../../model/pins.js';
import { settingName } from '../../model/setting-names.js';
import { classMap, html, nothing, render } from '../../figures/template.js';
import { PLACES, trialOf } from './remedies.js';
import { diagnosisText, IDLE, NAMES, SILENT, twinText } from './words.js';

/** @import { Actions } from '../../page/actions.js' */
/** @import { Comparison, Pin } from '../../model/pins.js' */
/** @import { State } from '../../model/state.js' */
/** @import { Place } from './remedies.js' */

/**
 * @param {HTMLElement} line
 * @param {Actions} actions
 */
export function createDiagnosis(line, actions) {
  /** @type {State|null} */
  let shown = null;
  let isWhole = false;
  line.replaceChildren(); // what stood there before this was loaded

  /** @param {boolean} whole */
  function unfold(whole) {
    isWhole = whole;
    if (shown) {
      update(shown);
    }
  }

  line.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isWhole) {
      event.stopPropagation();
      unfold(false);
      /** @type {HTMLElement} */ (line.querySelector('.diagnosis-more')).focus();
    }
  });

  const more = () => html`<button type="button" class="quiet diagnosis-more" aria-expanded=${String(isWhole)}
    @click=${() => unfold(!isWhole)}>${isWhole ? 'Less' : 'More'}</button>`;

  /** @param {unknown} content */
  const whole = (content) => html`<div class=${classMap({ 'diagnosis-body': true, 'is-whole': isWhole })}>${content}</div>`;

  /** @param {Place} place */
  function show({ view = 'none', chart, layerChart }) {
    isWhole = false;
    if (chart) {
      actions.setOption('chart', chart);
    }
    if (layerChart) {
      actions.setOption('layerChart', layerChart);
    }
    actions.showView(view);
  }

  /** @param {State} state */
  function verdictLine(state) {
    const { diagnosis, model, status } = state;
    const isOfThis = diagnosis !== null && diagnosis.step <= status.step;
    const verdict = isOfThis ? diagnosis.verdict : '';
    const trial = isOfThis ? trialOf(state, diagnosis) : null;
    const text = isOfThis ? diagnosisText(model, diagnosis) : '';
    const lead = text.indexOf(':') + 1;
    return html`
      <p class="diagnosis-text" data-verdict=${verdict}>${text === ''
        ? html`<span class="diagnosis-silent">${SILENT}</span>`
        : html`<b>${text.slice(0, lead)}</b>${text.slice(lead)}`}</p>
      <span class="visually-hidden" role="status">${verdict === '' ? '' : NAMES[verdict]}</span>
      ${verdict === '' ? nothing : html`
        ${more()}
        <button type="button" class="quiet" @click=${() => show(PLACES[verdict])}>${PLACES[verdict].name}</button>`}
      ${trial === null ? nothing : html`
        <button type="button" class="quiet" title="A copy is trained with this one change; your training continues"
          @click=${() => actions.twin(trial.key, trial.value)}>${`Try ${trial.name}`}</button>`}`;
  }

  /** @param {Comparison} comparison @param {Pin[]} pins  both @param {string} name  of the setting that the twin has */
  function twinLine({ key, values }, pins, name) {
    const isTraining = pins.some(isUnderWay);
    return html`
      <p class="diagnosis-text" role="status">${twinText(key, pins, name)}</p>
      ${more()}
      ${isTraining ? nothing : html`
        <button type="button" class="quiet" @click=${() => {
          isWhole = false;
          actions.showPinned();
        }}>Show side by side</button>
        <button type="button" class="quiet" title=${`Begins again with ${name}; Undo brings this network back`}
          @click=${() => use(key, values[1])}>Use it</button>`}
      <button type="button" class="quiet" @click=${() => actions.forgetComparison()}>${
        isTraining ? 'Cancel' : 'Close'}</button>`;
  }

  /** @param {string} key @param {string} value */
  function use(key, value) {
    isWhole = false;
    actions.forgetComparison();
    actions.trainWith({ changes: { [key]: value }, fromTheStart: true });
  }

  /** @param {State} state */
  function update(state) {
    shown = state;
    const { catalogue, comparison, model, pins, status } = state;
    const both = comparison && comparison.isTwin && isAbout(comparison, catalogue, model)
      ? comparedPins(comparison, pins) : [];
    const hasBegun = status.step > 0 || status.stopped !== '';
    line.classList.toggle('is-idle', !hasBegun && both.length === 0);
    if (comparison && both.length > 0) {
      render(whole(twinLine(comparison, both, settingName(catalogue, comparison.key, comparison.values[1]))), line);
      return;
    }
    render(whole(hasBegun ? verdictLine(state) : html`<p class="diagnosis-text diagnosis-silent">${IDLE}</p>`), line);
  }

  return { update };
}
