// Runs the engine: WebAssembly first, and JavaScript when that is not there, is wrong, or does not
// answer in time.

import { engineFiles } from './engine-files.js';
import { fetchBytes } from './session/fetch-bytes.js';
import { loadingOptions, loadKernels } from './session/kernels.js';
import { createSession } from './session/session.js';
import { loadLooking, loadMeasuring, loadTables } from './worker-parts.js';

/** @typedef {import('./model/protocol.js').Engine} Engine */

/**
 * Milliseconds after which WebAssembly counts as hanging: far more than it takes on a busy machine,
 * where the JavaScript engine would be slower still.
 */
const PATIENCE = 10000;

const worker = /** @type {any} */ (self);

/**
 * Some browsers accept WebAssembly with garbage collection and then compute nonsense, so every
 * engine has to train a small network to the known weights before it is used.
 *
 * @param {Engine} engine
 * @returns {Engine}
 */
function proven(engine) {
  const answer = engine.Training.selfTest();
  if (answer !== engine.Training.knownAnswer()) {
    throw new Error(`The engine failed its self-test: ${answer}.`);
  }
  return engine;
}

/**
 * @param {URL} address
 * @param {Promise<import('./session/kernels.js').Kernels>} kernels  for it alone: they hold its memory
 * @returns {Promise<() => Promise<Engine>>} what starts it, once all of it has arrived
 */
async function webAssemblyEngine(address, kernels) {
  // Loaded from bytes, because not every server sends the type that streaming asks for.
  const [runtime, bytes] = await Promise.all([
    engineFiles.runtime(),
    fetchBytes(address),
  ]);
  const options = loadingOptions(await kernels);
  return async () => proven((await runtime.load(new Int8Array(bytes), options)).exports);
}

/**
 * @param {Promise<import('./session/kernels.js').Kernels>} kernels
 * @returns {Promise<Engine>}
 */
async function javaScriptEngine(kernels) {
  const { exports, missing } = await kernels;
  if (!missing) {
    worker.chainruleKernels = exports; // where the engine looks for them
  }
  return proven(await engineFiles.javaScript());
}

/**
 * @param {string} wanted  'javascript' to do without the engine in WebAssembly
 * @param {Promise<import('./session/kernels.js').Kernels>} kernels
 * @returns {Promise<{name: 'wasm-gc'|'javascript', engine: Engine}>}
 */
async function loadEngine(wanted, kernels) {
  const javaScript = async () => ({
    name: /** @type {const} */ ('javascript'),
    engine: await javaScriptEngine(kernels),
  });
  if (wanted === 'javascript') {
    return javaScript();
  }
  try {
    const launch = await webAssemblyEngine(engineFiles.firstWebAssembly, kernels);
    const webAssembly = async () => ({
      name: /** @type {const} */ ('wasm-gc'),
      engine: await launch(),
    });
    const started = webAssembly().catch(javaScript);
    // Counted from here: what a slow network takes does not speak against WebAssembly.
    const late = new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      started.finally(() => clearTimeout(timer)).catch(() => {}); // told by the race
    }).then(javaScript);
    return await Promise.race([started, late]);
  } catch (error) {
    return javaScript();
  }
}

/**
 * @param {any} exports  of a module
 * @returns {Engine} the same, to be changed: WebAssembly gives its parts by getters that are not listed
 */
function partsOf(exports) {
  const names = Object.getOwnPropertyNames(exports);
  return /** @type {any} */ (Object.fromEntries(names.map((name) => [name, exports[name]])));
}

/** @returns {Promise<Engine>} all of it, to take over from what trains so far */
async function wholeWebAssembly() {
  const launch = await webAssemblyEngine(engineFiles.webAssembly, loadKernels(engineFiles.kernels));
  return launch();
}

/**
 * Papa Parse is no module: it hands itself to whoever defines modules the AMD way.
 * @returns {Promise<any>}
 */
async function loadParser() {
  if (!parser) {
    /** @param {string[]} _ @param {() => any} make */
    const define = (_, make) => {
      parser = make();
    };
    worker.define = Object.assign(define, { amd: true });
    await engineFiles.parser();
    delete worker.define;
  }
  return parser;
}

/** @type {any} */
let parser = null;

/** Like setTimeout(work, 0) without its 4 ms, and still behind the messages that are waiting. */
function createLater() {
  const channel = new MessageChannel();
  /** @type {Array<() => void>} */
  const queue = [];
  channel.port1.onmessage = () => {
    const work = queue.shift();
    if (work) {
      work();
    }
  };
  /** @type {import('./session/training.js').Later} */
  return (work, milliseconds = 0) => {
    if (milliseconds > 1) {
      setTimeout(work, milliseconds);
    } else {
      queue.push(work);
      channel.port2.postMessage(0);
    }
  };
}

/** @param {import('./model/protocol.js').Request} request  its input: which engine is wanted */
async function start({ id, input }) {
  try {
    const kernels = loadKernels(engineFiles.kernels);
    const { name, engine: loaded } = await loadEngine(input, kernels);
    const engine = partsOf(loaded);
    const session = createSession({
      engine,
      loadWhole: async () => (engine.Landscape ? engine : partsOf(await wholeWebAssembly())),
      loadLooking,
      post: (answer, transfer) => worker.postMessage(answer, transfer),
      later: createLater(),
      now: () => performance.now(),
      loadParser,
      loadTables,
      loadMeasuring,
      loadExports: engineFiles.exports,
    });
    receive = session.receive;
    const withoutVectors = (await kernels).missing || engine.Training.withoutVectors();
    worker.postMessage({ id, result: { name, withoutVectors } });
  } catch (error) {
    worker.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Until an engine is proven there is only this to be asked; then its session takes over.
 * @param {import('./model/protocol.js').Request} request
 */
let receive = (request) => {
  if (request.command === 'start') {
    start(request);
  } else if (request.command === 'ping') {
    worker.postMessage({ id: request.id, result: true });
  } else {
    worker.postMessage({ id: request.id, error: 'The engine is still starting.' });
  }
};

// A promise that is rejected and that nobody waits for stops what it belongs to, and the page would
// not be told: it is an error like any other.
worker.addEventListener('unhandledrejection', (/** @type {any} */ event) => {
  event.preventDefault();
  setTimeout(() => {
    throw event.reason;
  });
});

worker.onmessage = (/** @type {MessageEvent} */ event) => receive(event.data);
