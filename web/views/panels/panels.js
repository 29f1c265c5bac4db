// What goes on inside: tabs for the views of the working and of the descent, and below them the
// one that is chosen. Nothing of it is made, computed or drawn before it is looked at.

import { panelOf } from '../../model/focus.js';
import { find } from '../../figures/dom.js';
import { onTabKey, tab } from '../../figures/tabs.js';
import { html, ifDefined, nothing, render } from '../../figures/template.js';

/**
 * @typedef {import('../../model/catalogue.js').Variant} Variant
 * @typedef {import('../../model/state.js').State} State
 * @typedef {{element: HTMLElement, update: (state: State) => void}} Body  the views of one panel
 * @typedef {(actions: import('../../page/actions.js').Actions) => Body} CreateBody
 */

/** @type {Array<{id: 'working'|'descent', name: string, claim: string}>} */
const PANELS = [
  { id: 'working', name: 'Working', claim: 'every number of the next step' },
  { id: 'descent', name: 'Descent', claim: 'the loss that training walks down' },
];

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
      return html`<p class="prose">Loading this view …</p>`;
    }
    return body === 'failed'
      ? html`<p class="prose">This view could not be loaded. Close it and open it again to try once more.</p>`
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
    const first = views.find(({ panel }) => panel === PANELS[0].id);
    const body = isOpen ? openBody(state) : undefined;

    /** @param {Variant} variant */
    const tabOf = (variant) => tab({
      id: `inside-${variant.id}`,
      name: variant.name,
      panel: PANEL,
      title: variant.explanation || '',
      isChosen: variant.id === chosen,
      isReached: variant.id === chosen || (!isOpen && variant === first),
      choose: () => actions.showView(variant.id === chosen ? 'none' : variant.id),
    });

    function close() {
      actions.showView('none');
      if (isOpen) {
        find(element, `#inside-${chosen}`).focus();
      }
    }

    render(html`
      <h2>Inside</h2>
      <div class="inside-tabs" role="tablist" aria-label="What goes on inside" @keydown=${onTabKey}>
        ${PANELS.map(({ id, name, claim }) => html`
          <div class="inside-group" role="presentation">
            <span class="inside-name" title=${claim} aria-hidden="true">${name}</span>
            ${views.filter(({ panel }) => panel === id).map(tabOf)}
          </div>`)}
      </div>
      <div class="inside-panel" id=${PANEL} role="tabpanel" ?hidden=${!isOpen}
        aria-labelledby=${ifDefined(isOpen ? `inside-${chosen}` : undefined)}>
        <div class="inside-head">
          <p class="prose">${(view && view.explanation) || ''}</p>
          <button type="button" class="round inside-close" aria-label="Close this view"
            title="Close this view" @click=${close}>×</button>
        </div>
        <div class="inside-content">${content}</div>
      </div>`, element);
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
