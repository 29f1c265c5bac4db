// What another worker has to be told so that it goes on where one has died, to the same bits: the
// last checkpoint, and what was done since, each at the step of training at which it was done.

import { LASTING, REPEATABLE } from '../../model/protocol.js';

/** @import { Answer, Checkpoint, Request, UnderWay } from '../../model/protocol.js' */

/** @typedef {Pick<Request, 'command'|'input'|'at'>} Command */

export function createEngineJournal() {
  /** @type {Checkpoint|null} */
  let checkpoint = null;
  /** @type {Command[]} done since then */
  let since = [];
  /** @type {Map<string, Command>} by the name of the command */
  const lasting = new Map();
  /** @type {UnderWay|null} */
  let training = null;

  return {
    /**
     * @param {Answer} answer
     * @param {Request} [request]  that is answered
     * @returns {boolean} whether it shows that the training gets on
     */
    note(answer, request) {
      if (answer.training !== undefined) {
        ({ training } = answer);
      }
      const isDone = request !== undefined && answer.error === undefined;
      if (isDone && LASTING.indexOf(request.command) >= 0) {
        lasting.set(request.command, { command: request.command, input: request.input });
      }
      const isStep = isDone && REPEATABLE.indexOf(request.command) >= 0;
      if (isStep) {
        since.push({ command: request.command, input: request.input, at: answer.step });
      }
      if (answer.checkpoint) {
        ({ checkpoint } = answer);
        since = [];
      }
      return isStep || answer.checkpoint !== undefined;
    },

    /** @returns {Command[]} what brings another worker to where this one was, one after the other */
    commands() {
      const restore = checkpoint ? [{ command: 'restore', input: { bytes: checkpoint.bytes } }] : [];
      return Array.from(lasting.values()).concat(restore, since);
    },

    /** @returns {UnderWay|null} the training that it then has to go on with */
    training: () => training,

    /** @returns {Checkpoint|null} the last one */
    checkpoint: () => checkpoint,
  };
}
