// Vouches for the address of a script, where the browser asks for that (Trusted Types).

/**
 * @param {string} policy  its name, which the page's Content-Security-Policy allows once
 * @param {string} address  the only one that it vouches for
 * @returns {any} what the browser takes for an address
 */
export function trustedAddress(policy, address) {
  const { trustedTypes } = /** @type {any} */ (window);
  if (!trustedTypes) {
    return address;
  }
  return trustedTypes.createPolicy(policy, {
    createScriptURL: (/** @type {string} */ asked) => (asked === address ? asked : ''),
  }).createScriptURL(address);
}
