// Trains a sweep in workers of its own, next to the one of the page. Each has a client like that one: a
// worker that dies is started again, and does again what it was at.

import { planText, problemOf, changesOf, settingsOf, USUAL } from '../../model/sweep.js';
import { withChecksum } from '../../model/link.js';
import { rowsOf, summariesOf, tableText } from '../../model/sweep-tables.js';
import { optionsOf } from '../../model/arguments.js';
import { copyText } from '../browser/clipboard.js';
import { spareCores } from '../browser/cores.js';
import { download } from '../browser/download.js';
import { createEngineClient } from '../worker/engine-client.js';
import { createTrials } from '../worker/trials.js';

/** @import { Plan, Setting } from '../../model/sweep.js' */
/** @import { Model } from '../../model/state.js' */
/** @import { RateTested, Trial, Trials } from '../worker/trials.js' */
/** @import { Address } from '../browser/address.js' */
/** @import { Store } from '../store.js' */

/**
 * @typedef {object} Sweep
 * @property {Plan} plan
 * @property {Model} model  of the experiment that it is a sweep of
 * @property {'starting'|'running'|'stopped'|'done'} phase
 * @property {string} problem  why it is stopped; '' if nothing is wrong
 * @property {Setting[]} settings
 * @property {number} done  trainings
 * @property {number} total
 * @property {number} remaining  milliseconds, about; 0 while that is unknown
 * @property {number} workers
 */

/** Milliseconds from one picture of the progress to the next. */
const PAUSE = 200;

/** Trainings from which on the remaining time is told. */
const ENOUGH = 4;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {() => Worker} parts.makeWorker
 * @param {Address} parts.address
 */
