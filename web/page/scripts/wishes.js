// What an address asks of the page besides an experiment: parts that are left out, a file of this site,
// a question.

import { decoded, shareable } from '../../model/link.js';
import { answerEmbeddingPage } from '../browser/messages.js';

/** @import { Preset } from '../../model/catalogue.js' */
/** @import { Actions } from '../actions.js' */
/** @import { Address } from '../browser/address.js' */
/** @import { Store } from '../store.js' */

/** A file beside the page. */
const FILE = /^[\w-][\w.-]*\.json$/;

/**
 * @param {Record<string, string>} wishes  by name, as they stand in the address; '' for none
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Actions} parts.actions
 * @param {Address} parts.address
 * @param {(wishes: {embed: string, hide: string, only: string}, views: string[])
 *     => {problems: string[], view: string, isEmbedded: boolean}} parts.showParts
 * @param {() => {update: (address: string) => void}} parts.createWayOut
 * @param {(ask: string) => Preset|null} parts.questionOf
 */
export async function fulfilWishes(wishes, { store, actions, address, showParts, createWayOut, questionOf }) {
  const { embed, hide, only, ask, open } = wishes;
  const views = store.ready().catalogue.families.view.map(({ id }) => id);
  const { problems, view, isEmbedded } = showParts({ embed, hide, only }, views);
  const file = open === '' ? '' : await openFile(open, actions);
  await (view ? actions.showView(view) : null);
  const question = questionOf(textOf(ask));
  if (question) {
    store.update({ preset: question });
  }
  problems.concat(file || []).forEach((text) => actions.warn(text));
  if (isEmbedded) {
    const wayOut = createWayOut();
    store.whenReady(({ model, data }) => wayOut.update(address.complete(shareable(model.link, data.length / 4))));
    answerEmbeddingPage({ store, actions, around: address.around() });
  }
}

/** @param {string} name @param {Actions} actions @returns {Promise<string>} what is wrong, in words; '' for nothing */
async function openFile(name, actions) {
  const problem = `open is ${name.slice(0, 60)}; allowed: the name of a .json file beside the page; used: nothing`;
  const response = FILE.test(name) ? await fetch(name).catch(() => null) : null;
  if (!response || !response.ok) {
    return problem;
  }
  await actions.takeFile(new File([await response.blob()], name));
  return '';
}

/** @param {string} text  as it stands in an address */
const textOf = (text) => decoded(text.replace(/\+/g, ' ')) ?? text;
