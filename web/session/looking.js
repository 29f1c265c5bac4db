// What looks into the experiment: the working, the landscape of the loss, the layers, the user's own data.
// None of it is needed to train, and all of it needs the whole engine.

import { createBalls } from './balls.js';
import { createExplanations } from './explanations.js';
import { createLayerStatistics } from './layer-statistics.js';
import { createLossGrids } from './loss-grids.js';
import { createLossSlice } from './loss-slice.js';
import { createMoment } from './moment.js';
import { createOwnDataCommands } from './own-data.js';
import { createRateFan } from './rate-fan.js';

/** @import { Engine, Streams, Update } from '../model/protocol.js' */
/** @import { Later } from './training.js' */

/**
 * @param {object} parts
 * @param {Engine} parts.engine  the whole of it
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 * @param {() => boolean} parts.isTraining
 * @param {() => Promise<any>} parts.loadParser  of tables
 * @param {() => Promise<typeof import('./tables/table-commands.js').createTableCommands>} parts.loadTables
 * @param {() => void} parts.changedByHand
 * @param {(changes: string) => Update} parts.edit  in link syntax
 * @param {() => Update} parts.update
 * @param {() => void} parts.oweCheckpoint
 * @returns {{streams: Omit<Streams, 'diagnosis'|'frame'|'hiddenSpace'|'learningCurves'>,
 *     commands: Record<string, (input: any) => any>}}
 */
export function createLooking(parts) {
  const { engine, now, changedByHand, update, oweCheckpoint } = parts;
  const explanations = createExplanations(engine, now);
  const balls = createBalls(parts);
  const rateFan = createRateFan(parts);
  const ownData = createOwnDataCommands(parts);

  /** @param {(input: any) => void} act */
  const updateAfter = (act) => (/** @type {any} */ input) => {
    act(input);
    return update();
  };

  return {
    streams: {
      layerStatistics: createLayerStatistics(engine, now),
      explanation: explanations.shown,
      lossSlice: createLossSlice(parts),
      rateFan: rateFan.shown,
      balls: balls.shown,
    },

    commands: Object.assign({}, ownData, {
      moment: createMoment(parts),
      fanAgain: updateAfter(rateFan.again),
      /** @param {string} quantity @returns {string} JSON: a list of Histogram */
      histograms: (quantity) => engine.Layers.histograms(quantity),
      explain: explanations.complete,
      /** @param {{example: number, parameter: number, change: number}} wish */
      moved: ({ example, parameter, change }) =>
        [0, change, -change].map((by) => Array.from(engine.Explanations.moved(example, parameter, by))),
      hardestExample: explanations.hardestExample,
      steepestParameter: explanations.steepestParameter,
      /** @param {{u: number, v: number}} place  on the slice that is shown */
      jump({ u, v }) {
        if (!engine.Landscape.slice().jump(u, v)) {
          throw new RangeError('There are no parameters to go to at that place.');
        }
        oweCheckpoint(); // another worker would show another slice
        changedByHand();
        return update();
      },
      /** @param {import('./tables/table-choice.js').Choice & {seed: number, inputs: string, test: string, usualTest: string}} choice */
      async readTable(choice) {
        const read = await ownData.readTable(choice);
        oweCheckpoint(); // another worker would not have the file
        return read;
      },
      landscape: createLossGrids(parts),
      dropBalls: updateAfter(balls.drop),
      rollBalls: updateAfter(balls.roll),
      haltBalls: updateAfter(balls.halt),
      stepBalls: updateAfter(balls.step),
      clearBalls: updateAfter(balls.clear),
      paceBalls: balls.pace,
    }),
  };
}
