// The page's side of the worker. Requests are promises. When the worker has died or hangs, another
// one is started, goes on where it was, and is asked again what the other one has not answered: who
// has asked does not notice.

import { createEngineJournal } from './engine-journal.js';
import { createHeartbeat, HEARTBEAT } from './heartbeat.js';
import { once } from '../../model/queues.js';

/** @import { Answer, Request } from '../../model/protocol.js' */

/** More workers than this in a row that die before training has got on: starting them does not help. */
const MOST_FAULTS = 3;

/** A worker that has lived for so many heartbeats, 20 seconds, is worth starting again. */
const LONG_LIFE = 80;

/** So many workers may die of one request. */
const MOST_DEATHS = 2;

/**
 * @typedef {object} RunningEngine
 * @property {'wasm-gc'|'javascript'} name
 * @property {string} withoutVectors  why it does not compute with vectors; '' if it does
 *
 * @typedef {object} Asked
 * @property {Request} request
 * @property {(result: any) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {boolean} isOwn  of the client itself, which asks anew
 * @property {boolean} isSent  to the worker that runs
 * @property {number} deaths  of workers that were at it
 */

/**
 * @param {object} parts
 * @param {() => Worker} parts.makeWorker
 * @param {string} parts.engine  'javascript' to do without WebAssembly
 * @param {(engine: RunningEngine) => void} parts.onRestart  another worker has taken over
 * @param {(reason: string) => void} parts.onStop  no worker runs; tryAgain() starts one
 */
