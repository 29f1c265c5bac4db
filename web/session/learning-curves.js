// The learning curves, measured at fixed places of a training, whatever is shown: about twenty in
// the first epoch, then every epoch, then ever more rarely (1 % apart), so that the curve of a small
// network is the same on a fast and on a slow machine, and a million epochs are a thousand points.

/** @import { LearningCurves, LossCurve, Metrics, Status } from '../model/state.js' */
/** @import { Moment } from './rationed.js' */

/** About so many points are kept of the first epoch. */
const FIRST = 20;

/** Up to here every epoch is kept. */
const DENSE = 100;

/** Numbers that take longer to measure than this, in milliseconds, are measured more rarely ... */
const CHEAP = 0.5;

/** ... so that measuring them takes at most this share of the worker's time. */
const SHARE = 1 / 12;

/** Runs that are kept after the training has taken another way. */
const MOST_FORMER = 3;

/** Less than the fraction of an epoch that a step is. */
const NEARLY = 1e-9;

/** The least of the last so many counts, once there are as many: the first ones are slower. */
const TRIALS = 5;

/**
 * @typedef {'gradientNorms'|'givenNorms'} Norms  one number a layer
 * @typedef {Exclude<keyof LearningCurves, 'epoch'|'beside'|Norms>} Reading
 * @typedef {Record<Reading, number> & Record<Norms, number[]> & {epoch: number}} Point
 */

/** @type {Record<Reading, (status: Status) => number>} */
const READINGS = {
  trainLoss: (status) => status.trainLoss,
  testLoss: (status) => status.testLoss,
  penalty: (status) => status.penalty,
  trainScore: (status) => scoreOf(status.training),
  testScore: (status) => scoreOf(status.test),
  rate: (status) => status.rate,
};

const NAMES = /** @type {Reading[]} */ (Object.keys(READINGS));

/**
 * @param {number} epoch
 * @param {Status} status  of that moment
 * @returns {Point}
 */
function pointOf(epoch, status) {
  const { gradientNorms, givenNorms = gradientNorms, step } = status;
  // There is no gradient before the first step.
  const known = (/** @type {number[]} */ norms) => norms.map((norm) => (step > 0 ? numberOf(norm) : NaN));
  const point = /** @type {Point} */ ({
    epoch,
    gradientNorms: known(gradientNorms),
    givenNorms: known(givenNorms),
  });
  NAMES.forEach((name) => {
    point[name] = numberOf(READINGS[name](status));
  });
  return point;
}

/**
 * @param {Metrics} metrics
 * @returns {number} the accuracy, or for a regression R^2, the mean over the targets
 */
