// Tabs for the output and for the views of the working and of the descent, and below them the view
// that is chosen. Nothing of it is made, computed or drawn before it is looked at.

import { panelOf } from '../../model/focus.js';
import { termPieces, withoutMarks } from '../../model/terms.js';
import { find } from '../../figures/dom.js';
import { onTabKey, tab } from '../../figures/tabs.js';
import { html, ifDefined, nothing, render } from '../../figures/template.js';

/**
 * @typedef {import('../../model/catalogue.js').Variant} Variant
 * @typedef {import('../../model/state.js').State} State
 * @typedef {{element: HTMLElement, update: (state: State) => void}} Body  the views of one panel
 * @typedef {(actions: import('../../page/actions.js').Actions) => Body} CreateBody
 */

/** @param {string} text  with marks @param {import('../../page/actions.js').Actions} actions */
const withTerms = (text, actions) => termPieces(text).map(({ text: piece, isTerm }) => (isTerm
  ? html`<button type="button" class="glossary-term" @click=${() => actions.showTerm(piece)}>${piece}</button>`
  : piece));

/** @type {Array<'working'|'descent'>} */
const PANELS = ['working', 'descent'];

const PANEL = 'inside-panel';

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 * @param {Record<'working'|'descent', () => Promise<CreateBody>>} load  the views, when they are
 *     first looked at
 */
export function createInside(element, actions, load) {
  /** @type {Record<string, Body|'loading'|'failed'>} by the id of the panel */
  const bodies = {};
  /** @type {unknown} what the panel shows; what was shown last stays while it is closed */
  let content = nothing;
  /** @type {State|null} */
  let shown = null;

  /** The view whose tab has been brought into sight. */
  let inSight = '';

  /** Where the tabs are a strip that scrolls sideways. @param {string} chosen */
  function bringTabIntoSight(chosen) {
    if (chosen === inSight) {
      return;
    }
    const box = find(element, `#inside-${chosen}`).getBoundingClientRect();
    if (box.width > 0) {
      const strip = find(element, '.inside-tabs');
      const around = strip.getBoundingClientRect();
      strip.scrollLeft += Math.min(0, box.left - around.left) + Math.max(0, box.right - around.right);
      inSight = chosen;
    }
  }

  /** @param {'working'|'descent'} id */
  async function make(id) {
    bodies[id] = 'loading';
    try {
      const create = await load[id]();
      bodies[id] = create(actions);
    } catch (error) {
      bodies[id] = 'failed';
    }
    if (shown && panelOf(shown) === id) {
      draw(shown);
    }
  }

  /** @param {Body|'loading'|'failed'} body */
  function contentOf(body) {
    if (body === 'loading') {
      return html`<p class="prose">Loading this view…</p>`;
    }
    return body === 'failed'
      ? html`<p class="prose">This view could not be loaded. Choose another one and come back to try once more.</p>`
      : body.element;
  }

  /** @param {State} state @returns {Body|undefined} the one that is shown, once it is there */
  function openBody(state) {
    const id = panelOf(state) === 'descent' ? 'descent' : 'working';
    if (!bodies[id]) {
      make(id);
    }
    const body = bodies[id];
    content = contentOf(body);
    return typeof body === 'string' ? undefined : body;
  }

  /** @param {State} state */
  function draw(state) {
    const { catalogue, model } = state;
    const { view: views } = catalogue.families;
    const chosen = model.experiment.view;
    const isOpen = chosen !== 'none';
    const view = views.find(({ id }) => id === chosen);
    const body = isOpen ? openBody(state) : undefined;

    /** @param {Variant} variant */
    const tabOf = (variant) => tab({
      id: `inside-${variant.id}`,
      name: variant.name,
      panel: PANEL,
      title: withoutMarks(variant.explanation || ''),
      isChosen: variant.id === chosen,
      choose: () => actions.showView(variant.id),
    });

    render(html`
      <div class="inside-tabs" role="tablist" aria-label="Output, working and descent" @keydown=${onTabKey}>
        ${tab({
          id: 'inside-none',
          name: 'Output',
          panel: 'output',
          title: 'What the network answers at every place, and how training has gone',
          isChosen: !isOpen,
          choose: () => actions.showView('none'),
        })}
        ${PANELS.map((id) => html`
          <div class="inside-group" role="presentation">
            ${views.filter(({ panel }) => panel === id).map(tabOf)}
          </div>`)}
      </div>
      <div class="inside-panel" id=${PANEL} role="tabpanel" ?hidden=${!isOpen}
        aria-labelledby=${ifDefined(isOpen ? `inside-${chosen}` : undefined)}>
        <div class="inside-about">
          <h2 class="inside-title">${(view && view.title) || ''}</h2>
          <p class="prose inside-head">${withTerms((view && view.explanation) || '', actions)}</p>
        </div>
        <div class="inside-content">${content}</div>
      </div>`, element);
    bringTabIntoSight(chosen);
    if (body) {
      body.update(state);
    }
  }

  return {
    /** @param {State} state */
    update(state) {
      const isOpen = state.model.experiment.view !== 'none';
      shown = isOpen ? state : null;
      if (!isOpen) {
        Object.keys(bodies).filter((id) => bodies[id] === 'failed').forEach((id) => {
          delete bodies[id];
        });
      }
      draw(state);
    },
  };
}
