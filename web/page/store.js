// The one owner of what the page shows. It knows no document, no worker and no address:
// main.js feeds it, views are given its state, and nobody else changes it.

/** @import { CommonState, Shown, StartingState, State, Unanswered } from '../model/state.js' */

const NOTHING = new Float64Array(0);

/** @type {Shown} nothing is looked at yet, or nothing of this network */
export const NOTHING_SHOWN = {
  hiddenSpace: null,
  layerStatistics: null,
  diagnosis: null,
  explanation: null,
  lossSlice: null,
  balls: null,
  rateFan: null,
};

/** @returns {StartingState} */
export function initialState() {
  /** @type {CommonState & Unanswered} */
  const atFirst = {
    phase: 'starting',
    engine: '',
    withoutVectors: '',
    message: 'Starting the engine…',
    outside: '',
    catalogue: null,
    previews: {},
    model: null,
    status: null,
    data: NOTHING,
    targets: NOTHING,
    view: null,
    painting: null,
    table: null,
    usedTable: '',
    selectedExample: null,
    firstExample: null,
    frame: null,
    learningCurves: {
      epoch: NOTHING,
      trainLoss: NOTHING,
      testLoss: NOTHING,
      penalty: NOTHING,
      trainScore: NOTHING,
      testScore: NOTHING,
      rate: NOTHING,
      gradientNorms: [],
      givenNorms: [],
      beside: [],
    },
    timeline: { moment: 0, first: 0, last: 0 },
    pins: [],
    pinned: '',
    speed: 0,
    playing: false,
    pace: 2000,
    busy: false,
    options: {
      showTest: false,
      discretise: false,
      residuals: false,
      output: -1,
      chart: 'loss',
      layerChart: 'gradientNorm',
      givenGradients: false,
      judged: 'test',
      logLoss: false,
      logRate: false,
      logGradient: true,
      ballRule: 'training',
      ballStart: 'slice',
      ballPace: 200,
      logFan: false,
      fanSteps: 100,
      timeline: false,
      inStep: 'off',
      code: 'off',
      figure: 'plane',
      space: null,
      slice: { data: 'training', lineRadius: 0, u: 0, v: 0, draw: 0, turn: 0, laid: null },
      pass: null,
    },
    selection: null,
    hover: null,
    held: null,
    moved: null,
    asked: null,
    inSight: [],
    theme: 'light',
    workbench: { settings: '', panel: 'figure', widths: { settings: 0, figure: 0, output: 0 } },
    preset: null,
    lesson: null,
    replay: 0,
    progress: { reached: {}, finished: [], offered: true },
    isTourOffered: false,
    savedExperiments: {
      place: { id: '', origin: 'start', name: '', restored: false, epoch: 0 },
      own: [],
      trouble: '',
      deleted: null,
    },
    undoable: { undo: '', redo: '' },
    dialog: '',
    sweepText: '',
    sweep: null,
    term: '',
    thumbnails: {},
    comparison: null,
    shortcuts: true,
    trainsHidden: false,
    hints: true,
    typeset: null,
    contours: null,
    solids: null,
    notices: [],
    announcement: '',
  };
  return Object.assign(atFirst, NOTHING_SHOWN);
}

/**
 * Parts of a state are replaced, never changed in place, so that whoever compares them by identity
 * finds out what has changed.
 *
 * @param {State|StartingState} [state]
 */
export function createStore(state = initialState()) {
  /** @type {Array<(state: State|StartingState) => void>} */
  const listeners = [];

  /** @param {(state: State|StartingState) => void} listener */
  function subscribe(listener) {
    listeners.push(listener);
    listener(state);
  }

  return {
    /** @returns {State|StartingState} */
    state: () => state,

    /**
     * @returns {State}
     * @throws {Error} before the engine has answered
     */
    ready() {
      if (!state.model) {
        throw new Error('The engine is not running.');
      }
      return state;
    },

    /** @param {Partial<State>} changes */
    update(changes) {
      state = /** @type {State|StartingState} */ (Object.assign({}, state, changes));
      listeners.forEach((listener) => listener(state));
    },

    /** @param {(state: State|StartingState) => void} listener  called after every change, and now */
    subscribe,

    /** @param {(state: State) => void} listener  called after every change once the engine has answered */
    whenReady: (listener) => subscribe((present) => {
      if (present.model) {
        listener(present);
      }
    }),
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
