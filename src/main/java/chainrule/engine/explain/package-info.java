/**
 * Shows the working: every number of a training step, seen from one example. Nothing is computed a
 * second time by other rules; the numbers are read from the memory that the trainer's own methods
 * filled, and products and sums that training does not keep are formed from those.
 */
@org.jspecify.annotations.NullMarked
package chainrule.engine.explain;
