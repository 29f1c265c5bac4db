// The one owner of what the page shows. It knows no document, no worker and no address:
// main.js feeds it, views are given its state, and nobody else changes it.

/** @typedef {import('../model/state.js').State} State */

const NOTHING = new Float64Array(0);

/** @returns {State} the state before the engine has answered */
export function initialState() {
  return {
    phase: 'starting',
    engine: '',
    message: 'Starting the engine …',
    catalogue: null,
    previews: {},
    model: null,
    status: null,
    data: NOTHING,
    targets: NOTHING,
    view: null,
    painting: null,
    table: null,
    selectedExample: null,
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
    },
    layerStatistics: null,
    explanation: null,
    lossSlice: null,
    balls: null,
    rateFan: null,
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
      judged: 'test',
      logLoss: false,
      logRate: false,
      logGradient: true,
      ballRule: 'training',
      ballPace: 200,
      logFan: false,
      fanSteps: 100,
      figure: 'plane',
      space: null,
      slice: { data: 'training', lineRadius: 0, u: 0, v: 0, draw: 0, turn: 0 },
      pass: null,
    },
    selection: null,
    hover: null,
    held: null,
    theme: 'light',
    preset: null,
    savedExperiments: { origin: 'start', own: [], restored: false, lost: false },
    undoable: { undo: '', redo: '' },
    dialog: '',
    thumbnails: {},
    shortcuts: true,
    typeset: null,
    contours: null,
    solids: null,
    notices: [],
    announcement: '',
  };
}

/**
 * Parts of a state are replaced, never changed in place, so that a view may compare them by
 * identity to find out what it has to draw again.
 *
 * @param {State} [state]
 */
export function createStore(state = initialState()) {
  /** @type {Array<(state: State) => void>} */
  const listeners = [];

  return {
    /** @returns {State} */
    state: () => state,

    /** @param {Partial<State>} changes */
    update(changes) {
      state = Object.assign({}, state, changes);
      listeners.forEach((listener) => listener(state));
    },

    /** @param {(state: State) => void} listener called after every change, and once now */
    subscribe(listener) {
      listeners.push(listener);
      listener(state);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
