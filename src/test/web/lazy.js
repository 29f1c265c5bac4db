// The same where there is no import(): everything is there from the start.

import { createDescent } from './views/inside-descent.js';
import { createWorking } from './views/inside-working.js';

export const loadBody = {
  working: () => Promise.resolve(createWorking),
  descent: () => Promise.resolve(createDescent),
};
