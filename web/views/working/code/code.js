// Beside a stage of the working, by choice, the lines of code that do it.

import { html, nothing } from '../../../figures/template.js';
import { scroller } from '../explained-view.js';
import { codeText, LANGUAGES } from './words.js';

/**
 * @param {'forward'|'loss'|'backward'|'update'} stage
 * @param {import('../../../model/state.js').State} state
 * @param {import('../../../model/explanation.js').Explanation} explanation
 * @param {number} [layer]  where a pass is; 0 for the inputs
 */
export function codeOf(stage, { model, options: { code } }, explanation, layer = 0) {
  const language = LANGUAGES.find(({ id }) => id === code);
  return !language || language === LANGUAGES[0] ? nothing : html`<figure class="code-lines">
    <figcaption>${`In ${language.name}`}</figcaption>
    ${scroller(html`<pre><code>${codeText(code, stage, model, explanation, layer)}</code></pre>`, 'Code')}
  </figure>`;
}
