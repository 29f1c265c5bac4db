// The controls of the experiment, derived from the engine's catalogue: one for each field, in its
// group, with what is advanced behind a disclosure that names its group.

import { fittingVariants, isRelevant } from '../../model/catalogue.js';
import { html, nothing, render } from '../../figures/template.js';
import { chosenVariants } from './explanation.js';
import { fieldView } from './field.js';

/** Edited elsewhere: only by other parts of the page. */
const ELSEWHERE = ['own', 'weights', 'frozen', 'off', 'playground'];

/** The figures set these fields themselves. */
const OF_FIGURES = 'view';

/**
 * @typedef {import('../../model/catalogue.js').Catalogue} Catalogue
 * @typedef {import('../../model/catalogue.js').Field} Field
 * @typedef {import('../../model/catalogue.js').Group} Group
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 *
 * @typedef {object} Attempt  what a control shows until the experiment holds another value
 * @property {string} [asked]  the value that was asked for
 * @property {string} [problem]  or what is wrong with it
 * @property {string} since  the value that the experiment held
 */

/**
 * @param {HTMLElement} element  its data-groups names the groups it shows; "*" stands for all that
 *     no other place on the page names
 * @param {import('../../page/actions.js').Actions} actions
 */
export function createControls(element, actions) {
  /** @type {State} */
  let state;
  /** @type {Group[]|undefined} */
  let groups;
  /** @type {Record<string, Attempt>} by the key of the field */
  const attempts = {};
  /** @type {Set<string>} keys of the fields whose explanation is open */
  const explained = new Set();

  /** @param {Field} field @param {Catalogue} catalogue @param {Model} model */
  function settingOf(field, catalogue, model) {
    const { key } = field;
    const since = model.experiment[key];
    const { asked, problem = '' } = attempts[key] || { since };
    const isExplained = explained.has(key);

    /** @param {Partial<Attempt>} next */
    function attemptTo(next) {
      attempts[key] = Object.assign({ since }, next);
      draw();
    }

    return {
      field,
      variants: fittingVariants(catalogue, field, model.experiment),
      chosen: isExplained ? chosenVariants(catalogue, field, model) : [],
      more: key === 'noise' ? noiseText(catalogue, model) : '',
      id: `field-${key}`,
      description: `field-${key}-sentence`,
      value: asked || since,
      problem,
      isExplained,
      isHidden: !isRelevant(field, model.experiment),
      state,
      change(/** @type {string} */ value) {
        attemptTo({ asked: value });
        const attempt = attempts[key];
        // Whatever has become of it, from then on the experiment says what is so.
        actions.editAlone(key, value).then(() => {
          if (attempts[key] === attempt) {
            delete attempts[key];
            draw();
          }
        });
      },
      complain: (/** @type {string} */ text) => attemptTo({ problem: text }),
      explain() {
        explained[isExplained ? 'delete' : 'add'](key);
        draw();
        actions.loadFormulas();
      },
    };
  }

  /** @param {Group} group @param {Catalogue} catalogue @param {Model} model */
  function groupView({ id, name }, catalogue, model) {
    const fields = catalogue.fields.filter(
      (field) => field.group === id && ELSEWHERE.indexOf(field.key) < 0,
    );
    const first = fields.filter((field) => !field.advanced);
    const advanced = fields.filter((field) => field.advanced);
    const view = (/** @type {Field} */ field) => fieldView(settingOf(field, catalogue, model));
    return fields.length === 0 ? nothing : html`
      <div class="group" data-group=${id}>
        ${first.map(view)}
        ${advanced.length === 0 ? nothing : html`
          <details class="more" ?hidden=${!advanced.some((field) => isRelevant(field, model.experiment))}>
            <summary>${first.length > 0 ? `More ${name.toLowerCase()} settings` : name}</summary>
            ${advanced.map(view)}
          </details>`}
      </div>`;
  }

  function draw() {
    const { catalogue, model } = state;
    groups = groups || groupsOf(element, catalogue);
    render(groups.map((group) => groupView(group, catalogue, model)), element);
  }

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      Object.keys(attempts)
        .filter((key) => attempts[key].since !== next.model.experiment[key])
        .forEach((key) => delete attempts[key]);
      draw();
    },
  };
}

/** @param {Catalogue} catalogue @param {Model} model @returns {string} what noise does to the chosen dataset */
function noiseText(catalogue, { experiment }) {
  const dataset = catalogue.families.data.find(({ id }) => id === experiment.data);
  return (dataset && dataset.noise) || '';
}

/**
 * @param {HTMLElement} element
 * @param {Catalogue} catalogue
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
