// Painting points: the brush, and what becomes of the experiment meanwhile. Each stroke is a change of
// the experiment, which is undone like any other.

import { relabelled } from '../../model/own-points.js';

/** @import { Points } from '../../model/own-points.js' */
/** @import { Store } from '../store.js' */

/**
 * @typedef {{points: Points, values: boolean}} Painted
 *
 * @typedef {object} Painting
 * @property {boolean} values  whether the points have values to be learned, and not classes
 * @property {'paint'|'erase'} tool
 * @property {number} label  of the next points: class index, or value from -1 to 1
 * @property {number} size  radius of the brush as a share of the view's side
 * @property {number} density  points a dab
 * @property {Points} points
 * @property {number} most  points there may be
 * @property {boolean} isFresh  there has been no stroke
 * @property {Record<string, string>} before  fields that bring back what painting began with
 */

/** @type {Pick<Painting, 'tool'|'label'|'size'|'density'>} */
const FIRST_BRUSH = { tool: 'paint', label: 0, size: 0.05, density: 3 };

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(command: string, input?: any) => Promise<any>} parts.ask  never rejects
 * @param {(command: string) => Promise<any>} parts.request
 * @param {(changes: Record<string, string>) => Promise<void>} parts.edit
 * @param {() => Promise<boolean>} parts.takeBack  the empty plane; false if more has been changed
 * @param {(work: () => Promise<any>) => Promise<any>} parts.inTurn  tells the engine of one stroke after the other
 */
export function createPaintingActions({ store, ask, request, edit, takeBack, inTurn }) {
  /** @param {Partial<Painting>} changes */
  function change(changes) {
    const { painting } = store.state();
    if (painting) {
      store.update({ painting: Object.assign({}, painting, changes) });
    }
  }

  /** @param {Partial<Painted>} changes */
  function commit(changes) {
    const { painting } = store.state();
    if (painting) {
      const { points, values } = painting;
      const painted = Object.assign({ points, values }, changes);
      change(Object.assign({ isFresh: false }, painted));
      inTurn(() => ask('paint', painted));
    }
  }

  return {
    /** Goes on with the points that were painted; where there are none, on an empty plane. */
    async startPainting() {
      const { model, options, painting: begun } = store.ready();
      if (begun) {
        return;
      }
      const given = await request('ownPoints').catch(() => null);
      if (!given) {
        return; // The engine has died; whoever restarts it says so.
      }
      const { points, isPainted, most } = given;
      const goesOn = model.hasOwnPoints && isPainted;
      const values = goesOn && model.task === 'regression';
      const painting = Object.assign({}, FIRST_BRUSH, {
        values,
        label: values ? 1 : 0,
        points: goesOn ? points : new Float64Array(0),
        most,
        isFresh: !goesOn,
        before: { data: model.experiment.data, own: model.experiment.own },
      });
      if (!goesOn) {
        await ask('paint', { points: painting.points, values });
      }
      store.update({
        painting,
        view: null,
        selectedExample: null,
        firstExample: null,
        options: Object.assign({}, options, { showTest: true, output: -1 }),
      });
    },

    /** An empty plane brings back what was there before. */
    async finishPainting() {
      const { painting } = store.state();
      if (painting) {
        store.update({ painting: null });
        if (painting.points.length === 0 && !(painting.isFresh && await takeBack())) {
          await inTurn(() => edit(painting.before));
        }
      }
    },

    /** Paints on with the points that the experiment has after something was undone. */
    async followPoints() {
      const { painting, model } = store.ready();
      const given = painting && await request('ownPoints').catch(() => null);
      if (given) {
        const { points, isPainted } = given;
        const values = model.task === 'regression';
        if (isPainted) {
          change({ points, values });
        } else {
          store.update({ painting: null });
        }
      }
    },

    /** @param {Partial<Pick<Painting, 'tool'|'label'|'size'|'density'>>} brush */
    setBrush: change,

    /** @param {Points} points  all there are after a stroke */
    stroke: (points) => commit({ points }),

    clearPoints: () => commit({ points: new Float64Array(0) }),

    /**
     * The first two classes become the ends of the values, and the other way round.
     * @param {boolean} values
     */
    paintValues(values) {
      const { painting } = store.state();
      if (painting && painting.values !== values) {
        const label = values ? 1 : 0;
        const relabel = values
          ? (/** @type {number} */ index) => (index === 0 ? -1 : 1)
          : (/** @type {number} */ value) => (value > 0 ? 1 : 0);
        commit({ values, points: relabelled(painting.points, relabel) });
        change({ label });
      }
    },
  };
}
