// What the workers load; the build lays it beside them. The page in one file has
// one-file/engine-files.js instead.

export const engineFiles = {
  // @ts-ignore made by the build
  runtime: () => import('./engine/classes.wasm-runtime.js'),
  // @ts-ignore made by the build
  javaScript: () => import('./engine/engine.js'),
  // @ts-ignore made by the build
  exports: () => import('./engine/exports.js'),
  // @ts-ignore put there by the build
  parser: () => import('./vendor/papaparse/papaparse.min.js'),
  /** What a visit begins with, and the whole that takes over. */
  firstWebAssembly: new URL('./engine/first-engine.wasm', import.meta.url),
  webAssembly: new URL('./engine/engine.wasm', import.meta.url),
  kernels: new URL('./engine/kernels.wasm', import.meta.url),
};
