// What goes on inside: tabs for the views of the working and of the descent, and below them the
// one that is chosen. Nothing of it is made, computed or drawn before it is looked at.

import { panelOf } from '../../model/focus.js';
import { createElement, setAttribute, setText } from '../../figures/dom.js';
import { listenToTabKeys } from '../../figures/tab-keys.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {{element: HTMLElement, update: (state: State) => void}} Body  the views of one panel
 * @typedef {(actions: import('../../page/actions.js').Actions) => Body} CreateBody
 */

/** How the panels are called. */
const PANELS = [
  { id: 'working', name: 'Working', claim: 'every number of the next step' },
  { id: 'descent', name: 'Descent', claim: 'the loss that training walks down' },
];

/**
 * @param {HTMLElement} element
 * @param {import('../../page/actions.js').Actions} actions
 * @param {Record<'working'|'descent', () => Promise<CreateBody>>} load  the views, when they are
 *     first looked at
 */
export function createInside(element, actions, load) {
  const list = createElement('div', { class: 'inside-tabs', role: 'tablist', 'aria-label': 'What goes on inside' });
  const sentence = createElement('p', { class: 'prose' });
  const close = createElement('button', {
    type: 'button',
    class: 'round inside-close',
    'aria-label': 'Close this view',
    title: 'Close this view',
  }, ['×']);
  const content = createElement('div', { class: 'inside-content' });
  const panel = createElement('div', {
    id: 'inside-panel',
    class: 'inside-panel',
    role: 'tabpanel',
    hidden: true,
  }, [createElement('div', { class: 'inside-head' }, [sentence, close]), content]);
  element.classList.add('inside');
  element.appendChild(createElement('h2', {}, ['Inside']));
  element.appendChild(list);
  element.appendChild(panel);

  const waiting = createElement('p', { class: 'prose' }, ['Loading this view …']);
  const failed = createElement('p', { class: 'prose' }, [
    'This view could not be loaded. Close it and open it again to try once more.',
  ]);
  /** @type {Record<string, Body|null>} null while it is being loaded */
  const bodies = {};
  /** @type {State|null} */
  let shown = null;

  /** @param {Element} child */
  function fill(child) {
    if (content.firstChild !== child) {
      content.textContent = '';
      content.appendChild(child);
    }
  }

  /** @param {'working'|'descent'} id */
  async function make(id) {
    bodies[id] = null;
    fill(waiting);
    try {
      const create = await load[id]();
      bodies[id] = create(actions);
      if (shown && panelOf(shown) === id) {
        draw(shown);
      }
    } catch (error) {
      fill(failed);
    }
  }

  /** @param {State} state  with a view to be shown */
  function draw(state) {
    const id = panelOf(state) === 'descent' ? 'descent' : 'working';
    const body = bodies[id];
    if (body) {
      fill(body.element);
      body.update(state);
    } else if (body === undefined) {
      make(id);
    }
  }

  /** @type {import('../../model/catalogue.js').Catalogue|null} */
  let built = null;
  /** @type {HTMLElement[]} */
  let tabs = [];

  const viewOf = (/** @type {HTMLElement} */ tab) => tab.dataset.view || '';

  /** @param {import('../../model/catalogue.js').Catalogue} catalogue */
  function build(catalogue) {
    list.textContent = '';
    tabs = [];
    PANELS.forEach(({ id, name, claim }) => {
      const group = createElement('div', { class: 'inside-group', role: 'presentation' }, [
        createElement('span', { class: 'inside-name', title: claim, 'aria-hidden': 'true' }, [name]),
      ]);
      catalogue.families.view.filter((view) => view.panel === id).forEach((view) => {
        const tab = createElement('button', {
          type: 'button',
          role: 'tab',
          id: `inside-${view.id}`,
          'data-view': view.id,
          'aria-controls': panel.id,
          title: view.explanation || '',
        }, [view.name]);
        tabs.push(tab);
        group.appendChild(tab);
      });
      list.appendChild(group);
    });
  }

  list.addEventListener('click', (event) => {
    const tab = tabs.find((each) => each === event.target);
    if (tab) {
      const isOpen = tab.getAttribute('aria-selected') === 'true';
      actions.showView(isOpen ? 'none' : viewOf(tab));
    }
  });
  listenToTabKeys(list, () => tabs, (tab) => actions.showView(viewOf(tab)));
  close.addEventListener('click', () => {
    const open = tabs.find((tab) => tab.getAttribute('aria-selected') === 'true');
    actions.showView('none');
    if (open) {
      open.focus();
    }
  });

  return {
    /** @param {State} state */
    update(state) {
      const { catalogue, model } = state;
      if (!catalogue || !model) {
        return;
      }
      if (catalogue !== built) {
        built = catalogue;
        build(catalogue);
      }
      const chosen = model.experiment.view;
      const isOpen = chosen !== 'none';
      tabs.forEach((tab, index) => {
        const isChosen = viewOf(tab) === chosen;
        setAttribute(tab, 'aria-selected', String(isChosen));
        setAttribute(tab, 'tabindex', isChosen || (!isOpen && index === 0) ? '0' : '-1');
      });
      panel.hidden = !isOpen;
      shown = isOpen ? state : null;
      if (!isOpen) {
        Object.keys(bodies).filter((id) => bodies[id] === null).forEach((id) => {
          delete bodies[id];
        });
        return;
      }
      setAttribute(panel, 'aria-labelledby', `inside-${chosen}`);
      const view = catalogue.families.view.find(({ id }) => id === chosen);
      setText(sentence, (view && view.explanation) || '');
      draw(state);
    },
  };
}
