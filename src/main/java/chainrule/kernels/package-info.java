/**
 * Writes {@code kernels.wasm} when the program is built: the loops of {@link
 * chainrule.engine.network.kernels.Memory} in vectors of two numbers, which Java itself cannot ask
 * WebAssembly for.
 *
 * <p>{@link chainrule.kernels.WasmModule} and {@link chainrule.kernels.WasmFunction} are a small
 * assembler; each of the other classes holds one family of kernels. Nothing of this is shipped.
 */
@NullMarked
package chainrule.kernels;

import org.jspecify.annotations.NullMarked;
