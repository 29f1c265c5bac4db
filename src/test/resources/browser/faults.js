// Before the page's own scripts: its workers can be made to fail, and what they did is kept.

window.workers = [];

/** What has changed the training, with the step at which each worker did it first. */
window.changes = [];

const CHANGES = ['open', 'edit', 'setParameter'];

window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    window.workers.push(this);
    this.asked = new Map();
    this.addEventListener('message', ({ data: { id, step, error, training } }) => {
      this.isRunning = this.isRunning || training !== undefined;
      const { command, input, at } = this.asked.get(id) || {};
      if (CHANGES.includes(command) && error === undefined && at === undefined) {
        window.changes.push([step, command, typeof input === 'string' ? input : `${input.index}=${input.value}`]);
      }
    });
  }

  postMessage(message) {
    this.asked.set(message.id, message);
    super.postMessage(message);
  }
};

/** The page's heart beats faster, so that silence is noticed sooner. */
const { setInterval } = window;
window.setInterval = (work, milliseconds) => setInterval(work, milliseconds / window.haste);
window.haste = 1;

/**
 * Lets the worker that runs fail, as soon as one does.
 * @param {'hang'|'close'|'throw'|'reject'} fault
 * @returns {Promise<number[]>} milliseconds until that was noticed, and from then on until another one
 *     had taken its place
 */
window.fault = async (fault) => {
  const last = () => window.workers[window.workers.length - 1];
  const until = async (/** @type {() => boolean} */ holds) => {
    while (!holds()) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await until(() => last().isRunning);
  const failing = last();
  const start = performance.now();
  failing.postMessage({ fault });
  await until(() => last() !== failing);
  const noticed = performance.now();
  await until(() => last().isRunning);
  return [noticed - start, performance.now() - noticed];
};
