// The tour: which chapter and step the page is at, how far the user has come, and the way back to
// what was there before.

/** @import { Stop } from '../model/tour.js' */
/** @import { Workbench } from '../model/state.js' */
/** @import { Storage } from './browser/storage.js' */
/** @import { Store } from './store.js' */

/**
 * @typedef {object} Lesson  that is under way
 * @property {number} chapter  0 for the lesson that the address names
 * @property {number} step  from 1
 * @property {number} steps  how many there are; 0 until it is loaded
 * @property {string} back  the link of the experiment before; '' if the page opened with the lesson
 * @property {Workbench} workbench  as it was before
 *
 * @typedef {object} Progress  as it is saved
 * @property {Record<string, number>} reached  the latest step, by chapter
 * @property {number[]} finished  chapters
 * @property {boolean} offered  the tour has been offered once
 */

const KEY = 'chainrule.tour';

/** @param {Storage} storage @returns {Progress} */
export function savedProgress(storage) {
  try {
    const { reached, finished } = JSON.parse(storage.recall(KEY));
    return { reached: Object.assign({}, reached), finished: Array.from(finished), offered: true };
  } catch (error) {
    return { reached: {}, finished: [], offered: false };
  }
}

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {Storage} parts.storage
 * @param {() => Promise<void>} parts.resumeWork
 * @param {() => Promise<void>} parts.startAfresh
 * @param {(link: string) => Promise<any>} parts.open
 * @param {(workbench: Workbench) => void} parts.arrange
 */
export function createLessons({ store, storage, resumeWork, startAfresh, open, arrange }) {
  /** @param {Partial<Progress>} changes */
  function keep(changes) {
    const progress = Object.assign({}, store.state().progress, changes, { offered: true });
    storage.keep(KEY, JSON.stringify(progress));
    store.update({ progress, isTourOffered: false });
  }

  /** @param {Stop} stop @param {string} [back] */
  function go({ chapter, step }, back = store.ready().model.link) {
    const { lesson, workbench, progress } = store.ready();
    store.update({
      dialog: '',
      preset: null,
      lesson: {
        chapter,
        step,
        steps: lesson && lesson.chapter === chapter ? lesson.steps : 0,
        back: lesson ? lesson.back : back,
        workbench: lesson ? lesson.workbench : workbench,
      },
    });
    keep({ reached: Object.assign({}, progress.reached, { [chapter]: step }) });
  }

  /** @param {1|-1} change */
  function move(change) {
    const { lesson } = store.state();
    if (lesson && lesson.step + change >= 1 && lesson.step + change <= lesson.steps) {
      go({ chapter: lesson.chapter, step: lesson.step + change });
    }
  }

  return {
    goToStep: go,
    nextStep: () => move(1),
    previousStep: () => move(-1),
    showLessons: () => store.update({ dialog: 'lessons' }),
    declineTour: () => keep({}),

    /** Once, to whoever has nothing here yet. */
    offerTour() {
      const { progress, savedExperiments: { own } } = store.state();
      if (!progress.offered && own.length === 0) {
        keep({});
        store.update({ isTourOffered: true });
      }
    },

    /** @param {number} steps  of the lesson under way @param {number} step  the one that is shown */
    setSteps(steps, step) {
      const { lesson } = store.state();
      if (lesson) {
        store.update({ lesson: Object.assign({}, lesson, { steps, step }) });
      }
    },

    finishLesson() {
      const { lesson, progress: { finished } } = store.state();
      if (lesson && finished.indexOf(lesson.chapter) < 0) {
        keep({ finished: finished.concat(lesson.chapter) });
      }
    },

    /** Back to what was on the page before. */
    async leaveLesson() {
      const { lesson, savedExperiments: { own } } = store.ready();
      if (!lesson) {
        return;
      }
      store.update({ lesson: null });
      arrange(lesson.workbench);
      const isOwn = own.length > 0 && (lesson.back === '' || own[0].link === lesson.back);
      if (isOwn) {
        await resumeWork();
      } else {
        await (lesson.back === '' ? startAfresh() : open(lesson.back));
      }
    },
  };
}
