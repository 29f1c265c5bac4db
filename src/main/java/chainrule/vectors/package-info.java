/**
 * The engine's numbers in WebAssembly's linear memory, where {@code kernels.wasm} computes with
 * vectors of two. Where the browser cannot do that, the engine goes on in plain Java.
 */
@NullMarked
package chainrule.vectors;

import org.jspecify.annotations.NullMarked;
