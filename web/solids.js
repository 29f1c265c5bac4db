// Draws in three dimensions. The library that can do so is large, and loaded when it is first
// needed.

/** @returns {Promise<any>} the library's names */
export async function loadSolids() {
  // @ts-ignore put there by the build
  return import('./vendor/three.module.min.js');
}
