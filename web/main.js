// Puts the page together. Everything that knows of everything else is here, and nothing but that.

import { libraries } from './libraries.js';
import {
  catalogueAddress, chapterAddress, keepOffline, loadBody, loadCharts, loadCompare, loadDiagnosis, loadExports, loadGlossary,
  loadOwnData, loadScripts, loadShare, loadSheets, loadSpace, loadStory, loadSweep, loadTimeline, loadWeights, workerScript,
} from './parts.js';
import { createActions } from './page/actions.js';
import { createAddress } from './page/browser/address.js';
import { createScriptApi } from './page/scripts/script-api.js';
import { createEngineClient } from './page/worker/engine-client.js';
import { workerFactory } from './page/browser/engine-worker.js';
import { drawInTurns, nextFrame } from './page/browser/draw-scheduler.js';
import { watchPlaces } from './page/browser/places.js';
import { startThumbnailQueue } from './page/worker/thumbnail-queue.js';
import { followVisibility } from './page/hidden-page.js';
import { createUndoHistory } from './page/experiments/undo-history.js';
import { startLiveUpdates } from './page/worker/live-updates.js';
import {
  preferredCode, preferredTheme, preferredWorkbench, prefersReducedMotion, wantsHiddenTraining, wantsPrompts,
  wantsShortcuts,
} from './page/browser/preferences.js';
import { shareable } from './model/link.js';
import { once } from './model/queues.js';
import { withStop } from './model/tour.js';
import { savedProgress } from './page/lessons.js';
import * as storage from './page/browser/storage.js';
import { createStore, initialState } from './page/store.js';
import { createCharts } from './views/charts/charts.js';
import { createControls } from './views/settings/controls.js';
import { createDiagram } from './views/network/diagram.js';
import { startKeyboard } from './views/frame/keyboard.js';
import { createFigureTabs } from './views/output/figure-tabs.js';
import { createInside } from './views/panels/panels.js';
import { createMasthead } from './views/frame/masthead.js';
import { createNotices } from './views/frame/notices.js';
import { createOwn } from './views/settings/own-data.js';
import { createOverview } from './views/output/overview.js';
import { createPlane } from './views/output/plane.js';
import { createQuestion } from './views/frame/question.js';
import { createStartup } from './views/frame/startup.js';
import { createToolbar } from './views/frame/toolbar.js';
import { createTourOffer } from './views/frame/tour-offer.js';
import { createWorkbench } from './views/frame/workbench.js';
import { loadProseWhenWanted } from './page/prose.js';
import { createSavedExperiments } from './page/experiments/saved-experiments.js';
import { updateForReads } from './page/view-updates.js';

/** @import { Model, Options, State } from './model/state.js' */
/** @import { Lesson } from './page/lessons.js' */

const store = createStore();
const address = createAddress((entry) => {
  ready.then(() => actions.goTo(entry)).catch(actions.report);
});
const makeWorker = workerFactory(workerScript());
const client = createEngineClient({
  makeWorker,
  engine: address.parameter('engine'),
  onRestart(engine) {
    liveUpdates.askAgain();
    actions.restarted(engine);
  },
  onStop: (reason) => actions.stopped(reason),
});
// The engine is loaded while the page is put together; actions.start() says what goes wrong.
client.start().catch(() => {});
const savedExperiments = createSavedExperiments({
  store,
  storage,
  takeCheckpoint: () => client.request('checkpoint'),
});
const undoHistory = createUndoHistory({
  store,
  request: client.request,
  now: () => Date.now(),
  // What is changed in a lesson belongs to the lesson.
  onChange: (isOwn) => savedExperiments.change(isOwn && !store.state().lesson),
});
const usual = initialState().options;
/** What trains sweeps and shows them, once one is wanted. */
const startSweeping = once(async () =>
  (await loadSweep())(dialog('sweep'), actions, { store, makeWorker, address }));

/** What trains runs to compare with and shows them, once one is wanted. */
const startComparing = once(async () => (await loadCompare())(
  place('compare'), actions, { store, client, makeWorker, engine: address.parameter('engine') }));

const actions = createActions({
  store, client, undoHistory, savedExperiments, address, libraries, storage, loadSharing: loadShare,
  loadOwnData, usual, startSweeping, startComparing,
});

/** What is in a link, once somebody wants to copy one. */
async function startShare() {
  const { createShare, createSharing } = await loadShare();
  const { look, compose } = createSharing({ store, request: client.request, usual });
  return createShare(dialog('share'), actions, { look, compose, complete: address.complete });
}

