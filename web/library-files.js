// The libraries that are loaded when they are first needed; the build lays them beside the page.
// The page in one file has one-file/library-files.js instead.

export const libraryFiles = {
  // @ts-ignore put there by the build
  katex: () => import('./vendor/katex/katex.min.js'),
  // @ts-ignore put there by the build
  d3Array: () => import('./vendor/d3-array/d3-array.min.js'),
  // @ts-ignore put there by the build
  d3Contour: () => import('./vendor/d3-contour/d3-contour.min.js'),
  // @ts-ignore put there by the build
  three: () => import('./vendor/three/three.module.min.js'),
};
