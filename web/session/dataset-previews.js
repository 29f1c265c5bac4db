// Small pictures for the choice of data: every dataset as the engine makes it.

/** Examples in one picture. */
const POINTS = 160;

/**
 * Opens every dataset in turn; only for an engine that has no experiment open yet.
 *
 * @param {import('../model/protocol.js').Engine} engine
 * @returns {Record<string, import('../model/state.js').Preview>}
 */
export function createPreviews(engine) {
  /** @type {import('../model/catalogue.js').Catalogue} */
  const catalogue = JSON.parse(engine.catalogue());
  /** @type {Record<string, import('../model/state.js').Preview>} */
  const previews = {};
  const drawn = (catalogue.families.data || []).filter(({ origin }) => origin !== 'own');
  drawn.forEach(({ id }) => {
    /** @type {import('../model/state.js').Model} */
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
