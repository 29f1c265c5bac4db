// Loaded when a sweep is first asked for, so that a first visit loads less.

import { createSweepRunner } from './page/runs/sweep-runner.js';
import { createSweep } from './views/sweep/sweep.js';

/**
 * @param {HTMLDialogElement} element  named by sweep-title
 * @param {import('./page/actions.js').Actions} actions
 * @param {Parameters<typeof createSweepRunner>[0]} parts
 */
export function createSweeping(element, actions, parts) {
  const runner = createSweepRunner(parts);
  return { runner, update: createSweep(element, actions, runner).update };
}
