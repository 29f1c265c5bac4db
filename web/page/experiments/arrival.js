// What a link says besides its settings is brought about: training goes on to where it was, what was
// changed by hand is changed, and the page looks at what was looked at.

import { grouped } from '../../model/numbers.js';
import { readSight } from '../../model/sight.js';
import { readTrained } from '../../model/trained.js';
import { counted } from '../../model/wording.js';

/** @import { Update } from '../../model/protocol.js' */
/** @import { Notice, Options, State } from '../../model/state.js' */
/** @import { Problem, Trained } from '../../model/trained.js' */
/** @import { Store } from '../store.js' */

/** Characters of a value that are shown. */
const LONGEST = 40;

/** The controls that tensorflow/playground hides, as key_hide, and what hide= calls them here. */
const HIDDEN = /** @type {Record<string, string>} */ (Object.assign(Object.create(null), {
  showTestData: 'testData',
  discretize: 'classes',
  playButton: 'play',
  stepButton: 'step',
  resetButton: 'reset',
  learningRate: 'rate',
  activation: 'activation',
  regularization: 'regularisation',
  regularizationRate: 'regularisation',
  problem: '',
  dataset: 'dataset',
  percTrainData: 'share',
  noise: 'noise',
  batchSize: 'batch',
  numHiddenLayers: 'layers',
}));

const THEMES = ['light', 'dark', 'projector'];

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(command: string, input?: any) => Promise<any>} parts.request  of the engine; not remembered
 * @param {(update: Update) => any} parts.apply
 * @param {(epochs: number) => Promise<string>} parts.train  what has ended it earlier, in words
 * @param {(notice: Notice) => void} parts.note
 * @param {Options} parts.usual  what a link does not mention
 * @param {(hide: string) => string[]} parts.leaveOut  of the page; the parts that there are not
 * @param {(hide: string) => void} parts.keep  in the address
 * @returns {(link: string) => Promise<void>}  when the experiment of the link is open
 */
