// Loaded by the worker when the engine's speed is first measured, so that a first visit loads less.

export { createBenchmark } from './benchmark/engine-speed.js';
