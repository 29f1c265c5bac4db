// A link that is typed or pasted, of Chainrule or of tensorflow/playground.

import { html, nothing } from '../../figures/template.js';

/** What no link does without. */
const LINK = /[=#]|playground\.tensorflow\.org/;

/**
 * @param {(link: string) => void} open
 * @param {() => void} redraw
 */
export function createOpenLink(open, redraw) {
  let problem = '';

  /** @param {any} event */
  function take(event) {
    event.preventDefault();
    const link = event.target.elements.link.value.trim();
    problem = LINK.test(link) ? '' : 'This is no link: it needs settings, such as data=circle.';
    if (problem === '') {
      event.target.reset();
      open(link);
    }
    redraw();
  }

  return {
    view: () => html`
      <form class="card-name-form" @submit=${take}>
        <label for="open-link">Open a link</label>
        <input type="text" id="open-link" name="link" autocomplete="off" spellcheck="false"
          aria-describedby="open-link-about" aria-invalid=${problem ? 'true' : 'false'}>
        <button type="submit">Open</button>
        <span class="card-question" id="open-link-about">${problem
          || 'Of Chainrule or TensorFlow Playground, whole or the part behind #.'}</span>
        <span class="visually-hidden" role="alert">${problem || nothing}</span>
      </form>`,
  };
}
