/**
 * Experiments: everything that decides a training run, the fields that people set, the links that
 * carry them, and the run itself.
 */
@org.jspecify.annotations.NullMarked
package chainrule.engine.experiment;
