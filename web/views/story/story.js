// The tour: a card beside the network that asks before it tells, and goes on by itself when what it
// asked for has been done. All it knows it takes from the network on the page.

import { adoptStyle } from '../../figures/adopted-style.js';
import { find } from '../../figures/dom.js';
import { nothing, render } from '../../figures/template.js';
import { createActing } from './acts.js';
import { card } from './card.js';
import { createChapterList } from './chapter-list.js';
import { readExpression } from './expression.js';
import { gatherFacts } from './facts.js';
import { allActs, namesIn, openingOf, readLesson } from './lesson.js';
import { createLessonSources } from './lesson-sources.js';
import { filled } from './prose.js';
import { createSpotlight } from './spotlight.js';
import { TOUR } from './style.js';
import { TARGETS } from './targets.js';
import { typedNumber } from './words.js';

/**
 * @typedef {import('../../model/state.js').State} State
 * @typedef {import('./expression.js').Facts} Facts
 * @typedef {import('./facts.js').Page} Page
 * @typedef {import('./lesson.js').Lesson} Lesson
 * @typedef {import('./lesson.js').Step} Step
 *
 * @typedef {object} Telling  of one step
 * @property {'setting-up'|'open'|'busy'|'done'} phase
 * @property {Facts} told  as they were when it began, which its text speaks of
 * @property {Facts} facts  now, or when it was answered
 * @property {string} typed
 * @property {number} chosen  index of a choice; -1 for none
 * @property {boolean} isGuessed
 * @property {number} right  index of the choice that is right; -1 for none
 * @property {number} number  the answer, if it is one
 * @property {boolean} isRight
 * @property {string} because
 */

/** What of another moment a step speaks of. */
const START = 'start.';
const BEFORE = 'before.';

/** @returns {Telling} */
const untold = () => ({
  phase: 'setting-up', told: {}, facts: {}, typed: '', chosen: -1, isGuessed: false, right: -1, number: NaN, isRight: false, because: '',
});

/**
 * @param {object} places
 * @param {HTMLElement} places.card
 * @param {HTMLDialogElement} places.list
 * @param {import('../../page/actions.js').Actions} actions
 * @param {object} parts
 * @param {Page} parts.page
 * @param {() => State} parts.present  which may be ahead of what has been drawn
 * @param {(chapter: string) => string} parts.chapterAddress  where the file of a chapter is
 * @param {string} parts.own  the file of a lesson that the address names; '' for none
 */
