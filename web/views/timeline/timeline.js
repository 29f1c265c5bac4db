// The timeline: goes to any earlier moment of the run, by pointer and by keys, plays the run back as
// a film, and trains on from an earlier moment. It stands under the charts and, if wanted, below the toolbar.

import { html, live, nothing, render } from '../../figures/template.js';
import { menu } from '../../figures/menu.js';
import { toggle } from '../../figures/toggle.js';
import { createFilm, LENGTHS } from './film.js';
import { momentAfter, momentAt, momentText, spanText } from './moments.js';
import { canRecord, createRecording } from './recording.js';

/** @typedef {import('../../model/state.js').State} State */

/** Milliseconds after which the page says why nothing has happened yet, and what it says. */
const PATIENCE = 400;
const SLOW = 'Training once more from the start, beside this run, to show that moment…';

/**
 * @param {{chart: HTMLElement, strip: HTMLElement}} places
 * @param {import('../../page/actions.js').Actions} actions
 * @param {() => boolean} isStill  whether motion should be kept low
 */
export function createTimeline(places, actions, isStill) {
  /** @type {State} */
  let state;
  /** @type {number|null} where the slider is held, until the page shows that moment */
  let held = null;
  /** Whether the page has gone there, though its state may not have come here yet. */
  let isThere = false;
  /** Whether it takes so long that the page says so. */
  let isSlow = false;
  let timer = 0;
  const film = createFilm({ goTo: actions.rewind, read: () => state, changed: draw, isStill });
  const recording = createRecording({
    film, read: () => state, changed: draw, save: actions.download, report: actions.report,
  });

  /** @param {number} moment */
  function go(moment) {
    film.stop();
    held = moment;
    isThere = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isSlow = true;
      draw();
    }, PATIENCE);
    draw();
    actions.rewind(moment).then(() => {
      clearTimeout(timer);
      isSlow = false;
      isThere = held === moment;
      held = isThere && state.timeline.moment === moment ? null : held;
      draw();
    });
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const { model: { stepsPerEpoch }, timeline } = state;
    // Keys pressed faster than the page shows their moments lead on from each other.
    const from = Object.assign({}, timeline, held === null ? {} : { moment: held });
    const to = momentAfter(event, from, stepsPerEpoch);
    if (to !== null) {
      event.preventDefault();
      go(to);
    }
  }

  const slider = () => {
    const { first, last, moment } = state.timeline;
    return html`
      <input type="range" class="timeline-range" aria-label="Timeline" step="any" min=${first} max=${last}
        aria-valuetext=${momentText(state)} ?disabled=${last === first}
        .value=${live(String(held === null ? moment : held))} @keydown=${onKey}
        @input=${(/** @type {any} */ { target }) => go(momentAt(Number(target.value), state.timeline))}>`;
  };

  const filming = () => html`
    ${menu({ label: 'Length of the film', options: LENGTHS, value: film.length(), change: film.setLength })}
    ${toggle({ name: 'Loop', checked: film.loops(), change: film.setLoops })}
    ${canRecord() ? html`<button type="button" class="quiet" @click=${recording.toggle}>${
      recording.isOn() ? 'Stop recording' : 'Save as video'}</button>` : nothing}`;

  /** @param {boolean} isEarlier  than the latest moment */
  const onwards = (isEarlier) => (isEarlier ? html`
    <button type="button" title="The run as it was is pinned, to compare with" @click=${trainOn}>Train on from here</button>
    <button type="button" class="quiet" @click=${backToLatest}>Back to the latest</button>` : nothing);

  /** Both buttons go when they have done it, so the slider takes the focus. @param {Event} event */
  function focusSlider({ currentTarget }) {
    const [place] = [places.strip, places.chart].filter((each) => each.contains(/** @type {Node} */ (currentTarget)));
    /** @type {HTMLElement} */ (place.querySelector('.timeline-range')).focus();
  }

  /** @param {Event} event */
  function trainOn(event) {
    focusSlider(event);
    film.stop();
    actions.trainOn();
  }

  /** @param {Event} event */
  function backToLatest(event) {
    focusSlider(event);
    go(state.timeline.last);
  }

  const content = () => {
    const { first, last, moment } = state.timeline;
    const isPlaying = film.isPlaying();
    return html`
      <div class="timeline-bar">
        <button type="button" class="compact" ?disabled=${last === first} @click=${film.toggle}
          title=${isPlaying ? 'Stop the film' : 'Play this run back as a film'}
          aria-label=${isPlaying ? 'Stop the film' : 'Play back as a film'}>${isPlaying ? '■' : '▶'}</button>
        ${slider()}
        <span class="timeline-moment">${spanText(state.timeline)}</span>
      </div>
      <div class="timeline-tools">${onwards(moment < last)}${filming()}</div>
      <p class="chart-explanation" role="status" ?hidden=${!isSlow}>${isSlow ? SLOW : ''}</p>
      ${first > 0 ? html`<p class="chart-explanation">${`Earlier than epoch ${first} this run is not known: `
        + 'it was opened there, or too much was changed by hand since.'}</p>` : nothing}`;
  };

  function draw() {
    const { options, timeline } = state;
    const isPast = timeline.last > timeline.first;
    places.strip.hidden = !options.timeline;
    render(options.timeline ? content() : nothing, places.strip);
    render(isPast && !options.timeline ? content() : nothing, places.chart);
  }

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      held = isThere || state.timeline.moment === held ? null : held;
      if (state.playing) {
        film.stop();
      }
      draw();
    },
  };
}
