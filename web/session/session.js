// The worker's logic without the worker: given the engine's exports and a way to answer, it also
// runs where there are no workers. It owns the one running experiment.

import { createCheckpoints } from './checkpoints.js';
import { createDiagnosis } from './diagnosis.js';
import { createNeuronMaps } from './neuron-maps.js';
import { withoutView } from '../model/catalogue.js';
import { differing, toLink } from '../model/link.js';
import { createHiddenSpace } from './hidden-space.js';
import { createLearningCurves } from './learning-curves.js';
import { createExporting } from './exporting.js';
import { createTrainingSpeed } from './training-speed.js';
import { createTimeline } from './timeline.js';
import { once } from '../model/queues.js';
import { RELOAD_AFTER, REPEATABLE, UNASKED } from '../model/protocol.js';
import { createStream } from './rationed.js';
import { createTraining } from './training.js';
import { createThumbnails } from './thumbnails.js';

/** @import { Answer, Checkpoint, Engine, ExportEngine, Request, Seen, Streams, Update, Wanted } from '../model/protocol.js' */
/** @import { Model, Status } from '../model/state.js' */
/** @import { Later } from './training.js' */

/** Commands that are answered when training has come to its goal. */
const TRAINING = ['train', 'trainTo'];

/** Milliseconds of long work after which the page is told that it goes on. */
const SILENCE = 200;

/**
 * @param {object} parts
 * @param {Engine} parts.engine  the part of it that trains, which becomes the whole when that has been loaded
 * @param {() => Promise<Engine>} parts.loadWhole  of the engine
 * @param {() => Promise<typeof import('../looking.js')>} parts.loadLooking
 * @param {(answer: Answer, transfer: ArrayBuffer[]) => void} parts.post
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => Promise<any>} parts.loadParser  of tables
 * @param {() => Promise<ExportEngine>} parts.loadExports
 * @param {() => Promise<typeof import('./tables/table-commands.js').createTableCommands>} parts.loadTables
 * @param {() => Promise<typeof import('../measuring.js')>} parts.loadMeasuring
 * @returns {{receive: (request: Request) => void}}
 */
