// The charts, one at a time, and below each what it shows in words.

import { isRegression, LAYER_CHARTS } from '../../model/charts.js';
import { contentOf } from './content.js';
import { createDecisions } from './confusion.js';
import { createHistograms } from './histograms.js';
import { createIdle } from './idle-neurons.js';
import { createLines } from './lines.js';
import { createErrors } from './errors.js';
import { createTabs } from './tabs.js';
import { createDataTable } from '../../figures/table.js';
import { createElement, setAttribute, setText } from '../../figures/dom.js';
import { createToggle } from '../../figures/toggle.js';

/**
 * @typedef {import('./content.js').Content} Content
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 */

const PANEL = 'chart-panel';
const SUMMARY = 'chart-summary';

/** While training, words and tables change at most this often, in ms. */
const PAUSE = 1000;

/**
 * @param {string} name
 * @param {Array<{id: string, name: string}>} choices
 * @param {(id: any) => void} choose
 */
function createMenu(name, choices, choose) {
  const element = createElement('select', { 'aria-label': name }, choices.map((choice) =>
    createElement('option', { value: choice.id }, [choice.name])));
  element.addEventListener('change', () => choose(element.value));
  return {
    element,

    /** @param {boolean} isWanted @param {string} chosen */
    update(isWanted, chosen) {
      element.hidden = !isWanted;
      if (element.value !== chosen) {
        element.value = chosen;
      }
    },
  };
}

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createCharts(element, { setOption }) {
  const tabs = createTabs(PANEL, (chart) => setOption('chart', chart));
  const layerMenu = createMenu('What of the layers', LAYER_CHARTS, (id) =>
    setOption('layerChart', id));
  const dataMenu = createMenu('Which data', [
    { id: 'test', name: 'Test data' },
    { id: 'training', name: 'Training data' },
  ], (id) => setOption('judged', id));
  /** @type {import('./curves.js').Curves['logarithmic']} */
  let logarithmic = '';
  const logToggle = createToggle('log scale', (checked) => {
    if (logarithmic) {
      setOption(logarithmic, checked);
    }
  });

  const lines = createLines(SUMMARY);
  const histograms = createHistograms();
  const idle = createIdle();
  const decisions = createDecisions();
  const errors = createErrors();
  const empty = createElement('p', { class: 'chart-empty' });
  /** @type {Record<Content['kind'], HTMLElement>} */
  const places = {
    lines: lines.element,
    histograms: histograms.element,
    idle: idle.element,
    decisions: decisions.element,
    errors: errors.element,
    empty,
  };
  const kinds = /** @type {Array<Content['kind']>} */ (Object.keys(places));
  const table = createDataTable(() => draw());
  const summary = createElement('p', { class: 'chart-summary', id: SUMMARY });
  const explanation = createElement('p', { class: 'chart-explanation' });
  const panel = createElement('div', { class: 'chart-panel', id: PANEL, role: 'tabpanel' }, [
    layerMenu.element,
    dataMenu.element,
    ...kinds.map((kind) => places[kind]),
    logToggle.element,
    summary,
    explanation,
    table.element,
  ]);
  element.classList.add('figure', 'charts');
  element.appendChild(tabs.element);
  element.appendChild(panel);

  /** @type {{at: number, of: string}} when there were words last, and for what */
  let spoken = { at: 0, of: '' };
  let tableOf = '';

  /** @param {State} state @param {Model} model @param {Content} content */
  function drawOptions({ options }, model, { curves }) {
    const { chart } = options;
    tabs.update(model, chart);
    setAttribute(panel, 'aria-labelledby', `chart-tab-${chart}`);
    layerMenu.update(chart === 'layers', options.layerChart);
    dataMenu.update(chart === 'decisions' && !isRegression(model), options.judged);
    logarithmic = curves ? curves.logarithmic : '';
    logToggle.element.hidden = logarithmic === '';
    logToggle.update(Boolean(logarithmic && options[logarithmic]));
  }

  /** @param {State} state @param {Model} model @param {Content} content */
  function drawFigure({ learningCurves, options, status, layerStatistics, theme }, model, content) {
    const { curves, kind } = content;
    kinds.forEach((candidate) => {
      places[candidate].hidden = candidate !== kind;
    });
    if (kind === 'lines' && curves) {
      lines.update(learningCurves, curves, logarithmic !== '' && options[logarithmic]);
    } else if (kind === 'histograms' && layerStatistics) {
      histograms.update(model, layerStatistics);
    } else if (kind === 'idle' && layerStatistics) {
      idle.update(model, layerStatistics);
    } else if (kind === 'decisions' && status) {
      decisions.update(model, status[options.judged], options.judged, theme);
    } else if (kind === 'errors' && status) {
      errors.update(model, status);
    } else if (kind === 'empty') {
      setText(empty, content.summary());
    }
  }

  /** @type {State|null} */
  let state = null;

  function draw() {
    if (!state || !state.model) {
      return;
    }
    const { learningCurves, model, options, playing, layerStatistics } = state;
    const content = contentOf(state, model);
    const of = JSON.stringify([content.kind, content.name, options]);
    const isDue = !playing || of !== spoken.of || Date.now() - spoken.at > PAUSE;
    drawOptions(state, model, content);
    drawFigure(state, model, content);
    if (isDue) {
      spoken = { at: Date.now(), of };
      setText(summary, content.kind === 'empty' ? '' : content.summary());
      setText(explanation, content.explanation);
    }
    table.element.hidden = content.table === null;
    if (content.table) {
      if (of !== tableOf) {
        tableOf = of;
        table.refresh();
      }
      table.update(content.curves ? learningCurves : layerStatistics, playing, content.table);
    }
  }

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      draw();
    },
  };
}
