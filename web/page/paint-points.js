// Painting points: the strokes, taking them back, and what becomes of the experiment meanwhile.

import { relabelled } from '../model/own-points.js';
import { createLatestQueue } from '../model/queues.js';

/** @import { Points } from '../model/own-points.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {{points: Points, values: boolean}} Snapshot
 *
 * @typedef {object} Painting
 * @property {boolean} values  whether the points have values to be learned, and not classes
 * @property {'paint'|'erase'} tool
 * @property {number} label  of the next points: class index, or value from -1 to 1
 * @property {number} size  radius of the brush as a share of the view's side
 * @property {number} density  points a dab
 * @property {Points} points
 * @property {number} most  points there may be
 * @property {Snapshot[]} past  before each stroke, the oldest first
 * @property {Snapshot[]} future  strokes that were taken back, the last one first
 * @property {Record<string, string>} before  fields that bring back what painting began with
 */

/** Strokes that can be taken back. */
const MEMORY = 200;

/** @type {Pick<Painting, 'tool'|'label'|'size'|'density'>} */
const FIRST_BRUSH = { tool: 'paint', label: 0, size: 0.05, density: 3 };

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {(command: string, input?: any) => Promise<any>} parts.ask  never rejects
 * @param {(command: string) => Promise<any>} parts.request
 * @param {(changes: Record<string, string>) => Promise<void>} parts.edit
 */
export function createPaintingActions({ store, ask, request, edit }) {
  /** The engine is told of the points. */
  const sent = createLatestQueue((/** @type {Snapshot} */ snapshot) => ask('paint', snapshot));

  /** @param {Partial<Painting>} changes */
  function change(changes) {
    const { painting } = store.state();
    if (painting) {
      store.update({ painting: Object.assign({}, painting, changes) });
    }
  }

  /** @param {Painting} painting @returns {Snapshot} */
  const snapshotOf = ({ points, values }) => ({ points, values });

  /** @param {Partial<Snapshot>} changes  which can be taken back */
  function commit(changes) {
    const { painting } = store.state();
    if (painting) {
      const before = snapshotOf(painting);
      const past = painting.past.concat([before]).slice(-MEMORY);
      change(Object.assign({}, changes, { past, future: [] }));
      sent.put(Object.assign({}, before, changes));
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
        past: [],
        future: [],
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
    finishPainting() {
      const { painting } = store.state();
      if (painting) {
        store.update({ painting: null });
        if (painting.points.length === 0) {
          sent.take();
          edit(painting.before);
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

    undoStroke() {
      const { painting } = store.state();
      if (painting && painting.past.length > 0) {
        const past = painting.past.slice();
        const before = /** @type {Snapshot} */ (past.pop());
        const future = painting.future.concat([snapshotOf(painting)]);
        change(Object.assign({}, before, { past, future }));
        sent.put(before);
      }
    },

    redoStroke() {
      const { painting } = store.state();
      if (painting && painting.future.length > 0) {
        const future = painting.future.slice();
        const after = /** @type {Snapshot} */ (future.pop());
        const past = painting.past.concat([snapshotOf(painting)]);
        change(Object.assign({}, after, { past, future }));
        sent.put(after);
      }
    },
  };
}
