// Small pictures of experiments. The engine trains each for a short while beside the open one, in
// slices, with rests between them while the open one is being trained.

import { RESOLUTION, thinned } from '../model/picture.js';
import { createTurns } from '../model/queues.js';
import { createPreviews } from './dataset-previews.js';

/** @import { Picture } from '../model/picture.js' */
/** @import { Catalogue } from '../model/catalogue.js' */
/** @import { Engine } from '../model/protocol.js' */
/** @import { Model } from '../model/state.js' */
/** @import { Later } from './training.js' */

/** @typedef {Picture & {link: string, epochs: number, loss: number, done: boolean}}
 *     Thumbnail  epochs: that were asked for; loss: on the training data; done: the time ended before they did */

/**
 * @typedef {object} Wish
 * @property {string} link
 * @property {number} epochs  since its first weights
 */

/** Milliseconds of a slice, and of the rest after it while the open experiment is being trained. */
const SLICE = 8;
const REST = 24;

/** Milliseconds of training for one picture. */
const BUDGET = 120;

/** Steps between two looks at the clock. */
const STEPS = 4;

/**
 * @param {object} parts
 * @param {Engine} parts.engine
 * @param {Catalogue} parts.catalogue
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => boolean} parts.isTraining
 */
export function createThumbnails({ engine, catalogue, later, now, isTraining }) {
  const inTurn = createTurns();
  /** The experiment that is open there. */
  let open = '';
  let { Preview } = engine;
  /** @type {Model} */
  let model;
  let steps = 0;

  /** @param {number} epochs @param {boolean} done @returns {Thumbnail} */
  function pictureAfter(epochs, done) {
    return {
      link: open,
      epochs,
      loss: Preview.loss(),
      done,
      data: thinned(Preview.data()),
      map: Preview.map(RESOLUTION).slice(),
      resolution: RESOLUTION,
      domain: model.domain,
      task: model.task,
      classes: model.classes,
      targetRange: model.targetRange,
      layers: model.layers,
    };
  }

  /** Trains for a slice of time. @param {number} goal  steps @returns {boolean} whether there is more to do */
  function train(goal) {
    const start = now();
    let goesOn = steps < goal;
    while (goesOn && now() - start < SLICE) {
      const wanted = Math.min(STEPS, goal - steps);
      const taken = Preview.train(wanted);
      steps += taken;
      goesOn = taken === wanted && steps < goal;
    }
    return goesOn;
  }

  /** @param {Wish} wish */
  async function draw({ link, epochs }) {
    if (link !== open || Preview !== engine.Preview) {
      ({ Preview } = engine);
      model = JSON.parse(Preview.open(link));
      open = link;
      steps = 0;
    }
    const goal = epochs * model.stepsPerEpoch;
    let spent = 0;
    for (;;) {
      const start = now();
      const goesOn = train(goal);
      spent += now() - start;
      if (!goesOn || spent >= BUDGET) {
        return pictureAfter(epochs, steps < goal);
      }
      await new Promise((resolve) => later(() => resolve(null), isTraining() ? REST : 0));
    }
  }

  // One after the other, whoever asks: there is room for one experiment beside the open one.
  return {
    /** @param {Wish} wish @returns {Promise<Thumbnail>} */
    ofExperiment: (wish) => inTurn(() => draw(wish)),

    ofDatasets: () => inTurn(async () => {
      open = '';
      return createPreviews(engine.Preview, catalogue);
    }),
  };
}
