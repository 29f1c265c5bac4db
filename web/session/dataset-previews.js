// Small pictures for the menu of data: a few examples of every dataset.

/** @import { Catalogue } from '../model/catalogue.js' */
/** @import { Engine } from '../model/protocol.js' */
/** @import { Model, Preview } from '../model/state.js' */

/** Examples in one picture. */
const POINTS = 160;

/**
 * Opens every dataset in turn, in the place of the experiment that is trained to be shown in small.
 *
 * @param {Engine['Preview']} beside
 * @param {Catalogue} catalogue
 * @returns {Record<string, Preview>}
 */
export function createPreviews(beside, catalogue) {
  /** @type {Record<string, Preview>} */
  const previews = {};
  const drawn = catalogue.families.data.filter(({ origin }) => origin !== 'own');
  drawn.forEach(({ id }) => {
    /** @type {Model} */
    const model = JSON.parse(beside.open(`v=1&data=${id}&points=${POINTS}`));
    previews[id] = {
      data: beside.data().slice(),
      domain: model.domain,
      task: model.task,
      classes: model.classes,
      targetRange: model.targetRange,
    };
  });
  return previews;
}
