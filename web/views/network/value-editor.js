// The weight or the bias in hand: its exact value to type, a range to drag, and the way back.

import { plainText, formatNumber, shortNumber } from '../../model/numbers.js';
import { exists, isSame, parameterIndex } from '../../model/parameters.js';
import { shortPlace, placeName, typeset } from '../../model/wording.js';
import { createElement, setAttribute, setText, setClass, setPlace } from '../../figures/dom.js';

/**
 * @typedef {import('../../model/state.js').Held} Held
 * @typedef {import('../../model/state.js').Item} Item
 * @typedef {import('../../model/state.js').Model} Model
 * @typedef {import('../../model/state.js').State} State
 */

/** Larger numbers only make the network overflow. */
const LARGEST = 1e6;

/** The keys up and down change the typed value by so much. */
const STEP = 0.1;

/** From the anchor, in px. */
const DISTANCE = 14;

/** @param {Item} item */
const nameOf = (item) => (item.kind === 'weight' ? 'Weight' : 'Bias');

/**
 * @param {import('../../page/actions.js').Actions} actions
 * @param {(byKeyboard: boolean) => void} closing  called before what is held is let go
 */
export function createValueEditor(actions, closing) {
  const title = createElement('strong');
  const waits = createElement('span', { class: 'diagram-value-note' });
  const place = createElement('p', { class: 'diagram-value-note' });
  const box = createElement('input', { type: 'number', step: 'any', autocomplete: 'off' });
  const zero = createElement('button', { type: 'button', title: 'Set it to 0' }, ['0']);
  const slider = createElement('input', { type: 'range' });
  const low = createElement('span', { class: 'diagram-value-note', 'aria-hidden': 'true' });
  const high = createElement('span', { class: 'diagram-value-note', 'aria-hidden': 'true' });
  const problem = createElement('p', { class: 'problem', role: 'alert' });
  const goOn = createElement('button', { type: 'button', class: 'diagram-value-go' }, ['Let go']);
  const back = createElement('button', { type: 'button', class: 'quiet', title: 'Escape' });
  const element = createElement('div', { class: 'diagram-value', role: 'dialog' }, [
    createElement('p', { class: 'diagram-value-row' }, [title, waits]),
    place,
    createElement('div', { class: 'diagram-value-row' }, [box, zero]),
    createElement('div', { class: 'diagram-value-row' }, [low, slider, high]),
    problem,
    createElement('div', { class: 'diagram-value-row' }, [goOn, back]),
  ]);
  element.hidden = true;

  /** @type {Held|null} */
  let shown = null;
  /** @type {number} what the range spans: it only ever widens while it is open */
  let end = 0;
  /** What the user asked for last, until the engine has it. */
  let wanted = NaN;
  let isTyping = false;

  /** @param {number} value */
  function widen(value) {
    const range = sliderRange(value);
    if (range.end > end) {
      end = range.end;
      setAttribute(slider, 'min', -end);
      setAttribute(slider, 'max', end);
      setAttribute(slider, 'step', range.step);
      setText(low, shortNumber(-end));
      setText(high, shortNumber(end));
    }
  }

  /** @param {number} value */
  function showOnSlider(value) {
    widen(value);
    slider.value = String(value);
    setAttribute(slider, 'aria-valuetext', formatNumber(value));
  }

  /** @param {number} value */
  function set(value) {
    if (shown) {
      wanted = value;
      setText(problem, '');
      setAttribute(box, 'aria-invalid', false);
      showOnSlider(value);
      actions.setParameter(shown.item, value);
    }
  }

  /** @param {number} value */
  function setFromOutside(value) {
    box.value = plainText(value);
    set(value);
  }

  /** @param {() => void} act @param {boolean} byKeyboard */
  function close(act, byKeyboard) {
    closing(byKeyboard);
    act();
  }

  box.addEventListener('input', () => {
    isTyping = true;
    const value = Number(box.value);
    if (box.value !== '' && Math.abs(value) <= LARGEST) {
      set(value);
    }
  });
  box.addEventListener('change', () => {
    isTyping = false;
    const isAllowed = box.value !== '' && Math.abs(Number(box.value)) <= LARGEST;
    if (!isAllowed && shown) {
      setAttribute(box, 'aria-invalid', 'true');
      setText(
        problem,
        `A ${shown.item.kind} has to be a number from −1,000,000 to 1,000,000` +
          `${box.value ? `, not ${box.value}` : ''}.`,
      );
    }
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const change = event.key === 'ArrowUp' ? STEP : -STEP;
      event.preventDefault();
      setFromOutside(Number((Number(box.value) + change).toFixed(10)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      close(actions.letGo, true);
    }
  });
  slider.addEventListener('input', () => setFromOutside(Number(plainText(Number(slider.value)))));
  zero.addEventListener('click', () => setFromOutside(0));
  goOn.addEventListener('click', (event) => close(actions.letGo, event.detail === 0));
  back.addEventListener('click', (event) => close(actions.putBack, event.detail === 0));
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close(actions.putBack, true);
    }
  });

  /** @param {Model} model @param {Held} held */
  function describe(model, held) {
    const name = nameOf(held.item);
    setText(title, name);
    setText(waits, held.playing ? 'training waits' : '');
    setText(place, typeset(shortPlace(model, held.item)));
    setAttribute(element, 'aria-label', `${name} ${placeName(model, held.item)}`);
    setAttribute(box, 'aria-label', `${name}, exact value`);
    setAttribute(slider, 'aria-label', name);
    setAttribute(zero, 'aria-label', 'Set it to 0');
    setText(back, `Put back ${formatNumber(held.value)}`);
    setText(goOn, held.playing ? 'Let go' : 'Done');
    setAttribute(goOn, 'title', held.playing ? 'Training goes on from here' : false);
  }

  return {
    element,

    hide() {
      element.hidden = true;
      shown = null;
    },

    /**
     * Puts the focus where a value can be typed or, where a keyboard would cover it, dragged.
     *
     * @param {{byTouch: boolean, typed: string}} grasp
     */
    open({ byTouch, typed }) {
      if (byTouch) {
        slider.focus();
        return;
      }
      box.focus();
      box.select();
      if (typed) {
        setFromOutside(Number(typed));
      }
    },

    /**
     * @param {State} state
     * @param {Held} held
     * @returns {boolean} whether it has just been opened
     */
    update({ model, frame }, held) {
      if (!exists(model.layers, held.item)) {
        return false;
      }
      const isNew = !shown || !isSame(shown.item, held.item);
      if (shown !== held) {
        shown = held;
        describe(model, held);
      }
      if (isNew) {
        end = 0;
        wanted = NaN;
        isTyping = false;
        setText(problem, '');
        setAttribute(box, 'aria-invalid', false);
        element.hidden = false;
      }
      const value = frame.parameters[parameterIndex(model.layers, held.item)];
      if (value === wanted) {
        wanted = NaN;
      }
      // What is being typed or dragged is ahead of the engine.
      if (isNaN(wanted)) {
        showOnSlider(value);
        if (!isTyping && (isNew || Number(box.value) !== value)) {
          box.value = String(value);
        }
      }
      return isNew;
    },

    /**
     * @param {{x: number, y: number, height: number}} anchor  what not to cover, in px of the
     *     figure
     * @param {{width: number, height: number}} room  of the figure
     */
    place(anchor, room) {
      const above = anchor.y > room.height / 2;
      const width = element.offsetWidth;
      setPlace(element, {
        x: Math.round(Math.max(0, Math.min(room.width - width, anchor.x - width / 2))),
        y: Math.round(above ? anchor.y - DISTANCE : anchor.y + anchor.height + DISTANCE),
      });
      setClass(element, 'is-above', above);
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
export function sliderRange(value) {
  const wanted = Math.max(USUAL, 1.5 * Math.abs(value));
  const decade = Math.pow(10, Math.floor(Math.log10(wanted)));
  const end = [1, 2, 5, 10].map((factor) => factor * decade).find((each) => each >= 0.999 * wanted);
  const whole = Number((end || wanted).toPrecision(3));
  return { end: whole, step: whole / STEPS };
}
