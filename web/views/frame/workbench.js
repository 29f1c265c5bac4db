// The arrangement of the panels: which ones are to be seen, how wide they are, and the bar that
// leads to the others.

import { find, setAttribute } from '../../figures/dom.js';
import { focusWhenShown } from '../../figures/focus-when-shown.js';
import { html, ifDefined, nothing, render } from '../../figures/template.js';
import { icon, ICONS } from './icons.js';
import { createDivider } from './divider.js';
import { layoutWorkbench } from './workbench-layout.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('../../model/state.js').Workbench} Workbench
 * @typedef {import('./workbench-layout.js').Side} Side
 */

/** @type {Side[]} */
const SIDES = ['settings', 'figure', 'output'];

const NETWORK = '#diagram [tabindex="0"]';
const TABS = '#inside [role="tab"][tabindex="0"]';

/**
 * @param {Document} element
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createWorkbench(element, actions) {
  const root = element.documentElement;
  const bar = find(element, '#panel-bar');
  /** @type {State} */
  let state;
  /** The view that was open last. */
  let latest = '';
  /** The one that is open. */
  let shown = '';

  /** @param {Side} side @param {number} width  in px; 0 for the usual */
  function resize(side, width) {
    actions.arrange({ widths: Object.assign({}, state.workbench.widths, { [side]: width }) });
  }

  const dividers = SIDES.map((side) => ({
    side,
    divider: createDivider(find(element, `#${side}-divider`), {
      name: `Width of the ${side === 'figure' ? 'figures' : side}`,
      grows: side === 'settings' ? 1 : -1,
      resize: (width) => resize(side, width),
    }),
  }));

  /** @param {Workbench['panel']} panel @param {string} selector  of what is given the focus */
  function skipTo(panel, selector) {
    actions.arrange({ panel });
    focusWhenShown(selector);
  }

  /** The focus does not stay in a panel that has gone. @param {string} view  the one that has come */
  function keepFocus(view) {
    const { activeElement } = element;
    if (activeElement && activeElement !== element.body && activeElement.getClientRects().length === 0) {
      find(element, `#inside-${view}`).focus();
    }
  }

  /** @param {string} name @param {string} look @param {boolean} isCurrent @param {() => void} act */
  const panelButton = (name, look, isCurrent, act) => html`
    <button type="button" class="panel-button" aria-current=${ifDefined(isCurrent ? 'true' : undefined)}
      @click=${act}>${icon(look)}<span class="name">${name}</span></button>`;

  /** The bar of a window with room for one or two panels. @param {boolean} hasNetwork */
  function panelButtons(hasNetwork) {
    const { catalogue, model, workbench: { panel } } = state;
    const isViewOpen = model.experiment.view !== 'none';
    const isFigure = panel === 'figure';
    const usual = catalogue.families.view.find((view) => view.panel !== '');
    return html`
      ${panelButton('Output', ICONS.output, isFigure && !isViewOpen, () => actions.showView('none'))}
      ${hasNetwork ? panelButton('Network', ICONS.network, panel === 'network', () =>
        actions.arrange({ panel: 'network' })) : nothing}
      ${panelButton('Working', ICONS.working, isFigure && isViewOpen, () =>
        actions.showView(latest || (usual ? usual.id : 'none')))}
      ${panelButton('Data', ICONS.data, panel === 'data', () => actions.arrange({ panel: 'data' }))}
      ${panelButton('Training', ICONS.training, panel === 'training', () =>
        actions.arrange({ panel: 'training' }))}`;
  }

  /** @param {boolean} isOpen  whether the settings stand beside the network */
  const settingsButton = (isOpen) => html`
    <button type="button" class="panel-button" aria-expanded=${String(isOpen)} aria-controls="settings"
      title=${isOpen ? 'Fold the settings' : 'Show the settings'}
      @click=${() => actions.arrange({ settings: isOpen ? 'folded' : 'open' })}>
      ${icon(isOpen ? ICONS.fold : ICONS.training)}<span class="name">Settings</span>
    </button>`;

  function draw() {
    const { model, workbench } = state;
    const { view } = model.experiment;
    const isViewOpen = view !== 'none';
    const room = { width: window.innerWidth, height: window.innerHeight };
    const { mode: usual, isScrolled, hasSettings, sides } = layoutWorkbench(room, workbench, isViewOpen);
    const mode = root.dataset.embed ? 'embed' : usual;
    const isDesk = mode === 'wide' || mode === 'desk';
    latest = isViewOpen ? view : latest;
    setAttribute(root, 'data-workbench', mode);
    setAttribute(root, 'data-scrolled', isScrolled && mode !== 'embed');
    setAttribute(root, 'data-settings', hasSettings ? 'open' : 'folded');
    setAttribute(root, 'data-panel', mode === 'pair' && workbench.panel === 'network' ? 'figure' : workbench.panel);
    setAttribute(root, 'data-view', isViewOpen ? 'open' : 'none');
    dividers.forEach(({ side, divider }) => {
      root.style.setProperty(`--${side}-width`, `${sides[side].width}px`);
      divider.update(sides[side]);
    });
    render(isDesk ? settingsButton(hasSettings) : panelButtons(mode === 'single'), bar);
    if (shown !== '' && shown !== view) {
      keepFocus(view);
    }
    shown = view;
  }

  /** Once there is something to skip to. */
  function drawSkipLinks() {
    render(html`
      <button type="button" class="skip-link" @click=${() => skipTo('network', NETWORK)}>Skip to the network</button>
      <button type="button" class="skip-link" @click=${() => skipTo('figure', TABS)}>Skip to the working</button>`,
    find(element, '#skip-links'));
  }

  window.addEventListener('resize', () => {
    if (state) {
      draw();
    }
  });

  return {
    /** @param {State} next */
    update(next) {
      if (!state) {
        drawSkipLinks();
      }
      state = next;
      draw();
    },
  };
}
