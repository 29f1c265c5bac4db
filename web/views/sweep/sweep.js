// The sheet for a sweep: which fields and values, how it gets on, and what it comes to.

import { readColours } from '../../figures/canvas.js';
import { adoptStyle } from '../../figures/adopted-style.js';
import { createDialog, sheetHead } from '../../figures/dialog.js';
import { menu } from '../../figures/menu.js';
import { onTabKey, tab } from '../../figures/tabs.js';
import { html, nothing, render } from '../../figures/template.js';
import { fieldOf } from '../../model/catalogue.js';
import { grouped } from '../../model/numbers.js';
import { fieldName, valueText } from '../../model/setting-names.js';
import { countOf, isComparable, LIMITS, planOf, suggestionsFor, sweepable, USUAL } from '../../model/sweep.js';
import { rankingSoFar, resultsOf } from '../../model/sweep-tables.js';
import { createGrid } from './grid.js';
import { parallelLines } from './lines.js';
import { SWEEP } from './style.js';
import { settingsTable } from './table.js';
import { lossWords, progressText, settingText, verdict } from './words.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../model/sweep.js').Plan} Plan
 * @typedef {import('../../model/sweep-tables.js').Result} Result
 * @typedef {import('../../page/runs/sweep-runner.js').SweepRunner} Runner
 * @typedef {import('./table.js').Order} Order
 */

/** What a sweep begins with. */
const FIRST = ['rate', 'layers'];
const FIRST_VALUES = 4;

/** Fields that a grid can show. */
const MOST_OF_GRID = 2;

const VIEWS = { grid: 'Grid', lines: 'Parallel lines', table: 'Table' };

/**
 * @param {HTMLDialogElement} element  named by sweep-title
 * @param {import('../../page/actions.js').Actions} actions
 * @param {Runner} runner
 */
