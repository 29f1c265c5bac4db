// What a link can hold of what is on the page, composed for whoever wants to share it: shorter ones
// and longer ones, each with what it holds and what it leaves out, in words.

import { grouped } from '../../model/numbers.js';
import { isWhole, LONG, shareable, withChecksum } from '../../model/link.js';
import { isSliceLaid, writeSight } from '../../model/sight.js';
import { withStop } from '../../model/tour.js';
import { BEFORE_PARAMETERS, writeTrained } from '../../model/trained.js';
import { counted } from '../../model/wording.js';

/** @import { Options, State } from '../../model/state.js' */
/** @import { Moment } from '../../session/moment.js' */
/** @import { Store } from '../store.js' */

/**
 * @typedef {object} SharedLink
 * @property {string} link  without "#"
 * @property {string[]} holds  in words
 * @property {string[]} leavesOut  in words
 *
 * @typedef {object} Shared
 * @property {SharedLink} short  settings alone
 * @property {SharedLink} exact  what is on the screen
 * @property {'exact'|'long'|'file'} needs  what the exact one goes into: a link that no program cuts, a
 *     longer one, or none
 */

/** Weights and biases that are written one by one: more of them travel as all numbers. */
const MOST_EDITS = 40;

/** Milliseconds that a slice of the loss may take to follow training, and between two looks at it. */
const LONGEST_WAIT = 1500;
const PAUSE = 50;

/** The first of the numbers of a moment that every edit sets. */
const SET_BY_EDITS = 5;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(command: string, input?: any) => Promise<any>} parts.request  of the engine
 * @param {Options} parts.usual  options that need no mention
 */
export function createSharing({ store, request, usual }) {
  return {
    /** @returns {Promise<Moment>} where training is, when the slice has come there, too; it takes a while */
    async look() {
      const moment = await request('moment');
      for (let left = LONGEST_WAIT; left > 0 && !isSliceLaid(store.ready()); left -= PAUSE) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      return moment;
    },

    /**
     * @param {Moment} moment
     * @param {boolean} withTheme
     * @returns {Shared}
     */
    compose: (moment, withTheme) => composed(store.ready(), moment, usual, withTheme),
  };
}

/**
 * @param {State} state
 * @param {Moment} moment
 * @param {Options} usual
 * @param {boolean} withTheme
 * @returns {Shared}
 */
function composed(state, moment, usual, withTheme) {
  const { model, theme, lesson, data, pinned, pins } = state;
  const ownPoints = model.hasOwnPoints ? data.length / 4 : 0;
  const sight = writeSight(state, usual);
  const sightText = sight.map(({ text }) => text).join('') + (withTheme ? `&theme=${theme}` : '');
  const settings = settingsOf(state, ownPoints).concat(pins.length > 0
    ? [`${counted(pins.length, 'pinned run')}, by the settings in which they differ`] : []);
  const looks = sight.map(({ say }) => say)
    .concat(withTheme ? [`Theme: ${theme}`] : [])
    .concat(lesson ? [`The tour, chapter ${lesson.chapter}, step ${lesson.step}`] : []);
  const points = ownPoints > 0 ? [`${counted(ownPoints, 'point')} of your own`] : [];
  const close = (/** @type {string} */ text) =>
    withStop(withChecksum(text) + pinned, lesson);
  const trainings = trainingsOf(moment).map(({ text, says, leavesOut }) => ({
    link: close(model.link + text + sightText),
    holds: settings.concat(points, says, looks),
    leavesOut,
    isSettings: text === '',
  }));
  const exact = trainings.find(({ link }) => link.length <= LONG) || trainings[trainings.length - 1];
  const short = shareable(model.link, ownPoints);
  const isCut = short !== model.link;
  return {
    short: {
      link: close(short),
      holds: settings.concat(isCut ? [] : points, lesson ? looks.slice(-1) : []),
      leavesOut: (isCut ? points : [])
        .concat(trainings[0].isSettings ? [] : ['The training, and what was changed by hand'])
        .concat(sight.length > 0 ? ['What is selected and looked at'] : []),
    },
    exact,
    needs: isWhole(exact.link) ? 'exact' : exact.link.length <= LONG ? 'long' : 'file',
  };
}

/** @param {State} state @param {number} ownPoints @returns {string[]} */
function settingsOf({ model, catalogue }, ownPoints) {
  const { view } = model.experiment;
  const open = catalogue.families.view.find(({ id }) => id === view);
  const what = ownPoints > 0 ? 'All settings' : 'All settings and data';
  return [what].concat(open && view !== 'none' ? [`The view ${open.name}`] : []);
}

/**
 * @param {Moment} moment
 * @returns {Array<{text: string, says: string[], leavesOut: string[]}>} the best one first
 */
function trainingsOf({ state, parameters, repeated, isMended, fingerprint, milliseconds }) {
  const [, epoch, batch] = state;
  const end = BEFORE_PARAMETERS + parameters.length;
  const at = `Epoch ${grouped(epoch)}${batch > 0 ? ` and ${counted(batch, 'mini-batch', 'mini-batches')}` : ''}`;
  const edits = Array.from(parameters, (value, index) => ({ index, value }))
    .filter(({ value, index }) => !Object.is(value, repeated[BEFORE_PARAMETERS + index]));
  const firstOfEdits = edits.length > 0 ? SET_BY_EDITS : BEFORE_PARAMETERS;
  const isOtherwiseSame = repeated.length === state.length
    && state.every((value, index) => (index >= firstOfEdits && index < end) || Object.is(value, repeated[index]));
  if (isOtherwiseSame && edits.length <= (isMended ? 0 : MOST_EDITS)) {
    const isTrained = epoch + batch > 0;
    const seconds = milliseconds < 500 ? 'at once' : `in about ${(milliseconds / 1000).toFixed(1)} s`;
    return [{
      text: isTrained || edits.length > 0
        ? writeTrained({ trained: isTrained ? { epoch, batch } : null, edits, fingerprint })
        : '',
      says: [
        isTrained ? `${at}: the receiver’s page trains again, ${seconds}, to the same bits` : 'The initial weights',
      ].concat(edits.length > 0
        ? [`${counted(edits.length, 'weight or bias', 'weights and biases')} changed by hand, exactly`]
        : []),
      leavesOut: [],
    }];
  }
  const weights = `${at}, with all ${counted(parameters.length, 'weight and bias', 'weights and biases')}, exactly`;
  const curves = 'The learning curves and the path up to here';
  const all = {
    text: writeTrained({ state, fingerprint }),
    says: [weights],
    leavesOut: [curves],
  };
  return state.length === end ? [all] : [
    Object.assign({}, all, { says: [weights, 'What the optimizer remembers'] }),
    {
      text: writeTrained({ state: state.slice(0, end), fingerprint }),
      says: [weights],
      leavesOut: [curves, 'What the optimizer remembers: it begins anew'],
    },
  ];
}
