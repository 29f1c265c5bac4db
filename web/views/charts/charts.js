// The charts, one at a time, and below each what it shows in words.

import { once } from '../../model/queues.js';
import { CHARTS, GIVEN, hasGiven, isRegression, LAYER_CHARTS } from '../../model/charts.js';
import { contentOf } from './content.js';
import { isOverTime } from './curves.js';
import { createLines } from './lines.js';
import { menu } from '../../figures/menu.js';
import { createElement } from '../../figures/dom.js';
import { createTableDisclosure } from '../../figures/table.js';
import { onTabKey, tab } from '../../figures/tabs.js';
import { html, nothing, render } from '../../figures/template.js';
import { createThrottle } from '../../figures/throttle.js';
import { toggle } from '../../figures/toggle.js';

/**
 * @typedef {import('./content.js').Content} Content
 * @typedef {Pick<typeof import('./present.js'), 'presentContent'|'presentFigure'>} Present  the charts that are not
 *     over time
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 */

const PANEL = 'chart-panel';
const SUMMARY = 'chart-summary';

const JUDGED = [
  { id: 'test', name: 'Test data' },
  { id: 'training', name: 'Training data' },
];

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 * @param {() => Promise<Present>} loadPresent
 */
export function createCharts(element, { setOption, report }, loadPresent) {
  const lines = createLines(SUMMARY);
  const timeline = createElement('div', { id: 'chart-timeline' }); // filled by who shows the timeline
  const table = createTableDisclosure(() => draw());
  /** @type {(what: import('../../figures/throttle.js').Subject, make: () => string[]) => string[]} */
  const throttle = createThrottle();
  /** @type {State} */
  let state;
  /** Once one of those charts is chosen. @type {Present|null} */
  let present = null;
  const startPresent = once(async () => {
    present = await loadPresent();
    draw();
  });

  /** @param {Model} model @param {Content} content */
  function figure(model, { kind, summary }) {
    if (kind === 'lines') {
      return lines.element;
    }
    return kind === 'empty' || !present
      ? html`<p class="chart-empty">${summary()}</p>` : present.presentFigure(state, model, kind);
  }

  /** @param {Model} model @param {Content} content */
  function panel(model, content) {
    const { layerStatistics, learningCurves, options, playing } = state;
    const { chart, judged, layerChart } = options;
    const { curves, explanation, kind, name } = content;
    const subject = [kind, name, options];
    const logarithmic = curves ? curves.logarithmic : '';
    const [summary, meaning] = throttle({ subject, version: content, isMoving: playing }, () =>
      [kind === 'empty' ? '' : content.summary(), explanation]);
    return html`
      ${chart === 'layers' ? menu({
        label: 'Quantity',
        options: LAYER_CHARTS,
        value: layerChart,
        change: (id) => setOption('layerChart', id),
      }) : nothing}
      ${hasGiven(options, model) ? toggle({
        name: GIVEN.name,
        checked: options.givenGradients,
        change: (checked) => setOption('givenGradients', checked),
      }) : nothing}
      ${chart === 'decisions' && !isRegression(model) ? menu({
        label: 'Which data',
        options: JUDGED,
        value: judged,
        change: (id) => setOption('judged', id),
      }) : nothing}
      ${figure(model, content)}
      ${timeline}
      ${logarithmic ? toggle({
        name: 'Log scale',
        checked: options[logarithmic],
        change: (checked) => setOption(logarithmic, checked),
      }) : nothing}
      <p class="chart-summary" id=${SUMMARY}>${summary}</p>
      <p class="chart-explanation">${meaning}</p>
      ${content.table ? table({
        subject,
        version: curves ? learningCurves : layerStatistics,
        isMoving: playing,
        content: content.table,
      }) : nothing}`;
  }

  function draw() {
    const { learningCurves, model, options, pins } = state;
    if (!present && !isOverTime(options)) {
      startPresent().catch(report);
    }
    const content = contentOf(state, model, present);
    const { curves } = content;
    render(html`
      <div class="chart-tabs" role="tablist" aria-label="Charts" @keydown=${onTabKey}>
        ${CHARTS.map(({ id, name }) => tab({
          id: `chart-tab-${id}`,
          name: name(model),
          panel: PANEL,
          isChosen: id === options.chart,
          choose: () => setOption('chart', id),
          className: 'chart-tab',
        }))}
      </div>
      <div class="chart-panel" id=${PANEL} role="tabpanel" aria-labelledby=${`chart-tab-${options.chart}`}>
        ${panel(model, content)}
      </div>`, element);
    if (content.kind === 'lines' && curves) {
      const { logarithmic } = curves;
      lines.update({
        learningCurves,
        pins,
        curves,
        isLogarithmic: logarithmic !== '' && options[logarithmic],
      });
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
