// Stands in for engine-files.js in the page that is one file: functions that the build has put
// there, and addresses that are what they lead to.

/** @type {typeof import('../engine-files.js').engineFiles} */
export const engineFiles = /** @type {any} */ (self).chainruleFiles;
