// The user's own data: painting, tables, and experiments that are kept in files.

import { isWhole } from '../../model/link.js';
import { createElement, setText } from '../../figures/dom.js';

/**
 * @param {string} name
 * @param {() => void} act
 * @param {string} [className]
 */
function createButton(name, act, className = '') {
  const button = createElement('button', { type: 'button', class: className }, [name]);
  button.addEventListener('click', act);
  return button;
}

/** @param {string} link */
function save(link) {
  const url = URL.createObjectURL(new Blob([`#${link}\n`], { type: 'text/plain' }));
  const anchor = createElement('a', { href: url, download: 'experiment.chainrule.txt' });
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createOwn(element, actions) {
  let link = '';
  const file = createElement('input', { type: 'file', hidden: true, 'aria-label': 'File', accept: '.txt,.csv,.tsv,text/plain,text/csv' });
  file.addEventListener('change', () => {
    if (file.files && file.files.length > 0) {
      actions.takeFile(file.files[0]);
      file.value = '';
    }
  });
  const about = createElement('p', { class: 'own-about', role: 'status' });
  element.appendChild(createElement('h3', { class: 'own-title' }, ['Your own data']));
  element.appendChild(
    createElement('div', { class: 'own-buttons' }, [
      createButton('Paint points', () => actions.startPainting()),
      createButton('Use a table …', () => actions.openTable()),
      createButton('Save as file', () => save(link), 'quiet'),
      createButton('Open file …', () => file.click(), 'quiet'),
      file,
    ]),
  );
  element.appendChild(about);

  // A file may be dropped anywhere on the page.
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer && Array.from(event.dataTransfer.types).indexOf('Files') >= 0) {
      event.preventDefault();
    }
  });
  document.addEventListener('drop', (event) => {
    const files = event.dataTransfer && event.dataTransfer.files;
    if (files && files.length > 0) {
      event.preventDefault();
      actions.takeFile(files[0]);
    }
  });

  return {
    /** @param {import('../../model/state.js').State} state */
    update({ model }) {
      if (!model) {
        return;
      }
      link = model.link;
      const isOwn = model.experiment.data.indexOf('own') === 0;
      const count = model.trainCount + model.testCount;
      const size = isOwn ? `${count.toLocaleString('en')} points of your own. ` : '';
      setText(
        about,
        isWhole(link)
          ? size
          : `${size}They are too many for a link: the address keeps the rest of the experiment. Save it as a file to keep all.`,
      );
    },
  };
}
