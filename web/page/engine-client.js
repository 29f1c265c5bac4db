// The page's side of the worker. Requests are promises; when the worker has died or hangs, another
// one is started.

/** @import { Answer, Request } from '../model/protocol.js' */

/** Milliseconds between two heartbeats. */
const HEARTBEAT = 250;

/** Unanswered heartbeats in a row after which a worker counts as dead. */
const PATIENCE = { loading: 80, proving: 40, running: 6 };

/** More restarts than this within a minute: restarting does not help. */
const RESTARTS_A_MINUTE = 3;

/**
 * @typedef {object} RunningEngine
 * @property {'wasm-gc'|'javascript'} name
 * @property {string} withoutVectors  why it does not compute with vectors; '' if it does
 */

/**
 * @param {object} parts
 * @param {() => Worker} parts.makeWorker
 * @param {string} parts.engine  'javascript' to do without WebAssembly
 * @param {() => Promise<void>} parts.onRestart  another worker runs; it has no experiment yet
 * @param {(reason: string) => void} parts.onFailure  it could not be started
 */
export function createEngineClient({ makeWorker, engine, onRestart, onFailure }) {
  /** @type {Worker|null} */
  let worker = null;
  /** @type {'loading'|'proving'|'running'} */
  let phase = 'loading';
  let missed = 0;
  let lastId = 0;
  /** @type {Map<number, {resolve: (result: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  /** @type {Request[]} those made while the engine is being started */
  let heldBack = [];
  /** @type {number[]} */
  let restarts = [];
  let wanted = engine;

  /**
   * @param {string} command
   * @param {any} [input]
   * @returns {Promise<any>}
   */
  function request(command, input) {
    return new Promise((resolve, reject) => {
      if (!worker) {
        reject(new Error('The engine is not running.'));
        return;
      }
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const message = { id: lastId, command, input };
      if (phase === 'running' || command === 'start') {
        worker.postMessage(message);
      } else {
        heldBack.push(message);
      }
    });
  }

  /** @param {Answer} answer */
  function receive({ id, result, error }) {
    missed = 0;
    if (phase === 'loading') {
      phase = 'proving';
    }
    const asked = waiting.get(id);
    if (asked) {
      waiting.delete(id);
      if (error === undefined) {
        asked.resolve(result);
      } else {
        asked.reject(new Error(error));
      }
    }
  }

  /** @returns {Promise<RunningEngine>} which engine runs */
  async function launch() {
    const started = makeWorker();
    worker = started;
    phase = 'loading';
    missed = 0;
    started.onmessage = (event) => receive(event.data);
    started.onerror = (event) => {
      event.preventDefault();
      replace(started, event.message || 'Its worker could not be loaded.');
    };
    // Answered before the engine is loaded, so that a hanging engine differs from a slow network.
    worker.postMessage({ id: 0, command: 'ping' });
    const running = await request('start', wanted);
    phase = 'running';
    return running;
  }

  /**
   * @param {Worker} dead
   * @param {string} reason
   */
  function replace(dead, reason) {
    if (dead !== worker) {
      return;
    }
    dead.terminate();
    worker = null;
    heldBack = [];
    const unanswered = Array.from(waiting.values());
    waiting.clear();
    if (phase === 'proving') {
      wanted = 'javascript';
    }
    unanswered.forEach((asked) => asked.reject(new Error(reason)));
    if (phase === 'running') {
      restart(reason);
    }
  }

  /** @param {string} reason */
  async function restart(reason) {
    const now = Date.now();
    restarts = restarts.filter((time) => now - time < 60000).concat([now]);
    if (restarts.length > RESTARTS_A_MINUTE) {
      onFailure(reason);
      return;
    }
    try {
      await launch();
      await onRestart();
      release();
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
    }
  }

  /** Sends the requests that were held back. */
  function release() {
    const messages = heldBack;
    heldBack = [];
    messages.forEach((message) => worker && worker.postMessage(message));
  }

  function beat() {
    if (!worker) {
      return;
    }
    missed += 1;
    if (missed > PATIENCE[phase]) {
      replace(worker, 'The engine did not answer.');
    } else {
      worker.postMessage({ id: 0, command: 'ping' });
    }
  }

  return {
    request,

    /**
     * Starts the worker. An engine that hangs in its self-test is replaced by the JavaScript one.
     * @returns {Promise<RunningEngine>} which engine runs
     */
    async start() {
      setInterval(beat, HEARTBEAT);
      const running = await launch().catch((error) => {
        if (wanted === engine) {
          throw error;
        }
        return launch();
      });
      release();
      return running;
    },
  };
}

/** @typedef {ReturnType<typeof createEngineClient>} Client */
