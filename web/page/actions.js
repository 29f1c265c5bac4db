// Everything that a user, a script or the address can do. An action asks the engine and puts its
// answer into the store; views are given the state and the actions and nothing else.

import * as layers from '../model/layer-edits.js';
import { createViewOptions, createPlaneActions } from './view-options.js';
import { fieldOf, isOfView, withoutFollowing } from '../model/catalogue.js';
import { itemAt } from '../model/focus.js';
import { frozenOf, hiddenIndex, isHidden, isOff, offOf, parameterIndex } from '../model/parameters.js';
import { copyText } from './browser/clipboard.js';
import { createParameterEdits } from './edit-parameter.js';
import { pinnedIn, saysMore, toLink, withoutPinned } from '../model/link.js';
import { stopOf, withoutStop } from '../model/tour.js';
import { createLatestQueue, createTurns, loadedLater } from '../model/queues.js';
import { changesBy, progressText } from './apply-update.js';
import { anewNotice, withNotice } from '../model/notices.js';
import { createLessons } from './lessons.js';
import { rememberPrompts } from './browser/preferences.js';
import { createOpening } from './experiments/open-experiment.js';
import { createRewinding } from './runs/rewind.js';
import { viewFor } from '../model/views.js';
import { neuronName } from '../model/wording.js';

/** @import { BenchmarkWish } from '../benchmark/engine-speed.js' */
/** @import { Libraries } from '../libraries.js' */
/** @import { Preset } from '../model/catalogue.js' */
/** @import { Item } from '../model/explanation.js' */
/** @import { ExportChoices, ExportWish, Update } from '../model/protocol.js' */
/** @import { Diagnosis, Notice, State } from '../model/state.js' */
/** @import { LossGrid, LossGridRequest } from '../session/loss-grids.js' */
/** @import { Address, Entry } from './browser/address.js' */
/** @import { Client, RunningEngine } from './worker/engine-client.js' */
/** @import { SavedExperiments } from './experiments/saved-experiments.js' */
/** @import { Storage } from './browser/storage.js' */
/** @import { Store } from './store.js' */
/** @import { UndoHistory } from './experiments/undo-history.js' */

/** @typedef {ReturnType<typeof createActions>} Actions */

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Client} parts.client
 * @param {UndoHistory} parts.undoHistory  whose request() also remembers what can be undone
 * @param {SavedExperiments} parts.savedExperiments
 * @param {Address} parts.address
 * @param {Libraries} parts.libraries
 * @param {Storage} parts.storage
 * @param {() => Promise<typeof import('../share.js')>} parts.loadSharing
 * @param {() => Promise<typeof import('../own-data.js')>} parts.loadOwnData
 * @param {State['options']} parts.usual
 * @param {() => Promise<any>} parts.startSweeping
 * @param {() => Promise<{pins: import('./runs/pins.js').Pins}>} parts.startComparing
 */
