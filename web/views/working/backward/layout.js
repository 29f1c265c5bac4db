// How a long derivation is broken into lines.

/**
 * @param {string} tex  a = b = c
 * @returns {string[]} a = b, then = c: narrow enough for a column
 */
export function linesOf(tex) {
  /** @type {string[]} */
  const sides = [];
  let isOpen = false;
  tex.split(' = ').forEach((side) => {
    if (isOpen) {
      sides[sides.length - 1] += ` = ${side}`;
    } else {
      sides.push(side);
    }
    const last = sides[sides.length - 1];
    isOpen = last.split('[').length !== last.split(']').length;
  });
  return tex.indexOf('\\quad') >= 0
    ? [tex]
    : sides.slice(1).map((side, index) => `${index === 0 ? `${sides[0]} ` : ''}= ${side}`);
}