function scoreOf({ accuracy, determination }) {
  const values = (determination || [accuracy]).map(numberOf);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {number|null|undefined} value  as in JSON, which has no number for what is not finite */
function numberOf(value) {
  return typeof value === 'number' ? value : NaN;
}

/** @param {Point[]} points @returns {LossCurve} */
function lossCurve(points) {
  return {
    epoch: new Float64Array(points.map(({ epoch }) => epoch)),
    trainLoss: new Float64Array(points.map(({ trainLoss }) => trainLoss)),
    testLoss: new Float64Array(points.map(({ testLoss }) => testLoss)),
  };
}

/** @param {Point[]} points @returns {number} where they end; -1 for none */
const endOf = (points) => (points.length > 0 ? points[points.length - 1].epoch : -1);

/**
 * @param {() => Status} measure
 * @param {() => number} now  milliseconds
 */
export function createLearningCurves(measure, now) {
  /** @type {Point[]} */
  let kept = [];
  /** @type {Point[]} of the whole run, while it is at an earlier moment */
  let whole = [];
  /** @type {LossCurve[]} of runs whose way the training has left */
  let former = [];
  /** @type {number[]} */
  let costs = [];
  let notBefore = 0;
  /** What the page has: the last status, and how many were kept by then. */
  let sent = '';

  /**
   * @param {Status} status  of this moment, which becomes the last point
   * @param {number} stepsPerEpoch
   * @returns {LearningCurves}
   */
  function upTo(status, stepsPerEpoch) {
    const last = kept[kept.length - 1];
    const present = pointOf(status.step / stepsPerEpoch, status);
    const isKept = last && last.epoch === present.epoch
      && Object.is(last.trainLoss, present.trainLoss);
    const points = isKept ? kept : kept.concat([present]);
    /** @param {(point: Point) => number} read */
    const column = (read) => new Float64Array(points.map(read));
    const layers = present.gradientNorms.map((_, layer) => layer);
    const learningCurves = /** @type {LearningCurves} */ ({
      epoch: column(({ epoch }) => epoch),
      gradientNorms: layers.map((layer) => column(({ gradientNorms }) => gradientNorms[layer])),
      givenNorms: layers.map((layer) => column(({ givenNorms }) => givenNorms[layer])),
      beside: endOf(whole) > present.epoch + NEARLY ? former.concat(lossCurve(whole)) : former,
    });
    NAMES.forEach((name) => {
      learningCurves[name] = column((point) => point[name]);
    });
    return learningCurves;
  }

  /**
   * @param {Status} status  of this moment
   * @param {number} stepsPerEpoch
   * @returns {Float64Array} epoch, training loss and test loss, point by point
   */
  function losses(status, stepsPerEpoch) {
    const { epoch, trainLoss, testLoss } = upTo(status, stepsPerEpoch);
    const last = epoch.length - 1;
    const rows = Array.from(epoch.keys()).filter((row) => row === last || epoch[row] < epoch[last]);
    return Float64Array.from(rows.flatMap((row) => [epoch[row], trainLoss[row], testLoss[row]]));
  }

  /**
   * @param {boolean} isShown  a chart shows them; a new training's are sent in any case
   * @param {Moment} moment
   * @returns {LearningCurves|null} null when the page has them already, or does not show them
   */
  function look(isShown, { status, model }) {
    const present = JSON.stringify([kept.length, whole.length, former.length, model.stepsPerEpoch, status]);
    if (present === sent || (sent !== '' && !isShown)) {
      return null;
    }
    sent = present;
    return upTo(status, Math.max(1, model.stepsPerEpoch));
  }

  return {
    clear() {
      kept = [];
      whole = [];
      former = [];
      sent = '';
    },

    /** The training goes to an earlier moment of its own, or to a later one again. @param {number} epoch */
    goTo(epoch) {
      whole = endOf(kept) >= endOf(whole) ? kept : whole;
      kept = whole.filter((point) => point.epoch <= epoch + NEARLY);
    },

    /** It takes another way than before: what was known beyond it becomes another run's. */
    branch() {
      former = (whole.length > 0 ? former.concat(lossCurve(whole)) : former).slice(-MOST_FORMER);
      whole = [];
    },

    /**
     * @param {number} step
     * @param {number} stepsPerEpoch
     * @returns {number} how many steps it is from there to the next place that is kept
     */
    stepsToNext: (step, stepsPerEpoch) => nextKept(step, stepsPerEpoch) - step,

    /**
     * Keeps the numbers of this place when it is one of those that are kept.
     * @param {number} step  mini-batches since the first weights
     * @param {number} stepsPerEpoch
     */
    reach(step, stepsPerEpoch) {
      const epoch = step / stepsPerEpoch;
      const start = now();
      // A step that diverges is taken back, and another batch size begins its epoch again.
      while (kept.length > 0 && kept[kept.length - 1].epoch > epoch) {
        kept.pop();
      }
      const last = kept.length > 0 ? kept[kept.length - 1].epoch : -1;
      const isKept = step === 0 || nextKept(step - 1, stepsPerEpoch) === step;
      if (isKept && epoch > last && (step === 0 || start >= notBefore)) {
        kept.push(pointOf(epoch, measure()));
        costs = costs.concat([now() - start]).slice(-TRIALS);
        const cost = costs.length < TRIALS ? 0 : Math.min(...costs);
        notBefore = cost > CHEAP ? start + cost / SHARE : 0;
      }
    },

    /**
     * @returns {Float64Array} all that is kept, for keeping it elsewhere: how many layers there are, below 0
     *     for two norms a layer; then point by point
     */
    toNumbers() {
      const layers = kept.length > 0 ? kept[0].gradientNorms.length : 0;
      const width = 1 + NAMES.length + 2 * layers;
      const numbers = new Float64Array(1 + width * kept.length);
      numbers[0] = -layers;
      kept.forEach((point, index) => {
        const at = 1 + width * index;
        numbers[at] = point.epoch;
        NAMES.forEach((name, reading) => {
          numbers[at + 1 + reading] = point[name];
        });
        numbers.set(point.gradientNorms, at + 1 + NAMES.length);
        numbers.set(point.givenNorms, at + width - layers);
      });
      return numbers;
    },

    /** @param {Float64Array} numbers  as toNumbers() made them, which take the place of what is kept */
    fromNumbers(numbers) {
      const layers = Math.abs(numbers[0]);
      const width = 1 + NAMES.length + (numbers[0] < 0 ? 2 : 1) * layers; // earlier pages kept one norm
      sent = '';
      kept = [];
      whole = [];
      former = [];
      for (let at = 1; at + width <= numbers.length; at += width) {
        const point = /** @type {Point} */ ({
          epoch: numbers[at],
          gradientNorms: Array.from(numbers.subarray(at + 1 + NAMES.length, at + 1 + NAMES.length + layers)),
          givenNorms: Array.from(numbers.subarray(at + width - layers, at + width)),
        });
        NAMES.forEach((name, index) => {
          point[name] = numbers[at + 1 + index];
        });
        kept.push(point);
      }
    },

    upTo,
    losses,
    look,
  };
}

/**
 * @param {number} step
 * @param {number} stepsPerEpoch
 * @returns {number} the next step to be kept
 */
function nextKept(step, stepsPerEpoch) {
  if (step < stepsPerEpoch) {
    const stride = Math.ceil(stepsPerEpoch / FIRST);
    return Math.min(stride * (Math.floor(step / stride) + 1), stepsPerEpoch);
  }
  return stepsPerEpoch * nextKeptEpoch(Math.floor(step / stepsPerEpoch));
}

/**
 * @param {number} epoch
 * @returns {number} the next epoch to be kept
 */
function nextKeptEpoch(epoch) {
  if (epoch < DENSE) {
    return epoch + 1;
  }
  // Counted from DENSE, so that the kept epochs do not depend on where somebody paused.
  const index = Math.floor(Math.log(epoch / DENSE) / Math.log(1.01));
  let next = Math.ceil(DENSE * Math.pow(1.01, index));
  for (let i = index + 1; next <= epoch; i++) {
    next = Math.ceil(DENSE * Math.pow(1.01, i));
  }
  return next;
}
