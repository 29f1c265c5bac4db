// Stands in for library-files.js in the page that is one file: functions that the build has put
// there, each of which runs a library once.

/** @type {typeof import('../library-files.js').libraryFiles} */
export const libraryFiles = /** @type {any} */ (window).chainruleFiles;
