/** Training: mini-batches, optimizers, learning-rate schedules, metrics and stop conditions. */
@org.jspecify.annotations.NullMarked
package chainrule.engine.training;
