// Small pictures for the menu of data: a few examples of every dataset.

/** @import { Catalogue } from '../model/catalogue.js' */
/** @import { Engine } from '../model/protocol.js' */
/** @import { Model, Preview } from '../model/state.js' */

/** Examples in one picture. */
const POINTS = 160;

/**
 * Opens every dataset in turn; only for an engine that has no experiment open yet.
 *
 * @param {Engine} engine
 * @returns {Record<string, Preview>}
 */
export function createPreviews(engine) {
  /** @type {Catalogue} */
  const catalogue = JSON.parse(engine.catalogue());
  /** @type {Record<string, Preview>} */
  const previews = {};
  const drawn = (catalogue.families.data || []).filter(({ origin }) => origin !== 'own');
  drawn.forEach(({ id }) => {
    /** @type {Model} */
    const model = JSON.parse(engine.open(`v=1&data=${id}&points=${POINTS}`));
    previews[id] = {
      data: engine.data().slice(),
      domain: model.domain,
      task: model.task,
      classes: model.classes,
      targetRange: model.targetRange,
    };
  });
  return previews;
}