export function createStory(places, actions, { page, present, chapterAddress, own }) {
  adoptStyle(TOUR);
  const acting = createActing({ actions, page, present });
  const sources = createLessonSources(chapterAddress, own);
  const list = createChapterList(places.list, actions, {
    name: sources.ownName,
    open(file) {
      sources.open(file);
      delete lessons[0];
      entered = '';
      actions.goToStep({ chapter: 0, step: 1 });
    },
  });
  const light = createSpotlight();
  /** @type {Record<number, Promise<{lesson: Lesson|null, problems: string[]}>>} by chapter */
  const lessons = {};
  /** @type {State} */
  let state;
  /** @type {Lesson|null} */
  let lesson = null;
  /** @type {string[]} */
  let problems = [];
  /** @type {Lesson|null} */
  let readLast = null;
  /** What is on the card: "7.3". */
  let entered = '';
  let telling = untold();
  /** @type {Record<string, Facts>} */
  const moments = { [START]: {}, [BEFORE]: {} };
  let isWatching = false;
  let isChanged = false;

  /** @param {number} chapter */
  async function load(chapter) {
    const views = present().catalogue.families.view.map(({ id }) => id);
    return sources.read(chapter).then(
      (text) => readLesson(text, views),
      ({ message }) => ({ lesson: null, problems: [message] }),
    );
  }

  /** @returns {Step|null} */
  function step() {
    const now = present().lesson;
    return lesson && now ? lesson.steps[now.step - 1] || null : null;
  }

  /** @param {string[]} names @param {string} moment */
  const namesOf = (names, moment) =>
    names.filter((name) => name.startsWith(moment)).map((name) => name.slice(moment.length));

  /** @param {string} moment @param {string[]} names */
  async function remember(moment, names) {
    moments[moment] = await gatherFacts(namesOf(names, moment), present, page);
  }

  /** @param {string[]} names @returns {Promise<Facts>} now, and of the moments that are remembered */
  async function factsOf(names) {
    const facts = await gatherFacts(names, present, page);
    [START, BEFORE].forEach((moment) => namesOf(names, moment).forEach((name) => {
      facts[moment + name] = moments[moment][name];
    }));
    facts.guess = typedNumber(telling.typed);
    facts.answer = telling.number;
    return facts;
  }

  /** @param {number} index  of a step, which has just been set up */
  async function rememberStart(index) {
    if (lesson && lesson.steps[index].open) {
      await remember(START, lesson.steps.flatMap(namesIn));
    }
  }

  /**
   * What has to have happened before a step.
   * @param {number} index
   * @param {boolean} isNext  whether the page is at the end of the step before
   * @param {() => boolean} isWanted
   */
  async function setUp(index, isNext, isWanted) {
    const { steps } = /** @type {Lesson} */ (lesson);
    const first = isNext || steps[index].open ? index : openingOf(/** @type {Lesson} */ (lesson), index);
    await actions.pause();
    for (let each = first; each <= index && isWanted(); each++) {
      const { open, setup = [] } = steps[each];
      await acting.perform(open ? [{ open }, ...setup] : setup, isWanted);
      await rememberStart(each);
      if (each < index) {
        await acting.perform(allActs(Object.assign({}, steps[each], { setup: [] })), isWanted);
      }
    }
  }

  /** @param {number} chapter @param {number} number  of the step, from 1 @param {boolean} isNext */
  async function enter(chapter, number, isNext) {
    const name = `${chapter}.${number}`;
    const isWanted = () => entered === name;
    telling = untold();
    draw();
    actions.loadFormulas();
    lessons[chapter] = lessons[chapter] || load(chapter);
    const loaded = await lessons[chapter];
    if (!isWanted()) {
      return;
    }
    ({ lesson, problems } = loaded);
    if (!lesson) {
      delete lessons[chapter];
      telling.phase = 'open';
      draw();
      return;
    }
    const last = lesson.steps.length;
    const at = Math.min(number, last);
    entered = `${chapter}.${at}`;
    actions.setSteps(last, at);
    const isStill = () => entered === `${chapter}.${at}`;
    await setUp(at - 1, isNext, isStill);
    if (isStill()) {
      await begin(lesson.steps[at - 1], isStill);
    }
    if (isStill() && at === last) {
      actions.finishLesson();
    }
  }

  /** @param {Step} now @param {() => boolean} isWanted */
  async function begin(now, isWanted) {
    const target = now.point ? TARGETS[now.point] : null;
    if (target && target.panel) {
      const needsSettings = target.panel === 'data' || target.panel === 'training';
      actions.arrange({ panel: target.panel, ...(needsSettings ? { settings: 'open' } : {}) });
    }
    await remember(BEFORE, namesIn(now));
    const facts = await factsOf(namesIn(now));
    if (isWanted()) {
      telling.told = facts;
      telling.facts = facts;
      telling.phase = now.ask || now.do ? 'open' : 'done';
      draw();
      readOn();
      watch();
    }
  }

  /** Whoever reads by keyboard comes to the beginning of a step: the button that led there may be gone. */
  function readOn() {
    const { activeElement } = document;
    if (lesson !== readLast || places.card.contains(activeElement) || activeElement === document.body) {
      readLast = lesson;
      find(places.card, '.story-title').focus({ preventScroll: true });
      find(places.card, '.story-body').scrollTop = 0;
    }
  }

  /** On a phone, what a guess comes to would be below the edge of the sheet. */
  function showAnswer() {
    const body = find(places.card, '.story-body');
    const answer = find(body, '.story-answer');
    const around = body.getBoundingClientRect();
    const { top, bottom } = answer.getBoundingClientRect();
    body.scrollTop += Math.max(0, Math.min(top - around.top, bottom - around.bottom));
  }

  /** Looks whether what was asked for has been done, as often as the page changes. */
  async function watch() {
    isChanged = true;
    if (isWatching) {
      return;
    }
    isWatching = true;
    while (isChanged) {
      isChanged = false;
      const now = step();
      const name = entered;
      if (now && telling.phase === 'open' && !present().held && !present().busy) {
        const facts = await factsOf(namesIn(now));
        if (name === entered) {
          settle(now, facts);
        }
      }
    }
    isWatching = false;
  }

  /** @param {Step} now @param {Facts} facts */
  function settle(now, facts) {
    // What has been compared stays as it was; numbers that run are not read out.
    if (telling.phase === 'open') {
      const isDone = Boolean(now.do && readExpression(now.do.until).value(facts));
      if (isDone || !present().playing) {
        telling.facts = facts;
      }
      telling.phase = isDone ? 'done' : 'open';
      draw();
    }
  }

  /** @param {Step} now  whose question has been answered, or given up */
  async function answer(now) {
    const name = entered;
    telling.phase = 'busy';
    draw();
    await acting.perform(now.then || [], () => name === entered);
    const facts = await factsOf(namesIn(now));
    if (name !== entered || !now.ask) {
      return;
    }
    const { choices = [], number, within, slips = [] } = now.ask;
    telling.right = choices.findIndex((choice) => readExpression(choice.if).value(facts));
    telling.number = number ? readExpression(number).value(facts) : NaN;
    facts.answer = telling.number;
    const allowed = within === undefined ? Math.max(0.005, Math.abs(telling.number) / 50) : within;
    telling.isRight = number
      ? Math.abs(typedNumber(telling.typed) - telling.number) <= allowed * (1 + 1e-9)
      : telling.chosen >= 0 && Boolean(readExpression(choices[telling.chosen].if).value(facts));
    telling.because = number ? slipOf(slips, facts) : reasonOf(choices);
    telling.facts = facts;
    telling.phase = 'done';
    draw();
    showAnswer();
  }

  /** @param {Array<{if: string, because: string}>} slips @param {Facts} facts */
  function slipOf(slips, facts) {
    const slip = telling.isRight || !telling.isGuessed ? null
      : slips.find((each) => readExpression(each.if).value(facts));
    return slip ? slip.because : '';
  }

  /** @param {import('./lesson.js').Choice[]} choices @returns {string} */
  function reasonOf(choices) {
    const reasons = [telling.isGuessed ? telling.chosen : -1, telling.right]
      .filter((index, at, all) => index >= 0 && all.indexOf(index) === at)
      .map((index) => choices[index].because);
    return reasons.join(' ');
  }

  /** Nobody is to be stuck at a step that the page could not finish. @param {Promise<void>} work */
  function follow(work) {
    const followed = telling;
    work.catch((error) => {
      if (telling === followed) { // the reader is still there
        telling.phase = 'done';
        draw();
        actions.report(error);
      }
    });
  }

  /** @param {Step} now  which the page is to do itself */
  async function demonstrate({ do: task }) {
    const name = entered;
    telling.phase = 'busy';
    draw();
    await acting.perform(task ? task.by : [], () => name === entered);
    if (name === entered) {
      telling.phase = 'open';
      watch();
    }
  }

  const on = {
    /** @param {number} index */
    choose(index) {
      const now = step();
      if (now && telling.phase === 'open') {
        telling.chosen = index;
        telling.isGuessed = true;
        follow(answer(now));
      }
    },

    /** @param {string} text */
    type(text) {
      telling.typed = text;
    },

    check() {
      const now = step();
      if (now && telling.phase === 'open' && isFinite(typedNumber(telling.typed))) {
        telling.isGuessed = true;
        follow(answer(now));
      }
    },

    showMe() {
      const now = step();
      if (!now || telling.phase !== 'open') {
        return;
      }
      if (now.ask) {
        telling.typed = '';
        follow(answer(now));
      } else if (now.do) {
        follow(demonstrate(now));
      }
    },

    next() {
      const now = present().lesson;
      if (now && now.step === now.steps) {
        actions.showLessons();
      } else {
        actions.nextStep();
      }
    },
  };

  function draw() {
    const now = present();
    const isShown = now.lesson !== null;
    places.card.hidden = !isShown;
    document.documentElement.toggleAttribute('data-lesson', isShown);
    const shown = step();
    render(!now.lesson ? nothing : card({
      at: now.lesson,
      lesson,
      step: shown,
      telling,
      problems,
      typeset: now.typeset,
      tell: (text) => filled(text, telling.told),
      say: (text) => filled(text, telling.facts),
    }, on, actions), places.card);
    // What follows an answer or an act may be anywhere on the page, and so may what training changes.
    const isOver = shown && (shown.ask || shown.do) && telling.phase === 'done';
    const isLit = isShown && shown && telling.phase !== 'setting-up' && !isOver && !now.playing;
    light.update(isLit ? shown.point : undefined);
  }

  return {
    /** @param {State} next */
    update(next) {
      state = next;
      list.update(state);
      const now = state.lesson;
      const name = now ? `${now.chapter}.${now.step}` : '';
      if (name !== entered) {
        const isNext = now !== null && telling.phase === 'done'
          && entered === `${now.chapter}.${now.step - 1}`;
        entered = name;
        if (now) {
          follow(enter(now.chapter, now.step, isNext));
        } else {
          lesson = null;
          readLast = null;
          draw();
        }
        return;
      }
      // Whatever a step may wait for.
      const { status, frame, model, selection, playing, held, busy, typeset, selectedExample } = state;
      if (now && status && frame && model && [selection, playing, held, busy, typeset, selectedExample]) {
        draw();
        watch();
      }
    },
  };
}
