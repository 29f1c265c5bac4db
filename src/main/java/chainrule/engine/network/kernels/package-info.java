/**
 * The loops in which nearly all time is spent, and the numbers they work on.
 *
 * <p>{@link chainrule.engine.network.kernels.Memory} says what there is to compute; {@link
 * chainrule.engine.network.kernels.Blocks} computes it in plain Java, everywhere; a {@link
 * chainrule.engine.network.kernels.Machine} may know how to compute it faster, to the same bits.
 */
@NullMarked
package chainrule.engine.network.kernels;

import org.jspecify.annotations.NullMarked;
