// The training under way. It runs in slices, between which messages are answered, until it is paused,
// has reached its goal or stops by itself.

import { createTimeSlice } from './time-slice.js';

/**
 * @typedef {(work: () => void, milliseconds?: number) => void} Later
 *     calls back after the messages that are waiting, or after a pause
 *
 * @typedef {(overtaker: string) => void} Answer  told what has ended the training, in words; '' when it
 *     has reached its goal or stopped by itself
 */

/** Milliseconds of a slice. */
const SLICE = 10;

/**
 * @param {object} parts
 * @param {(steps: number, goal: number) => number} parts.advance  does at most so many steps, none
 *     beyond an epoch; returns how many, 0 when there is nothing left to do
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 */
export function createTraining({ advance, later, now }) {
  const timeSlice = createTimeSlice(now, SLICE);

  /**
   * Until an epoch, after which it answers, or without end.
   * @type {{goal: number, answer: Answer|null}|null}
   */
  let present = null;
  /** @type {object|null} identifies the next slice; one that was planned earlier does nothing */
  let due = null;

  /**
   * Answers whoever waits for the end.
   * @param {string} [overtaker]
   */
  function end(overtaker = '') {
    const ended = present;
    present = null;
    if (ended && ended.answer) {
      ended.answer(overtaker);
    }
  }

  /**
   * Ends a training that somebody waits for; one that was started by play() goes on.
   * @param {string} overtaker
   */
  function endWaiting(overtaker) {
    if (present && present.answer) {
      end(overtaker);
    }
  }

  /** @param {number} steps  at most so many */
  function train(steps) {
    const done = present ? advance(steps, present.goal) : 0;
    if (done === 0) {
      end();
    }
    return done;
  }

  /** @param {number} [pause]  milliseconds until the next slice */
  function goOn(pause) {
    const planned = {};
    due = planned;
    later(() => {
      if (due === planned && present) {
        goOn(timeSlice.slice(train, present.answer === null));
      }
    }, pause);
  }

  /**
   * @param {number} goal
   * @param {Answer|null} answer
   */
  function begin(goal, answer) {
    present = { goal, answer };
    timeSlice.restart();
    goOn();
  }

  return {
    /** @param {number} stepsPerSecond  while playing; Infinity for as fast as it goes */
    limit: (stepsPerSecond) => timeSlice.limit(stepsPerSecond),

    isUnderWay: () => present !== null,

    /** Whether it goes on until it is paused. */
    isPlaying: () => present !== null && present.answer === null,

    play() {
      endWaiting('play');
      if (!present) {
        begin(Infinity, null);
      }
    },

    /**
     * @param {number} goal  epoch to stop after
     * @param {Answer} answer  called then, or when training ends earlier
     */
    until(goal, answer) {
      end('another train');
      begin(goal, answer);
    },

    end,
    endWaiting,
  };
}