export function createArrival({ store, request, apply, train, note, usual, leaveOut, keep }) {
  /** @param {Problem} problem */
  function complain({ key, value, used, allowed }) {
    const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}...` : value;
    const is = shown === '' ? 'empty' : shown.replace(/[^ -~]/g, '?');
    note({ id: `field:${key}`, kind: 'warning', text: `${key} is ${is}; allowed: ${allowed}; used: ${used}` });
  }

  /** @param {NonNullable<Trained['trained']>} trained @returns {Promise<boolean>} whether it got there */
  async function trainAgain({ epoch, batch }) {
    const { model } = store.ready();
    if (batch >= Math.max(1, model.stepsPerEpoch) || model.trainCount === 0) {
      complain({
        key: 'trained',
        value: `${epoch}.${batch}`,
        used: 'the initial weights',
        allowed: model.trainCount === 0 ? 'nothing, as there are no training data'
          : `up to ${model.stepsPerEpoch - 1} mini-batches behind the dot`,
      });
      return false;
    }
    store.update({ replay: epoch, announcement: `Training again to epoch ${grouped(epoch)}, as the link says.` });
    try {
      const overtaker = epoch > 0 ? await train(epoch) : '';
      const goal = epoch * model.stepsPerEpoch + batch;
      for (let last = -1; overtaker === '' && last < store.ready().status.step && store.ready().status.step < goal;) {
        last = store.ready().status.step;
        apply(await request('step', goal - last));
      }
      const { status } = store.ready();
      if (status.step !== goal) {
        const why = overtaker ? `It was ended by ${overtaker}.` : status.reason;
        note({
          id: 'replay',
          kind: 'information',
          text: `The link’s training to epoch ${grouped(epoch)} ended at epoch ${grouped(status.epoch)}. ${why}`,
        });
      }
      return status.step === goal;
    } finally {
      store.update({ replay: 0 });
    }
  }

  /** @param {Trained} wanted @returns {Promise<boolean>} whether it was all done */
  async function trainAs({ trained, edits, state }) {
    if (state) {
      apply(await request('resume', state));
      return true;
    }
    const isThere = trained === null || await trainAgain(trained);
    for (const edit of isThere ? edits : []) {
      if (edit.index >= store.ready().model.parameterCount) {
        complain({
          key: 'edits',
          value: String(edit.index),
          used: 'the others',
          allowed: `0 to ${store.ready().model.parameterCount - 1}, the weights and biases of the network`,
        });
      } else {
        apply(await request('setParameter', edit));
      }
    }
    return isThere;
  }

  /** @param {string} fingerprint  that is to have come of it */
  async function compare(fingerprint) {
    const { fingerprint: here } = await request('state');
    if (fingerprint !== '' && fingerprint !== here) {
      note({
        id: 'fingerprint',
        kind: 'warning',
        text: 'This is not quite what the sender saw: the weights have the fingerprint '
          + `${here}; in the link it is ${fingerprint}. The link was changed, or made by another version.`,
      });
    }
  }

  /** @param {Record<string, string>} values */
  function leaveOutParts(values) {
    const hidden = Object.keys(values).filter((key) => /_hide$/.test(key) && values[key] !== 'false')
      .map((key) => key.slice(0, -'_hide'.length));
    const hide = hidden.map((control) => HIDDEN[control])
      .concat((values.hide || '').split('_'))
      .filter((part, index, all) => part && all.indexOf(part) === index)
      .join('_');
    const unknown = hidden.filter((control) => HIDDEN[control] === undefined);
    if (unknown.length > 0) {
      complain({
        key: `${unknown[0]}_hide`, value: 'true', used: 'nothing', allowed: `${Object.keys(HIDDEN).join(', ')} before _hide`,
      });
    }
    if (hide) {
      leaveOut(hide);
      keep(hide);
    }
    if (hidden.length > unknown.length) {
      note({
        id: 'hidden',
        kind: 'information',
        text: 'The link leaves out some controls.',
        actions: [{ name: 'Show all', does: 'showAll' }],
      });
    }
  }

  /** @returns {Pick<State, 'selection'|'selectedExample'|'view'|'options'>} before a link says otherwise */
  function usualSight() {
    const { options: { inStep, code, slice: { turn } }, pinned } = store.ready();
    const figure = pinned ? 'compare' : usual.figure;
    const slice = Object.assign({}, usual.slice, { turn: turn + 1 });
    return {
      selection: null,
      selectedExample: null,
      view: null,
      options: Object.assign({}, usual, { inStep, code, figure, slice }),
    };
  }

  /** @param {Record<string, string>} values */
  function lookAsBefore(values) {
    const { showTestData = '', discretize = '' } = values;
    if (showTestData || discretize) {
      // The switches of tensorflow/playground.
      const [test, bands] = [showTestData, discretize].map((text) => text !== '' && text !== 'false');
      Object.assign(values, { options: `showTest.${test}_discretise.${bands}` });
    }
    const sight = usualSight();
    const { changes, problems } = readSight(values, Object.assign({}, store.ready(), sight));
    const { theme } = values;
    if (theme !== undefined && THEMES.indexOf(theme) < 0) {
      problems.push({ key: 'theme', value: theme, used: 'yours', allowed: THEMES.join(', ') });
    }
    // For this visit: what somebody likes to see is not what the receiver has chosen.
    store.update(Object.assign(sight, changes, THEMES.indexOf(theme) >= 0
      ? { theme: /** @type {State['theme']} */ (theme) }
      : {}));
    problems.forEach(complain);
  }

  return async (link) => {
    const values = valuesOf(link);
    const here = store.ready().savedExperiments.place.id;
    const isHere = () => store.ready().savedExperiments.place.id === here;
    const { trained, problems } = readTrained(values);
    problems.forEach(complain);
    if (trained.leftOut > 0) {
      note({
        id: 'leftout',
        kind: 'warning',
        text: `${counted(trained.leftOut, 'point was', 'points were')} left out of this link. `
          + 'Ask the sender for a long link, or for a file.',
        lasts: true,
      });
    }
    try {
      const isDone = await trainAs(trained);
      if (isDone && isHere()) {
        await compare(trained.fingerprint);
      }
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      note({ id: 'replay', kind: 'warning', text: `The training of the link could not be brought back. ${message}` });
    }
    if (isHere()) {
      leaveOutParts(values);
      lookAsBefore(values);
    }
  };
}

/** @param {string} link  or a whole address @returns {Record<string, string>} the first of each key */
function valuesOf(link) {
  /** @type {Record<string, string>} */
  const values = Object.create(null);
  link.slice(link.lastIndexOf('#') + 1).split(/&amp;|&/).forEach((pair) => {
    const at = pair.indexOf('=');
    const key = at < 0 ? pair : pair.slice(0, at);
    if (!(key in values)) {
      values[key] = at < 0 ? '' : pair.slice(at + 1);
    }
  });
  return values;
}