/** What the address asks for besides an experiment, before there is anything to be seen. */
async function startParts() {
  const wishes = address.wishes();
  if (wishes) {
    const { fulfil } = await loadShare();
    await ready;
    await fulfil(wishes, { store, actions, address, root: document.documentElement, row: place('toolbar-row') });
  }
}

/** The tour, once it is wanted. @returns {Promise<{update: (state: State) => void}>} */
const startStory = async () => (await Promise.all([loadStory(), loadCalls()]))[0](
  { card: place('story'), list: dialog('lessons') },
  actions,
  { page: scriptApi, present: store.ready, chapterAddress, own: address.parameter('lesson') },
);

/** What is happening, once something happens. */
const startDiagnosis = async () => (await loadDiagnosis()).createDiagnosis(
  place('diagnosis'),
  actions,
);

/** What writes exports, once somebody wants one. */
const loadExporting = async () => (await loadExports()).createExporting(actions, store.ready);

/** The sheet of exports, likewise. */
const startExports = async () =>
  (await loadExports()).createExports(dialog('exports-sheet'), actions, await loadExporting());

/** The space of a hidden layer, once it is looked at. */
const startSpace = async () => whileShown('space', (await loadSpace())(place('space'), actions));

/** The timeline, once there is a past to go back to. */
const startTimeline = async () => (await loadTimeline())(
  { chart: place('chart-timeline'), strip: place('timeline') },
  actions,
  prefersReducedMotion,
);

/** Runs side by side, once they are compared. */
const startCompare = async () => whileShown('compare', (await startComparing()).view);

/** Experiments to choose from, once they are wanted. */
const startGallery = async () => (await loadSheets()).createGallery(dialog('experiments'), actions);

/** Keys and words, likewise. */
const startHelp = async () => (await loadSheets()).createHelp(dialog('shortcuts'), actions, loadGlossary);

/** The dialog for a table, once it is wanted. */
const startTable = async () => (await loadOwnData()).createTable(dialog('table'), actions);

/** The dialog for weights, once it is wanted. */
const startWeights = async () => (await loadWeights()).createWeights(dialog('weights'), actions);

const place = (/** @type {string} */ id) =>
  /** @type {HTMLElement} */ (document.getElementById(id));
const dialog = (/** @type {string} */ id) => /** @type {HTMLDialogElement} */ (place(id));

/**
 * @param {Options['figure']} figure
 * @param {{update: (state: State) => void}} view
 */
const whileShown = (figure, view) => ({
  update(/** @type {State} */ state) {
    if (state.options.figure === figure) {
      view.update(state);
    }
  },
});

const places = watchPlaces((inSight) => store.update({ inSight }));

/**
 * @param {string} id  of a place that may be hidden
 * @param {(element: HTMLElement, actions: import('./page/actions.js').Actions) => {update: (state: State) => void}} create
 */
function whileInSight(id, create) {
  const view = create(place(id), actions);
  places.watch(place(id));
  return {
    update(/** @type {State} */ state) {
      if (state.inSight.includes(id)) {
        view.update(state);
      }
    },
  };
}

/**
 * @param {(state: State) => boolean} isWanted
 * @param {() => Promise<{update: (state: State) => void}>} load
 */
function whenWanted(isWanted, load) {
  /** @type {{update: (state: State) => void}|null} */
  let view = null;
  let isLoading = false;
  /** @type {State} */
  let latest;
  return {
    update(/** @type {State} */ state) {
      latest = state;
      if (view) {
        view.update(state);
      } else if (isWanted(state) && !isLoading) {
        isLoading = true;
        load().then((made) => {
          view = made;
          view.update(latest);
        }, actions.report).then(() => {
          isLoading = false;
        });
      }
    },
  };
}

/**
 * @param {(state: State) => boolean} hasBegun
 * @param {() => Promise<(state: State) => void>} load  what is told of every state from then on
 */
function onceHappening(hasBegun, load) {
  const loaded = once(load);
  let isBegun = false;
  /** @type {State[]} that it has not been told of */
  let untold = [];
  return (/** @type {State} */ next) => {
    untold = untold.concat(next);
    isBegun = isBegun || hasBegun(next);
    if (isBegun) {
      loaded().then((tell) => {
        const all = untold;
        untold = [];
        all.forEach(tell);
      }, actions.report);
    } else {
      untold = [];
    }
  };
}

