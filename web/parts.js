// What is loaded by itself: the worker, and parts of the page that are loaded when they are first
// looked at, so that a first visit loads less. The page in one file has one-file/parts.js instead.

import { loadSheet } from './figures/adopted-style.js';
import { importing } from './page/browser/engine-worker.js';
import { keepSite } from './page/browser/offline.js';

/** @returns {string} what the worker runs */
export const workerScript = () => importing('worker.js');

/** For when there is no network. */
export const keepOffline = () => keepSite('service-worker.js');

export const loadBody = {
  async working() {
    const [{ createWorking }] = await Promise.all([import('./working.js'), loadSheet('css/working.css')]);
    return createWorking;
  },
  async descent() {
    const [{ createDescent }] = await Promise.all([import('./descent.js'), loadSheet('css/descent.css')]);
    return createDescent;
  },
};

/** The gallery of experiments, and the help. */
export const loadSheets = () => import('./sheets.js');

export const loadExports = () => import('./exports.js');

export const loadGlossary = async () => (await import('./glossary.js')).createGlossary;

export const loadCompare = async () => (await import('./compare.js')).createCompare;

export const loadTimeline = async () => (await import('./timeline.js')).createTimeline;

/** The charts that are not over time. */
export const loadCharts = () => import('./charts.js');

export const loadDiagnosis = () => import('./diagnosis.js');

export const loadOwnData = () => import('./own-data.js');

export const loadSpace = async () => (await import('./space.js')).createSpace;

export const loadShare = () => import('./share.js');

/** What answers scripts and lessons. */
export const loadScripts = () => import('./scripts.js');

/** The dialog for weights, and what checks those of a script. */
export const loadWeights = () => import('./weights.js');

export const loadSweep = async () => (await import('./sweep.js')).createSweeping;

export const loadStory = async () => (await import('./story.js')).createStory;

/** The whole catalogue, with what is only read. */
export const catalogueAddress = 'engine/catalogue.json';

/** @param {string} chapter  its file @returns {string} where it is */
export const chapterAddress = (chapter) => `story/${chapter}.json`;
