// The controls of the experiment, derived from the engine's catalogue: one for each field, in its
// group, with what is advanced behind a disclosure that names its group.

import { isRelevant } from '../../model/catalogue.js';
import { createElement } from '../../figures/dom.js';
import { createField } from './field.js';

/** Edited elsewhere: the seed by its button and here; these only by other parts of the page. */
const ELSEWHERE = ['own'];

/** The figures set these fields themselves. */
const OF_FIGURES = 'view';

/**
 * @param {HTMLElement} element  its data-groups names the groups it shows; "*" stands for all that
 *     no other place on the page names
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createControls(element, actions) {
  /** @typedef {import('../../model/catalogue.js').Field} Field */
  /** @typedef {{field: Field, element: HTMLElement, update: (state: any) => void}} Control */

  /** @type {Control[]} */
  let controls = [];
  /** @type {Array<{element: HTMLElement, keys: string[]}>} */
  let disclosures = [];
  /** @type {import('../../model/catalogue.js').Catalogue|null} */
  let built = null;
  /** @type {import('../../model/state.js').Model|null} */
  let shown = null;

  /** @param {import('../../model/state.js').State & {catalogue: import('../../model/catalogue.js').Catalogue}} state */
  function build(state) {
    const { catalogue } = state;
    controls = [];
    disclosures = [];
    element.textContent = '';
    groupsOf(element, catalogue).forEach((group) => {
      const fields = catalogue.fields.filter(
        (field) => field.group === group.id && ELSEWHERE.indexOf(field.key) < 0,
      );
      const first = fields.filter((field) => !field.advanced);
      const advanced = fields.filter((field) => field.advanced);
      const place = createElement('div', { class: 'group', 'data-group': group.id });
      if (first.length > 0 && element.dataset.headings !== undefined) {
        place.appendChild(createElement('h3', {}, [group.name]));
      }
      first.forEach((field) => add(place, field, state));
      if (advanced.length > 0) {
        const more = createElement('details', { class: 'more' }, [
          createElement('summary', {}, [
            first.length > 0 ? `More ${group.name.toLowerCase()} settings` : group.name,
          ]),
        ]);
        advanced.forEach((field) => add(more, field, state));
        disclosures.push({ element: more, keys: advanced.map((field) => field.key) });
        place.appendChild(more);
      }
      if (fields.length > 0) {
        element.appendChild(place);
      }
    });
  }

  /**
   * @param {HTMLElement} place
   * @param {Field} field
   * @param {import('../../model/state.js').State & {catalogue: import('../../model/catalogue.js').Catalogue}} state
   */
  function add(place, field, state) {
    const control = createField(field, state, actions);
    controls.push({ field, element: control.element, update: control.update });
    place.appendChild(control.element);
  }

  return {
    /** @param {import('../../model/state.js').State} state */
    update(state) {
      const { catalogue, model } = state;
      if (!catalogue || !model) {
        return;
      }
      if (catalogue !== built) {
        built = catalogue;
        build(state);
        shown = null;
      }
      if (model !== shown) {
        shown = model;
        controls.forEach((control) => {
          control.element.hidden = !isRelevant(control.field, model.experiment);
        });
        disclosures.forEach((disclosure) => {
          disclosure.element.hidden = controls.every(
            (control) => disclosure.keys.indexOf(control.field.key) < 0 || control.element.hidden,
          );
        });
      }
      controls.forEach((control) => control.update(state));
    },
  };
}

/**
 * @param {HTMLElement} element
 * @param {import('../../model/catalogue.js').Catalogue} catalogue
 */
function groupsOf(element, catalogue) {
  const named = (/** @type {HTMLElement} */ place) => (place.dataset.groups || '').split(' ');
  const mine = named(element);
  /** @type {string[]} */
  let taken = [];
  if (mine.indexOf('*') >= 0) {
    document.querySelectorAll('[data-groups]').forEach((place) => {
      taken = taken.concat(named(/** @type {HTMLElement} */ (place)));
    });
  }
  const others = catalogue.groups.filter(({ id }) => taken.indexOf(id) < 0 && id !== OF_FIGURES);
  return catalogue.groups
    .filter(({ id }) => mine.indexOf(id) >= 0)
    .concat(mine.indexOf('*') >= 0 ? others : []);
}
