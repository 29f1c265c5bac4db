// Stands in for Worker where there is none that runs modules: the same session on the same engine,
// in the page's own thread. Messages are copied and arrive later, as from a worker.

import * as looking from '../../../web/looking.js';
import { createSession } from '../../../web/session/session.js';

const { engine } = window;

function copy(value) {
  if (ArrayBuffer.isView(value)) {
    return value.slice();
  }
  if (value instanceof ArrayBuffer) {
    return value.slice(0);
  }
  if (Array.isArray(value)) {
    return value.map(copy);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const result = {};
  Object.keys(value).forEach((key) => {
    result[key] = copy(value[key]);
  });
  return result;
}

function Worker() {
  const worker = this;
  let alive = true;
  const answer = (data) => {
    const message = copy(data);
    setTimeout(() => {
      if (alive) {
        worker.onmessage({ data: message });
      }
    }, 0);
  };
  const session = createSession({
    engine,
    loadWhole: async () => engine,
    loadLooking: async () => looking,
    post: answer,
    later: (work, milliseconds) => setTimeout(() => alive && work(), milliseconds || 0),
    now: () => Date.now(),
  });
  worker.postMessage = (request) => {
    const message = copy(request);
    setTimeout(() => {
      if (!alive) {
        return;
      }
      if (message.command === 'start') {
        answer({ id: message.id, result: { name: 'javascript', withoutVectors: 'This browser has no WebAssembly.' } });
      } else {
        session.receive(message);
      }
    }, 0);
  };
  worker.terminate = () => {
    alive = false;
  };
}

window.Worker = Worker;