export function createSweepRunner({ store, makeWorker, address }) {
  /** @type {Sweep|null} */
  let sweep = null;
  /** @type {Trials[]} */
  let clients = [];
  /** Counts beginnings and ends, so that what belongs to an earlier one is known. */
  let turn = 0;
  let isDrawn = true;
  /** Ends the waiting for answers that nobody will give. @type {(error: Error) => void} */
  let abandon = () => {};
  /** Whether the engine takes all settings. */
  let isChecked = false;
  /** Of this beginning: when, and trainings done by then. */
  let since = { time: 0, done: 0 };

  /** @param {(reason: string) => void} onStop */
  const makeTrials = (onStop) => createTrials((onRestart) =>
    createEngineClient({ makeWorker, engine: address.parameter('engine'), onRestart, onStop }));

  function draw() {
    isDrawn = true;
    if (sweep) {
      const { done, total } = sweep;
      const pace = done - since.done >= ENOUGH ? (performance.now() - since.time) / (done - since.done) : 0;
      sweep = Object.assign({}, sweep, { remaining: pace * (total - done), settings: sweep.settings.slice() });
      store.update({ sweep });
    }
  }

  function drawSoon() {
    if (isDrawn) {
      isDrawn = false;
      setTimeout(draw, PAUSE);
    }
  }

  /** @param {Partial<Sweep>} changes */
  function put(changes) {
    sweep = Object.assign({}, sweep, changes);
    draw();
  }

  function release() {
    turn += 1;
    clients.forEach((client) => client.end());
    clients = [];
    abandon(new Error('The sweep was stopped.'));
  }

  /** @param {string} problem */
  function halt(problem) {
    release();
    put({ phase: 'stopped', problem });
  }

  /** @param {Sweep} planned @returns {Array<{setting: number, seed: number}>} not yet trained, seed by seed */
  function missing({ settings, plan }) {
    return Array.from({ length: plan.seeds }, (_, seed) => settings.map((_each, setting) => ({ setting, seed })))
      .flat()
      .filter(({ setting, seed }) => settings[setting].trials[seed] === null);
  }

  /**
   * @param {Trials} client
   * @param {Sweep} planned
   * @param {{setting: number, seed: number}} job
   * @param {number} epochs
   * @returns {Promise<Trial>}
   */
  const request = (client, { plan, model, settings }, { setting, seed }, epochs) => client.trial({
    link: model.link,
    changes: changesOf(plan, model, settings[setting].values, seed),
    epochs,
  });

  /** The engine knows what is allowed, also together. @param {Trials} client @param {Sweep} planned */
  async function check(client, planned) {
    /** @type {string[]} */
    const links = [];
    for (let setting = 0; setting < planned.settings.length; setting++) {
      const { problem, link } = await request(client, planned, { setting, seed: 0 }, 0);
      if (problem) {
        return problem;
      }
      if (links.indexOf(link) >= 0) {
        return `the setting ${Object.entries(planned.settings[setting].values).flat().join(' ')} is there twice; `
          + 'allowed: each once';
      }
      links.push(link);
    }
    return '';
  }

  /**
   * @param {Trials} client
   * @param {Array<{setting: number, seed: number}>} jobs
   * @param {number} mine  turn
   */
  async function work(client, jobs, mine) {
    let job = jobs.shift();
    while (job && sweep && mine === turn) {
      const trial = await request(client, sweep, job, sweep.plan.epochs);
      if (mine !== turn || !sweep) {
        return;
      }
      const setting = sweep.settings[job.setting];
      const { seed } = job;
      sweep.settings[job.setting] = Object.assign({}, setting, {
        trials: setting.trials.map((each, at) => (at === seed ? trial : each)),
      });
      sweep.done += 1;
      drawSoon();
      job = jobs.shift();
    }
  }

  /** Trains what is not yet trained. @returns {Promise<void>} when that is done or stopped */
  async function run() {
    const planned = /** @type {Sweep} */ (sweep);
    release();
    const mine = turn;
    put({ problem: '', phase: 'starting' });
    const failure = new Promise((_, reject) => {
      abandon = reject;
    });
    const makeOne = async () => {
      const client = makeTrials((reason) => abandon(new Error(reason)));
      clients.push(client);
      await client.start();
      return client;
    };
    const all = async () => {
      const first = await makeOne();
      const problem = isChecked ? '' : await check(first, planned);
      if (mine !== turn) {
        return;
      }
      if (problem) {
        throw new Error(problem);
      }
      isChecked = true;
      const jobs = missing(planned);
      since = { time: performance.now(), done: planned.done };
      const workers = Math.max(1, Math.min(spareCores(), jobs.length));
      put({ phase: 'running', workers });
      const others = Array.from({ length: workers - 1 }, async () => work(await makeOne(), jobs, mine));
      await Promise.all([work(first, jobs, mine), ...others]);
    };
    try {
      await Promise.race([all(), failure]);
      if (mine === turn) {
        release();
        put({ phase: 'done', remaining: 0 });
        store.update({ announcement: 'The sweep is done.' });
      }
    } catch (error) {
      if (mine === turn) {
        halt(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /**
   * @param {Plan} plan
   * @param {Model} model  of the experiment
   * @returns {Promise<void>} when it is done, stopped or refused
   */
  async function start(plan, model) {
    release();
    isChecked = false;
    const problem = problemOf(plan);
    const settings = problem ? [] : settingsOf(plan).map((values) => ({
      values, trials: Array.from({ length: plan.seeds }, () => null),
    }));
    sweep = {
      plan, model, problem, settings, phase: problem ? 'stopped' : 'starting',
      done: 0, total: settings.length * plan.seeds, remaining: 0, workers: 0,
    };
    draw();
    if (problem === '') {
      await run();
    }
  }

  return {
    start,

    /**
     * @param {{fields?: any, seeds?: number, epochs?: number}|undefined} asked
     * @param {Model} model
     * @returns {Promise<Array<Record<string, any>>>} one row a training
     */
    async sweep(asked, model) {
      const { fields = {}, seeds = USUAL.seeds, epochs } = optionsOf('plan', asked, ['fields', 'seeds', 'epochs']);
      const plan = {
        fields: Object.keys(fields).map((key) => ({ key, values: [].concat(fields[key]).map(String) })),
        seeds,
        epochs: epochs === undefined ? Number(model.experiment.epochs) || USUAL.epochs : epochs,
      };
      await start(plan, model);
      const ended = /** @type {Sweep|null} */ (sweep);
      if (!ended || ended.phase !== 'done' || ended.plan !== plan) {
        throw new RangeError((ended && ended.plan === plan && ended.problem) || 'The sweep was stopped.');
      }
      return rowsOf(ended.settings, Number(model.experiment.seed));
    },

    stop() {
      if (sweep && (sweep.phase === 'running' || sweep.phase === 'starting')) {
        halt('');
      }
    },

    /** Goes on with a sweep that was stopped. */
    async goOn() {
      if (sweep && sweep.phase === 'stopped' && sweep.settings.length > 0) {
        await run();
      }
    },

    /** @returns {Sweep|null} */
    present: () => sweep,

    /** @returns {Array<Record<string, any>>} one a training, as chainrule.cli.Sweep prints them */
    rows: () => (sweep ? rowsOf(sweep.settings, Number(sweep.model.experiment.seed)) : []),

    /** @param {'settings'|'runs'} what  is saved as a table */
    saveTable(what) {
      if (sweep) {
        const rows = what === 'runs'
          ? rowsOf(sweep.settings, Number(sweep.model.experiment.seed)) : summariesOf(sweep.settings);
        download(`chainrule-sweep-${what}.csv`, tableText(rows), 'text/csv');
      }
    },

    /**
     * @param {Plan} plan
     * @param {string} link  of the experiment
     * @returns {Promise<string>} whether it worked, in words
     */
    async copyLink(plan, link) {
      const both = withChecksum(`${link}&sweep=${planText(plan)}`);
      const announcement = await copyText(address.complete(both)).then(() => 'Link copied', () => 'It could not be copied');
      store.update({ announcement });
      return announcement;
    },

    /**
     * The learning-rate range test, in a worker of its own.
     * @param {string} link
     * @param {string[]} rates  one a step
     * @returns {Promise<RateTested[]>}
     */
    async testRates(link, rates) {
      /** @type {(error: Error) => void} */
      let fail = () => {};
      const failure = new Promise((_, reject) => {
        fail = reject;
      });
      const client = makeTrials((reason) => fail(new Error(reason)));
      try {
        const answer = client.start().then(() => client.testRates(link, rates));
        return await Promise.race([answer, failure]);
      } finally {
        client.end();
      }
    },
  };
}

/** @typedef {ReturnType<typeof createSweepRunner>} SweepRunner */
