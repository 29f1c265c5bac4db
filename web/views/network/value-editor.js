// The weight or the bias in hand: its exact value to type, a range to drag, and the way back.

import { plainText, formatNumber, shortNumber } from '../../model/numbers.js';
import { exists, isFrozen, isOff, isSame, parameterIndex } from '../../model/parameters.js';
import { shortPlace, placeName, typeset } from '../../model/wording.js';
import { html, ifDefined, live, nothing } from '../../figures/template.js';
import { spotBeside } from './spot-layout.js';

/**
 * @typedef {import('../../model/state.js').Held} Held
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./spot-layout.js').Rectangle} Rectangle
 *
 * @typedef {object} Grasp  how the value in hand was asked for
 * @property {Rectangle} place  where, in px of the figure
 * @property {boolean} byTouch
 * @property {string} typed  a digit that has been typed already; '' for none
 */

/** Larger numbers only make the network overflow. */
const LARGEST = 1e6;

/** The keys up and down change the typed value by so much. */
const STEP = 0.1;

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @param {() => void} changed  draws
 * @param {() => void} closing  called before the keyboard lets go of what is held
 */
export function createValueEditor(actions, changed, closing) {
  /** @type {Held|null} */
  let shown = null;
  /** Whether it has been opened since it was last drawn. */
  let isNew = false;
  /** Of its upper left corner, in px of the figure. */
  let spot = { x: 0, y: 0 };
  /** For which layout that is. @type {unknown} */
  let known = null;
  /** What the range spans: it only ever widens while it is open. */
  let range = sliderRange(0);
  /** What the user asked for last, until the engine has it. */
  let wanted = NaN;
  /** What the box says. */
  let text = '';
  let isTyping = false;
  let problem = '';

  /** @param {number} value */
  function set(value) {
    if (shown) {
      wanted = value;
      problem = '';
      actions.setParameter(shown.item, value);
      changed();
    }
  }

  /** @param {number} value */
  function setFromOutside(value) {
    isTyping = false;
    text = plainText(value);
    set(value);
  }

  const isAllowed = () => text !== '' && Math.abs(Number(text)) <= LARGEST;

  /** @param {{target: any}} event */
  function onInput({ target }) {
    isTyping = true;
    text = target.value;
    if (isAllowed()) {
      set(Number(text));
    }
  }

  function onChange() {
    // What cannot be taken stays in the box, beside what is wrong with it.
    isTyping = !isAllowed();
    if (isTyping && shown) {
      problem = `A ${shown.item.kind} must be a number from −1,000,000 to 1,000,000${
        text ? `, not ${text}` : ''}.`;
      changed();
    }
  }

  /** @param {() => void} act @param {boolean} byKeyboard */
  function close(act, byKeyboard) {
    if (byKeyboard) {
      closing();
    }
    act();
  }

  /** @param {KeyboardEvent} event */
  function onBoxKey(event) {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const change = event.key === 'ArrowUp' ? STEP : -STEP;
      event.preventDefault();
      setFromOutside(Number((Number(text) + change).toFixed(10)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      close(actions.letGo, true);
    }
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close(actions.putBack, true);
    }
  }

  /**
   * @param {Held} held
   * @param {number} value  that the engine has
   */
  function follow(held, value) {
    isNew = isNew || !shown || !isSame(shown.item, held.item);
    shown = held;
    if (isNew) {
      range = sliderRange(value);
      wanted = NaN;
      isTyping = false;
      problem = '';
    }
    if (value === wanted) {
      wanted = NaN;
    }
    // What is being typed or dragged is ahead of the engine.
    if (isNaN(wanted) && !isTyping && (isNew || Number(text) !== value)) {
      text = String(value);
    }
  }

  return {
    /**
     * @param {State} state
     * @param {Held|null} held
     */
    template({ model, frame }, held) {
      if (!held || !exists(model.layers, held.item)) {
        shown = null;
        return nothing;
      }
      const { item, playing } = held;
      const inEngine = frame.parameters[parameterIndex(model.layers, item)];
      follow(held, inEngine);
      const value = isNaN(wanted) ? inEngine : wanted;
      const wider = sliderRange(value);
      range = wider.end > range.end ? wider : range;
      const { end, step } = range;
      const name = item.kind === 'weight' ? 'Weight' : 'Bias';
      const isCut = item.kind === 'weight' && isOff(model, item.layer - 1, item.from);
      return html`
        <div class="diagram-value" role="dialog" aria-label=${`${name} ${placeName(model, item)}`}
          @keydown=${onKey} .style=${`left: ${spot.x}px; top: ${spot.y}px`}>
          <p class="diagram-value-row">
            <strong>${name}</strong>
            <span class="diagram-value-note">${isCut ? 'its neuron is switched off' : playing ? 'training paused' : ''}</span>
          </p>
          <p class="diagram-value-note">${typeset(shortPlace(model, item))}</p>
          <div class="diagram-value-row">
            <input type="number" step="any" autocomplete="off" aria-label=${`${name}, exact value`}
              aria-invalid=${ifDefined(problem ? 'true' : undefined)} .value=${live(text)}
              ?disabled=${isCut} @input=${onInput} @change=${onChange} @keydown=${onBoxKey}>
            <button type="button" aria-label="Set it to 0" title="Set it to 0"
              ?disabled=${isCut} @click=${() => setFromOutside(0)}>0</button>
          </div>
          <div class="diagram-value-row">
            <span class="diagram-value-note" aria-hidden="true">${shortNumber(-end)}</span>
            <input type="range" aria-label=${name} min=${-end} max=${end} step=${step} ?disabled=${isCut}
              aria-valuetext=${formatNumber(value)} .value=${live(String(value))}
              @input=${(/** @type {any} */ { target }) =>
                setFromOutside(Number(plainText(Number(target.value))))}>
            <span class="diagram-value-note" aria-hidden="true">${shortNumber(end)}</span>
          </div>
          <label class="figure-toggle"><input type="checkbox" .checked=${live(isFrozen(model, item))} ?disabled=${isCut}
            @change=${(/** @type {any} */ { target }) => actions.freeze(item, target.checked)}>held fixed while
            training</label>
          <p class="problem" role="alert">${problem}</p>
          <div class="diagram-value-row">
            <button type="button" class="diagram-value-go"
              title=${ifDefined(playing ? 'Training continues from here' : undefined)}
              @click=${(/** @type {MouseEvent} */ { detail }) => close(actions.letGo, detail === 0)}>${
                playing ? 'Resume' : 'Done'}</button>
            <button type="button" class="quiet" title="Escape"
              @click=${(/** @type {MouseEvent} */ { detail }) => close(actions.putBack, detail === 0)}>${
                `Restore ${formatNumber(held.value)}`}</button>
          </div>
        </div>`;
    },

    /**
     * Moves it to where it covers nothing that it speaks of. When it has just been opened, puts the focus where a
     * value can be typed or, where a keyboard would cover it, dragged.
     *
     * @param {HTMLElement} figure
     * @param {unknown} layout  of the diagram, another one whenever what is in it has moved
     * @param {(item: Item) => Rectangle[]} boxesOf  what a weight or a bias belongs to
     * @param {Grasp} grasp
     */
    place(figure, layout, boxesOf, { place, byTouch, typed }) {
      /** @type {HTMLElement|null} */
      const editor = figure.querySelector('.diagram-value');
      if (!shown || !editor || (!isNew && layout === known)) {
        return;
      }
      const hasBeenOpened = isNew;
      isNew = false;
      known = layout;
      spot = spotBeside(
        { width: editor.offsetWidth, height: editor.offsetHeight },
        { width: figure.clientWidth, height: figure.clientHeight },
        [...boxesOf(shown.item), place],
        { x: place.x + place.width / 2, y: place.y + place.height / 2 },
      );
      changed();
      if (!hasBeenOpened) {
        return;
      }
      /** @type {HTMLInputElement|null} */
      const control = figure.querySelector(`.diagram-value input[type=${byTouch ? 'range' : 'number'}]`);
      if (control) {
        control.focus();
        if (!byTouch) {
          control.select();
        }
      }
      if (typed) {
        setFromOutside(Number(typed));
      }
    },
  };
}

/** A weight or a bias is dragged in a range; most lie within this of 0. */
const USUAL = 2;

/** Steps from the middle of a range to its end. */
const STEPS = 200;

/**
 * @param {number} value
 * @returns {{end: number, step: number}} from -end to end, a round number with room to spare
 *     beyond the value
 */
function sliderRange(value) {
  const wanted = Math.max(USUAL, 1.5 * Math.abs(value));
  const decade = Math.pow(10, Math.floor(Math.log10(wanted)));
  const end = [1, 2, 5, 10].map((factor) => factor * decade).find((each) => each >= 0.999 * wanted);
  const whole = Number((end || wanted).toPrecision(3));
  return { end: whole, step: whole / STEPS };
}