export function createSweep(element, actions, runner) {
  const dialog = createDialog(element, actions.closeDialog, false);
  adoptStyle(SWEEP);
  let grid = createGrid();
  /** @type {State} */
  let state;
  /** @type {Plan|null} as it is being written */
  let plan = null;
  /** The text of the sweep that a link has brought. */
  let brought = '';
  /** @type {keyof typeof VIEWS} */
  let view = 'grid';
  /** @type {Order} */
  let order = { id: 'median', isUp: true };
  let copied = '';

  /** @param {string} key */
  function suggestions(key) {
    const { catalogue, model } = state;
    const field = catalogue && fieldOf(catalogue, key);
    return catalogue && model && field ? suggestionsFor(catalogue, model, field) : [];
  }

  /** @returns {Plan} */
  function firstPlan() {
    const { epochs } = state.model ? state.model.experiment : { epochs: '0' };
    return {
      fields: FIRST.map((key) => ({ key, values: suggestions(key).slice(-FIRST_VALUES) })),
      seeds: USUAL.seeds,
      epochs: Number(epochs) || USUAL.epochs,
    };
  }

  /** @param {Partial<Plan>} changes */
  function change(changes) {
    plan = Object.assign({}, plan, changes);
    draw();
  }

  /** @param {number} at @param {string} key @param {string[]} values */
  function changeField(at, key, values) {
    change({ fields: /** @type {Plan} */ (plan).fields.map((field, index) => (index === at ? { key, values } : field)) });
  }

  function start() {
    const isRunning = state.sweep && ['running', 'starting'].indexOf(state.sweep.phase) >= 0;
    if (plan && state.model && !isRunning) {
      view = plan.fields.length > MOST_OF_GRID ? 'lines' : 'grid';
      runner.start(plan, state.model).catch(actions.report);
    }
  }

  /** @param {Result} result */
  function open({ link }) {
    actions.closeDialog();
    actions.open(link).catch(actions.report);
  }

  async function copy() {
    const { sweep, model } = state;
    if (plan && model) {
      copied = await runner.copyLink(plan, sweep ? sweep.model.link : model.link);
      draw();
    }
  }

  /** @param {Plan} shown @param {boolean} isRunning */
  function form(shown, isRunning) {
    const { catalogue, model } = /** @type {any} */ (state);
    const fields = sweepable(catalogue, model);
    const taken = shown.fields.map(({ key }) => key);
    const options = fields.map(({ key, name }) => ({ id: key, name }));
    const free = fields.find(({ key }) => taken.indexOf(key) < 0);
    const count = countOf(shown);
    const text = `${grouped(count)} settings × ${grouped(shown.seeds)} seeds = ${grouped(count * shown.seeds)} trainings`;
    return html`
      <form class="sweep-form" novalidate @submit=${(/** @type {Event} */ event) => { event.preventDefault(); start(); }}>
        ${shown.fields.map(({ key, values }, at) => {
          const field = fieldOf(catalogue, key);
          return html`
          <div class="sweep-field">
            ${menu({
              label: `Field ${at + 1}`,
              options: options.concat(options.some(({ id }) => id === key) ? [] : [{ id: key, name: key }]),
              value: key,
              change: (chosen) => changeField(at, chosen, suggestions(chosen)),
            })}
            <input type="text" aria-label=${`Values of ${fieldName(catalogue, key)}, separated by commas`} spellcheck="false" autocomplete="off"
              title=${field && field.allowed ? `Allowed: ${field.allowed}` : ''} .value=${values.join(', ')}
              @change=${(/** @type {any} */ { target }) => changeField(at, key,
                target.value.split(',').map((/** @type {string} */ value) => value.trim()).filter(Boolean))}>
            <button type="button" class="quiet" @click=${() => changeField(at, key, suggestions(key))}>Suggest</button>
            <button type="button" class="round" aria-label=${`Without ${fieldName(catalogue, key)}`} title="Remove"
              @click=${() => change({ fields: shown.fields.filter((_, index) => index !== at) })}>×</button>
          </div>`;
        })}
        <div class="sweep-numbers">
          ${free && shown.fields.length < LIMITS.fields ? html`<button type="button" class="quiet"
            @click=${() => change({ fields: shown.fields.concat({ key: free.key, values: suggestions(free.key) }) })}>Add a field</button>` : nothing}
          <label>Seeds <input type="number" min="1" max=${LIMITS.seeds} .value=${String(shown.seeds)}
            @change=${(/** @type {any} */ { target }) => change({ seeds: Number(target.value) })}></label>
          <label>Epochs <input type="number" min="1" max=${LIMITS.epochs} .value=${String(shown.epochs)}
            @change=${(/** @type {any} */ { target }) => change({ epochs: Number(target.value) })}></label>
          <span class="sweep-count">${text}</span>
        </div>
        <div class="sweep-buttons">
          <button type="submit" class="main" aria-disabled=${String(isRunning)}>Start the sweep</button>
          ${isRunning ? html`<button type="button" @click=${() => runner.stop()}>Stop</button>` : nothing}
          ${state.sweep && state.sweep.phase === 'stopped' && state.sweep.settings.length > 0 && !state.sweep.problem
            ? html`<button type="button" @click=${() => runner.goOn().catch(actions.report)}>Go on</button>` : nothing}
          <button type="button" class="quiet" @click=${copy}>${copied || 'Copy link to this sweep'}</button>
        </div>
      </form>`;
  }

  /** @param {NonNullable<State['sweep']>} sweep */
  function results(sweep) {
    const { catalogue, theme } = /** @type {any} */ (state);
    const { settings, plan: swept, phase } = sweep;
    const found = rankingSoFar(settings);
    const isComparing = isComparable(swept);
    const best = found && isComparing && phase !== 'starting' ? found.ranking.best : -1;
    const all = resultsOf(settings);
    const names = {
      name: (/** @type {string} */ key) => fieldName(catalogue, key),
      value: (/** @type {string} */ key, /** @type {string} */ value) => valueText(catalogue, key, value),
      setting: (/** @type {Record<string, string>} */ values) => settingText(catalogue, values),
    };
    const views = /** @type {Array<keyof typeof VIEWS>} */ (Object.keys(VIEWS))
      .filter((id) => (id === 'grid' ? swept.fields.length <= MOST_OF_GRID : id === 'table' || swept.fields.length > 0));
    const chosen = views.indexOf(view) >= 0 ? view : views[0];
    return html`
      <div class="sweep-verdict">${verdict(catalogue, sweep).map((sentence) => html`<p>${sentence}</p>`)}</div>
      <div class="sweep-tools">
        <div class="tabs" role="tablist" aria-label="Results" @keydown=${onTabKey}>
          ${views.map((id) => tab({
            id: `sweep-${id}`, name: VIEWS[id], panel: 'sweep-panel', isChosen: id === chosen,
            choose: () => { view = id; draw(); },
          }))}
        </div>
        <button type="button" class="quiet" @click=${() => runner.saveTable('settings')}>Settings as CSV</button>
        <button type="button" class="quiet" @click=${() => runner.saveTable('runs')}>Runs as CSV</button>
      </div>
      <div id="sweep-panel" role="tabpanel" aria-labelledby=${`sweep-${chosen}`}>
        ${chosen === 'grid' ? grid({
          fields: swept.fields, results: all, best, isClear: found !== null && found.ranking.isClear, names,
          colours: readColours(theme), open,
        }) : nothing}
        ${chosen === 'lines' ? parallelLines(swept, all, best, Object.assign({ loss: lossWords, measure: 'Median loss' }, names)) : nothing}
        ${chosen === 'table' ? settingsTable({
          plan: swept, results: all, best, names, order, open,
          sort: (next) => { order = next; draw(); },
        }) : nothing}
      </div>`;
  }

  function draw() {
    const { sweep, catalogue } = state;
    if (!catalogue) {
      return;
    }
    plan = plan || firstPlan();
    const isRunning = sweep !== null && (sweep.phase === 'running' || sweep.phase === 'starting');
    const problem = sweep ? sweep.problem : '';
    render(html`
      ${sheetHead({
        id: 'sweep-title',
        title: 'Sweep',
        about: 'Train the experiment with every combination of some values, each from several initial weights. The data stay the same.',
        close: actions.closeDialog,
      })}
      <div class="sweep">
        ${form(plan, isRunning)}
        <p class="problem" role="alert">${problem}</p>
        ${sweep && sweep.total > 0 ? html`
          <div class="sweep-progress">
            <progress max=${sweep.total} value=${sweep.done} aria-label="Trainings done"></progress>
            <span>${progressText(sweep)}</span>
          </div>` : nothing}
        ${sweep && sweep.done > 0 ? results(sweep) : nothing}
      </div>`, element);
  }

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      const isOpen = next.dialog === 'sweep';
      if (isOpen && next.sweepText !== brought) {
        brought = next.sweepText;
        plan = planOf(brought) || plan;
      }
      copied = isOpen ? copied : '';
      dialog.show(isOpen, draw, () => {
        grid = createGrid();
      });
    },
  };
}
