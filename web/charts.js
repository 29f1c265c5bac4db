// Loaded when a chart is first looked at that is not over time, so that a first visit loads less.

export { presentContent, presentFigure } from './views/charts/present.js';
