// Puts the page together. Everything that knows of everything else is here, and nothing but that.

import { createActions } from './actions.js';
import { createAddress } from './address.js';
import { createApi } from './api.js';
import { createClient, workerFactory } from './client.js';
import { drawInTurns, nextFrame } from './frames.js';
import { startGallery } from './gallery.js';
import { createJournal } from './journal.js';
import { loadBody } from './lazy.js';
import { startPlayback } from './playback.js';
import { preferredTheme, prefersReducedMotion, wantsShortcuts } from './preferences.js';
import { shareable } from './sharing.js';
import * as storage from './storage.js';
import { createStore } from './store.js';
import { createCharts } from './views/charts.js';
import { createControls } from './views/controls.js';
import { createDiagram } from './views/diagram.js';
import { createGallery } from './views/gallery.js';
import { createHelp } from './views/help.js';
import { startKeyboard } from './views/keyboard.js';
import { createFigureTabs } from './views/figure-tabs.js';
import { createInside } from './views/inside.js';
import { createMasthead } from './views/masthead.js';
import { createNotices } from './views/notices.js';
import { createOwn } from './views/own.js';
import { createPlot } from './views/plot.js';
import { createProgress } from './views/progress.js';
import { createQuestion } from './views/question.js';
import { createSpace } from './views/space.js';
import { createStartup } from './views/startup.js';
import { createTable } from './views/table.js';
import { createToolbar } from './views/toolbar.js';
import { createWhose } from './views/whose.js';
import { createWork } from './work.js';

const store = createStore();
const address = createAddress((link) => {
  ready.then(() => actions.open(link)).catch(actions.report);
});
const client = createClient({
  makeWorker: workerFactory('worker.js'),
  engine: address.parameter('engine'),
  onRestart: () => actions.recover().catch(actions.report),
  onFailure: (reason) => actions.fail(reason),
});
const work = createWork({ store, storage });
const journal = createJournal({
  store,
  request: client.request,
  now: () => Date.now(),
  onChange: work.claim,
});
const actions = createActions({ store, client, journal, work, address });

const place = (/** @type {string} */ id) =>
  /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * @param {import('./store.js').Options['figure']} figure
 * @param {{update: (state: import('./store.js').State) => void}} view
 */
const whileShown = (figure, view) => ({
  update(/** @type {import('./store.js').State} */ state) {
    if (state.options.figure === figure) {
      view.update(state);
    }
  },
});

const views = [
  createMasthead(place('masthead'), actions),
  createToolbar(place('toolbar'), actions),
  createProgress(place('progress')),
  createNotices(place('notices'), actions),
  createWhose(place('whose'), actions),
  createQuestion(place('question'), actions),
  createControls(place('data-controls'), actions),
  createOwn(place('own'), actions),
  createTable(place('table'), actions),
  createControls(place('training-controls'), actions),
  createControls(place('network-controls'), actions),
  createDiagram(place('diagram'), actions),
  createInside(place('inside'), actions, loadBody),
  createFigureTabs(place('figure-tabs'), actions),
  whileShown('plane', createPlot(place('plot'), actions)),
  whileShown('space', createSpace(place('space'), actions)),
  createCharts(place('charts'), actions),
  createGallery(place('experiments'), actions),
  createHelp(place('shortcuts'), actions),
];

store.update({ theme: preferredTheme(), shortcuts: wantsShortcuts() });
// Before any view draws, because some ask the style sheet for the colours of the theme.
store.subscribe(({ theme }) => {
  document.documentElement.dataset.theme = theme;
});
const startup = createStartup(document.documentElement);
store.subscribe(startup.update);
const drawings = drawInTurns(views.map((view) => () => view.update(store.state())));
store.subscribe(drawings.ask);
startKeyboard(document, actions, { state: store.state, drawAll: drawings.finish });
/** @type {import('./store.js').Model|null} */
let addressed = null;
store.subscribe(({ model }) => {
  // Once: to show the old model again would overwrite an address that is just being opened.
  if (model && model !== addressed) {
    addressed = model;
    address.show(shareable(model.link));
  }
});
store.subscribe(work.follow);
startGallery({ store, client });
startPlayback({
  store,
  client,
  apply: actions.apply,
  nextFrame,
  shortestPause: () => (prefersReducedMotion() ? 500 : 0),
});

const ready = actions.start();
ready.then(() => drawings.redraw(startup.reveal)).catch(() => {});
ready.catch((error) => actions.fail(error.message));
/** @type {any} */ (window).chainrule = createApi({ store, actions, ready });
