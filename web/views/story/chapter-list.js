// The chapters to choose from, with what has been read of them.

import { createDialog, sheetHead } from '../../figures/dialog.js';
import { find } from '../../figures/dom.js';
import { html, nothing, render } from '../../figures/template.js';
import { CHAPTERS } from './chapters.js';

/**
 * @param {HTMLDialogElement} element  named by lessons-title
 * @param {import('../../page/actions.js').Actions} actions
 * @param {object} own  lesson, which is no chapter of the tour
 * @param {() => string} own.name  of its file; '' for none
 * @param {(file: File) => void} own.open
 */
export function createChapterList(element, actions, own) {
  const dialog = createDialog(element, actions.closeDialog);

  /** @param {number} number @param {import('../../model/state.js').State} state */
  function standing(number, { progress: { reached, finished } }) {
    if (finished.includes(number)) {
      return 'Read';
    }
    return reached[number] > 1 ? `Continue at step ${reached[number]}` : '';
  }

  /**
   * @param {{number: number, title: string, about: string}} chapter
   * @param {import('../../model/state.js').State} state
   */
  function entry({ number, title, about }, state) {
    const { finished, reached } = state.progress;
    const step = finished.includes(number) ? 1 : reached[number] || 1;
    const note = standing(number, state);
    return html`
      <li>
        <button type="button" class="card" @click=${() => actions.goToStep({ chapter: number, step })}>
          <span class="card-text">
            <span class="card-name">${number > 0 ? `${number} · ${title}` : title}</span>
            <span class="card-question">${about}</span>
            ${note ? html`<span class="story-standing">${note}</span>` : nothing}
          </span>
        </button>
      </li>`;
  }

  /** @param {{target: any}} event */
  function takeFile({ target: { files } }) {
    if (files.length > 0) {
      own.open(files[0]);
    }
  }

  const chooseFile = () => find(element, 'input[type="file"]').click();

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      const isOpen = state.dialog === 'lessons';
      if (isOpen) {
        const lessons = own.name() ? [{ number: 0, title: 'A lesson from a file', about: own.name() }] : [];
        render(html`
          ${sheetHead({
            id: 'lessons-title',
            title: 'Learn',
            about: 'Short chapters on the network that is running. Each asks for a guess first, then lets the network answer. Your own experiment is kept.',
            close: actions.closeDialog,
          })}
          <ol class="story-chapters">${lessons.concat(CHAPTERS).map((chapter) => entry(chapter, state))}</ol>
          <p class="story-own">
            A lesson of your own, or your teacher’s?
            <button type="button" class="quiet" @click=${chooseFile}>Open a lesson…</button>
            <input type="file" hidden aria-label="Lesson" accept=".json,application/json" .value=${''} @change=${takeFile}>
          </p>`, element);
      }
      dialog.update(isOpen);
    },
  };
}
