// What is made once for each of some things is let go of with them.

/**
 * @template Key
 * @param {Map<Key, unknown>} made
 * @param {Key[]} keys  of what is still there
 */
export function keepOnly(made, keys) {
  Array.from(made.keys()).filter((key) => !keys.includes(key)).forEach((key) => made.delete(key));
}
