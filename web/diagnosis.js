// Loaded when something has been trained, so that a first visit loads less.

export { createPrompts } from './page/prompts.js';
export { createDiagnosis } from './views/diagnosis/diagnosis.js';
export { diagnosisText } from './views/diagnosis/words.js';
