// The training under way. It runs in slices, between which messages are answered, until it is paused,
// has reached its goal or stops by itself.

import { createTimeSlice } from './time-slice.js';

/** @import { UnderWay } from '../model/protocol.js' */

/**
 * @typedef {(work: () => void, milliseconds?: number) => void} Later
 *     calls back after the messages that are waiting, or after a pause
 *
 * @typedef {object} Goal
 * @property {() => number} left  steps to it
 * @property {(overtaker: string) => void} answer  told what has ended the training, in words; '' when it
 *     has reached its goal or stopped by itself
 * @property {UnderWay|null} underWay  what the page is told of it
 */

/** Milliseconds of a slice. */
const SLICE = 10;

/** @type {Goal} until somebody pauses it */
const NO_END = {
  left: () => Infinity,
  answer() {},
  underWay: { id: 0, epoch: Infinity },
};

/**
 * @param {object} parts
 * @param {(steps: number) => number} parts.advance  does at most so many steps; returns how many, 0
 *     when there is nothing left to do
 * @param {(goal: Goal) => void} parts.onEnd  training has come to rest
 * @param {Later} parts.later
 * @param {() => number} parts.now  milliseconds
 */
export function createTraining({ advance, onEnd, later, now }) {
  const timeSlice = createTimeSlice(now, SLICE);
  /** @type {Goal|null} */
  let present = null;
  /** @type {object|null} identifies the next slice; one that was planned earlier does nothing */
  let due = null;

  /**
   * Answers whoever waits for the end; when another command ends it, after that command.
   * @param {string} [overtaker]
   */
  function end(overtaker = '') {
    const ended = present;
    present = null;
    if (ended) {
      onEnd(ended);
      if (overtaker) {
        later(() => ended.answer(overtaker));
      } else {
        ended.answer('');
      }
    }
  }

  /**
   * Ends a training that somebody waits for; one that was started by play() goes on.
   * @param {string} overtaker
   */
  function endWaiting(overtaker) {
    if (present !== NO_END) {
      end(overtaker);
    }
  }

  /** @param {number} steps  at most so many */
  function train(steps) {
    const done = present ? advance(Math.min(steps, present.left())) : 0;
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
        goOn(timeSlice.slice(train, present === NO_END));
      }
    }, pause);
  }

  /** @param {Goal} goal */
  function begin(goal) {
    present = goal;
    timeSlice.restart();
    goOn();
  }

  return {
    /** @param {number} stepsPerSecond  while playing; Infinity for as fast as it goes */
    limit: (stepsPerSecond) => timeSlice.limit(stepsPerSecond),

    isUnderWay: () => present !== null,

    /** Whether it goes on until it is paused. */
    isPlaying: () => present === NO_END,

    /** @returns {UnderWay|null} what another worker would have to go on with */
    underWay: () => (present ? present.underWay : null),

    play() {
      endWaiting('play');
      if (!present) {
        begin(NO_END);
      }
    },

    /** @param {Goal} goal  to stop at */
    until(goal) {
      end('another train');
      begin(goal);
    },

    end,
    endWaiting,
  };
}
