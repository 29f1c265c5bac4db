// Loads the kernels that compute with vectors of two numbers, for either engine.

import { fetchBytes } from './fetch-bytes.js';

/** Pages of 64 KiB: what the engine in WebAssembly asks for at least, and at most 2 GiB. */
const PAGES = { initial: 64, maximum: 32768 };

/**
 * @typedef {object} Kernels
 * @property {any} exports  of the module, and the memory that it shares with the engine
 * @property {WebAssembly.Memory|null} memory  null without WebAssembly
 * @property {string} missing  why there are none, as a sentence; '' if they are there
 */

/**
 * Stands for kernels that are not there: all of them can be imported, and none is there when asked.
 */
const NONE = new Proxy({}, { get: () => () => 0 });

/**
 * @param {URL} address
 * @returns {Promise<Kernels>} never rejects
 */
export async function loadKernels(address) {
  if (typeof WebAssembly !== 'object') {
    return { exports: NONE, memory: null, missing: 'This browser has no WebAssembly.' };
  }
  const memory = new WebAssembly.Memory(PAGES);
  try {
    const bytes = await fetchBytes(address);
    const { instance } = await WebAssembly.instantiate(bytes, { engine: { memory } });
    return { exports: Object.assign({ memory }, instance.exports), memory, missing: '' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { exports: NONE, memory, missing: `The browser does not run them: ${reason}` };
  }
}

/**
 * @param {Kernels} kernels
 * @returns {object} how the engine in WebAssembly is loaded with them
 */
export function loadingOptions({ exports, memory }) {
  return {
    memory: { external: memory },
    /** @param {any} imports */
    installImports(imports) {
      imports.kernels = exports;
    },
  };
}
