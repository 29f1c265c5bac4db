// Loaded when something has been trained, so that a first visit loads less.

export { createDiagnosis } from './views/diagnosis/diagnosis.js';
export { diagnosisText } from './views/diagnosis/words.js';
