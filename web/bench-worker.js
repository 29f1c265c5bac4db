// Measures both engines and the yardstick, turn by turn, so that whatever else the machine does
// slows all of them alike.

import { engineFiles } from './engine-files.js';
import { CASES, linkOf, operationsOf, plainLoopsTask } from './benchmark/cases.js';
import { timed } from './benchmark/stopwatch.js';
import { createPlainLoops } from './benchmark/plain-loops.js';
import { loadingOptions, loadKernels } from './session/kernels.js';

/**
 * @typedef {object} Contestant
 * @property {number} examples  of a step, on average
 * @property {(steps: number) => void} train
 * @property {() => void} grid
 */
/** @typedef {'wasm'|'javascript'|'yardstick'|'operations'|'limit'} Name */
/**
 * @typedef {Partial<Record<Name, number>>} Turn  what each did in a millisecond of one turn: examples or
 *     grids; floating-point operations of the fastest engine, and of a core that does nothing else
 */

const TURNS = 5;

/** Milliseconds that one contestant has in a turn. */
const TRAINING = 120;
const GRID = 80;
const LIMIT = 20;

/** Rounds of the kernel that does nothing but multiply and add, and operations of each. */
const ROUNDS = 20000;
const OPERATIONS = 12 * 2 * 2;

/** Pixels along one side of the grid. */
const RESOLUTION = 100;

const worker = /** @type {any} */ (self);

/**
 * @returns {Promise<{engines: Array<['wasm'|'javascript', any]>, limit: any}>} the engines that run in
 *     this browser, and the kernels, which measure what it can do; null without vectors
 */
async function loadEngines() {
  /** @type {Array<['wasm'|'javascript', any]>} */
  const engines = [];
  const [own, shared, bare] = await Promise.all([1, 2, 3].map(() => loadKernels(engineFiles.kernels)));
  if (own.missing) {
    worker.postMessage({ note: `Measured without vectors. ${own.missing}` });
  } else {
    worker.chainruleKernels = shared.exports; // where the engine in JavaScript looks for them
  }
  try {
    const [runtime, response] = await Promise.all([
      engineFiles.runtime(),
      fetch(engineFiles.webAssembly),
    ]);
    const bytes = new Int8Array(await response.arrayBuffer());
    engines.push(['wasm', (await runtime.load(bytes, loadingOptions(own))).exports.Training]);
  } catch (error) {
    worker.postMessage({ note: 'This browser lacks WebAssembly garbage collection.' });
  }
  engines.push(['javascript', (await engineFiles.javaScript()).Training]);
  return { engines, limit: bare.missing ? null : bare.exports };
}

/**
 * @param {any} engine
 * @param {import('./benchmark/cases.js').Case} entry
 * @returns {Contestant}
 */
function contestantOf(engine, entry) {
  const { trainCount, stepsPerEpoch } = JSON.parse(engine.prepareBenchmark(linkOf(entry)));
  return {
    examples: trainCount / stepsPerEpoch,
    train: (steps) => engine.runBenchmark(steps),
    grid: () => engine.benchmarkGrid(RESOLUTION),
  };
}

/**
 * @param {any} engine  any; it draws the points
 * @param {import('./benchmark/cases.js').Case} entry
 * @returns {Contestant}
 */
function yardstickOf(engine, entry) {
  engine.open(linkOf(entry));
  const { task, plane } = plainLoopsTask(entry, engine.data(), RESOLUTION);
  const yardstick = createPlainLoops(task);
  const count = task.inputs.length / task.sizes[0];
  const examples = count / Math.ceil(count / task.batch);
  return { examples, train: (steps) => yardstick.train(steps), grid: () => yardstick.evaluate(plane) };
}

/**
 * @param {(count: number) => void} work
 * @param {number} count  done at once
 * @param {number} milliseconds  at least
 * @returns {number} done a millisecond
 */
function speed(work, count, milliseconds) {
  const { done, elapsed } = timed(work, count, milliseconds, () => performance.now());
  return done / elapsed;
}

/** @param {any} limit  @returns {number} operations a millisecond */
const limitOf = (limit) => ROUNDS * OPERATIONS * speed(() => limit.multiplyAndAdd(0, ROUNDS), 1, LIMIT);

/**
 * @param {import('./benchmark/cases.js').Case} entry
 * @param {Array<['wasm'|'javascript', any]>} engines
 * @param {any} limit
 */
function measure(entry, engines, limit) {
  /** @type {Array<['wasm'|'javascript'|'yardstick', Contestant]>} */
  const contestants = engines.map(([name, engine]) => [name, contestantOf(engine, entry)]);
  contestants.push(['yardstick', yardstickOf(engines[0][1], entry)]);
  /** @type {Map<Name, number>} steps that take a few milliseconds */
  const strides = new Map();
  for (const [name, { train, grid }] of contestants) {
    speed(train, 10, 2 * TRAINING);
    speed(grid, 1, GRID);
    strides.set(name, Math.max(1, Math.round(3 * speed(train, 10, TRAINING))));
  }
  /** @type {Turn[]} */
  const training = [];
  /** @type {Turn[]} */
  const grids = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    /** @type {Turn} */
    const trained = {};
    /** @type {Turn} */
    const drawn = {};
    for (const [name, { examples, train, grid }] of contestants) {
      trained[name] = speed(train, /** @type {number} */ (strides.get(name)), TRAINING) * examples;
      drawn[name] = speed(grid, 1, GRID);
    }
    trained.operations = (trained.wasm || trained.javascript || 0) * operationsOf(entry.sizes);
    trained.limit = limit ? limitOf(limit) : undefined;
    training.push(trained);
    grids.push(drawn);
  }
  return { id: entry.id, training, grids };
}

worker.onmessage = async () => {
  try {
    const { engines, limit } = await loadEngines();
    for (const entry of CASES) {
      worker.postMessage({ measured: measure(entry, engines, limit) });
    }
    worker.postMessage({ finished: true });
  } catch (error) {
    worker.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
};