/** A line for each; it is updated when a part of the state has changed that it has read. */
const views = [
  createWorkbench(document, actions), // first, because it says what is to be seen
  createMasthead(place('masthead-tools'), actions),
  createToolbar(place('toolbar'), actions),
  createControls(place('rate-controls'), actions),
  whenWanted(({ status }) => status.step > 0 || status.stopped !== '', startDiagnosis),
  createNotices(place('notices'), actions),
  createQuestion(place('question'), actions),
  whileInSight('data-controls', createControls),
  createOwn(place('own'), actions),
  whenWanted(({ table }) => table !== null, startTable),
  whileInSight('training-controls', createControls),
  whileInSight('more-controls', createControls),
  whileInSight('network-controls', createControls),
  whileInSight('diagram', createDiagram),
  createInside(place('inside'), actions, loadBody),
  createOverview(place('overview'), actions),
  createFigureTabs(place('figure-tabs'), actions),
  whileShown('plane', createPlane(place('plot'), actions, loadOwnData)),
  whenWanted(({ options }) => options.figure === 'space', startSpace),
  whenWanted(({ options, pins }) => options.figure === 'compare' || pins.length > 0, startCompare),
  createCharts(place('charts'), actions, loadCharts),
  whenWanted(({ options, timeline }) => options.timeline || timeline.last > timeline.first, startTimeline),
  createTourOffer(place('tour-offer'), actions),
  whenWanted(({ lesson, dialog: open }) => lesson !== null || open === 'lessons', startStory),
  whenWanted(({ dialog: open }) => open === 'share', startShare),
  whenWanted(({ dialog: open }) => open === 'weights', startWeights),
  whenWanted(({ dialog: open }) => open === 'exports', startExports),
  whenWanted(({ dialog: open }) => open === 'experiments', startGallery),
  whenWanted(({ dialog: open }) => open === 'sweep', startSweeping),
  whenWanted(({ dialog: open }) => open === 'shortcuts', startHelp),
];

store.update({
  theme: preferredTheme(),
  options: Object.assign({}, usual, { code: preferredCode() }),
  workbench: preferredWorkbench(store.state().workbench),
  shortcuts: wantsShortcuts(),
  trainsHidden: wantsHiddenTraining(),
  hints: wantsPrompts(),
  progress: savedProgress(storage),
});
// Before any view draws, because some ask the style sheet for the colours of the theme.
store.subscribe(updateForReads(({ theme }) => {
  document.documentElement.dataset.theme = theme;
}));
const startup = createStartup(document.documentElement);
store.subscribe(updateForReads(startup.update));
const drawings = drawInTurns(views.map((view) => {
  const update = updateForReads(view.update);
  return () => update(store.ready());
}));
store.whenReady(drawings.ask);
followVisibility({ page: document, store, actions });
loadProseWhenWanted({
  page: document,
  store,
  load: async () => (await fetch(catalogueAddress)).json(),
});
startKeyboard(document, actions, { state: store.state, drawAll: drawings.finish });
/** @type {{model: Model|null, id: string, lesson: Lesson|null, pinned: string}} */
let addressed = { model: null, id: '', lesson: null, pinned: '' };
store.whenReady(({ model, data, lesson, pinned, savedExperiments: { place: { id } } }) => {
  // Once: to show the old model again would overwrite an address that is just being opened.
  if (model !== addressed.model || id !== addressed.id || lesson !== addressed.lesson
    || pinned !== addressed.pinned) {
    addressed = { model, id, lesson, pinned };
    address.show({ link: withStop(shareable(model.link, data.length / 4) + pinned, lesson), id });
  }
});
store.whenReady(savedExperiments.follow);
store.whenReady(onceHappening(
  ({ playing, status }) => playing || status.step > 0 || status.stopped !== '',
  async () => (await loadDiagnosis()).createPrompts({ store, isSeen: () => document.visibilityState === 'visible' }),
));
savedExperiments.start();
startThumbnailQueue({ store, client });
const liveUpdates = startLiveUpdates({
  store,
  client,
  apply: actions.apply,
  nextFrame,
  shortestPause: () => (prefersReducedMotion() ? 500 : 0),
  report: actions.report,
});

const ready = actions.start();
const parts = startParts().catch(actions.report);
// What is in sight is known when the page has once been laid out.
const laidOut = () => new Promise((then) => nextFrame(() => nextFrame(() => then(null))));
ready.then(() => parts).then(laidOut).then(() => drawings.redraw(startup.reveal)).then(keepOffline).catch(() => {});
ready.catch((error) => actions.fail(error.message));
const opened = ready.then(actions.arrive);
/** What answers the other calls of scripts and lessons, once there is one. */
const loadCalls = once(async () => (await loadScripts()).createLateCalls({
  store,
  actions,
  ready: opened,
  loadDiagnosis,
  loadWeights,
  loadExporting,
  startSweeping,
}));
const scriptApi = createScriptApi({ store, actions, ready: opened, loadCalls });
/** @type {any} */ (window).chainrule = scriptApi;