export function createActions({
  store, client, undoHistory, savedExperiments, address, libraries, storage, loadSharing, loadOwnData, usual,
  startSweeping, startComparing,
}) {
  /**
   * @param {Update} update
   * @returns {Update}
   */
  function apply(update) {
    store.update(changesBy(update, store.state()));
    return update;
  }

  /** @param {Notice} notice */
  const note = (notice) =>
    store.update({ notices: withNotice(store.state().notices, notice.id, notice) });

  /** @param {Error} error */
  function report(error) {
    note({ id: 'engine', kind: 'failure', text: error.message });
  }

  /**
   * @param {string} command
   * @param {any} [input]
   */
  function ask(command, input) {
    return undoHistory.request(command, input).then(apply).catch(report);
  }

  const parameterEdits = createParameterEdits({ store, ask });

  /** Tells screen readers how far training has come. */
  const announceProgress = () => store.update({ announcement: progressText(store.ready()) });

  /** @param {Record<string, string>} changes */
  async function askToEdit(changes) {
    const { catalogue, model, status } = store.ready();
    if (Object.keys(changes).some((key) => !isOfView(catalogue, key))) {
      await rewinding.keepLatest();
    }
    await ask('edit', toLink(changes));
    const now = store.ready();
    if (now.model !== model && now.model.rebuilt && status.step > 0) {
      note(anewNotice(status));
    }
  }

  const edits = createLatestQueue(
    askToEdit,
    (waiting, next) => Object.assign({}, waiting, next),
  );

  /** @type {Promise<void>|null} of what is being undone or redone */
  let stepping = null;

  /** What is chosen after Undo has been pressed comes after it. @param {Record<string, string>} changes */
  const edit = (changes) => (stepping ? stepping.then(() => edits.put(changes)) : edits.put(changes));

  const opening = createOpening({
    store,
    savedExperiments,
    open: (link, place) => undoHistory.request('open', link, place),
    request: client.request,
    apply,
    note,
    arrive,
  });

  /** Does what a link says besides its settings. @param {string} link */
  async function arrive(link) {
    if (saysMore(link)) {
      const { createArrival, leaveOut } = await loadSharing();
      await createArrival({
        store, request: client.request, apply, train: trainBusily, note, usual, leaveOut, keep: address.keep,
      })(link);
    }
  }

  /**
   * @param {() => Promise<Update|null>} replay
   * @param {(names: {undo: string, redo: string}) => string} announcement
   */
  function stepThroughHistory(replay, announcement) {
    const mine = takeStep(edits.sending(), replay, announcement).catch(report).then(() => {
      stepping = stepping === mine ? null : stepping;
    });
    stepping = mine;
    return mine;
  }

  /**
   * @param {Promise<void>|null} before  what is still on its way comes first
   * @param {() => Promise<Update|null>} replay
   * @param {(names: {undo: string, redo: string}) => string} announcement
   */
  async function takeStep(before, replay, announcement) {
    await before;
    await strokes(async () => null); // the engine knows them all then
    const text = announcement(store.state().undoable);
    const update = await replay();
    if (update) {
      apply(update);
      store.update({ announcement: text });
      await (store.state().painting ? data.followPoints() : null);
      if (update.model && update.model.rebuilt) {
        opening.recognise(store.state().preset);
      }
    }
  }

  /** No field follows the change. @param {string} key @param {string} value */
  function editAlone(key, value) {
    const { catalogue, model } = store.ready();
    return edit(withoutFollowing(catalogue, model.experiment, { [key]: value }));
  }

  /** @param {'seed'|'dataSeed'} key @returns {string} */
  function nextSeed(key) {
    const { catalogue, model } = store.ready();
    const { max = 'Infinity' } = fieldOf(catalogue, key) || {};
    const next = Number(model.experiment[key]) + 1;
    return String(next <= Number(max) ? next : 1);
  }

  /** @param {(state: State) => Record<string, string>|null} changesTo */
  function editLayers(changesTo) {
    const changes = changesTo(store.ready());
    if (changes) {
      edit(changes);
    }
  }

  /**
   * @param {number} epochs
   * @returns {Promise<string>} what has ended it earlier, in words, and answers for itself; else ''
   */
  async function train(epochs) {
    const answer = await client.request('train', epochs);
    if (answer.overtaker) {
      return answer.overtaker;
    }
    apply(answer);
    return '';
  }

  /** The page waits for it. @param {number} epochs @returns {Promise<string>} as train() */
  async function trainBusily(epochs) {
    store.update({ busy: true });
    try {
      return await train(epochs);
    } finally {
      store.update({ busy: false });
    }
  }

  /** @param {string} id  of the view that is shown beside the network; 'none' for the output */
  function showView(id) {
    appearance.arrange({ panel: 'figure' });
    return edit({ view: id });
  }

  function play() {
    parameterEdits.release();
    return ask('play');
  }

  function showExperiments() {
    savedExperiments.look();
    store.update({ dialog: 'experiments' });
  }

  const files = loadedLater(async () => {
    const { createFileActions, describe } = await loadSharing();
    return createFileActions({
      store,
      savedExperiments,
      resume: (whole) => opening.resume(whole),
      showExperiments,
      note,
      arrive,
      describe: async () => describe(store.ready(), await client.request('moment'), usual),
    });
  }, report);
  const undo = () =>
    stepThroughHistory(() => undoHistory.undo(opening.reopen), (names) => `Undone: ${names.undo}.`);

  const strokes = createTurns();
  const dataParts = {
    store,
    ask,
    edit,
    apply,
    note,
    open: opening.openLink,
    openFile: async (/** @type {File} */ file) => (await files.load()).openFile(file),
    request: undoHistory.request,
    inTurn: strokes,
    async takeBack() {
      const isMeant = undoHistory.isPreparing();
      if (isMeant) {
        await undo();
        undoHistory.forget();
      }
      return isMeant;
    },
  };
  const ownData = loadedLater(async () => {
    const { createPaintingActions, createTableActions } = await loadOwnData();
    return Object.assign(createPaintingActions(dataParts), createTableActions(dataParts));
  }, report);
  const appearance = createViewOptions(store, libraries);
  const data = Object.assign(
    createPlaneActions(store),
    ownData.later([
      'startPainting', 'finishPainting', 'followPoints', 'setBrush', 'stroke', 'clearPoints', 'paintValues',
      'openTable', 'openTableAgain', 'closeTable', 'takeFile', 'takeText', 'addTestFile', 'nameColumns',
      'chooseColumns', 'useTable',
    ]),
    files.later(['saveFile', 'saveAll']),
  );
  const lessons = createLessons({
    store,
    storage,
    arrange: appearance.arrange,
    open: opening.openLink,
    resumeWork: () => opening.resumeWork(),
    startAfresh: opening.startAfresh,
  });

  /** Shows the runs that a link compares with. @param {string} link */
  function showPins(link) {
    const pinned = pinnedIn(link);
    store.update({ pinned });
    if (pinned) {
      appearance.setOption('figure', 'compare');
    }
  }

  /** @param {string} link @returns {string} the same, the sweep of which is shown */
  function showSweepOf(link) {
    if (/(^|[#&])sweep=/.test(link)) {
      store.update({ sweepText: link, dialog: 'sweep' });
    }
    return link;
  }

  /** Somebody has gone back or forward, or has changed the address. @param {Entry} entry */
  async function goTo({ link, id }) {
    const stop = stopOf(showSweepOf(link));
    if (stop) {
      lessons.goToStep(stop);
    } else {
      store.update({ lesson: null });
      await opening.goTo({ link: withoutPinned(link), id });
      showPins(link);
    }
  }

  const rewinding = createRewinding({
    store,
    ask,
    request: client.request,
    play,
    startComparing,
    announceProgress,
    setOption: appearance.setOption,
    report,
  });

  /** @param {(pins: import('./runs/pins.js').Pins) => void} act */
  const withPins = (act) => startComparing().then(({ pins }) => act(pins)).catch(report);

  return Object.assign(appearance, Object.assign(data, rewinding), lessons, {
    edit,
    editAlone,

    /** @param {string} key  of the field in which two pinned runs differ @param {string[]} values */
    compare: (key, values) => withPins((pins) => pins.pair({ key, values, isTwin: false })),
    compareFurther: () => withPins((pins) => pins.trainPairOn()),
    /** @param {string} key  of the field that a twin of the experiment has otherwise @param {string} value */
    twin: (key, value) => withPins((pins) =>
      pins.pair({ key, values: [store.ready().model.experiment[key], value], isTwin: true })),
    forgetComparison: () => withPins((pins) => pins.forgetPair()),
    showPinned() {
      appearance.setOption('figure', 'compare');
      return showView('none');
    },

    showExperiments,
    showSweep: () => store.update({ dialog: 'sweep' }),

    /**
     * @param {string} link
     * @param {string[]} rates  one a step, of a training beside that on the page
     * @returns {Promise<import('./worker/trials.js').RateTested[]>}
     */
    testRates: async (link, rates) => (await startSweeping()).runner.testRates(link, rates),

    /** @param {string} link */
    async open(link) {
      const plain = withoutStop(showSweepOf(link));
      const opened = await opening.openLink(withoutPinned(plain));
      if (opened.refusal === '') {
        if (pinnedIn(link)) {
          showPins(link);
        }
        const stop = stopOf(link);
        if (stop) {
          lessons.goToStep(stop);
        }
      }
      return opened;
    },

    /** Shows again what a link has left out of the page. */
    async showAll() {
      (await loadSharing()).showAll();
      address.keep('');
    },

    goTo,
    /** @param {Preset} preset */
    openPreset: (preset) => opening.openPreset(preset).catch(report),
    /** @param {string} [id]  of one of the user's own; the latest when left out */
    resumeWork: (id) => opening.resumeWork(id).catch(report),
    startAfresh: () => opening.startAfresh().catch(report),
    closeQuestion: opening.closeQuestion,
    renameExperiment: savedExperiments.rename,
    deleteExperiment: savedExperiments.remove,
    restoreExperiment: savedExperiments.restore,

    undo,
    redo: () => stepThroughHistory(() => undoHistory.redo(opening.reopen), ({ redo }) => `Redone: ${redo}.`),

    /** Starts the engine and opens the experiment of the address. */
    async start() {
      const { link, id } = address.current();
      const stop = stopOf(link) || (address.parameter('lesson') ? { chapter: 0, step: 1 } : null);
      const isEmbedded = address.parameter('embed') !== '' || address.parameter('only') !== '';
      const [{ name: engine, withoutVectors }, catalogue] = await Promise.all([
        client.start(),
        client.request('catalogue'),
        client.request('pace', store.state().pace),
      ]);
      store.update({ engine, withoutVectors, catalogue });
      await opening.begin({ link: withoutPinned(withoutStop(link)), id }, isEmbedded);
      showPins(link);
      store.update({ phase: 'ready' });
      client.request('previews').then((previews) => store.update({ previews })).catch(report);
      showSweepOf(link);
      if (stop) {
        lessons.goToStep(stop, '');
      } else if (link === '' && !isEmbedded) {
        lessons.offerTour();
      }
    },

    /** @param {string} text  about a part of the address, which it begins with */
    warn: (text) => note({ id: `field:${text.split(' ')[0]}`, kind: 'warning', text }),

    /** What the link of the address says besides its settings is done once the page is to be seen. */
    arrive: () => opening.arrive().catch(report),

    /** @param {RunningEngine} running  that has taken over from one that had died */
    restarted({ name: engine, withoutVectors }) {
      store.update({ engine, withoutVectors });
      note({
        id: 'engine',
        kind: 'information',
        text: 'The engine stopped responding and was restarted. Nothing is lost: '
          + 'training continues from where it was.',
        lasts: true,
      });
    },

    /** No engine runs any more, nor can one be started. @param {string} reason */
    stopped(reason) {
      const { engine, catalogue } = store.state();
      if (!catalogue) {
        return; // start() says so
      }
      const other = engine === 'wasm-gc'
        ? [{ name: 'Use the JavaScript engine', does: 'tryAgain', input: 'javascript' }]
        : [];
      store.update({ playing: false, speed: 0 });
      note({
        id: 'engine',
        kind: 'failure',
        text: `The engine has stopped and could not be started again. ${reason} `
          + 'What is on the page stays, and what you change now is done as soon as it runs.',
        actions: [{ name: 'Try again', does: 'tryAgain' }, ...other],
        lasts: true,
      });
    },

    /** @param {string} [engine]  'javascript' to do without WebAssembly from now on */
    tryAgain(engine = '') {
      note({ id: 'engine', kind: 'information', text: 'The engine is being started again…', lasts: true });
      client.tryAgain(engine);
    },

    /** @param {string} reason */
    fail(reason) {
      const outside = address.outside();
      const remedy = outside ? 'This page is in a sandboxed frame, which may not let its worker start.'
        : 'Try reloading the page or using another browser.';
      store.update({
        phase: 'failed',
        playing: false,
        message: `Chainrule could not be started. ${reason} ${remedy}`,
        outside,
      });
    },

    play,
    pause: () => ask('pause'),
    togglePlay: () => (store.state().playing ? ask('pause') : play()),

    /** One mini-batch. */
    step: () => ask('step', 1).then(announceProgress),

    /**
     * @param {number} epochs  exactly so many more, as fast as the machine can
     * @returns {Promise<string>} what has ended it earlier, in words; '' when they are done
     */
    train: trainBusily,

    epoch: () => train(1).then(announceProgress, report),

    /** Back to the initial weights. */
    reset: () => ask('reset'),

    /** Other initial weights and another order of the same data. */
    newWeights: () => editAlone('seed', nextSeed('seed')),

    /** Other points, other noise and another split, for the same initial weights. */
    newData: () => editAlone('dataSeed', nextSeed('dataSeed')),

    /**
     * Goes on with training, or trains again, with other settings.
     * @param {{changes: Record<string, string>, fromTheStart: boolean}} wish
     */
    async trainWith({ changes, fromTheStart }) {
      await edit(changes);
      if (fromTheStart) {
        await ask('reset');
      }
      await play();
    },

    /** @param {string} id  of a notice */
    dismiss: (id) => store.update({ notices: withNotice(store.state().notices, id, null) }),

    /** @param {number} [layer]  that the new hidden layer becomes; the last when left out */
    addLayer: (layer) => editLayers(({ model, catalogue }) =>
      layers.withLayer(model, catalogue, layer)),
    /** @param {number} [layer]  a hidden one; the last when left out */
    removeLayer: (layer) => editLayers(({ model }) => layers.withoutLayer(model, layer)),
    /** @param {number} layer */
    addNeuron: (layer) => editLayers(({ model, catalogue }) =>
      layers.withNeurons(model, catalogue, layer, 1)),
    /** @param {number} layer */
    removeNeuron: (layer) => editLayers(({ model, catalogue }) =>
      layers.withNeurons(model, catalogue, layer, -1)),
    /** @param {number} layer @param {string} id  of an activation */
    setActivation: (layer, id) => editLayers(({ model }) => layers.withActivation(model, layer, id)),
    /** @param {number} layer @param {number} share */
    setDropout: (layer, share) => editLayers(({ model }) => layers.withDropout(model, layer, share)),
    /** @param {string} id */
    toggleInput: (id) => editLayers(({ model, catalogue }) => layers.withInput(model, catalogue, id)),

    /**
     * Training goes on from a point of the slice that is shown.
     * @param {number} u
     * @param {number} v
     */
    jump: (u, v) => ask('jump', { u, v }),

    /**
     * @param {import('../model/state.js').Item} item  a weight or a bias
     * @param {boolean} isHeld  whether training leaves it as it is
     */
    freeze(item, isHeld) {
      const { model } = store.ready();
      const index = parameterIndex(model.layers, item);
      const others = frozenOf(model.experiment).filter((each) => each !== index);
      const all = isHeld ? others.concat(index) : others;
      return edit({ frozen: all.length > 0 ? all.join('_') : 'none' });
    },

    /**
     * Nothing that a hidden neuron computes arrives at the next layer from now on, or all of it does again.
     * @param {{layer: number, neuron: number}} place
     */
    async switchNeuron({ layer, neuron }) {
      const { model } = store.ready();
      if (isHidden(model.layers, layer)) {
        const wasOff = isOff(model, layer, neuron);
        const index = hiddenIndex(model.layers, { layer, neuron });
        const others = offOf(model.experiment).filter((each) => each !== index);
        await edit({ off: (wasOff ? others : others.concat(index)).join('_') || 'none' });
        store.update({ announcement: `${neuronName(model, layer, neuron)} is switched ${wasOff ? 'on again' : 'off'}.` });
      }
    },

    /**
     * Training starts from these, and Reset returns to them.
     * @param {number[]} values  all weights and biases, laid out like the parameters
     */
    async giveParameters(values) {
      await edit({ weights: values.map((value) => String(value)).join('_') });
      await ask('reset'); // those may be what had been given before
    },

    /** @param {Float64Array} values  all of them, laid out like the parameters; finite */
    setParameters: (values) => ask('setParameters', values),

    /** Lays the slice of the loss through the present parameters. */
    recentre: () => appearance.setSlice({
      u: 0,
      v: 0,
      turn: store.state().options.slice.turn + 1,
      laid: null,
    }),

    /**
     * @param {LossGridRequest} request
     * @returns {Promise<LossGrid>}
     */
    landscape: (request) => client.request('landscape', request),

    setParameter: parameterEdits.setParameter,
    nudge: parameterEdits.nudge,
    hold: parameterEdits.hold,
    letGo: parameterEdits.letGo,
    putBack: parameterEdits.putBack,

    /** @type {import('./experiments/import-table.js').TableActions['lookAtTable']} */
    lookAtTable: async (table) => (await ownData.load()).lookAtTable(table),
    /** @type {import('./experiments/import-table.js').TableActions['takeTable']} */
    takeTable: async (...given) => (await ownData.load()).takeTable(...given),

    /** @returns {Promise<ExportChoices>} */
    exportKinds: () => client.request('exportKinds'),
    /**
     * @param {ExportWish} wish
     * @returns {Promise<{name: string, bytes: Uint8Array}>} the network as it stands
     */
    exported: (wish) => client.request('exported', wish),
    /** @returns {Promise<import('../model/state.js').Histogram[]>} of the last step's gradients */
    gradientHistograms: async () => JSON.parse(await client.request('histograms', 'gradients')),

    /**
     * @param {number} x1
     * @param {number} x2
     * @returns {Promise<number[]>} the outputs of the network there
     */
    predict: (x1, x2) => client.request('predict', [x1, x2]),

    /**
     * @param {number} example  its index in the data
     * @param {Item} item
     * @returns {Promise<any>} every number of the next step, as that example sees it
     */
    explain: (example, item) => client.request('explain', { example, item }),

    /**
     * @param {{example: number, parameter: number, change: number}} wish
     * @returns {Promise<number[][]>} z of all neurons after the inputs, a of all of them, and the loss: before
     *     and after the change, and after the opposite one, which disturbs nothing
     */
    movedBy: (wish) => client.request('moved', wish),
    /** @param {State['moved']} moved  what the diagram shows beside its neurons */
    showMoved: (moved) => store.update({ moved }),
    /** @param {State['asked']} asked  what is marked in the diagram meanwhile */
    showAsked: (asked) => store.update({ asked }),

    /** Selects the training example with the largest loss. */
    async selectHardest() {
      const hardest = await client.request('hardestExample').catch(() => -1);
      const isThere = hardest >= 0 && 4 * hardest < store.state().data.length;
      store.update({ selectedExample: isThere ? hardest : null });
    },

    /** Selects the weight or bias with the largest gradient, unless something is selected by then. */
    async selectSteepest() {
      const steepest = await client.request('steepestParameter').catch(() => -1);
      const { model, selection } = store.ready();
      if (selection === null && steepest >= 0 && steepest < model.parameterCount) {
        store.update({ selection: itemAt(model.layers, steepest) });
      }
    },

    /**
     * @param {Array<{u: number, v: number, start: 'slice'|'current'|'initial', changes: string}>} places  on
     *     the slice of the loss that is shown, unless a ball starts at the current or the initial weights;
     *     and what is to be different from the settings of training, as link text
     */
    dropBalls: (places) => ask('dropBalls', { places }),
    rollBalls: () => ask('rollBalls', store.state().options.ballPace),
    haltBalls: () => ask('haltBalls'),
    /** @param {number} steps  of each ball */
    stepBalls: (steps) => ask('stepBalls', steps),
    clearBalls: () => ask('clearBalls'),
    /** @param {number} stepsPerSecond  of each ball */
    setBallPace(stepsPerSecond) {
      appearance.setOption('ballPace', stepsPerSecond);
      client.request('paceBalls', stepsPerSecond).catch(report);
    },

    /** Tries the learning rates again, from where training is now. */
    lookAheadAgain: () => ask('fanAgain'),

    showView,

    /** @param {boolean} wanted  whether the page says something at the right moment */
    setHints(wanted) {
      rememberPrompts(wanted);
      const notices = store.state().notices.filter(({ id }) => id.indexOf('prompt:') !== 0);
      store.update({ hints: wanted, notices });
    },

    /**
     * Opens the working of a neuron, a weight or a bias; an input has none.
     * @param {import('../model/state.js').Item} item
     */
    lookInto(item) {
      appearance.select(item);
      return item.layer > 0
        ? showView(viewFor(item.kind, store.ready().model.experiment.view))
        : Promise.resolve();
    },

    /** Opens the working of an example. @param {number} example  its index in the data */
    lookIntoExample(example) {
      data.selectExample(example);
      return showView(viewFor('example', store.ready().model.experiment.view));
    },

    /**
     * @param {Partial<BenchmarkWish>} [wish]
     * @returns {Promise<number>} samples a second
     */
    benchmark: (wish) => client.request('benchmark', wish),

    /** @param {number} stepsPerSecond  Infinity for as fast as it goes */
    setPace(stepsPerSecond) {
      store.update({ pace: stepsPerSecond });
      client.request('pace', stepsPerSecond).catch(report);
    },

    /** What a link is to hold is chosen first. */
    copyLink: () => store.update({ dialog: 'share' }),

    /**
     * @param {string} text
     * @param {string} what  it is, for screen readers
     * @returns {Promise<boolean>} false where nothing may be put on the clipboard
     */
    async copy(text, what) {
      const isCopied = await copyText(text).then(() => true, () => false);
      if (isCopied) {
        store.update({ announcement: `${what} copied.` });
      }
      return isCopied;
    },

    /** @returns {Promise<Diagnosis>} what the training is doing */
    diagnose: () => client.request('diagnosis'),

    /** @returns {Promise<any>} the status, layers, parameters and fingerprint, for scripts */
    inspect: () => client.request('state'),

    apply,
    report,
  });
}
