// Where in the tour the page is, as a link has it: "tour=7.3" for chapter 7, step 3, beside the
// experiment. Chapter 0 is the lesson that the address names.

/** @typedef {{chapter: number, step: number}} Stop  step: from 1 */

const PARAMETER = /(^|&)tour=([^&]*)/;

/**
 * @param {string} link
 * @returns {Stop|null} null if it names none
 */
export function stopOf(link) {
  const found = PARAMETER.exec(link);
  const [, chapter, step] = (found && /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(found[2])) || [];
  return chapter === undefined ? null : { chapter: Number(chapter), step: Math.max(1, Number(step || 1)) };
}

/** @param {string} link @returns {string} */
export const withoutStop = (link) => link.replace(PARAMETER, '').replace(/^&/, '');

/**
 * @param {string} link  without one
 * @param {Stop|null} stop
 * @returns {string}
 */
export const withStop = (link, stop) =>
  (stop ? `${link}${link ? '&' : ''}tour=${stop.chapter}.${stop.step}` : link);