export function createSession({
  engine, loadWhole, loadLooking, post, later, now, loadParser, loadTables, loadMeasuring, loadExports,
}) {
  const catalogue = JSON.parse(engine.Training.catalogue());
  const speed = createTrainingSpeed(now);
  const training = createTraining({ advance, onEnd, later, now });
  const parts = { engine, later, now, isTraining: training.isUnderWay };

  /** @type {Model} */
  let model;
  /** The settings of the experiment, as link text, without what is only looked at. */
  let settings = '';
  /** When the page was last told anything. */
  let told = 0;

  const readStatus = () => /** @type {Status} */ (JSON.parse(engine.Training.status()));
  const learningCurves = createLearningCurves(readStatus, now);
  const checkpoints = createCheckpoints({ engine, learningCurves, hand, later, now });
  const diagnosis = createDiagnosis({
    engine,
    now,
    losses: (status) => learningCurves.losses(status, stepsPerEpoch()),
  });
  const thumbnails = createThumbnails(Object.assign({ catalogue }, parts));
  const timeline = createTimeline({ engine, learningCurves, showLife, later, now });

  /**
   * What the page can ask to be shown, by the name of the part of its state that it becomes; looked
   * at in this order. What looks deeper comes first, once it has been loaded.
   * @type {Partial<Streams>}
   */
  let streams = {
    diagnosis: diagnosis.shown,
    frame: createNeuronMaps(engine, now),
    hiddenSpace: createHiddenSpace(engine, now),
    learningCurves: createStream({ now, look: learningCurves.look, unasked: UNASKED.learningCurves }),
  };

  /** What the page shows. @type {Record<string, any>} */
  let wanted = UNASKED;
  /** Whether all commands and streams are there. */
  let isWhole = false;
  /** Whether they are being loaded, because the page shows something of theirs. */
  let isLoading = false;
  /** Why they could not be loaded, until the page has been told; and when that may be tried again. */
  let problem = '';
  let notBefore = 0;

  const stepsPerEpoch = () => Math.max(1, model.stepsPerEpoch);

  /** @returns {Update} */
  function update() {
    const start = now();
    const status = readStatus();
    const present = timeline.look();
    const moment = { model, settings, status, isTraining: training.isUnderWay() };
    /** @type {Record<string, any>} */
    const seen = {};
    Object.entries(streams).forEach(([name, stream]) => {
      const part = stream.take(moment);
      showLife();
      if (part !== null) {
        seen[name] = part;
      }
    });
    return Object.assign(/** @type {Seen} */ (seen), {
      status,
      timeline: present,
      playing: training.isPlaying(),
      speed: moment.isTraining ? speed.read(status.step) / stepsPerEpoch() : 0,
      milliseconds: now() - start,
    });
  }

  const changedByHand = () => diagnosis.changed(engine.Training.steps() / stepsPerEpoch());

  function clearCurves() {
    diagnosis.changed(0);
    learningCurves.clear();
    learningCurves.reach(engine.Training.steps(), stepsPerEpoch());
  }

  /** @returns {Update} */
  function startOver() {
    clearCurves();
    speed.restart();
    return update();
  }

  const endWaiting = () => training.endWaiting('a change of the experiment');

  /**
   * @param {string} json
   * @param {object} [begin]  what is to be done when the model is built anew
   * @param {() => void} [begin.endTraining]  of the experiment before
   * @param {() => void} [begin.beginCurves]
   * @returns {Update}
   */
  function adopt(json, { endTraining = endWaiting, beginCurves = clearCurves } = {}) {
    const before = settings;
    model = JSON.parse(json);
    settings = withoutView(catalogue, model.link);
    speed.restart();
    if (!model.rebuilt) {
      if (settings !== before) {
        changedByHand();
      }
      return Object.assign(update(), { model });
    }
    endTraining();
    beginCurves();
    const data = engine.Training.data().slice();
    return Object.assign(update(), { model, data, targets: engine.Training.targets().slice() });
  }

  /**
   * Trains up to the next point of the learning curves.
   * @param {number} steps  at most so many
   * @returns {number} steps done; 0 when there is nothing left to do
   */
  function advance(steps) {
    const from = engine.Training.steps();
    const wanted = Math.min(steps, learningCurves.stepsToNext(from, stepsPerEpoch()));
    const done = wanted > 0 ? engine.Training.run(wanted) : 0;
    learningCurves.reach(engine.Training.steps(), stepsPerEpoch());
    checkpoints.changed();
    showLife();
    return done < wanted ? 0 : done;
  }

  /** @param {number} epoch @returns {Update} */
  function goTo(epoch) {
    checkpoints.owe(); // another worker would not know the past
    const json = timeline.goTo(epoch);
    if (JSON.parse(json).link !== model.link) {
      return adopt(json);
    }
    speed.restart();
    return update();
  }

  /** @param {string} changes */
  const edit = (changes) => adopt(engine.Training.edit(changes));
  const exporting = createExporting(loadExports);

  /** @type {((wish: any) => Promise<number>)|null} */
  let measure = null;

  /** @param {Partial<import('../benchmark/engine-speed.js').BenchmarkWish>|undefined} wish */
  async function benchmark(wish) {
    const { createBenchmark } = await loadMeasuring();
    measure = measure || createBenchmark({ engine, later, now });
    return measure(wish);
  }

  /** @type {Record<string, (input: any) => any>} */
  const commands = Object.assign(Object.create(null), {
    ping: () => true,
    catalogue: () => catalogue,
    benchmark,
    previews: thumbnails.ofDatasets,
    /** @param {string} link  a refused one changes nothing: see Model.refusal */
    open: (link) => adopt(engine.Training.open(link), { endTraining: () => training.end('open') }),
    edit,
    checkpoint: checkpoints.take,
    /**
     * Training stands still where the checkpoint was taken.
     * @param {{bytes: ArrayBuffer, fields?: Record<string, string>}} saved  fields: settings that it is
     *     to have; at once, so that no other command comes between
     */
    restore({ bytes, fields = {} }) {
      const json = checkpoints.restore(bytes);
      diagnosis.changed(0);
      training.end('a checkpoint');
      const restored = adopt(json, { beginCurves: checkpoints.restoreCurves });
      const changes = toLink(differing(fields, model.experiment));
      if (changes !== '') {
        Object.assign(restored, edit(changes));
        model.rebuilt = true; // by the checkpoint, if not by the changes
      }
      return restored;
    },
    /** @param {Float64Array} state  of a training of this experiment, from a link: see Moment */
    resume(state) {
      const json = checkpoints.resume(state);
      training.end('a link');
      return adopt(json);
    },
    reset() {
      training.end('reset');
      engine.Training.reset();
      return startOver();
    },
    /** @param {number} epoch  of this run; one that it has not come to counts as the nearest that it has */
    rewind(epoch) {
      training.end('rewind');
      const moment = () => `${settings} ${engine.Training.steps()}`;
      const before = moment();
      const reached = timeline.reachBack(epoch);
      // What has been asked for in the meantime comes later, and stays.
      return reached
        ? reached.then(() => (moment() === before && !training.isUnderWay() ? goTo(epoch) : update()))
        : goTo(epoch);
    },
    pastMoments: timeline.look,
    /** @returns {Checkpoint} of the latest moment of this run, wherever it has gone back to */
    latestCheckpoint: () => timeline.atLatest(checkpoints.take),
    branch() {
      timeline.branch();
      checkpoints.owe();
      return update();
    },
    /** @param {number} steps */
    step(steps) {
      training.end('step');
      advance(steps);
      return update();
    },
    play() {
      speed.restart();
      training.play();
      return update();
    },
    pause() {
      training.end('pause');
      return update();
    },
    /** @param {number} stepsPerSecond */
    pace(stepsPerSecond) {
      speed.restart();
      training.limit(stepsPerSecond);
    },
    /** @param {Wanted} wish  what the page shows, from now on */
    frame(wish) {
      wanted = wish;
      want();
      if (isMoreWanted() && !isLoading && now() >= notBefore) {
        isLoading = true;
        complete().catch(({ message }) => {
          problem = message;
          notBefore = now() + RELOAD_AFTER;
        }).then(() => {
          isLoading = false;
        });
      }
      return Object.assign(update(), { isPartial: isLoading, problem: takeProblem() });
    },
    state: () => Object.assign(readStatus(), {
      layers: model.layers,
      parameters: engine.Training.parameters().slice(),
      fingerprint: engine.Training.fingerprint(),
    }),
    diagnosis: () => diagnosis.diagnose(readStatus()),
    exportKinds: exporting.kinds,
    /** @param {import('../model/protocol.js').ExportWish} wish */
    exported: (wish) => exporting.make(wish, {
      link: model.link,
      parameters: engine.Training.parameters().slice(),
      epoch: engine.Training.steps() / stepsPerEpoch(),
      curves: learningCurves.toNumbers(),
    }),
    /** @param {number[]} place */
    predict: ([x1, x2]) => Array.from(engine.Training.predict(x1, x2)),
    /** @param {{index: number, value: number}} change */
    setParameter({ index, value }) {
      engine.Training.setParameter(index, value);
      changedByHand();
      return update();
    },
    /** @param {Float64Array} values  laid out like the parameters */
    setParameters(values) {
      if (!engine.Training.setParameters(values)) {
        throw new RangeError('Parameters must be as many as the network has, and finite.');
      }
      changedByHand();
      return update();
    },
    thumbnail: thumbnails.ofExperiment,
    /** Something of a copy beside the experiment. @param {[string, ...any[]]} input  method and arguments */
    preview: ([method, ...input]) => /** @type {any} */ (engine.Preview)[method](...input),
  });

  const want = () => Object.entries(streams).forEach(([name, stream]) => stream.want(wanted[name]));

  /** Whether the page shows what has not been loaded. */
  const isMoreWanted = () => !isWhole
    && Object.entries(wanted).some(([name, wish]) => wish !== null && !(name in streams));

  function takeProblem() {
    const told = problem;
    problem = '';
    return told;
  }

  /** Loads what looks deeper, and the engine for it, which goes on where the one so far is. */
  const complete = once(async () => {
    const [whole, { createLooking }] = await Promise.all([loadWhole(), loadLooking()]).catch(() => {
      throw new Error('The part of the engine that explains could not be loaded. Try again.');
    });
    if (whole !== engine) {
      whole.takeOver(engine.handOver());
      Object.assign(engine, whole);
    }
    const looking = createLooking(Object.assign({
      loadParser,
      loadTables,
      changedByHand,
      edit,
      update,
      oweCheckpoint: checkpoints.owe,
    }, parts));
    Object.assign(commands, looking.commands);
    streams = Object.assign(looking.streams, streams);
    isWhole = true;
    want();
  });

  /**
   * Why training has come to rest, the page may not be able to find out again.
   * @param {import('./training.js').Goal} goal
   */
  function onEnd({ underWay }) {
    if (underWay) {
      checkpoints.owe();
    }
  }

  /**
   * @param {Answer} answer
   * @param {Checkpoint} [checkpoint]
   */
  function tell(answer, checkpoint) {
    told = now();
    const beside = checkpoint ? { checkpoint } : {};
    const transfer = buffersOf(answer.result).concat(checkpoint ? [checkpoint.bytes] : []);
    post(Object.assign({ training: training.underWay() }, beside, answer), transfer);
  }

  /** @param {Checkpoint} checkpoint */
  function hand(checkpoint) {
    tell({ id: 0, result: true }, checkpoint);
  }

  /** Lets the page know, in the midst of long work, that work is going on. */
  function showLife() {
    if (now() - told > SILENCE) {
      tell({ id: 0, result: true });
    }
  }

  /**
   * Trains before it answers, so the page is told at once what it has to wait for.
   * @param {number} id
   * @param {number} epoch
   */
  function trainUntil(id, epoch) {
    training.until({
      left: () => epoch * stepsPerEpoch() - engine.Training.steps(),
      answer: (overtaker) => reply(id, overtaker ? { overtaker } : update()),
      underWay: { id, epoch },
    });
    tell({ id: 0, result: true });
  }

  /**
   * @param {number} id
   * @param {any} result
   * @param {number} [step]
   */
  function reply(id, result, step) {
    tell({ id, result, step }, checkpoints.pay());
  }

  /**
   * @param {number} id
   * @param {any} error
   */
  function refuse(id, error) {
    tell({ id, error: error instanceof Error ? error.message : String(error) }, checkpoints.pay());
  }

  /** @param {Request} request */
  function carryOut({ id, command, input }) {
    const step = engine.Training.steps();
    try {
      if (TRAINING.includes(command)) {
        trainUntil(id, command === 'train' ? engine.Training.epoch() + input : input);
      } else if (commands[command]) {
        const result = commands[command](input);
        if (result instanceof Promise) {
          result.then((later) => reply(id, later)).catch((error) => refuse(id, error));
        } else {
          reply(id, result, step);
        }
        if (REPEATABLE.indexOf(command) >= 0) {
          checkpoints.changed();
        }
      } else {
        throw new Error(`There is no command "${command}".`);
      }
    } catch (error) {
      refuse(id, error);
    }
  }

  return {
    receive: function receive(request) {
      const { id, at, command } = request;
      if (!isWhole && !commands[command] && !TRAINING.includes(command)) {
        complete().then(() => receive(request), (error) => refuse(id, error));
        return;
      }
      checkpoints.meetPage();
      if (at === undefined) {
        carryOut(request);
      } else {
        training.until({
          left: () => at - engine.Training.steps(),
          answer: () => carryOut(request),
          underWay: null,
        });
      }
    },
  };
}

/**
 * @param {any} result
 * @returns {ArrayBuffer[]} those of the typed arrays in it and in its parts, which are handed over
 *     instead of being copied
 */
function buffersOf(result) {
  const parts = Object.values(result || {}).filter(isStructure);
  return [result].filter(isStructure).concat(parts)
    .flatMap((part) => Object.values(part))
    .map((value) => (ArrayBuffer.isView(value) ? value.buffer : value))
    .filter((value) => value instanceof ArrayBuffer);
}

/** @param {any} value */
function isStructure(value) {
  return value !== null && typeof value === 'object' && !ArrayBuffer.isView(value);
}
