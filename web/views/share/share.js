// The sheet behind "Copy link": what the link will hold, how long it is, and shorter and longer ones
// to choose from. Training waits while it is open.

import { adoptStyle } from '../../figures/adopted-style.js';
import { createDialog, sheetHead } from '../../figures/dialog.js';
import { find } from '../../figures/dom.js';
import { html, nothing, render } from '../../figures/template.js';
import { createOpenLink } from './open-link.js';
import { SHARE } from './style.js';
import { choicesOf, copiedText, embedCode, OF_FILE } from './words.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../page/experiments/sharing.js').Shared} Shared
 * @typedef {import('../../page/experiments/sharing.js').SharedLink} SharedLink
 * @typedef {import('../../session/moment.js').Moment} Moment
 * @typedef {import('./words.js').Choice} Choice
 * @typedef {import('./words.js').Kind} Kind
 */

/**
 * @param {HTMLDialogElement} element  named by share-title
 * @param {import('../../page/actions.js').Actions} actions
 * @param {object} parts
 * @param {() => Promise<Moment>} parts.look  where training is; it takes a while
 * @param {(moment: Moment, withTheme: boolean) => Shared} parts.compose
 * @param {(link: string) => string} parts.complete  a whole address
 */
export function createShare(element, actions, { look, compose, complete }) {
  adoptStyle(SHARE);
  const dialog = createDialog(element, close);
  const openLink = createOpenLink((link) => {
    wasPlaying = false; // that is over
    close();
    actions.open(link).catch(actions.report);
  }, draw);
  let isOpen = false;
  let wasPlaying = false;
  let withTheme = false;
  /** @type {Moment|null} */
  let moment = null;
  /** @type {Kind|''} '' for the shortest that holds everything */
  let chosen = '';
  let said = '';

  async function begin(/** @type {boolean} */ isPlaying) {
    wasPlaying = isPlaying;
    moment = null;
    chosen = '';
    said = '';
    withTheme = false;
    draw();
    await actions.pause();
    moment = await look();
    if (isOpen) {
      draw();
      find(element, '[data-action=copy]').focus();
    }
  }

  function close() {
    actions.closeDialog();
    if (wasPlaying) {
      wasPlaying = false;
      actions.play();
    }
  }

  /** @param {string} text @param {string} what  is said when it is done */
  async function copy(text, what) {
    const isCopied = await actions.copy(text, 'Link');
    said = isCopied ? what : 'Nothing may be put on the clipboard here: copy it from the box.';
    draw();
  }

  /** @param {Choice} choice @param {Kind} kind  that is chosen */
  const radio = ({ kind: own, name, about, isOffered }, kind) => html`
    <div class="share-choice">
      <input type="radio" name="share" id=${`share-${own}`} ?disabled=${!isOffered} .checked=${own === kind}
        aria-describedby=${`share-${own}-about`} @change=${() => {
          chosen = own;
          said = '';
          draw();
        }}>
      <label for=${`share-${own}`}>${name}</label>
      <span class="share-about" id=${`share-${own}-about`}>${about}</span>
    </div>`;

  /** @param {string} title @param {string[]} items @param {string} look */
  const list = (title, items, look) => (items.length === 0 ? nothing : html`
    <div class=${look}><h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></div>`);

  /** @param {SharedLink} link @param {Kind} kind */
  const linkView = ({ link, holds, leavesOut }, kind) => html`
    <div class="share-content">
      ${list('It holds', holds, 'share-holds')}${list('Left out', leavesOut, 'share-left')}
    </div>
    <p class="share-theme">
      <input type="checkbox" id="share-theme" .checked=${withTheme} ?disabled=${kind === 'short'} @change=${() => {
        withTheme = !withTheme;
        draw();
      }}>
      <label for="share-theme">With the theme as it is here</label>
    </p>
    <input type="text" aria-label="Link" id="share-link" readonly .value=${complete(link)}
      @focus=${(/** @type {any} */ { target }) => target.select()}>
    <p class="share-buttons">
      <button type="button" class="share-main" data-action="copy"
        @click=${() => copy(complete(link), copiedText(kind))}>Copy link</button>
      <button type="button" data-action="embed" title="Markup that shows the experiment on a page of yours"
        @click=${() => copy(embedCode(complete(link)), 'Embed code copied.')}>Copy embed code</button>
    </p>`;

  const fileView = () => html`
    <div class="share-content">${list('It holds', OF_FILE, 'share-holds')}</div>
    <p class="share-buttons">
      <button type="button" class="share-main" data-action="copy" @click=${() => actions.saveFile()}>Save</button>
    </p>`;

  function content() {
    if (!moment) {
      return html`<p class="prose">Looking how much a link has to hold…</p>`;
    }
    const shared = compose(moment, withTheme);
    const kind = chosen || shared.needs;
    return html`
      <div role="radiogroup" class="share-choices" aria-label="What is shared">
        ${choicesOf(shared, (link) => complete(link).length).map((choice) => radio(choice, kind))}
      </div>
      ${kind === 'file' ? fileView() : linkView(kind === 'short' ? shared.short : shared.exact, kind)}`;
  }

  function draw() {
    render(html`
      ${sheetHead({ id: 'share-title', title: 'Copy link', close })}
      <div class="share-sheet">${content()}<p class="share-said" role="status">${said}</p>${openLink.view()}</div>`, element);
  }

  return {
    /** @param {State} state */
    update({ dialog: open, playing }) {
      const isNow = open === 'share';
      const isNew = isNow && !isOpen;
      const isLeft = isOpen && !isNow;
      isOpen = isNow;
      if (isLeft) {
        moment = null; // what has been shared is not what will be
        draw();
      }
      if (isNew) {
        begin(playing).catch(actions.report);
      }
      dialog.update(isNow);
    },
  };
}