export function createEngineClient({ makeWorker, engine, onRestart, onStop }) {
  const journal = createEngineJournal();
  const heartbeat = createHeartbeat();
  /** @type {Worker|null} */
  let worker = null;
  /** @type {import('./heartbeat.js').Phase} */
  let phase = 'loading';
  /** Whether it is where the one before was, and takes requests. */
  let isReady = false;
  let lastId = 0;
  /** @type {Map<number, Asked>} in the order of asking */
  const waiting = new Map();
  let faults = 0;
  /** Heartbeats since it was started. */
  let beats = 0;
  let wanted = engine;
  /** Of the heartbeat. */
  let timer = 0;

  /**
   * @param {string} command
   * @param {any} input
   * @param {Partial<Request & Pick<Asked, 'isOwn'>>} [more]
   * @returns {Promise<any>}
   */
  function ask(command, input, { at, isOwn = false } = {}) {
    return new Promise((resolve, reject) => {
      lastId += 1;
      const request = at === undefined ? { id: lastId, command, input } : { id: lastId, command, input, at };
      const asked = { request, resolve, reject, isOwn, isSent: false, deaths: 0 };
      waiting.set(lastId, asked);
      if (isOwn || isReady) {
        send(asked);
      }
    });
  }

  /** @param {Asked} asked */
  function send(asked) {
    const { request, reject } = asked;
    asked.isSent = true;
    try {
      /** @type {Worker} */ (worker).postMessage(request);
    } catch (error) {
      waiting.delete(request.id); // it holds what cannot be sent
      reject(/** @type {Error} */ (error));
    }
  }

  /** What has gone wrong so far did not keep the worker from getting on. */
  function getOn() {
    faults = 0;
    heartbeat.relax();
    waiting.forEach((asked) => {
      asked.deaths = 0;
    });
  }

  /** @param {Answer} answer */
  function receive(answer) {
    const { id, result, error, checkpoint } = answer;
    heartbeat.heard(phase);
    if (phase === 'loading') {
      phase = 'proving';
    }
    const asked = waiting.get(id);
    if (isReady && journal.note(answer, asked && asked.request)) {
      getOn();
    }
    if (checkpoint && worker) {
      worker.postMessage({ id: 0, command: 'ping' }); // it has arrived, another one may come
    }
    if (asked) {
      waiting.delete(id);
      if (error === undefined) {
        asked.resolve(result);
      } else {
        asked.reject(new Error(error));
      }
    }
  }

  /**
   * @param {Worker} dead
   * @param {string} reason
   * @param {boolean} [wasSilent]
   */
  function bury(dead, reason, wasSilent = false) {
    if (dead !== worker) {
      return;
    }
    dead.terminate();
    worker = null;
    heartbeat.restart(wasSilent);
    if (phase === 'proving') {
      wanted = 'javascript';
    }
    const wasReady = isReady;
    isReady = false;
    blame(reason);
    if (wasReady) {
      restart(reason);
    }
  }

  /**
   * What was asked of a dead worker is asked again, unless others have died of it, too.
   * @param {string} reason
   */
  function blame(reason) {
    const all = Array.from(waiting.values());
    const training = journal.training();
    const [first] = all.filter(({ isSent, isOwn, request }) =>
      isSent && !isOwn && !(training && training.id === request.id));
    if (first) {
      first.deaths += 1;
    }
    all.forEach((asked) => {
      asked.isSent = false;
      if (asked.isOwn || asked.deaths > MOST_DEATHS) {
        waiting.delete(asked.request.id);
        asked.reject(new Error(reason));
      }
    });
  }

  /** @returns {Promise<RunningEngine>} which engine runs, where the one before was */
  async function launch() {
    const started = makeWorker();
    worker = started;
    phase = 'loading';
    beats = 0;
    started.onmessage = ({ data }) => started === worker && receive(data);
    started.onerror = (event) => {
      event.preventDefault();
      bury(started, event.message || 'Its worker could not be loaded.');
    };
    // Answered before the engine is loaded, so that a hanging engine differs from a slow network.
    started.postMessage({ id: 0, command: 'ping' });
    try {
      const running = await ask('start', wanted, { isOwn: true });
      phase = 'running';
      for (const { command, input, at } of journal.commands()) {
        await ask(command, input, { at, isOwn: true });
      }
      await goOn();
      return running;
    } catch (error) {
      if (started === worker) {
        started.terminate();
        worker = null;
      }
      throw error;
    }
  }

  /** Lets the worker go on with the training and with what was asked of the one before. */
  async function goOn() {
    const training = journal.training();
    const goal = training && waiting.get(training.id);
    if (training && goal) {
      goal.request = { id: training.id, command: 'trainTo', input: training.epoch };
    } else if (training && training.id === 0) {
      await ask('play', undefined, { isOwn: true });
    }
    isReady = true;
    waiting.forEach(send);
  }

  /** @param {string} reason  why the worker before is dead */
  async function restart(reason) {
    let why = reason;
    while (faults < MOST_FAULTS) {
      faults += 1;
      try {
        onRestart(await launch());
        return;
      } catch (error) {
        why = error instanceof Error && error.message ? error.message : why;
      }
    }
    onStop(why);
  }

  function beat() {
    if (!worker) {
      return;
    }
    beats += 1;
    if (beats === LONG_LIFE) {
      faults = 0;
    }
    if (heartbeat.isOverdue(phase)) {
      bury(worker, 'It did not answer.', true);
    } else {
      worker.postMessage({ id: 0, command: 'ping' });
    }
  }

  return {
    /**
     * @param {string} command
     * @param {any} [input]
     * @returns {Promise<any>} answered also when the worker dies in the meantime
     */
    request: (command, input) => ask(command, input),

    /**
     * Starts the worker. An engine that hangs in its self-test is replaced by the JavaScript one.
     * @returns {Promise<RunningEngine>} which engine runs
     */
    start: once(async () => {
      timer = setInterval(beat, HEARTBEAT);
      return launch().catch((error) => {
        if (wanted === engine) {
          throw error;
        }
        return launch();
      });
    }),

    /** @param {string} other  'javascript' to do without WebAssembly from now on; '' as before */
    tryAgain(other) {
      if (!worker) {
        wanted = other || wanted;
        faults = 0;
        restart('');
      }
    },

    /** Ends the worker, whatever it is at; what it was asked stays without an answer. */
    end() {
      clearInterval(timer);
      faults = MOST_FAULTS;
      if (worker) {
        worker.terminate();
        worker = null;
      }
    },

    /** The last one that the worker has handed over; null for none. */
    checkpoint: () => journal.checkpoint(),
  };
}

/** @typedef {ReturnType<typeof createEngineClient>} Client */
