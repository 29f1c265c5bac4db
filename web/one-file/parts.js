// Stands in for parts.js in the page that is one file: everything is there from the start.

import * as charts from '../charts.js';
import { createCompare } from '../compare.js';
import { createDescent } from '../descent.js';
import * as diagnosis from '../diagnosis.js';
import { createExporting, createExports } from '../exports.js';
import { createGlossary } from '../glossary.js';
import * as ownData from '../own-data.js';
import * as scripts from '../scripts.js';
import * as share from '../share.js';
import * as sheets from '../sheets.js';
import { createSpace } from '../space.js';
import { createStory } from '../story.js';
import { createSweeping } from '../sweep.js';
import { createTimeline } from '../timeline.js';
import * as weights from '../weights.js';
import { createWorking } from '../working.js';

/** @type {typeof import('../parts.js').workerScript} */
export const workerScript = () =>
  /** @type {HTMLElement} */ (document.getElementById('worker')).textContent || '';

/** @type {typeof import('../parts.js').keepOffline} */
export const keepOffline = async () => true; // it is where it is kept

/** @type {typeof import('../parts.js').loadBody} */
export const loadBody = {
  working: async () => createWorking,
  descent: async () => createDescent,
};

/** @type {typeof import('../parts.js').loadSheets} */
export const loadSheets = async () => sheets;

/** @type {typeof import('../parts.js').loadExports} */
export const loadExports = async () => ({ createExporting, createExports });

/** @type {typeof import('../parts.js').loadGlossary} */
export const loadGlossary = async () => createGlossary;

/** @type {typeof import('../parts.js').loadCompare} */
export const loadCompare = async () => createCompare;

/** @type {typeof import('../parts.js').loadTimeline} */
export const loadTimeline = async () => createTimeline;

/** @type {typeof import('../parts.js').loadCharts} */
export const loadCharts = async () => charts;

/** @type {typeof import('../parts.js').loadDiagnosis} */
export const loadDiagnosis = async () => diagnosis;

/** @type {typeof import('../parts.js').loadOwnData} */
export const loadOwnData = async () => ownData;

/** @type {typeof import('../parts.js').loadSpace} */
export const loadSpace = async () => createSpace;

/** @type {typeof import('../parts.js').loadShare} */
export const loadShare = async () => share;

/** @type {typeof import('../parts.js').loadScripts} */
export const loadScripts = async () => scripts;

/** @type {typeof import('../parts.js').loadWeights} */
export const loadWeights = async () => weights;

/** @type {typeof import('../parts.js').loadSweep} */
export const loadSweep = async () => createSweeping;

/** @type {typeof import('../parts.js').loadStory} */
export const loadStory = async () => createStory;

/** @type {typeof import('../parts.js').catalogueAddress} */
export const catalogueAddress = /** @type {any} */ (window).chainruleCatalogue;

/** @type {typeof import('../parts.js').chapterAddress} */
export const chapterAddress = (chapter) => /** @type {any} */ (window).chainruleChapters[chapter];
